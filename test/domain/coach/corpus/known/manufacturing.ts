import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const manufacturing: readonly Entry[] = [
  entry('manufacturing-zh-01', 'zh-CN', [objective('让客户放心到不再验我们的货', { fix: [], note: '去处' })]),
  entry(
    'manufacturing-zh-03',
    'zh-CN',
    [keyResult('客户退货从 320 PPM 降到 90 PPM', unwritten, { fix: [], note: 'PPM 就是单位' })],
    'mixed',
  ),
  entry('manufacturing-zh-04', 'zh-CN', [
    keyResult('开展 10 次安全演练', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
  ]),
  entry('manufacturing-zh-06', 'zh-CN', [
    keyResult('设备每月非计划停机', metric(46, 38, 26, 16, 'hours'), { fix: [], note: '结果' }),
  ]),
  entry('manufacturing-zh-07', 'zh-CN', [objective('让操作工自己就能停线、敢停线', { fix: [], note: '状态' })]),
  entry('manufacturing-zh-09', 'zh-CN', [
    keyResult('一次合格率从 92.5% 提升到 97%', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('manufacturing-zh-10', 'zh-CN', [
    objective('提升设备管理水平', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('manufacturing-zh-12', 'zh-CN', [
    keyResult('产能和良率均提升 15%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('manufacturing-zh-13', 'zh-CN', [objective('实现零工伤', { fix: ['objectiveHasNumber'], note: '零也是数' })]),
  entry('manufacturing-zh-15', 'zh-CN', [objective('让工人回家时和来时一样健康', { fix: [], note: '状态' })]),
  entry('manufacturing-zh-16', 'zh-CN', [
    keyResult('工人技能提升', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry(
    'manufacturing-zh-18',
    'zh-CN',
    [objective('导入 MES 系统', { fix: ['objectiveIsDeliverable'], note: '交付' })],
    'mixed',
  ),
  entry('manufacturing-zh-19', 'zh-CN', [
    keyResult('安装 5 台机器人', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('manufacturing-zh-21', 'zh-CN', [objective('换型快到可以接小单', { fix: [], note: '状态，也说了为什么' })]),
  entry('manufacturing-zh-22', 'zh-CN', [
    keyResult('班组自己提出并见效的改善从每月 6 项增加到 20 项', unwritten, { fix: [], note: '别人主动做的事' }),
  ]),
  entry('manufacturing-zh-24', 'zh-CN', [
    keyResult('在制品库存从 ４２００ 万元降到 ２８００ 万元', unwritten, { fix: [], note: '全角' }),
  ]),
  entry('manufacturing-zh-25', 'zh-CN', [
    keyResult('完成首件检验制度修订', doneOrNot, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('manufacturing-zh-27', 'zh-CN', [
    keyResult('漏检流到客户的批次', metric(14, 9, 5, 2, '批'), { fix: [], note: '自己写的单位' }),
  ]),
  entry('manufacturing-zh-28', 'zh-CN', [
    keyResult('车间现场更整洁', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry(
    'manufacturing-zh-30',
    'zh-CN',
    [keyResult('关键工序 CPK 由 1.0 提升至 1.33', unwritten, { fix: [], note: '指数没有单位' })],
    'mixed',
  ),
  entry('manufacturing-zh-31', 'zh-CN', [
    keyResult('人均产值奖金达标线 25 万元', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '奖金',
    }),
  ]),
  entry('manufacturing-zh-33', 'zh-CN', [
    keyResult('改造 3 条产线', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('manufacturing-zh-34', 'zh-CN', [
    objective('让换线不再是大家害怕的事', { fix: [], note: '状态' }),
    keyResult('平均换线时间', metric(95, 80, 55, 40, '分钟'), { fix: [], note: '结果' }),
    keyResult('采购 3 套快换夹具', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
    keyResult('换线后首件不合格从每月 22 件降到 6 件', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('manufacturing-en-02', 'en', [
    objective('Complete phase two of the plant', {
      fix: ['objectiveIsDeliverable'],
      note: '"phase two" is no number; completing is the trouble',
    }),
  ]),
  entry('manufacturing-en-03', 'en', [
    keyResult('Returns from customers from 320 ppm to 90 ppm', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('manufacturing-en-05', 'en', [
    objective('First-pass yield of 99.5%', { fix: ['objectiveHasNumber'], note: 'a number' }),
  ]),
  entry('manufacturing-en-06', 'en', [
    keyResult('Unplanned downtime a month', metric(46, 38, 26, 16, 'hours'), { fix: [], note: 'good' }),
  ]),
  entry('manufacturing-en-08', 'en', [
    keyResult('Changeover from 95 to 40', unwritten, { fix: ['keyResultUnitMissing'], note: 'minutes?' }),
  ]),
  entry('manufacturing-en-09', 'en', [
    objective('Improve equipment management', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('manufacturing-en-11', 'en', [
    keyResult('100% fulfilment of the production plan', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'plan fulfilment',
    }),
  ]),
  entry('manufacturing-en-12', 'en', [
    objective('Zero injuries', { fix: ['objectiveHasNumber'], note: 'zero of something counted' }),
  ]),
  entry('manufacturing-en-14', 'en', [
    objective('Workers go home as healthy as they came', { fix: [], note: 'a state' }),
  ]),
  entry('manufacturing-en-15', 'en', [
    keyResult('Lower scrap rate', metric(3, 3.5, 4, 5, 'percent'), { fix: ['thresholdsAgainstWords'], note: 'rises' }),
  ]),
  entry('manufacturing-en-17', 'en', [
    objective('Install the MES', { fix: ['objectiveIsDeliverable'], note: 'a thing to install' }),
  ]),
  entry('manufacturing-en-18', 'en', [
    keyResult('Through training, the time until a new operator works alone from 45 days to 25', unwritten, {
      fix: [],
      note: 'the means, then the result',
    }),
  ]),
  entry('manufacturing-en-20', 'en', [
    objective('Changeovers so fast that small orders pay', { fix: [], note: 'a state and why' }),
  ]),
  entry('manufacturing-en-21', 'en', [
    keyResult('OEE of the press shop at 80%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'no start',
    }),
  ]),
  entry('manufacturing-en-23', 'en', [
    keyResult('Ideas from the line that stick, from 6 to 20 a month', unwritten, { fix: [], note: "others' own will" }),
  ]),
  entry('manufacturing-en-24', 'en', [
    keyResult('Revise the inspection procedure', unwritten, { fix: ['keyResultIsActivity'], note: 'a document' }),
  ]),
  entry('manufacturing-en-26', 'en', [
    keyResult('Stock value from CNY 42m to CNY 28m', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('manufacturing-en-27', 'en', [
    keyResult('The workplace feels tidier', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('manufacturing-en-29', 'en', [
    keyResult('Suppliers who deliver on the promised day', metric(70, 80, 88, 95, 'percent'), {
      fix: [],
      note: 'what suppliers do',
    }),
  ]),
  entry('manufacturing-en-30', 'en', [
    objective('Carmakers order more because of our quality', { fix: [], note: 'a state' }),
  ]),
  entry('manufacturing-en-32', 'en', [
    objective('Tier-1 suppliers build their plans around ours', {
      fix: [],
      note: '"build" is what others do; "1" is a name',
    }),
  ]),
  entry('manufacturing-en-33', 'en', [
    keyResult('Average output per head as assessed for the yearly bonus: CNY 250,000', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'bonus',
    }),
  ]),
]
