import { calendarApi } from '../../domain/calendar/api'
import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { coachingApi } from '../../domain/okr/coachingApi'
import { commentApi } from '../../domain/okr/commentApi'
import { sharedApi } from '../../domain/okr/sharedApi'
import { accessApi } from '../../domain/people/accessApi'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { departmentsApi } from '../../domain/people/departmentsApi'
import { membersApi } from '../../domain/people/membersApi'
import { auditApi } from '../../domain/people/auditApi'
import { myDataApi } from '../../domain/people/myDataApi'
import { setUpApi } from '../../domain/people/setUpApi'
import { rosterApi } from '../../domain/people/rosterApi'
import { reminderApi } from '../../domain/reminder/api'
import { usualReminding, usualRules } from '../../domain/reminder/model'
import { championsApi } from '../../domain/rollout/championsApi'
import { reportApi } from '../../domain/rollout/reportApi'
import { boardApi } from '../../domain/rollout/boardApi'
import { reviewApi } from '../../domain/review/api'
import { lessonApi } from '../../domain/review/lessonApi'
import { similarApi } from '../../domain/review/similarApi'
import { closingApi } from '../../domain/review/closingApi'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import { departmentUseApi } from '../../domain/rollout/departmentUseApi'
import { trainingApi } from '../../domain/rollout/trainingApi'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { noAnswers } from '../../domain/review/model'
import { startApi } from '../../domain/rollout/startApi'
import { noNotes, usualAnswers } from '../../domain/rollout/parameters'
import { rulesApi } from '../../domain/rollout/rulesApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherCompanyId,
} from './support/company'
import { allCalls } from '../support/calls'
import { cycleId, draft, fresh, storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await foundCompanies(world)
})
afterAll(() => world.end())

const version = 1
const reading = { after: null }
const told = {
  keyResultId: 'keyResult-any',
  checkInId: 'checkIn-any',
  value: 1,
  confidence: 5,
  note: '',
  basedOn: null,
}

const kept = (keyResultId: string) =>
  ({ keyResultId, kind: 'keep', said: null, blocker: '', helperIds: [], toldIds: [] }) as const

const ended = (keyResultId: string) => ({ keyResultId, value: null, basedOn: null, learned: '先问清楚再动手' })

const announced = {
  kind: 'introduction',
  title: '',
  day: civilDate('2026-11-25'),
  hours: { from: 600, until: 690 },
  place: '',
  trainer: { kind: 'outside', name: '方惟' },
  audience: { kind: 'company' },
  seats: null,
} as const

