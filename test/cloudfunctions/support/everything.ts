import { collections } from '../../../config/database'
import type { Call, CallInput } from '../../../domain/call'
import type { Company, Department, Member, Role } from '../../../domain/people/model'
import { civilDate } from '../../../domain/calendar/civilDate'
import type { Invite } from '../../../domain/people/invite'
import { type JoinRequest, timeOrder } from '../../../domain/people/joining'
import { rosterApi } from '../../../domain/people/rosterApi'
import { newLine } from '../../../domain/people/rosterLine'
import { commentApi } from '../../../domain/okr/commentApi'
import type { ObjectiveDraft } from '../../../domain/okr/model'
import { reviewApi } from '../../../domain/review/api'
import { feedbackApi } from '../../../domain/review/feedbackApi'
import { lessonApi } from '../../../domain/review/lessonApi'
import { noAnswers } from '../../../domain/review/model'
import { trainingApi } from '../../../domain/rollout/trainingApi'
import { companyOf, memberOf, openidOf } from './company'
import { cycleId, keyResult, storedDraft, storedPublished } from './objectives'
import { content as trainingContent } from './trainings'
import type { World } from './world'

/** Everybody at once, so that no call is refused for want of a role. */
export const everyRole: Role[] = ['member', 'champion', 'sponsor', 'coach', 'administrator']

/** The ids of what a company holds, by what it is. */
export interface Holdings {
  companyId: string
  departments: readonly [string, string]
  /** The first owns what is there; the second is their manager, and was asked for feedback. */
  members: readonly [string, string, string]
  objective: string
  keyResults: readonly string[]
  aligned: string
  draft: string
  lesson: string
  request: string
  comment: string
  training: string
  invite: string
  joinRequest: string
  rosterImport: string
}

/** What the good inputs of `test/domain/goodInputs` name. */
export const named: Holdings = {
  companyId: 'company-1',
  departments: ['department-1', 'department-2'],
  members: ['member-lin', 'member-wang', 'member-guan'],
  objective: 'objective-1',
  keyResults: ['keyresult-1', 'keyresult-2', 'keyresult-3', 'keyresult-4'],
  aligned: 'objective-9',
  draft: 'objective-8',
  lesson: 'lesson-0001',
  request: 'request-1',
  comment: 'comment-1',
  training: 'training-1',
  invite: 'invite-1',
  joinRequest: 'request-1',
  rosterImport: 'import-0001',
}

/** The same of another company, under ids that nobody else has. */
export const foreign: Holdings = {
  companyId: 'company-foreign',
  departments: ['department-foreign-1', 'department-foreign-2'],
  members: ['member-foreign-1', 'member-foreign-2', 'member-foreign-3'],
  objective: 'objective-foreign-1',
  keyResults: ['keyresult-foreign-1', 'keyresult-foreign-2'],
  aligned: 'objective-foreign-9',
  draft: 'objective-foreign-8',
  lesson: 'lesson-foreign-1',
  request: 'request-foreign-1',
  comment: 'comment-foreign-1',
  training: 'training-foreign-1',
  invite: 'invite-foreign-1',
  joinRequest: 'joinrequest-foreign-1',
  rosterImport: 'import-foreign-1',
}

/** Words that stand in what a company holds, and nowhere else. */
export const marked = '独此一家'

/** Founds a company that holds something of every kind, made by its own calls where there is one. */
export async function found(world: World, holdings: Holdings): Promise<void> {
  const { companyId, departments, members } = holdings
  const [head, below] = departments
  const office: Department = { _id: below, companyId, name: `${marked}研发`, path: [head, below], order: 2 }
  const nodes: Department[] = [{ _id: head, companyId, name: `${marked}总部`, path: [head], order: 1 }, office]
  const company: Company = companyOf(companyId, `${marked}科技`)
  const [lin, wang, guan] = members
  await world.seed('companies', [company])
  await world.seed('departments', nodes)
  const people = [lin, wang, guan].map((id): Member => memberIn(office, id, everyRole))
  await settle(
    world,
    people.map((member) => ({ ...member, managerId: member._id === lin ? wang : null })),
  )
  await world.seed('objectives', objectivesOf(holdings, office.path))
  await seedDoors(world, holdings)
  await makeByCalls(world, holdings)
}

/** Somebody with an id of their own, as the functions would store them. */
export function memberIn(department: Department, id: string, roles: Role[]): Member {
  const member = memberOf(department, id, { roles, name: `${marked}${id}` })
  return { ...member, _id: id, order: `${member.name}-${id}`, employeeNumber: `N-${id}` }
}

