import { type CivilDate, isCivilDate } from '../calendar/civilDate'

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

export interface AuditChange {
  field: AuditField
  /** `null` where there was nothing. */
  before: AuditValue | null
  after: AuditValue | null
}

/** What ids are called; `undefined` for what is not, or no longer, in the company. */
export interface AuditNames {
  person: (id: string) => string | undefined
  department: (id: string) => string | undefined
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

type Fields = Readonly<Record<string, unknown>>

const isAuditField = (field: string): field is AuditField => Object.hasOwn(auditFields, field)

/** The ids of people and departments that the shown fields of some entries name. */
export function idsIn(entries: readonly { action: string; before: Fields; after: Fields }[]) {
  const found = { people: new Set<string>(), departments: new Set<string>() }
  for (const { before, after } of entries.filter(showsAll)) {
    for (const [field, value] of [...Object.entries(before), ...Object.entries(after)]) {
      const reading = isAuditField(field) ? auditFields[field] : undefined
      if (reading === 'person' || reading === 'people') for (const id of textsIn(value)) found.people.add(id)
      if (reading === 'department' || reading === 'departments')
        for (const id of textsIn(value)) found.departments.add(id)
    }
  }
  return { people: [...found.people], departments: [...found.departments] }
}

/** Whether the trail shows what an act was done to. An act that this release does not know shows nothing. */
export const showsAll = ({ action }: { action: string }): boolean =>
  isAuditAction(action) && auditActions[action].shows === 'all'

/** What a change did, field by field, as far as it is shown; the same before and after is no change, unless it is left unsaid. */
export function changesIn(entry: { action: string; before: Fields; after: Fields }, names: AuditNames): AuditChange[] {
  if (!showsAll(entry)) return []
  const { before, after } = entry
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(isAuditField).flatMap((field) => {
    const change = { field, before: shown(field, before[field], names), after: shown(field, after[field], names) }
    const isSame = before[field] !== unsaid && JSON.stringify(change.before) === JSON.stringify(change.after)
    return isSame ? [] : [change]
  })
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')

function shown(field: AuditField, value: unknown, { person, department }: AuditNames): AuditValue | null {
  const named = (name: AuditNames['person']): AuditValue | null => {
    const names = textsIn(value).flatMap((id) => name(id) ?? [])
    return names.length > 0 ? { kind: 'names', names } : null
  }
  switch (auditFields[field]) {
    case 'text':
      return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : null
    case 'person':
    case 'people':
      return named(person)
    case 'department':
    case 'departments':
      return named(department)
    case 'words': {
      const words = textsIn(value)
      return words.length > 0 ? { kind: 'words', words } : null
    }
    case 'standing': {
      const state: unknown = Object(value).state
      return typeof state === 'string' ? { kind: 'words', words: [state] } : null
    }
    case 'day':
      return typeof value === 'string' && isCivilDate(value) ? { kind: 'day', day: value } : null
    case 'flag':
      return typeof value === 'boolean' ? { kind: 'flag', on: value } : null
    case 'number':
      return typeof value === 'number' ? { kind: 'number', number: value } : null
  }
}