/** Every call of a member, about an objective and in a company. */
const calls = (companyId: string, objectiveId: string) => {
  const to = { companyId, objectiveId }
  const content = storedPublished()
  const { title, why, level, alignments } = content
  const keyResults = content.keyResults.map(({ lastCheckIn: _lastCheckIn, ...keyResult }) => keyResult)
  const reviewed = { companyId, memberId: memberIdOf('owner'), cycleId }
  const about = { companyId, lessonId: 'lesson-any' }
  const inDepartment = { companyId, departmentId: engineering._id }
  const aboutMember = { companyId, memberId: memberIdOf('owner') }
  const lesson = { title, learned: '先问', tags: [], departmentId: engineering._id, objectiveId: null }
  const talk = { companyId, year: 2026 }
  const ofTraining = { companyId, trainingId: 'training-any' }
  return {
    today: [okrApi.today, { companyId }],
    browse: [okrApi.browse, { companyId, scope: { kind: 'company' }, cycleId, health: null, ...reading }],
    search: [okrApi.search, { companyId, text: '客户', ...reading }],
    objective: [okrApi.objective, to],
    saveDraft: [okrApi.saveDraft, { ...to, version, draft: draft() }],
    shareDraft: [okrApi.shareDraft, { ...to, version, memberIds: [] }],
    draftsOf: [okrApi.draftsOf, { companyId, memberId: memberIdOf('owner') }],
    publish: [okrApi.publish, { ...to, version }],
    edit: [
      okrApi.edit,
      { ...to, version, content: { title, why, level, cycleId, alignments, keyResults }, reason: '' },
    ],
    checkIn: [okrApi.checkIn, { ...to, ...told }],
    undoCheckIn: [okrApi.undoCheckIn, { ...to, checkInId: told.checkInId }],
    checkIns: [okrApi.checkIns, { ...to, ...reading }],
    coaching: [coachingApi.coaching, { ...to, cycleId }],
    keepCoaching: [coachingApi.keepCoaching, { ...to, said: { dismissed: ['orphan@set'], answers: [] } }],
    comments: [commentApi.comments, { ...to, ...reading }],
    comment: [commentApi.comment, { ...to, commentId: 'comment-any', keyResultId: null, text: '样例' }],
    takeBackComment: [commentApi.takeBackComment, { companyId, commentId: 'comment-any' }],
    commentsOnMine: [commentApi.commentsOnMine, { companyId, cycleId }],
    sharedWithMe: [sharedApi.sharedWithMe, { companyId }],
    archive: [okrApi.archive, { ...to, version }],
    archived: [okrApi.archived, { companyId }],
    restore: [okrApi.restore, { ...to, version }],
    joining: [joiningApi.joining, { companyId }],
    saveJoining: [joiningApi.saveJoining, { companyId, version, listed: 'atOnce', unlisted: 'atOnce' }],
    createInvite: [
      joiningApi.createInvite,
      {
        companyId,
        departmentId: engineering._id,
        as: { kind: 'member' },
        lastDay: civilDate('2026-11-25'),
        mostUses: 5,
      },
    ],
    invites: [joiningApi.invites, { companyId, ...reading }],
    invite: [joiningApi.invite, { companyId, inviteId: 'invite-any' }],
    revokeInvite: [joiningApi.revokeInvite, { companyId, inviteId: 'invite-any' }],
    inviteCode: [joiningApi.inviteCode, { companyId, token: 'any' }],
    joinRequests: [joiningApi.joinRequests, { companyId, ...reading }],
    waitingRequests: [joiningApi.waitingRequests, { companyId }],
    approveRequest: [
      joiningApi.approveRequest,
      { companyId, joinRequestId: 'request-any', to: { kind: 'line', employeeNumber: '10001' } },
    ],
    declineRequest: [joiningApi.declineRequest, { companyId, joinRequestId: 'request-any', reason: '请联系人事' }],
    freeLine: [joiningApi.freeLine, { companyId, employeeNumber: '10001' }],
    departments: [peopleApi.departments, { companyId, after: null }],
    members: [peopleApi.members, { companyId, search: '', departmentId: null, ...reading }],
    person: [peopleApi.person, { companyId, memberId: memberIdOf('owner') }],
    saveProfile: [peopleApi.saveProfile, { companyId, version, name: '我', title: '' }],
    changeCalendar: [
      calendarApi.changeCalendar,
      { companyId, version, change: { kind: 'removeException', exceptionId: 'exception-any' } },
    ],
    changeWorkingTime: [
      calendarApi.changeWorkingTime,
      { companyId, version, hours: { from: 540, until: 1080 }, weekday: 5 },
    ],
    setRetention: [myDataApi.setRetention, { companyId, version, months: 24 }],
    setUp: [setUpApi.setUp, { companyId }],
    keepSetUpOnToday: [setUpApi.keepSetUpOnToday, { companyId, onToday: false }],
    roster: [rosterApi.roster, { companyId, search: '', state: null, ...reading }],
    rosterCounts: [rosterApi.rosterCounts, { companyId }],
    rosterLine: [rosterApi.rosterLine, { companyId, employeeNumber: 'A1' }],
    saveRosterLine: [
      rosterApi.saveRosterLine,
      {
        companyId,
        version: 0,
        employeeNumber: 'A1',
        name: '我',
        departmentId: engineering._id,
        managerNumber: null,
        title: '',
        language: 'zh-CN',
        owned: 'follow',
      },
    ],
    removeRosterLine: [rosterApi.removeRosterLine, { companyId, employeeNumber: 'A1', version }],
    rosterImport: [rosterApi.rosterImport, { companyId }],
    startRosterUpload: [rosterApi.startRosterUpload, { ...anImport(companyId), fileName: 'a.csv', bytes: 1 }],
    uploadRosterPart: [rosterApi.uploadRosterPart, { ...anImport(companyId), part: 0, base64: 'QQ==' }],
    readRosterFile: [rosterApi.readRosterFile, anImport(companyId)],
    planRoster: [
      rosterApi.planRoster,
      { ...anImport(companyId), mapping: { columns: { name: 0, employeeNumber: 1 }, separator: '/' } },
    ],
    rosterPlan: [rosterApi.rosterPlan, { ...anImport(companyId), list: 'added', after: null }],
    importRoster: [rosterApi.importRoster, { ...anImport(companyId), choices: { owned: 'follow', leaving: 'stay' } }],
    undoRosterImport: [rosterApi.undoRosterImport, anImport(companyId)],
    dropRosterImport: [rosterApi.dropRosterImport, anImport(companyId)],
    changeManager: [peopleApi.changeManager, { companyId, memberId: memberIdOf('owner'), managerId: null, version }],
    department: [departmentsApi.department, inDepartment],
    addDepartment: [departmentsApi.addDepartment, { ...inDepartment, parentId: null, name: '新部门' }],
    renameDepartment: [departmentsApi.renameDepartment, { ...inDepartment, version, name: '新名字' }],
    orderDepartment: [departmentsApi.orderDepartment, { ...inDepartment, version, step: 'up' }],
    nameHead: [departmentsApi.nameHead, { ...inDepartment, version, headId: null }],
    moveDepartment: [departmentsApi.moveDepartment, { ...inDepartment, version, parentId: null, owned: 'stay' }],
    mergeDepartment: [departmentsApi.mergeDepartment, { ...inDepartment, version, intoId: headOffice._id }],
    removeDepartment: [departmentsApi.removeDepartment, { ...inDepartment, version }],
    continueTreeChange: [departmentsApi.continueTreeChange, { companyId }],
    memberList: [membersApi.memberList, { companyId, list: 'present', search: '', departmentId: null, ...reading }],
    member: [membersApi.member, aboutMember],
    placeMember: [
      membersApi.placeMember,
      {
        ...aboutMember,
        version,
        name: '同事',
        title: '',
        employeeNumber: null,
        departmentId: headOffice._id,
        managerId: null,
        owned: 'stay',
      },
    ],
    endMembership: [
      membersApi.endMembership,
      { ...aboutMember, leftOn: civilDate('2026-11-17'), successorId: memberIdOf('manager') },
    ],
    settleLeaver: [membersApi.settleLeaver, aboutMember],
    takeBack: [membersApi.takeBack, aboutMember],
    leftWork: [membersApi.leftWork, { ...aboutMember, ...reading }],
    handOver: [membersApi.handOver, { ...aboutMember, items: [{ kind: 'archive', objectiveId, version }] }],
    leaveCompany: [membersApi.leaveCompany, { companyId }],
    access: [accessApi.access, { companyId }],
    coaches: [accessApi.coaches, { companyId, ...reading }],
    nameAdministrator: [accessApi.nameAdministrator, { companyId, memberId: memberIdOf('owner') }],
    endAdministrator: [accessApi.endAdministrator, { companyId, memberId: memberIdOf('owner') }],
    nameCoach: [accessApi.nameCoach, { companyId, memberId: memberIdOf('owner') }],
    saveCoachEnd: [
      accessApi.saveCoachEnd,
      { companyId, memberId: memberIdOf('coach'), version, endsOn: civilDate('2026-12-31') },
    ],
    endCoach: [accessApi.endCoach, { companyId, memberId: memberIdOf('coach') }],
    nameCompany: [setUpApi.nameCompany, { companyId, version, name: '屿川科技', language: 'zh-CN' }],
    saveWatermark: [accessApi.saveWatermark, { companyId, version, watermark: true }],
    audit: [
      auditApi.audit,
      { companyId, byId: null, subjectId: null, kind: null, from: null, until: null, before: null },
    ],
    review: [reviewApi.review, reviewed],
    saveAnswers: [reviewApi.saveAnswers, { companyId, cycleId, version: 0, answers: noAnswers }],
    submit: [reviewApi.submit, { companyId, cycleId, version }],
    propose: [reviewApi.propose, { ...reviewed, startsAt: 1 }],
    accept: [reviewApi.accept, { ...reviewed, startsAt: 1 }],
    hold: [reviewApi.hold, reviewed],
    saveNote: [reviewApi.saveNote, { ...reviewed, version: 0, note: '' }],
    approve: [reviewApi.approve, { ...reviewed, submission: 1, noteVersion: 1 }],
    sendBack: [reviewApi.sendBack, { ...reviewed, submission: 1, reason: '再具体些' }],
    acknowledge: [reviewApi.acknowledge, { companyId, cycleId }],
    queue: [reviewApi.queue, { companyId, cycleId, ...reading }],
    states: [reviewApi.states, { companyId, cycleId, departmentId: engineering._id, ...reading }],
    nameStandIn: [reviewApi.nameStandIn, { companyId, standIn: null }],
    reviewMidQuarter: [
      midQuarterApi.reviewMidQuarter,
      { ...to, version, decisions: keyResults.map(({ id }) => kept(id)) },
    ],
    midQuarterTeam: [midQuarterApi.midQuarterTeam, { companyId, ...reading }],
    askForFeedback: [
      feedbackApi.askForFeedback,
      { ...to, requestId: 'request-any', colleagueId: memberIdOf('manager'), keyResultId: null, question: '缺什么？' },
    ],
    answerFeedback: [feedbackApi.answerFeedback, { companyId, requestId: 'request-any', answer: '样例' }],
    declineFeedback: [feedbackApi.declineFeedback, { companyId, requestId: 'request-any', reason: '' }],
    withdrawFeedback: [feedbackApi.withdrawFeedback, { companyId, requestId: 'request-any' }],
    feedback: [feedbackApi.feedback, { companyId, requestId: 'request-any' }],
    myFeedback: [feedbackApi.myFeedback, { companyId, ...reading }],
    feedbackForMe: [feedbackApi.feedbackForMe, { companyId, ...reading }],
    feedbackGiven: [feedbackApi.feedbackGiven, { companyId, cycleId }],
    lessons: [lessonApi.lessons, { companyId, text: '', departmentId: null, tag: null, ...reading }],
    myLessons: [lessonApi.myLessons, { companyId, ...reading }],
    similarLessons: [similarApi.similarLessons, { companyId, title, keyResults: [] }],
    lesson: [lessonApi.lesson, about],
    saveLesson: [lessonApi.saveLesson, { ...about, version, lesson }],
    withdrawLesson: [lessonApi.withdrawLesson, { ...about, version }],
    shareLesson: [lessonApi.shareLesson, { ...about, version }],
    thankLesson: [lessonApi.thankLesson, { ...about, thanked: true }],
    lessonThanks: [lessonApi.lessonThanks, { ...about, ...reading }],
    close: [
      closingApi.close,
      { ...to, version, finals: keyResults.map(({ id }) => ended(id)), reason: '', onward: { kind: 'ends' } },
    ],
    carryOn: [closingApi.carryOn, { ...to, version, draftId: 'objective-next' }],
    closingMine: [closingApi.closingMine, { companyId }],
    cycleSummary: [closingApi.cycleSummary, { companyId, cycleId, ...reading }],
    annualTalk: [annualTalkApi.annualTalk, { companyId, year: null }],
    gatherAnnualTalk: [annualTalkApi.gatherAnnualTalk, { ...talk, version: 0 }],
    saveAnnualTalk: [annualTalkApi.saveAnnualTalk, { ...talk, version: 0, words: { sections: [], wish: '' } }],
    shareAnnualTalk: [annualTalkApi.shareAnnualTalk, { ...talk, version, withId: memberIdOf('manager') }],
    takeBackAnnualTalk: [annualTalkApi.takeBackAnnualTalk, talk],
    annualTalkPdf: [annualTalkApi.annualTalkPdf, { ...talk, version, language: 'zh-CN', from: 0 }],
    sharedAnnualTalk: [annualTalkApi.sharedAnnualTalk, { ...talk, memberId: memberIdOf('owner') }],
    sharedAnnualTalks: [annualTalkApi.sharedAnnualTalks, { companyId, ...reading }],
    start: [startApi.start, { companyId }],
    why: [startApi.why, { companyId }],
    formerWhys: [startApi.formerWhys, { companyId, ...reading }],
    sayWhy: [startApi.sayWhy, { companyId, edition: 0, texts: { 'zh-CN': '说得清轻重', en: '' } }],
    markWhyRead: [startApi.markWhyRead, { companyId, edition: 1 }],
    savePilot: [startApi.savePilot, { companyId, version: 0, pilot: null }],
    saveWaves: [startApi.saveWaves, { companyId, version: 0, waves: [] }],
    saveGrowth: [startApi.saveGrowth, { companyId, version: 0, growth: [] }],
    saveBoardOpen: [startApi.saveBoardOpen, { companyId, version: 0, boardOpen: true }],
    nameRole: [startApi.nameRole, { companyId, memberId: memberIdOf('owner'), role: 'champion' }],
    endRole: [startApi.endRole, { companyId, memberId: memberIdOf('owner'), role: 'champion' }],
    saveCoaching: [startApi.saveCoaching, { companyId, version, memberId: memberIdOf('champion'), departmentIds: [] }],
    champions: [startApi.champions, { companyId, ...reading }],
    rules: [rulesApi.rules, { companyId, number: null, ...reading }],
    rulesDraft: [rulesApi.rulesDraft, { companyId }],
    saveRulesDraft: [rulesApi.saveRulesDraft, { companyId, version: 0, answers: usualAnswers, notes: noNotes }],
    publishRules: [rulesApi.publishRules, { companyId, version, edition: 0 }],
    inbox: [reminderApi.inbox, { companyId, ...reading }],
    unread: [reminderApi.unread, { companyId }],
    markRead: [reminderApi.markRead, { companyId, reminderIds: ['checkIn:2026-11-27:due:member-owner'] }],
    reminding: [reminderApi.reminding, { companyId }],
    saveReminding: [reminderApi.saveReminding, { companyId, version, reminding: usualReminding }],
    keepLanguage: [reminderApi.keepLanguage, { companyId, language: 'en' }],
    grant: [reminderApi.grant, { companyId, grantId: 'grant-any1', accepted: ['due'] }],
    saveReminderRules: [reminderApi.saveReminderRules, { companyId, version, rules: usualRules }],
    unreachable: [reminderApi.unreachable, { companyId, ...reading }],
    troubles: [reminderApi.troubles, { companyId, about: 'failed', ...reading }],
    nudge: [
      reminderApi.nudge,
      {
        companyId,
        nudgeId: 'nudge-any1',
        to: { kind: 'department' as const, departmentId: engineering._id },
        text: '周五一起更新',
      },
    ],
    nudges: [reminderApi.nudges, { companyId, ...reading }],
    board: [boardApi.board, { companyId, departmentId: null }],
    notYet: [boardApi.notYet, { companyId, departmentId: engineering._id, step: 'published', ...reading }],
    kpiChecks: [boardApi.kpiChecks, { companyId, departmentId: engineering._id }],
    countNow: [boardApi.countNow, { companyId }],
    exportCsv: [reportApi.exportCsv, { companyId, departmentId: null, ...exporting }],
    exportPdf: [reportApi.exportPdf, { companyId, departmentId: null, ...exporting }],
    pilotReport: [reportApi.pilotReport, { companyId }],
    pilotReportPdf: [reportApi.pilotReportPdf, { companyId, ...exporting }],
    championsOf: [championsApi.championsOf, { companyId, departmentId: engineering._id }],
    helpersForMe: [championsApi.helpersForMe, { companyId }],
    trainings: [trainingApi.trainings, { companyId, when: 'past', forMe: false, ...reading }],
    myTrainings: [trainingApi.myTrainings, { companyId }],
    training: [trainingApi.training, ofTraining],
    saveTraining: [trainingApi.saveTraining, { ...ofTraining, version, training: announced, onDayOff: false }],
    cancelTraining: [trainingApi.cancelTraining, { ...ofTraining, version }],
    roomCode: [trainingApi.roomCode, ofTraining],
    enterRoomCode: [trainingApi.enterRoomCode, { ...ofTraining, code: '012345' }],
    attendees: [trainingApi.attendees, { ...ofTraining, ...reading }],
    markAttendance: [trainingApi.markAttendance, { ...ofTraining, attendeeIds: [memberIdOf('owner')], came: true }],
    attendanceList: [trainingApi.attendanceList, { ...ofTraining, search: '', departmentId: null, ...reading }],
    everybodyIn: [trainingApi.everybodyIn, { companyId, departmentId: engineering._id }],
    notTrained: [trainingApi.notTrained, { companyId, kind: 'champion', departmentId: null, ...reading }],
    departmentUse: [departmentUseApi.departmentUse, { companyId, ...reading }],
    setDepartmentUse: [
      departmentUseApi.setDepartmentUse,
      { companyId, changes: [{ departmentId: engineering._id, version: 0, okrs: 'no', kpis: null }] },
    ],
  } as const
}
const anImport = (companyId: string) => ({ companyId, importId: 'import-any1' })
const exporting = { exportId: fresh('export'), language: 'zh-CN', from: 0 } as const

