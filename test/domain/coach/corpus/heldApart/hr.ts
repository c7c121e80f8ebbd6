import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const hr: readonly Entry[] = [
  entry('hr-zh-02', 'zh-CN', [objective('招聘 30 名工程师', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('hr-zh-05', 'zh-CN', [objective('完成绩效制度改革', { fix: ['objectiveIsDeliverable'], note: '做完一件事' })]),
  entry('hr-zh-08', 'zh-CN', [objective('让管理者敢谈、会谈', { fix: [], note: '状态' })]),
  entry('hr-zh-11', 'zh-CN', [
    objective('加强人才梯队建设', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('hr-zh-14', 'zh-CN', [objective('举办年度员工大会', { fix: ['objectiveIsDeliverable'], note: '举办' })]),
  entry('hr-zh-17', 'zh-CN', [
    objective('让优秀的人愿意留下来，也愿意介绍朋友来', { fix: [], note: '一句话说完的状态' }),
  ]),
  entry(
    'hr-zh-20',
    'zh-CN',
    [objective('组织全员 OKR 培训', { fix: ['objectiveIsDeliverable'], note: '活动' })],
    'mixed',
  ),
  entry('hr-zh-23', 'zh-CN', [objective('离职率控制在 10% 以内', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('hr-zh-26', 'zh-CN', [keyResult('修订员工手册', doneOrNot, { fix: ['keyResultIsActivity'], note: '产出' })]),
  entry('hr-zh-29', 'zh-CN', [keyResult('雇主品牌更好', unwritten, { fix: ['keyResultUnmeasured'], note: '空' })]),
  entry('hr-zh-32', 'zh-CN', [
    keyResult('每周与下属一对一谈话的经理占比从３０％提升到８０％', unwritten, { fix: [], note: '别人的行为变了' }),
  ]),
  entry('hr-en-02', 'en', [objective('Hire 30 engineers', { fix: ['objectiveHasNumber'], note: 'a number' })]),
  entry('hr-en-05', 'en', [
    objective('Implement the new performance system', { fix: ['objectiveIsDeliverable'], note: 'a thing to deliver' }),
  ]),
  entry('hr-en-08', 'en', [
    keyResult('Engagement improves noticeably', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('hr-en-11', 'en', [
    keyResult('30% of hires come from referrals', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'from where?',
    }),
  ]),
  entry('hr-en-14', 'en', [
    keyResult('Average appraisal score of 90 points', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'assessment',
    }),
  ]),
  entry('hr-en-17', 'en', [
    keyResult('Time to hire down to 40 days and offer acceptance up to 85%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('hr-en-20', 'en', [
    keyResult('Draft the remote-work policy', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a document' }),
  ]),
  entry('hr-en-23', 'en', [
    keyResult('Offer acceptance from 64 to 80', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'percent is missing',
    }),
  ]),
  entry('hr-en-26', 'en', [
    objective('Team leads become the people others want to follow', { fix: [], note: 'a state' }),
  ]),
  entry('hr-en-29', 'en', [
    objective('Holiday cover stops being a headache for shift leads', { fix: [], note: '"hold" is not in "Holiday"' }),
  ]),
  entry('hr-en-32', 'en', [
    objective('Moving between teams becomes something people ask for', { fix: [], note: 'a state' }),
    keyResult('People who apply to rotate', metric(15, 25, 40, 60, 'people'), { fix: [], note: 'their own will' }),
    keyResult('Draft rotation guidelines', unwritten, { fix: ['keyResultIsActivity'], note: 'a document' }),
    keyResult('Colleagues who would recommend it after six months, from 50% to 75%', unwritten, {
      fix: [],
      note: 'a result',
    }),
  ]),
]
