import { entry, doneOrNot, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const legal: readonly Entry[] = [
  entry('legal-zh-01', 'zh-CN', [objective('让业务签合同时不再等法务', { fix: [], note: '谁会轻松很清楚' })]),
  entry('legal-zh-02', 'zh-CN', [
    objective('完成合同模板标准化', { fix: ['objectiveIsDeliverable'], note: '做完一件事' }),
  ]),
  entry('legal-zh-04', 'zh-CN', [
    keyResult('起草 8 份合同模板', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('legal-zh-05', 'zh-CN', [objective('让合规成为业务的底气而不是刹车', { fix: [], note: '状态' })]),
  entry('legal-zh-07', 'zh-CN', [
    keyResult('业务自助签署的合同占比从 10% 提升到 45%', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('legal-zh-08', 'zh-CN', [objective('零诉讼', { fix: ['objectiveHasNumber'], note: '零也是数' })]),
  entry('legal-zh-10', 'zh-CN', [
    objective('提升法务支持能力', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('legal-zh-11', 'zh-CN', [
    keyResult('上线电子签系统', doneOrNot, { fix: ['keyResultIsActivity'], note: '交付' }),
  ]),
  entry('legal-zh-13', 'zh-CN', [objective('发布数据合规手册', { fix: ['objectiveIsDeliverable'], note: '发布' })]),
  entry('legal-zh-14', 'zh-CN', [
    keyResult('合同返工率降到 5% 以内', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' }),
  ]),
  entry('legal-zh-16', 'zh-CN', [objective('让每个产品经理都分得清个人信息能不能用', { fix: [], note: '状态' })]),
  entry('legal-zh-17', 'zh-CN', [
    keyResult('隐私投诉降到每月 3 起以内，投诉回复时间缩短到 48 小时', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两个指标',
    }),
  ]),
  entry(
    'legal-zh-19',
    'zh-CN',
    [objective('借助 ISO 27001，让客户放心把数据交给我们', { fix: [], note: '标准号不是指标，手段在前、去处在后' })],
    'mixed',
  ),
  entry('legal-zh-20', 'zh-CN', [
    keyResult('业务给法务答复的评分（5 分制）从 3.4 提升到 4.3', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('legal-zh-22', 'zh-CN', [
    keyResult('商标被抢注的次数', metric(9, 6, 3, 1, 'times'), { fix: [], note: '结果' }),
  ]),
  entry('legal-zh-23', 'zh-CN', [
    keyResult('组织合规考试并批改', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('legal-zh-25', 'zh-CN', [
    keyResult('合同审核及时率考核得分 95 分', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '考核分',
    }),
  ]),
  entry('legal-zh-26', 'zh-CN', [objective('让海外团队遇到监管问询时心里有底', { fix: [], note: '状态' })]),
  entry('legal-zh-28', 'zh-CN', [
    keyResult('诉前和解的纠纷占比由２０％提升至５０％', unwritten, { fix: [], note: '全角' }),
  ]),
  entry('legal-zh-29', 'zh-CN', [
    objective('让数据出境不再卡住海外项目', { fix: [], note: '状态' }),
    keyResult('因出境审批延期的项目占比', metric(40, 30, 20, 10, 'percent'), { fix: [], note: '结果' }),
    keyResult('编制数据出境操作指引', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
    keyResult('出境申报一次通过率由５５％提升至８５％', unwritten, { fix: [], note: '全角' }),
  ]),
  entry('legal-en-02', 'en', [
    objective('Deliver a new contract template library', { fix: ['objectiveIsDeliverable'], note: 'a deliverable' }),
  ]),
  entry('legal-en-03', 'en', [
    keyResult('Days from request to signed standard contract', metric(7, 6, 4, 2, 'days'), { fix: [], note: 'good' }),
  ]),
  entry('legal-en-05', 'en', [
    objective('Compliance gives the business courage, not brakes', { fix: [], note: 'a state' }),
  ]),
  entry('legal-en-06', 'en', [
    keyResult('Contracts signed by self-service from 10% to 45%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('legal-en-08', 'en', [
    keyResult('Review 600 contracts', unwritten, { fix: ['keyResultIsActivity'], note: 'workload' }),
  ]),
  entry('legal-en-09', 'en', [
    keyResult('Lower compliance risk', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('legal-en-11', 'en', [
    keyResult('Average dispute length from 14 to 9', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'days, weeks, months?',
    }),
  ]),
  entry('legal-en-12', 'en', [
    objective('Publish the privacy handbook', { fix: ['objectiveIsDeliverable'], note: 'a publication' }),
  ]),
  entry('legal-en-14', 'en', [
    keyResult('Shorten review time', metric(3, 4, 5, 6, 'days'), { fix: ['thresholdsAgainstWords'], note: 'grows' }),
  ]),
  entry('legal-en-15', 'en', [
    objective('Product managers know what they may do with personal data', { fix: [], note: 'a state' }),
  ]),
  entry('legal-en-17', 'en', [
    keyResult('ISO 27001 certification granted by the auditor', doneOrNot, {
      fix: [],
      note: "somebody else's verdict",
    }),
  ]),
  entry('legal-en-18', 'en', [
    objective('Halve contract review time', { fix: ['objectiveHasNumber'], note: 'an amount' }),
  ]),
  entry('legal-en-20', 'en', [
    objective('With ISO 27001 behind us, customers trust us with their data', {
      fix: [],
      note: "a standard's number; the state follows",
    }),
  ]),
  entry('legal-en-21', 'en', [
    keyResult('Introduce e-signatures', unwritten, { fix: ['keyResultIsActivity'], note: 'a step' }),
  ]),
  entry('legal-en-23', 'en', [
    keyResult('Average assessment score of the legal team: 95 points', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'assessment',
    }),
  ]),
  entry('legal-en-24', 'en', [
    keyResult('Breaches we find before the regulator does, 20% to 70%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('legal-en-26', 'en', [
    keyResult('Find out how many contracts run without a signature', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('legal-en-27', 'en', [
    keyResult('Update the data register', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('legal-en-29', 'en', [
    objective('Overseas projects no longer stall on data transfers', { fix: [], note: 'a state' }),
    keyResult('Projects delayed by a transfer approval', metric(40, 30, 20, 10, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Compile a transfer checklist', unwritten, { fix: ['keyResultIsActivity'], note: 'a document' }),
    keyResult('Filings accepted at first submission from 55% to 85%', unwritten, { fix: [], note: 'a result' }),
  ]),
]