const names = Object.keys(calls('', '')).map((name) => [name])

/** The whole reply, which is all that a caller can learn from. */
const reply = (openid: string, company: string, objectiveId: string, name: string) => {
  const [call, input] = new Map(Object.entries(calls(company, objectiveId))).get(name) ?? []
  return world.raw(openid, call?.capability ?? '', { call: name, input, language: 'zh-CN' })
}

test('the calls above are all calls of members', () => {
  const ofMembers = allCalls
    .map(([, call]) => call)
    .filter(({ standing }) => standing === 'member')
    .map(({ name }) => name)
  expect(names.flat().sort()).toEqual(ofMembers.sort())
})

test.each(names)('%s tells nobody outside whether a company exists or a person was in it', async (name) => {
  const objective = storedPublished()
  await world.seed('objectives', [objective])
  const outside = { ok: false, failure: { code: 'notMember', message: '你不在这家公司里，无法查看或操作。' } }
  for (const openid of ['o-nobody', openidOf('stranger'), openidOf('leaver'), openidOf('endedCoach')]) {
    expect(await reply(openid, companyId, objective._id, name)).toEqual(outside)
  }
  expect(await reply(openidOf('owner'), 'company-that-is-not', objective._id, name)).toEqual(outside)
  expect(await reply(openidOf('owner'), otherCompanyId, objective._id, name)).toEqual(outside)
})

