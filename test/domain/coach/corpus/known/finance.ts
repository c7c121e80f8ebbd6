import { entry, doneOrNot, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const finance: readonly Entry[] = [
  entry('finance-zh-01', 'zh-CN', [objective('让业务负责人随时看得懂自己的账', { fix: [], note: '状态' })]),
  entry('finance-zh-03', 'zh-CN', [keyResult('月结天数', metric(9, 8, 6, 4, 'days'), { fix: [], note: '结果' })]),
  entry('finance-zh-04', 'zh-CN', [
    keyResult('报销从提交到到账的平均时长由 12 天缩短至 4 天', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('finance-zh-06', 'zh-CN', [
    keyResult('编制 12 份经营分析报告', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('finance-zh-07', 'zh-CN', [objective('让报销不再是同事的烦心事', { fix: [], note: '状态' })]),
  entry('finance-zh-09', 'zh-CN', [
    keyResult('资金成本从 5.2 降到 4.6', unwritten, { fix: ['keyResultUnitMissing'], note: '缺百分号' }),
  ]),
  entry('finance-zh-10', 'zh-CN', [
    objective('提升财务管理水平', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('finance-zh-12', 'zh-CN', [
    keyResult('预算执行率达成 98%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '执行率是考核',
    }),
  ]),
  entry('finance-zh-13', 'zh-CN', [objective('让月结不再靠加班', { fix: [], note: '状态' })]),
  entry('finance-zh-15', 'zh-CN', [objective('发布预算管理制度', { fix: ['objectiveIsDeliverable'], note: '发布' })]),
  entry('finance-zh-16', 'zh-CN', [
    keyResult('财务数据质量提升', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry('finance-zh-18', 'zh-CN', [objective('让每一分钱都看得见去处', { fix: [], note: '“一分钱”不是指标' })]),
  entry('finance-zh-19', 'zh-CN', [
    keyResult('完成税务自查', doneOrNot, { fix: ['keyResultIsActivity'], note: '做完一件事' }),
  ]),
  entry('finance-zh-21', 'zh-CN', [
    objective('净利润率提高两个百分点', { fix: ['objectiveHasNumber'], note: '中文数字' }),
  ]),
  entry('finance-zh-22', 'zh-CN', [
    keyResult('手工凭证占比降到 10%', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' }),
  ]),
  entry('finance-zh-24', 'zh-CN', [objective('让供应商按时收到款，愿意给我们更好的账期', { fix: [], note: '状态' })]),
  entry('finance-zh-25', 'zh-CN', [keyResult('审计调整从 17 笔降到 5 笔', unwritten, { fix: [], note: '结果' })]),
  entry('finance-zh-27', 'zh-CN', [
    objective('搭建业财一体化平台，支撑集团战略落地', {
      fix: ['objectiveIsDeliverable'],
      note: '“一体化”不是数，搭建才是问题',
    }),
  ]),
  entry('finance-zh-28', 'zh-CN', [
    keyResult('付款差错由每月 ２６ 笔降至 ６ 笔', unwritten, { fix: [], note: '全角' }),
  ]),
  entry('finance-zh-30', 'zh-CN', [keyResult('摸清各产品线的真实毛利', toBeFound, { fix: [], note: '先找基线' })]),
  entry('finance-zh-31', 'zh-CN', [
    keyResult('推进业财融合', unwritten, { fix: ['keyResultIsActivity'], note: '动作，不知道改变什么' }),
  ]),
  entry('finance-zh-33', 'zh-CN', [
    objective('让预算成为业务愿意用的地图', { fix: [], note: '去处' }),
    keyResult('每月主动打开预算看板的部门负责人占比', metric(20, 35, 50, 70, 'percent'), { fix: [], note: '结果' }),
    keyResult('上线预算看板', doneOrNot, { fix: ['keyResultIsActivity'], note: '交付' }),
    keyResult('预算与实际的偏差从 18% 降到 7%', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('finance-en-01', 'en', [
    objective('Every business owner understands their own numbers', { fix: [], note: 'a state' }),
  ]),
  entry('finance-en-03', 'en', [
    keyResult('Days to close the month', metric(9, 8, 6, 4, 'days'), { fix: [], note: 'good' }),
  ]),
  entry('finance-en-04', 'en', [
    keyResult('Produce 12 management reports', unwritten, { fix: ['keyResultIsActivity'], note: 'documents' }),
  ]),
  entry('finance-en-06', 'en', [
    keyResult('Expense claims paid within 4 days instead of 12', unwritten, {
      fix: [],
      note: 'from and to, in other words',
    }),
  ]),
  entry('finance-en-07', 'en', [objective("Getting expenses back is nobody's headache", { fix: [], note: 'a state' })]),
  entry('finance-en-09', 'en', [
    keyResult('Cost of capital from 5.2 to 4.6', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'percent is missing',
    }),
  ]),
  entry('finance-en-10', 'en', [
    objective('Improve financial management', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('finance-en-12', 'en', [
    keyResult('Budget fulfilment of 98%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'a plan fulfilled',
    }),
  ]),
  entry('finance-en-13', 'en', [objective('Month-end closes without overtime', { fix: [], note: 'a state' })]),
  entry('finance-en-15', 'en', [
    objective('Complete the audit preparation', { fix: ['objectiveIsDeliverable'], note: 'work to finish' }),
  ]),
  entry('finance-en-16', 'en', [
    keyResult('Better data quality in finance', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('finance-en-18', 'en', [
    objective('Investors trust our reports at first sight', { fix: [], note: '"first sight" is no number' }),
  ]),
  entry('finance-en-19', 'en', [
    keyResult('Train 30 budget owners', unwritten, { fix: ['keyResultIsActivity'], note: 'training' }),
  ]),
  entry('finance-en-21', 'en', [
    objective('Raise net margin by two points', { fix: ['objectiveHasNumber'], note: 'an amount in words' }),
  ]),
  entry('finance-en-22', 'en', [
    keyResult('Manual entries down to 10%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'from where?',
    }),
  ]),
  entry('finance-en-24', 'en', [
    keyResult('Reconcile all legacy accounts', unwritten, { fix: ['keyResultIsActivity'], note: 'work' }),
  ]),
  entry('finance-en-25', 'en', [keyResult('Audit adjustments from 17 to 5', unwritten, { fix: [], note: 'a count' })]),
  entry('finance-en-27', 'en', [
    keyResult('Payment errors per month', metric(26, 14, 13, 12, 'times'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'hardly anything beyond the commit',
    }),
  ]),
  entry('finance-en-28', 'en', [
    keyResult('Find the true margin of each product line', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('finance-en-30', 'en', [
    keyResult('Threshold alerts handled the same day, from 40% to 90%', unwritten, {
      fix: [],
      note: '"hold" hides in "Threshold"',
    }),
  ]),
  entry('finance-en-31', 'en', [
    objective('The budget becomes a map people want to use', { fix: [], note: 'a state' }),
    keyResult('Leaders who open the budget board every month', metric(20, 35, 50, 70, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Build the budget board', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a thing to make' }),
    keyResult('Gap between budget and actuals from 18% to 7%', unwritten, {
      fix: [],
      note: 'one measure, though "and" stands in it',
    }),
  ]),
]