/** Puts members and their accounts into the company. */
export async function settle(world: World, members: readonly Member[]): Promise<void> {
  await world.seed('members', members)
  await world.seed(
    'accounts',
    members.map(({ openid, companyId }) => ({ _id: openid, companyIds: [companyId] })),
  )
}

function objectivesOf(
  { companyId, members, keyResults, objective, aligned, draft }: Holdings,
  departmentPath: string[],
) {
  const [lin] = members
  const written = (ids: readonly string[]): Partial<ObjectiveDraft> => ({
    title: `${marked}让客户愿意留下来`,
    keyResults: ids.map((id) => keyResult({ id, title: `${marked}续约率`, ownerId: lin })),
  })
  const setting = { companyId, departmentPath }
  const owned = <Made extends { ownerId: string; index: { involved: string[] } }>(made: Made): Made => ({
    ...made,
    ownerId: lin,
    index: { ...made.index, involved: [lin] },
  })
  return [
    owned(storedPublished({ ...setting, id: objective, content: written(keyResults) })),
    owned(storedPublished({ ...setting, id: aligned, content: written([`${aligned}-kr`]) })),
    owned(storedDraft({ ...setting, id: draft, content: written([`${draft}-kr`]) })),
  ]
}

/** An invite, a wish to join by it, and a line of the list of people: their own calls would give them other ids. */
async function seedDoors(world: World, { companyId, members, departments, invite, joinRequest }: Holdings) {
  const at = Date.parse('2026-11-17T02:00:00Z')
  const as = { kind: 'member' } as const
  const made: Invite = {
    _id: invite,
    companyId,
    departmentId: null,
    as,
    byId: members[0],
    lastDay: civilDate('2026-12-31'),
    mostUses: 50,
    usesLeft: 49,
    standing: { state: 'open' },
    createdAt: at,
    order: timeOrder(at, invite),
  }
  const asked: JoinRequest = {
    _id: joinRequest,
    companyId,
    openid: openidOf(`asks-${companyId}`),
    name: `${marked}新同事`,
    as,
    employeeNumber: null,
    departmentPath: [],
    inviteId: invite,
    standing: { state: 'waiting' },
    askedAt: at,
    order: timeOrder(at, joinRequest),
  }
  const line = {
    employeeNumber: 'A1',
    name: `${marked}在册`,
    managerNumber: null,
    title: '',
    language: 'zh-CN',
  } as const
  await world.seed('invites', [made])
  await world.seed('joinRequests', [asked])
  await world.seed('rosterLines', [newLine(companyId, { ...line, departmentId: departments[1] })])
}

async function makeByCalls(world: World, holdings: Holdings): Promise<void> {
  const { companyId, members, objective, departments, lesson, request, comment, training, rosterImport } = holdings
  const [lin, wang] = members
  const as = <C extends Call>(member: string, call: C, input: CallInput<C>) => world.call(openidOf(member), call, input)
  const said = { title: `${marked}先问`, learned: `${marked}再动手`, tags: [], departmentId: departments[1] }
  await as(lin, lessonApi.saveLesson, {
    companyId,
    lessonId: lesson,
    version: 0,
    lesson: { ...said, objectiveId: null },
  })
  await as(lin, feedbackApi.askForFeedback, {
    companyId,
    objectiveId: objective,
    requestId: request,
    colleagueId: wang,
    keyResultId: null,
    question: `${marked}缺什么？`,
  })
  await as(lin, commentApi.comment, {
    companyId,
    objectiveId: objective,
    commentId: comment,
    keyResultId: null,
    text: `${marked}样例`,
  })
  await as(lin, trainingApi.saveTraining, {
    companyId,
    trainingId: training,
    version: 0,
    training: trainingContent({ title: `${marked}培训` }),
    onDayOff: false,
  })
  const file = Buffer.from(`姓名,工号\n${marked}来人,B1\n`)
  const upload = { companyId, importId: rosterImport }
  await as(lin, rosterApi.startRosterUpload, { ...upload, fileName: `${marked}名单.csv`, bytes: file.length })
  await as(lin, rosterApi.uploadRosterPart, { ...upload, part: 0, base64: file.toString('base64') })
  await as(lin, reviewApi.saveAnswers, { companyId, cycleId, version: 0, answers: { ...noAnswers, next: marked } })
}

/** Every document of a company, by collection. */
export type Documents = Readonly<Record<string, unknown[]>>

export async function documentsOf(world: World, companyId: string): Promise<Documents> {
  const all = collections.map(async ({ name }): Promise<[string, unknown[]]> => {
    const where = name === 'companies' ? { _id: companyId } : { companyId }
    return [name, name === 'accounts' ? [] : await world.stored(name, where)]
  })
  return Object.fromEntries(await Promise.all(all))
}