const aboutObjectives = names.filter(([name]) =>
  /objective|(save|share)Draft|publish$|edit|heckIn|close$|archive$|restore|^comments?$|reviewMidQuarter|carryOn|askForFeedback/.test(
    name ?? '',
  ),
)

test.each(aboutObjectives)('%s tells nothing of objectives that are not for the caller', async (name) => {
  const hidden = [
    storedPublished({ companyId: otherCompanyId, owner: 'stranger' }),
    storedDraft({ companyId: otherCompanyId, owner: 'stranger' }),
    storedDraft({ owner: 'owner' }),
    storedDraft({ owner: 'owner', sharedWith: ['sharedWith'] }),
    storedArchived({ owner: 'owner' }),
  ]
  await world.seed('objectives', hidden)
  const missing = await reply(openidOf('colleague'), companyId, fresh('objective'), name)
  expect(missing.failure).toMatchObject({ code: 'notFound', field: 'objectiveId' })
  for (const { _id } of hidden) {
    expect(await reply(openidOf('colleague'), companyId, _id, name)).toEqual(missing)
  }
})

test.each(aboutObjectives)('%s tells an outside coach nothing of what is public to staff', async (name) => {
  const hidden = [storedPublished(), storedClosed()]
  await world.seed('objectives', hidden)
  const missing = await reply(openidOf('coach'), companyId, fresh('objective'), name)
  for (const { _id } of hidden) expect(await reply(openidOf('coach'), companyId, _id, name)).toEqual(missing)
})
