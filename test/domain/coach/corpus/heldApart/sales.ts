import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const sales: readonly Entry[] = [
  entry('sales-zh-01', 'zh-CN', [objective('让大客户把我们当成自己团队的一员', { fix: [], note: '“一员”不是指标' })]),
  entry('sales-zh-04', 'zh-CN', [
    keyResult('拜访 80 家重点客户', unwritten, { fix: ['keyResultIsActivity'], note: '跑了多少家' }),
  ]),
  entry('sales-zh-07', 'zh-CN', [
    keyResult('销售额做到 1200', unwritten, { fix: ['keyResultUnitMissing'], note: '元还是万元？' }),
  ]),
  entry('sales-zh-10', 'zh-CN', [keyResult('平均成交周期', metric(95, 85, 70, 55, 'days'), { fix: [], note: '结果' })]),
  entry('sales-zh-13', 'zh-CN', [
    keyResult('客户满意度和回款率都提升 10%', unwritten, { fix: ['keyResultSeveralInOne'], note: '一个数管两件事' }),
  ]),
  entry('sales-zh-16', 'zh-CN', [
    keyResult('缩短报价时间', metric(2, 3, 4, 5, 'days'), { fix: ['thresholdsAgainstWords'], note: '越缩越长' }),
  ]),
  entry('sales-zh-19', 'zh-CN', [
    keyResult('对主要对手的赢单率由 18% 提升至 30%', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('sales-zh-22', 'zh-CN', [
    keyResult('组织 4 期销售技能培训', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
  ]),
  entry('sales-zh-25', 'zh-CN', [
    keyResult('回款率达到 95%', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' }),
  ]),
  entry('sales-zh-28', 'zh-CN', [keyResult('每单平均折扣从 22% 降到 12%', unwritten, { fix: [], note: '结果' })]),
  entry(
    'sales-zh-31',
    'zh-CN',
    [keyResult('CRM 商机录入 300 条', unwritten, { fix: ['keyResultIsActivity'], note: '录入是动作' })],
    'mixed',
  ),
  entry('sales-en-01', 'en', [
    objective('Key accounts treat us as part of their own team', { fix: [], note: 'a state' }),
  ]),
  entry('sales-en-04', 'en', [
    keyResult('Visit 80 key accounts', unwritten, { fix: ['keyResultIsActivity'], note: 'counts trips' }),
  ]),
  entry('sales-en-07', 'en', [objective('Sign 50 new customers', { fix: ['objectiveHasNumber'], note: 'a number' })]),
  entry('sales-en-10', 'en', [
    objective('Improve sales performance', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('sales-en-13', 'en', [
    keyResult('Win rate and average deal size both up 10%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two under one number',
    }),
  ]),
  entry('sales-en-16', 'en', [
    keyResult('Shorten quote turnaround from 2 days to 4 days', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'longer, not shorter',
    }),
  ]),
  entry('sales-en-19', 'en', [
    keyResult('Win rate against our main rival, from 18% to 30%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('sales-en-22', 'en', [
    keyResult('Run four sales trainings', unwritten, { fix: ['keyResultIsActivity'], note: 'events' }),
  ]),
  entry('sales-en-25', 'en', [
    keyResult('Collection rate of 95%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'from where?',
    }),
  ]),
  entry('sales-en-28', 'en', [
    keyResult('Average discount per deal from 22% to 12%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('sales-en-31', 'en', [
    keyResult('Prepare the Q4 pitch deck', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a document' }),
  ]),
]
