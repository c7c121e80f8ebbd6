import type { okrApi } from '@domain/okr/api'
import type { coachingApi } from '@domain/okr/coachingApi'
import type { commentApi } from '@domain/okr/commentApi'
import type { sharedApi } from '@domain/okr/sharedApi'
import type { boardApi } from '@domain/rollout/boardApi'
import type { reviewApi } from '@domain/review/api'
import type { lessonApi } from '@domain/review/lessonApi'
import type { similarApi } from '@domain/review/similarApi'
import type { closingApi } from '@domain/review/closingApi'
import type { annualTalkApi } from '@domain/review/annualTalkApi'
import type { reminderApi } from '@domain/reminder/api'
import type { championsApi } from '@domain/rollout/championsApi'
import type { reportApi } from '@domain/rollout/reportApi'
import type { midQuarterApi } from '@domain/review/midQuarterApi'
import type { departmentUseApi } from '@domain/rollout/departmentUseApi'
import type { trainingApi } from '@domain/rollout/trainingApi'
import type { feedbackApi } from '@domain/review/feedbackApi'
import type { startApi } from '@domain/rollout/startApi'
import { noNotes, usualAnswers } from '@domain/rollout/parameters'
import type { rulesApi } from '@domain/rollout/rulesApi'
import { goodPeople } from './goodPeopleInputs'
import { content, keyResult, rising } from './okr/fixtures'

const companyId = 'company-1'
const reference = { companyId, objectiveId: 'objective-1' }
const conditional = { ...reference, version: 1 }
const reviewed = { companyId, memberId: 'member-lin', cycleId: '2026-10-01.3' }
const talk = { companyId, year: 2026 }
const trainingReference = { companyId, trainingId: 'training-1' }
const written = content({
  alignments: [{ objectiveId: 'objective-9', keyResultId: null }],
  keyResults: [
    keyResult('keyresult-1', { measure: rising, origin: { kind: 'given', byId: 'member-wang' } }),
    keyResult('keyresult-2', { measure: { type: 'maintain', low: 1, high: 2 } }),
    keyResult('keyresult-3', { measure: { type: 'milestone' } }),
    keyResult('keyresult-4', { measure: { type: 'baseline' } }),
  ],
})

