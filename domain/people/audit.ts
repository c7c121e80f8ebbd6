import type { CivilDate } from '../calendar/civilDate'
import type { CalendarException } from '../calendar/exceptions'
import type { CheckInCadence } from './model'

/** What a reader of the audit trail may narrow it to. */
export const auditKinds = ['people', 'roles', 'settings', 'rollout', 'okr', 'review'] as const
export type AuditKind = (typeof auditKinds)[number]

/** How much of an act the trail shows: `all` with what it was done to, before and after; `act` only who did it, and when. */
interface Shown {
  kind: AuditKind
  shows: 'all' | 'act'
}

const all = (kind: AuditKind): Shown => ({ kind, shows: 'all' })

/**
 * What belongs to somebody: a draft, a review, a question to a colleague, how they are reminded. Administrators see that
 * something was done, and never to what or with whom.
 */
const act = (kind: AuditKind): Shown => ({ kind, shows: 'act' })

/** Everything that leaves an entry, by the name of what was done, mostly the call's. */
export const auditActions = {
  createCompany: all('settings'),
  nameCompany: all('settings'),
  keepSetUpOnToday: act('settings'),
  agreeToNotice: act('people'),
  exportMyData: act('people'),
  deleteMyData: all('people'),
  forgetLeaver: all('people'),
  setRetention: all('settings'),
  createInvite: all('people'),
  revokeInvite: all('people'),
  saveJoining: all('settings'),
  join: all('people'),
  askToJoin: all('people'),
  withdrawRequest: all('people'),
  approveRequest: all('people'),
  declineRequest: all('people'),
  freeLine: all('people'),
  saveProfile: all('people'),
  changeManager: all('people'),
  placeMember: all('people'),
  endMembership: all('people'),
  takeBack: all('people'),
  settleLeaver: all('people'),
  handOver: all('people'),
  addDepartment: all('people'),
  renameDepartment: all('people'),
  orderDepartment: all('people'),
  nameHead: all('people'),
  moveDepartment: all('people'),
  mergeDepartment: all('people'),
  removeDepartment: all('people'),
  saveRosterLine: all('people'),
  removeRosterLine: all('people'),
  startRosterUpload: all('people'),
  dropRosterImport: all('people'),
  importRoster: all('people'),
  undoRosterImport: all('people'),
  nameAdministrator: all('roles'),
  endAdministrator: all('roles'),
  nameCoach: all('roles'),
  saveCoachEnd: all('roles'),
  endCoach: all('roles'),
  nameRole: all('roles'),
  endRole: all('roles'),
  saveCoaching: all('roles'),
  saveWatermark: all('settings'),
  changeCalendar: all('settings'),
  changeWorkingTime: all('settings'),
  saveReminderRules: all('settings'),
  publishRules: all('settings'),
  saveRulesDraft: act('settings'),
  setDepartmentUse: all('rollout'),
  sayWhy: all('rollout'),
  savePilot: all('rollout'),
  saveWaves: all('rollout'),
  saveGrowth: all('rollout'),
  saveBoardOpen: all('rollout'),
  nudge: all('rollout'),
  saveTraining: all('rollout'),
  cancelTraining: all('rollout'),
  markAttendance: all('rollout'),
  enterRoomCode: act('rollout'),
  exportCsv: all('rollout'),
  exportPdf: all('rollout'),
  pilotReportPdf: all('rollout'),
  saveDraft: act('okr'),
  shareDraft: act('okr'),
  publish: all('okr'),
  edit: all('okr'),
  reviewMidQuarter: all('okr'),
  checkIn: all('okr'),
  undoCheckIn: all('okr'),
  close: all('okr'),
  carryOn: all('okr'),
  archive: all('okr'),
  restore: all('okr'),
  comment: act('okr'),
  takeBackComment: act('okr'),
  begin: act('review'),
  submit: act('review'),
  propose: act('review'),
  accept: act('review'),
  hold: act('review'),
  approve: act('review'),
  sendBack: act('review'),
  acknowledge: act('review'),
  nameStandIn: act('review'),
  askForFeedback: act('review'),
  answerFeedback: act('review'),
  declineFeedback: act('review'),
  withdrawFeedback: act('review'),
  saveLesson: act('review'),
  withdrawLesson: act('review'),
  shareLesson: act('review'),
  beginAnnualTalk: act('review'),
  shareAnnualTalk: act('review'),
  takeBackAnnualTalk: act('review'),
  saveReminding: act('people'),
  keepLanguage: act('people'),
  grant: act('people'),
} as const satisfies Record<string, Shown>

