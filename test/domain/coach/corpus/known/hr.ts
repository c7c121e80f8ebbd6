import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const hr: readonly Entry[] = [
  entry('hr-zh-01', 'zh-CN', [objective('让新员工第一个月就觉得来对了', { fix: [], note: '“第一个月”不是指标' })]),
  entry('hr-zh-03', 'zh-CN', [keyResult('试用期内主动离职率从 18% 降到 8%', unwritten, { fix: [], note: '结果' })]),
  entry('hr-zh-04', 'zh-CN', [
    keyResult('组织 12 场培训', metric(0, 4, 8, 12, 'times'), { fix: ['keyResultIsActivity'], note: '场次' }),
  ]),
  entry('hr-zh-06', 'zh-CN', [
    keyResult('关键岗位平均到岗时间', metric(62, 55, 45, 35, 'days'), { fix: [], note: '结果' }),
  ]),
  entry('hr-zh-07', 'zh-CN', [
    keyResult('员工敬业度提升', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少？' }),
  ]),
  entry(
    'hr-zh-09',
    'zh-CN',
    [keyResult('eNPS 从 12 提升到 30', unwritten, { fix: [], note: '指数没有单位' })],
    'mixed',
  ),
  entry('hr-zh-10', 'zh-CN', [
    keyResult('内部推荐入职占比达到 30%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '缺起点',
    }),
  ]),
  entry('hr-zh-12', 'zh-CN', [
    keyResult('出勤率 98%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '考勤',
    }),
  ]),
  entry('hr-zh-13', 'zh-CN', [
    keyResult('全员考核合格率 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '考核',
    }),
  ]),
  entry('hr-zh-15', 'zh-CN', [
    keyResult('提升新人留存率，从 85% 到 78%', unwritten, { fix: ['thresholdsAgainstWords'], note: '说升却降' }),
  ]),
  entry('hr-zh-16', 'zh-CN', [
    keyResult('招聘周期缩短到 40 天，录用接受率提高到 85%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两件事',
    }),
  ]),
  entry('hr-zh-18', 'zh-CN', [
    keyResult('平均招聘周期从 62 降到 40', unwritten, { fix: ['keyResultUnitMissing'], note: '天还是工作日？' }),
  ]),
  entry('hr-zh-19', 'zh-CN', [
    keyResult('面试 200 名候选人', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('hr-zh-21', 'zh-CN', [
    keyResult('完成薪酬调研报告', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('hr-zh-22', 'zh-CN', [
    keyResult('培训后三个月内独立带项目的比例由 35% 提升至 60%', unwritten, {
      fix: [],
      note: '培训只是前提，量的是结果',
    }),
  ]),
  entry('hr-zh-24', 'zh-CN', [
    keyResult('敢在复盘会上说真话的员工占比（匿名问卷）', metric(41, 50, 60, 72, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('hr-zh-25', 'zh-CN', [objective('让一线班组长成为大家愿意跟着干的人', { fix: [], note: '“一线”不是数' })]),
  entry('hr-zh-27', 'zh-CN', [keyResult('摸清新人在哪个阶段离开', toBeFound, { fix: [], note: '先找基线' })]),
  entry('hr-zh-28', 'zh-CN', [
    objective('搭建三位一体的人才发展体系', {
      fix: ['objectiveIsDeliverable'],
      note: '“三位一体”不是数，搭建才是问题',
    }),
  ]),
  entry('hr-zh-30', 'zh-CN', [
    keyResult('核心岗位继任者就绪率', metric(20, 38, 39, 40, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '挑战只比承诺高两点',
    }),
  ]),
  entry('hr-zh-31', 'zh-CN', [objective('让候选人无论录没录用都说我们好', { fix: [], note: '状态' })]),
  entry('hr-zh-33', 'zh-CN', [
    objective('让跨部门轮岗成为大家抢着要的机会', { fix: [], note: '去处' }),
    keyResult('主动申请轮岗的人数', metric(15, 25, 40, 60, 'people'), { fix: [], note: '别人主动做的事' }),
    keyResult('制定轮岗管理办法', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
    keyResult('轮岗半年后愿意推荐给同事的比例从 50% 提升到 75%', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('hr-en-01', 'en', [
    objective('New people know within weeks that they chose well', { fix: [], note: 'a state' }),
  ]),
  entry('hr-en-03', 'en', [
    keyResult('Voluntary exits during probation from 16% to 7%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('hr-en-04', 'en', [
    keyResult('Hold 12 training sessions', metric(0, 4, 8, 12, 'times'), {
      fix: ['keyResultIsActivity'],
      note: 'events',
    }),
  ]),
  entry('hr-en-06', 'en', [
    keyResult('Days to fill a key position', metric(62, 55, 45, 35, 'days'), { fix: [], note: 'good' }),
  ]),
  entry('hr-en-07', 'en', [objective('Managers dare to have the honest conversation', { fix: [], note: 'a state' })]),
  entry('hr-en-09', 'en', [
    objective('Strengthen the talent pipeline', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('hr-en-10', 'en', [
    keyResult('eNPS of the Shenzhen office from 12 to 30', unwritten, { fix: [], note: 'an index' }),
  ]),
  entry('hr-en-12', 'en', [
    objective('Organize the annual all-hands', { fix: ['objectiveIsDeliverable'], note: 'an event' }),
  ]),
  entry('hr-en-13', 'en', [
    keyResult('98% attendance', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'attendance is assessed',
    }),
  ]),
  entry('hr-en-15', 'en', [objective('Good people stay, and bring their friends', { fix: [], note: 'a state' })]),
  entry('hr-en-16', 'en', [
    keyResult('Raise new-hire retention', metric(85, 83, 80, 78, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: 'falls',
    }),
  ]),
  entry('hr-en-18', 'en', [objective('Keep turnover below 10%', { fix: ['objectiveHasNumber'], note: 'a number' })]),
  entry('hr-en-19', 'en', [keyResult('Screen 400 CVs', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' })]),
  entry('hr-en-21', 'en', [objective('Candidates speak well of us, hired or not', { fix: [], note: 'a state' })]),
  entry('hr-en-22', 'en', [
    keyResult('Trainees who lead a project within three months, from 35% to 60%', unwritten, {
      fix: [],
      note: 'what training changed',
    }),
  ]),
  entry('hr-en-24', 'en', [
    objective('Conduct leadership training for all managers', {
      fix: ['objectiveIsDeliverable'],
      note: 'an activity as the end',
    }),
  ]),
  entry('hr-en-25', 'en', [
    keyResult('People who say they can speak up in retrospectives', metric(41, 50, 60, 72, 'percent'), {
      fix: [],
      note: 'good',
    }),
  ]),
  entry('hr-en-27', 'en', [
    keyResult('Our employer brand gets stronger', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('hr-en-28', 'en', [
    keyResult('Learn when and why new people leave', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('hr-en-30', 'en', [
    keyResult('Internal candidates for each open lead role, from 1 to 3', unwritten, { fix: [], note: 'a count' }),
  ]),
  entry('hr-en-31', 'en', [
    keyResult('Interview every leaver', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
]