/** One good input of every call: what follows breaks each of its fields in turn. */
export const good: typeof goodPeople & {
  [Name in
    | keyof typeof okrApi
    | keyof typeof coachingApi
    | keyof typeof commentApi
    | keyof typeof sharedApi
    | keyof typeof reviewApi
    | keyof typeof midQuarterApi
    | keyof typeof feedbackApi
    | keyof typeof lessonApi
    | keyof typeof similarApi
    | keyof typeof closingApi
    | keyof typeof annualTalkApi
    | keyof typeof startApi
    | keyof typeof reminderApi
    | keyof typeof championsApi
    | keyof typeof rulesApi
    | keyof typeof reportApi
    | keyof typeof boardApi
    | keyof typeof trainingApi
    | keyof typeof departmentUseApi]: unknown
} = {
  today: { companyId },
  browse: {
    companyId,
    scope: { kind: 'department', departmentId: 'department-1' },
    cycleId: '2026-10-01.3',
    health: null,
    after: null,
  },
  search: { companyId, text: '续约', after: null },
  objective: reference,
  saveDraft: { ...conditional, draft: written },
  shareDraft: { ...conditional, memberIds: ['member-wang'] },
  draftsOf: { companyId, memberId: 'member-lin' },
  publish: { ...conditional, dismissed: ['objectiveIsDeliverable@objective'] },
  edit: { ...conditional, content: written, reason: '', dismissed: ['keyResultIsActivity@keyresult-1'] },
  checkIn: {
    ...reference,
    keyResultId: 'keyresult-1',
    checkInId: 'checkin-1',
    value: 1,
    confidence: 5,
    note: '',
    basedOn: null,
    reason: '月报周五才出',
  },
  undoCheckIn: { ...reference, checkInId: 'checkin-1' },
  checkIns: { ...reference, after: null },
  comments: { ...reference, after: null },
  comment: {
    ...reference,
    commentId: 'comment-1',
    keyResultId: 'keyresult-1',
    text: '导入引导的做法可以写给销售看看',
    onDraft: true,
  },
  takeBackComment: { companyId, commentId: 'comment-1' },
  commentsOnMine: { companyId, cycleId: '2026-10-01.3' },
  coaching: { ...reference, cycleId: '2026-10-01.3' },
  keepCoaching: {
    ...reference,
    said: {
      dismissed: ['objectiveIsDeliverable@objective'],
      answers: [{ keyResultId: 'keyresult-1', question: 'moneyHangsOnIt', answer: false }],
    },
  },
  sharedWithMe: { companyId },
  archive: conditional,
  archived: { companyId },
  restore: conditional,
  ...goodPeople,
  review: reviewed,
  saveAnswers: {
    companyId,
    cycleId: '2026-10-01.3',
    version: 0,
    answers: {
      possible: '一起看流失客户',
      moved: '导入引导',
      movedKeyResult: { objectiveId: 'objective-1', keyResultId: 'keyresult-1', title: '续约率' },
      next: '周五一起更新',
    },
  },
  submit: { companyId, cycleId: '2026-10-01.3', version: 1 },
  propose: { ...reviewed, startsAt: 1_800_000_000_000 },
  accept: { ...reviewed, startsAt: 1_800_000_000_000 },
  hold: reviewed,
  saveNote: { ...reviewed, version: 0, note: '约好每周五更新' },
  approve: { ...reviewed, submission: 1, noteVersion: 1 },
  sendBack: { ...reviewed, submission: 1, reason: '第二问再具体些' },
  acknowledge: { companyId, cycleId: '2026-10-01.3' },
  queue: { companyId, cycleId: '2026-10-01.3', after: null },
  states: { companyId, cycleId: '2026-10-01.3', departmentId: 'department-1', after: null },
  nameStandIn: { companyId, standIn: { memberId: 'member-wang', from: '2026-12-01', until: '2026-12-31' } },
  reviewMidQuarter: {
    ...conditional,
    decisions: [
      {
        keyResultId: 'keyresult-1',
        kind: 'adjust',
        measure: rising,
        reason: '市场变了',
        said: { value: 4, confidence: 6, basedOn: 'checkin-1' },
        blocker: '接口没定',
        helperIds: ['member-wang'],
        toldIds: ['member-guan'],
      },
      {
        keyResultId: 'keyresult-2',
        kind: 'keep',
        said: null,
        blocker: '',
        helperIds: [],
        toldIds: [],
      },
    ],
  },
  midQuarterTeam: { companyId, after: null },
  askForFeedback: {
    ...reference,
    requestId: 'request-1',
    colleagueId: 'member-wang',
    keyResultId: 'keyresult-1',
    question: '我多做哪一件事，对你最有帮助？',
  },
  answerFeedback: { companyId, requestId: 'request-1', answer: '早一周把导入样例给我们' },
  declineFeedback: { companyId, requestId: 'request-1', reason: '这周在发版' },
  withdrawFeedback: { companyId, requestId: 'request-1' },
  feedback: { companyId, requestId: 'request-1' },
  myFeedback: { companyId, after: null },
  feedbackForMe: { companyId, after: null },
  feedbackGiven: { companyId, cycleId: '2026-10-01.3' },
  lessons: { companyId, text: '续约', departmentId: 'department-1', tag: '客户', after: null },
  myLessons: { companyId, after: null },
  similarLessons: { companyId, title: '新客户很快用出价值', keyResults: ['新客户 30 天留存率'] },
  lesson: { companyId, lessonId: 'lesson-0001' },
  saveLesson: {
    companyId,
    lessonId: 'lesson-0001',
    version: 0,
    lesson: {
      title: '先陪客户导一次数据',
      learned: '陪着导一次就都会了',
      tags: ['客户上手', '数据'],
      departmentId: 'department-1',
      objectiveId: 'objective-1',
    },
  },
  withdrawLesson: { companyId, lessonId: 'lesson-0001', version: 1 },
  shareLesson: { companyId, lessonId: 'lesson-0001', version: 2 },
  thankLesson: { companyId, lessonId: 'lesson-0001', thanked: true },
  lessonThanks: { companyId, lessonId: 'lesson-0001', after: null },
  close: {
    ...conditional,
    finals: [
      { keyResultId: 'keyresult-1', value: 82, basedOn: 'checkin-1', learned: '先问清楚再动手' },
      { keyResultId: 'keyresult-4', value: null, basedOn: null, learned: '没找到基线' },
    ],
    reason: '月报周五才出',
    onward: { kind: 'carried', draftId: 'objective-2' },
  },
  carryOn: { ...conditional, draftId: 'objective-2' },
  closingMine: { companyId },
  cycleSummary: { companyId, cycleId: '2026-10-01.3', after: null },
  annualTalk: { companyId, year: 2026 },
  gatherAnnualTalk: { ...talk, version: 1 },
  saveAnnualTalk: {
    ...talk,
    version: 1,
    words: {
      sections: [
        {
          cycleId: '2026-10-01.3',
          possible: '做成了',
          moved: '推动了',
          next: '接着做',
          included: true,
          withNote: false,
        },
      ],
      wish: '想说的',
    },
  },
  shareAnnualTalk: { ...talk, version: 1, withId: 'member-guan' },
  takeBackAnnualTalk: talk,
  annualTalkPdf: { ...talk, version: 1, language: 'en', from: 0 },
  sharedAnnualTalk: { ...talk, memberId: 'member-lin' },
  sharedAnnualTalks: { companyId, after: null },
  start: { companyId },
  why: { companyId },
  formerWhys: { companyId, after: '2' },
  sayWhy: { companyId, edition: 1, texts: { 'zh-CN': '一年后说得清轻重', en: 'Know what matters' } },
  markWhyRead: { companyId, edition: 1 },
  savePilot: {
    companyId,
    version: 1,
    pilot: { departmentIds: ['department-1'], from: '2026-04-01', until: '2026-06-30', success: '八成每周更新' },
  },
  saveWaves: {
    companyId,
    version: 1,
    waves: [{ id: 'wave-0001', departmentIds: ['department-2'], from: '2026-07-01' }],
  },
  saveGrowth: { companyId, version: 1, growth: [{ month: '2026-12', people: 64 }] },
  saveBoardOpen: { companyId, version: 1, boardOpen: true },
  nameRole: { companyId, memberId: 'member-lin', role: 'champion' },
  endRole: { companyId, memberId: 'member-lin', role: 'coordinator' },
  saveCoaching: { companyId, version: 1, memberId: 'member-lin', departmentIds: ['department-2'] },
  champions: { companyId, after: null },
  inbox: { companyId, after: null },
  unread: { companyId },
  markRead: { companyId, reminderIds: ['checkIn:2026-11-27:due:member-lin'] },
  reminding: { companyId },
  saveReminding: {
    companyId,
    version: 1,
    reminding: {
      hours: { from: 600, until: 1020 },
      leave: { from: '2026-12-01', until: '2026-12-31' },
      weeklyMost: 2,
      language: 'en',
    },
  },
  keepLanguage: { companyId, language: 'en', chosen: true },
  grant: { companyId, grantId: 'grant-0001', accepted: ['due', 'meeting'] },
  rules: { companyId, number: 2, after: '3' },
  rulesDraft: { companyId },
  saveRulesDraft: { companyId, version: 1, answers: usualAnswers, notes: noNotes },
  publishRules: { companyId, version: 1, edition: 2 },
  saveReminderRules: {
    companyId,
    version: 1,
    rules: { weeklyMost: 3, draftLead: 10, midQuarterLead: 3, readReviewAfter: 2 },
  },
  unreachable: { companyId, after: null },
  troubles: { companyId, about: 'failed', after: null },
  nudge: {
    companyId,
    nudgeId: 'nudge-0001',
    to: { kind: 'notYet', departmentId: 'department-1', step: 'checkedIn' },
    text: '周五一起更新',
  },
  nudges: { companyId, after: null },
  board: { companyId, departmentId: 'department-1' },
  notYet: { companyId, departmentId: 'department-1', step: 'published', after: null },
  kpiChecks: { companyId, departmentId: null },
  countNow: { companyId },
  exportCsv: { companyId, departmentId: 'department-1', exportId: 'export-0001', language: 'en', from: 0 },
  exportPdf: { companyId, departmentId: null, exportId: 'export-0001', language: 'zh-CN', from: 88_000 },
  pilotReport: { companyId },
  pilotReportPdf: { companyId, exportId: 'export-0001', language: 'zh-CN', from: 0 },
  championsOf: { companyId, departmentId: 'department-1' },
  helpersForMe: { companyId },
  trainings: { companyId, when: 'toCome', forMe: true, after: null },
  myTrainings: { companyId },
  training: trainingReference,
  saveTraining: {
    ...trainingReference,
    version: 1,
    training: {
      kind: 'champion',
      title: '推动者的一天',
      day: '2026-11-25',
      hours: { from: 540, until: 1020 },
      place: '三楼大会议室',
      trainer: { kind: 'member', memberId: 'member-lin' },
      audience: { kind: 'departments', departmentIds: ['department-1'] },
      seats: 20,
    },
    onDayOff: false,
  },
  cancelTraining: { ...trainingReference, version: 1 },
  roomCode: trainingReference,
  enterRoomCode: { ...trainingReference, code: '012345' },
  attendees: { ...trainingReference, after: null },
  markAttendance: { ...trainingReference, attendeeIds: ['member-lin'], came: true },
  attendanceList: { ...trainingReference, search: '林', departmentId: 'department-1', after: null },
  everybodyIn: { companyId, departmentId: 'department-1' },
  notTrained: { companyId, kind: 'introduction', departmentId: 'department-1', after: null },
  departmentUse: { companyId, after: null },
  setDepartmentUse: {
    companyId,
    changes: [
      { departmentId: 'department-1', version: 0, okrs: 'no', kpis: null },
      { departmentId: 'department-2', version: 2, okrs: null, kpis: 'steering' },
    ],
  },
}
