import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const finance: readonly Entry[] = [
  entry(
    'finance-zh-02',
    'zh-CN',
    [objective('完成 ERP 上线', { fix: ['objectiveIsDeliverable'], note: '交付' })],
    'mixed',
  ),
  entry('finance-zh-05', 'zh-CN', [objective('全年降本 2000 万', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('finance-zh-08', 'zh-CN', [
    keyResult('应收账款周转天数从 85 降到 60', unwritten, { fix: [], note: '单位在指标名里' }),
  ]),
  entry('finance-zh-11', 'zh-CN', [
    keyResult('费用率控制在 12% 以内，回款率达到 95%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('finance-zh-14', 'zh-CN', [
    keyResult('降低坏账率', metric(2.1, 2.4, 2.8, 3, 'percent'), { fix: ['thresholdsAgainstWords'], note: '反了' }),
  ]),
  entry('finance-zh-17', 'zh-CN', [
    keyResult('业务自己就能查到的报表占比', metric(25, 35, 50, 65, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('finance-zh-20', 'zh-CN', [keyResult('现金流预测偏差从 22% 缩小到 8%', unwritten, { fix: [], note: '结果' })]),
  entry('finance-zh-23', 'zh-CN', [
    keyResult('财务共享中心单量任务完成率 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '任务完成率',
    }),
  ]),
  entry('finance-zh-26', 'zh-CN', [
    keyResult('对 30 个部门开展预算培训', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
  ]),
  entry('finance-zh-29', 'zh-CN', [objective('让投资人第一眼就信任我们的报表', { fix: [], note: '“第一眼”不是指标' })]),
  entry('finance-zh-32', 'zh-CN', [keyResult('ROE 从 8% 提升到 11%', unwritten, { fix: [], note: '混写' })], 'mixed'),
  entry('finance-en-02', 'en', [
    objective('Go live with the new ERP', { fix: ['objectiveIsDeliverable'], note: 'a go-live' }),
  ]),
  entry('finance-en-05', 'en', [objective('Save CNY 20 million', { fix: ['objectiveHasNumber'], note: 'a number' })]),
  entry('finance-en-08', 'en', [
    keyResult('Days sales outstanding from 85 to 60', unwritten, { fix: [], note: 'the unit is in the name' }),
  ]),
  entry('finance-en-11', 'en', [
    keyResult('Cost ratio under 12% and collections over 95%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('finance-en-14', 'en', [
    keyResult('Reduce bad debt from 2.1% to 3%', unwritten, { fix: ['thresholdsAgainstWords'], note: 'rises' }),
  ]),
  entry('finance-en-17', 'en', [
    keyResult('Reports that managers can pull themselves', metric(25, 35, 50, 65, 'percent'), {
      fix: [],
      note: 'good',
    }),
  ]),
  entry('finance-en-20', 'en', [keyResult('Cash forecast error from 22% to 8%', unwritten, { fix: [], note: 'good' })]),
  entry('finance-en-23', 'en', [
    objective('Suppliers are paid on time and offer us better terms', {
      fix: [],
      note: 'one state and what it brings',
    }),
  ]),
  entry('finance-en-26', 'en', [
    objective('Develop a group-wide budgeting tool', { fix: ['objectiveIsDeliverable'], note: 'a tool' }),
  ]),
  entry('finance-en-29', 'en', [
    keyResult('Treasury works more professionally', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
]
