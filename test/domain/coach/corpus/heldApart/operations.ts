import { entry, keyResult, objective, toBeFound, unwritten, type Entry } from '../entry'

export const operations: readonly Entry[] = [
  entry('operations-zh-01', 'zh-CN', [objective('让客户不用打电话就知道货到哪了', { fix: [], note: '画面清楚' })]),
  entry('operations-zh-04', 'zh-CN', [
    keyResult('优化 6 个流程', unwritten, { fix: ['keyResultIsActivity'], note: '数的是动作' }),
  ]),
  entry('operations-zh-07', 'zh-CN', [
    keyResult('平均处理时长从 12 降到 5', unwritten, { fix: ['keyResultUnitMissing'], note: '分钟还是小时？' }),
  ]),
  entry('operations-zh-10', 'zh-CN', [
    keyResult('首次来电解决率达到 85%', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' }),
  ]),
  entry('operations-zh-13', 'zh-CN', [
    objective('打通最后一公里，让乡镇客户也能准时收货', { fix: [], note: '“最后一公里”是固定说法' }),
  ]),
  entry('operations-zh-16', 'zh-CN', [
    keyResult('每月巡检 20 个站点', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('operations-zh-19', 'zh-CN', [
    keyResult('工单及时完成率从 76% 到 93%', unwritten, { fix: [], note: '有起止的改善，不是任务完成率' }),
  ]),
  entry('operations-zh-22', 'zh-CN', [
    keyResult('客服满意度考核达标率 95%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '考核',
    }),
  ]),
  entry('operations-zh-25', 'zh-CN', [
    keyResult('退货重新上架的时间由 5 天缩短至 2 天', unwritten, { fix: [], note: '“上架”是过程名' }),
  ]),
  entry('operations-zh-28', 'zh-CN', [keyResult('摸清每单的真实履约成本', toBeFound, { fix: [], note: '先找基线' })]),
  entry(
    'operations-zh-31',
    'zh-CN',
    [keyResult('TMS 异常单占比从 9% 降到 3%', unwritten, { fix: [], note: '混写' })],
    'mixed',
  ),
  entry('operations-en-01', 'en', [
    objective('Customers know where their parcel is without calling', { fix: [], note: 'a state' }),
  ]),
  entry('operations-en-04', 'en', [
    keyResult('Optimise six processes', unwritten, { fix: ['keyResultIsActivity'], note: 'counts work' }),
  ]),
  entry('operations-en-07', 'en', [objective('Front-line staff settle it on the spot', { fix: [], note: 'a state' })]),
  entry('operations-en-10', 'en', [
    objective('Increase operational efficiency', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('operations-en-13', 'en', [
    objective('Relocate the warehouse', { fix: ['objectiveIsDeliverable'], note: 'a move' }),
  ]),
  entry('operations-en-16', 'en', [
    keyResult('Inspect 20 sites a month', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('operations-en-19', 'en', [
    keyResult('Shipments held at customs from 9% to 3%', unwritten, { fix: [], note: '"held" is what customs does' }),
  ]),
  entry('operations-en-22', 'en', [
    keyResult('Staff reaching the monthly bonus target: 95%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'bonus',
    }),
  ]),
  entry('operations-en-25', 'en', [
    keyResult('Orders on hold for missing papers, from 140 to 40 a week', unwritten, {
      fix: [],
      note: '"on hold" is a state of orders',
    }),
  ]),
  entry('operations-en-28', 'en', [
    keyResult('Keep the site tidy and safe', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry(
    'operations-en-31',
    'en',
    [
      keyResult('Tickets from 企业微信 answered within an hour, 48% to 85%', unwritten, {
        fix: [],
        note: 'mixed, good',
      }),
    ],
    'mixed',
  ),
]