export type AuditAction = keyof typeof auditActions

export const isAuditAction = (name: string): name is AuditAction => Object.hasOwn(auditActions, name)

/** How a field of an entry is read. */
type Reading =
  | 'standing'
  | 'text'
  | 'person'
  | 'people'
  | 'department'
  | 'departments'
  | 'words'
  | 'day'
  | 'flag'
  | 'number'
  | 'hours'
  | 'weekday'
  | 'ownDays'
  | 'holidays'

/** The fields that the trail shows; any other stays in the database, where an operator finds it. */
export const auditFields = {
  name: 'text',
  title: 'text',
  why: 'text',
  employeeNumber: 'text',
  managerId: 'person',
  coordinatorId: 'person',
  headId: 'person',
  came: 'people',
  departmentId: 'department',
  intoId: 'department',
  ownerId: 'person',
  keyResultOwnerIds: 'people',
  parentId: 'department',
  departmentIds: 'departments',
  coaches: 'departments',
  roles: 'words',
  state: 'words',
  standing: 'standing',
  okrs: 'words',
  kind: 'words',
  languages: 'words',
  day: 'day',
  from: 'day',
  until: 'day',
  endsOn: 'day',
  leftOn: 'day',
  lastDay: 'day',
  mostUses: 'number',
  listed: 'words',
  unlisted: 'words',
  boardOpen: 'flag',
  watermark: 'flag',
  edition: 'number',
  months: 'number',
  hours: 'hours',
  weekday: 'weekday',
  exceptions: 'ownDays',
  years: 'holidays',
  weeklyMost: 'number',
  draftLead: 'number',
  midQuarterLead: 'number',
  readReviewAfter: 'number',
  newDepartments: 'number',
  added: 'number',
  changed: 'number',
  moved: 'number',
  notInFile: 'number',
  owned: 'words',
  leaving: 'words',
} as const satisfies Record<string, Reading>

export type AuditField = keyof typeof auditFields

/** A value as it is shown: what is a name in the company comes as that name, and no id does. */
export type AuditValue =
  | { kind: 'text'; text: string }
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'day'; day: CivilDate }
  | { kind: 'flag'; on: boolean }
  | { kind: 'number'; number: number }
  /** Minutes of the day in Shanghai. */
  | { kind: 'hours'; from: number; until: number }
  | { kind: 'weekday'; weekday: CheckInCadence['weekday'] }
  | { kind: 'ownDays'; days: OwnDay[] }
  /** A year as it was announced, by its days alone. */
  | { kind: 'holidays'; year: number; off: { from: CivilDate; until: CivilDate }[]; makeUp: CivilDate[] }

/** A day of the company's own calendar, without its id. */
export type OwnDay = WithoutId<CalendarException>
type WithoutId<Of> = Of extends unknown ? Omit<Of, 'id'> : never

export interface AuditChange {
  field: AuditField
  /** `null` where there was nothing. */
  before: AuditValue | null
  after: AuditValue | null
}

/**
 * What the trail has in place of a name, a title or a number of a person: that it was changed. The trail only grows, and
 * nothing in it may outlast the deletion of somebody's data.
 */
export const unsaid = '…'

const personal: readonly string[] = ['name', 'title', 'employeeNumber', 'managerNumber']

/** Fields of somebody as the trail keeps them: not what they are called, and by which number. */
export const withoutPersonal = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, personal.includes(field) && value ? unsaid : value]),
  )

/** Values by field, as an entry holds them. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether the trail shows what an act was done to. An act that this release does not know shows nothing. */
export const showsAll = ({ action }: { action: string }): boolean =>
  isAuditAction(action) && auditActions[action].shows === 'all'
