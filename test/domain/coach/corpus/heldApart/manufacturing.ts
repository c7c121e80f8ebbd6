import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const manufacturing: readonly Entry[] = [
  entry('manufacturing-zh-02', 'zh-CN', [
    objective('完成二期产线建设', { fix: ['objectiveIsDeliverable'], note: '“二期”不是数，建设才是问题' }),
  ]),
  entry('manufacturing-zh-05', 'zh-CN', [
    objective('一次交检合格率达到 99.5%', { fix: ['objectiveHasNumber'], note: '数字' }),
  ]),
  entry('manufacturing-zh-08', 'zh-CN', [
    keyResult('换型时间从 95 降到 40', unwritten, { fix: ['keyResultUnitMissing'], note: '分钟还是秒？' }),
  ]),
  entry('manufacturing-zh-11', 'zh-CN', [
    keyResult('生产计划达成率 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '计划达成率',
    }),
  ]),
  entry('manufacturing-zh-14', 'zh-CN', [
    keyResult('降低单件能耗', metric(2.4, 2.6, 2.8, 3, '度'), { fix: ['thresholdsAgainstWords'], note: '反了' }),
  ]),
  entry('manufacturing-zh-17', 'zh-CN', [
    keyResult('通过培训把新员工独立上岗时间由 45 天缩短至 25 天', unwritten, {
      fix: [],
      note: '培训是手段，量的是结果',
    }),
  ]),
  entry(
    'manufacturing-zh-20',
    'zh-CN',
    [
      keyResult('关键设备 OEE 达到 80%', unwritten, {
        fix: [],
        consider: ['keyResultBaselineMissing'],
        note: '缺起点',
      }),
    ],
    'mixed',
  ),
  entry('manufacturing-zh-23', 'zh-CN', [objective('单位能耗下降 8%', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('manufacturing-zh-26', 'zh-CN', [
    objective('推行 6S 管理', { fix: ['objectiveIsDeliverable'], note: '“6S”是名字，推行才是问题' }),
  ]),
  entry('manufacturing-zh-29', 'zh-CN', [objective('让新产品第一次试产就能顺', { fix: [], note: '“第一次”不是指标' })]),
  entry('manufacturing-zh-32', 'zh-CN', [objective('把质量做到让车企主动加单', { fix: [], note: '状态' })]),
  entry('manufacturing-en-01', 'en', [
    objective('Customers stop inspecting what we deliver', { fix: [], note: '"deliver" only says which goods' }),
  ]),
  entry('manufacturing-en-04', 'en', [
    keyResult('Conduct 10 safety drills', unwritten, { fix: ['keyResultIsActivity'], note: 'drills' }),
  ]),
  entry('manufacturing-en-07', 'en', [
    objective('Every operator can stop the line, and dares to', { fix: [], note: 'a state' }),
  ]),
  entry('manufacturing-en-10', 'en', [
    keyResult('First-pass yield from 91% to 97%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('manufacturing-en-13', 'en', [
    keyResult('Capacity and yield both up 15%', unwritten, { fix: ['keyResultSeveralInOne'], note: 'two' }),
  ]),
  entry('manufacturing-en-16', 'en', [
    keyResult('Operators are better skilled', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('manufacturing-en-19', 'en', [
    keyResult('Buy 5 robots', unwritten, { fix: ['keyResultIsActivity'], note: 'a purchase' }),
  ]),
  entry('manufacturing-en-22', 'en', [
    objective('Lower energy use per unit by 8%', { fix: ['objectiveHasNumber'], note: 'a number' }),
  ]),
  entry('manufacturing-en-25', 'en', [
    objective('Trial runs of new products go right the first time', { fix: [], note: 'a state' }),
  ]),
  entry('manufacturing-en-28', 'en', [
    objective('Roll out 5S on the shop floor', {
      fix: ['objectiveIsDeliverable'],
      note: '"5S" is a name; rolling out is the trouble',
    }),
  ]),
  entry('manufacturing-en-31', 'en', [
    keyResult('Find out where scrap is really made', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('manufacturing-en-34', 'en', [
    objective('Nobody dreads a changeover any more', { fix: [], note: 'a state' }),
    keyResult('Average changeover', metric(95, 80, 55, 40, 'minutes'), { fix: [], note: 'a result' }),
    keyResult('Purchase three sets of quick clamps', unwritten, { fix: ['keyResultIsActivity'], note: 'a purchase' }),
    keyResult('Bad first pieces after a changeover from 22 to 6 a month', unwritten, { fix: [], note: 'a result' }),
  ]),
]
