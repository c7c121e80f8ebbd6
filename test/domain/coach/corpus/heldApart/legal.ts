import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const legal: readonly Entry[] = [
  entry('legal-zh-03', 'zh-CN', [
    keyResult('标准合同从提交到盖章的平均时长', metric(6, 5, 3, 2, 'days'), { fix: [], note: '结果' }),
  ]),
  entry('legal-zh-06', 'zh-CN', [
    keyResult('审核合同 600 份', unwritten, { fix: ['keyResultIsActivity'], note: '工作量' }),
  ]),
  entry('legal-zh-09', 'zh-CN', [
    keyResult('降低合规风险', unwritten, { fix: ['keyResultUnmeasured'], note: '没法量' }),
  ]),
  entry('legal-zh-12', 'zh-CN', [
    keyResult('历史纠纷的平均结案周期从 14 降到 9', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: '天、周还是月？',
    }),
  ]),
  entry('legal-zh-15', 'zh-CN', [
    keyResult('缩短合同审核时间，由 3 天到 5 天', unwritten, { fix: ['thresholdsAgainstWords'], note: '反了' }),
  ]),
  entry(
    'legal-zh-18',
    'zh-CN',
    [keyResult('通过 ISO 27001 外部审核', doneOrNot, { fix: [], note: '外部的结论，不是自己的动作' })],
    'mixed',
  ),
  entry('legal-zh-21', 'zh-CN', [
    objective('合同审核时间缩短一半', { fix: ['objectiveHasNumber'], note: '“一半”是数' }),
  ]),
  entry('legal-zh-24', 'zh-CN', [
    objective('举办 4 场普法培训', { fix: ['objectiveIsDeliverable', 'objectiveHasNumber'], note: '活动，还带数' }),
  ]),
  entry('legal-zh-27', 'zh-CN', [keyResult('法务支持更主动', unwritten, { fix: ['keyResultUnmeasured'], note: '空' })]),
  entry('legal-en-01', 'en', [objective('Nobody in sales waits for legal to sign', { fix: [], note: 'a state' })]),
  entry('legal-en-04', 'en', [
    keyResult('Draft 8 contract templates', unwritten, { fix: ['keyResultIsActivity'], note: 'documents' }),
  ]),
  entry('legal-en-07', 'en', [
    objective('Zero lawsuits', { fix: ['objectiveHasNumber'], note: 'zero of something counted' }),
  ]),
  entry('legal-en-10', 'en', [
    objective('Improve legal support', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('legal-en-13', 'en', [
    keyResult('Fewer than 5% of contracts come back for rework', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'no start',
    }),
  ]),
  entry('legal-en-16', 'en', [
    keyResult('Privacy complaints down to 3 a month and reply time down to 48 hours', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('legal-en-19', 'en', [
    keyResult("Colleagues' rating of our answers, 3.4 to 4.3 out of 5", unwritten, { fix: [], note: 'good' }),
  ]),
  entry('legal-en-22', 'en', [
    objective('Run four compliance workshops', {
      fix: ['objectiveIsDeliverable', 'objectiveHasNumber'],
      note: 'events, and a number',
    }),
  ]),
  entry('legal-en-25', 'en', [
    objective('Stakeholders abroad hear about new rules from us first', {
      fix: [],
      note: '"hold" hides in "Stakeholders"',
    }),
  ]),
  entry('legal-en-28', 'en', [
    keyResult('Trademark filings lost to squatters', metric(9, 4, 3.5, 3, 'times'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'commit near stretch',
    }),
  ]),
]
