import { noRules } from '@domain/calendar/company'
import { usualHours } from '@domain/calendar/hours'
import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { type Cycle, cycleOn } from '@domain/okr/cycle'
import { newDraft, publish } from '@domain/okr/lifecycle'
import type {
  Change,
  CheckIn,
  KeyResult,
  LastCheckIn,
  Level,
  ObjectiveDraft,
  PublishedObjective,
} from '@domain/okr/model'
import { indexOf } from '@domain/okr/search'
import { termsOf } from '@domain/okr/terms'
import { weeksOf } from '@domain/okr/weeks'
import { type Account, type Company, type Department, type Member, nameOrder, usualCadence } from '@domain/people/model'
import { agreed, rhythm } from './company'
import { workdayFrom, workingMoment } from './hours'
import { currentObjectives } from './okrs'
import { people } from './people'
import { between, type Random, randomOf } from './random'
import { type DemoKeyResult, measureIn } from './writing'

/** How large the company is, and when it is looked at. */
export interface Scale {
  members: number
  objectivesPerMember: number
  now: Date
  /** One where none is named: a week apart, back to publication. A real company writes one a week. */
  checkInsPerKeyResult?: number
  /** Ten where nothing is said. */
  teamsPerDepartment?: number
}

/** Documents for one collection, as many as one request takes. */
export type Batch =
  | { collection: 'companies'; documents: Company[] }
  | { collection: 'departments'; documents: Department[] }
  | { collection: 'members'; documents: Member[] }
  | { collection: 'accounts'; documents: Account[] }
  | { collection: 'objectives'; documents: PublishedObjective[] }
  | { collection: 'checkIns'; documents: CheckIn[] }
  | { collection: 'changes'; documents: Change[] }

/** The synthetic company, and who its first member is: its sponsor and administrator. */
export const scaleCompanyId = 'scale-company'
export const scaleMemberId = (index: number): string => `scale-member-${String(index).padStart(6, '0')}`
export const scaleOpenid = (index: number): string => `scale-openid-${String(index).padStart(6, '0')}`

const membersPerTeam = 10
const usualTeams = 10
const membersPerBatch = 100
const rules = { milestonesAllowed: true }

const departmentId = (index: number) => `scale-department-${index}`
const teamId = (index: number) => `scale-team-${index}`
const rootId = 'scale-department-root'

const teamOf = (member: number) => Math.floor(member / membersPerTeam)
const departmentOf = (member: number, teams: number) => Math.floor(teamOf(member) / teams)
const pathOf = (member: number, teams: number) => [
  rootId,
  departmentId(departmentOf(member, teams)),
  teamId(teamOf(member)),
]

/** The first of a team leads it, the first of a department leads the team leads, and the first of all leads them. */
function managerOf(member: number, teams: number): string | null {
  const lead = teamOf(member) * membersPerTeam
  const head = departmentOf(member, teams) * membersPerTeam * teams
  if (member === 0) return null
  if (member === head) return scaleMemberId(0)
  return scaleMemberId(member === lead ? head : lead)
}

function levelOf(member: number, ordinal: number, teams: number): Level {
  if (ordinal > 0) return 'person'
  if (member === 0) return 'company'
  if (member % (membersPerTeam * teams) === 0) return 'department'
  return member % membersPerTeam === 0 ? 'team' : 'person'
}

/** One of something that is never empty, around and around. */
function nth<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length]
  if (item === undefined) throw new RangeError('an empty list')
  return item
}

function departmentsOf(members: number, teams: number): Department[] {
  const department = (_id: string, name: string, path: string[], order: number): Department => ({
    _id,
    companyId: scaleCompanyId,
    name,
    path,
    order,
  })
  const departments = Array.from({ length: departmentOf(members - 1, teams) + 1 }, (_, index) =>
    department(departmentId(index), `第${index + 1}事业部`, [rootId, departmentId(index)], 1000 * (index + 1)),
  )
  const below = Array.from({ length: teamOf(members - 1) + 1 }, (_, index) => {
    const above = Math.floor(index / teams)
    const order = 1000 * (above + 1) + 1 + (index % teams)
    return department(teamId(index), `第${index + 1}组`, [rootId, departmentId(above), teamId(index)], order)
  })
  return [department(rootId, '大江集团', [rootId], 0), ...departments, ...below]
}

function memberAt(index: number, createdAt: number, teams: number): Member {
  const id = scaleMemberId(index)
  const name = `${nth(people, index).name['zh-CN']}${index}`
  return {
    _id: id,
    companyId: scaleCompanyId,
    openid: scaleOpenid(index),
    name,
    nameTerms: termsOf(name),
    departmentId: teamId(teamOf(index)),
    departmentPath: pathOf(index, teams),
    order: nameOrder(name, id),
    managerId: managerOf(index, teams),
    roles: index === 0 ? ['member', 'sponsor', 'administrator'] : ['member'],
    title: nth(people, index).title['zh-CN'],
    standing: { state: 'active' },
    endsOn: null,
    createdAt,
    version: 1,
  }
}

const objectiveId = (member: number, ordinal: number) => `scale-objective-${member}-${ordinal}`

function contentOf(member: number, ordinal: number, cycle: Cycle, teams: number): ObjectiveDraft {
  const text = nth(currentObjectives, member * 7 + ordinal)
  const keyResults = Array.from({ length: 3 }, (_, index) => nth(text.keyResults, index)).map(
    (keyResult: DemoKeyResult, index) => ({
      id: `${objectiveId(member, ordinal)}-${index}`,
      title: keyResult.title['zh-CN'],
      measure: measureIn(keyResult.measure, 1),
      unit: keyResult.measure.unit.label['zh-CN'],
      ownerId: scaleMemberId(member),
      origin: { kind: 'own' as const },
      weight: 1,
    }),
  )
  const lead = teamOf(member) * membersPerTeam
  return {
    title: text.title['zh-CN'],
    why: text.why['zh-CN'],
    level: levelOf(member, ordinal, teams),
    cycleId: cycle.id,
    alignments: member === lead ? [] : [{ objectiveId: objectiveId(lead, 0), keyResultId: null }],
    keyResults,
  }
}

interface Written {
  objective: PublishedObjective
  checkIns: CheckIn[]
  change: Change
}

/** One objective with its check-ins; half of them also with a word. */
function write(
  member: number,
  ordinal: number,
  cycle: Cycle,
  { now, checkInsPerKeyResult = 1, teamsPerDepartment = usualTeams }: Scale,
): Written {
  const id = objectiveId(member, ordinal)
  const byId = scaleMemberId(member)
  const random = randomOf(id)
  const owner = { companyId: scaleCompanyId, memberId: byId, departmentPath: pathOf(member, teamsPerDepartment) }
  const publishedOn: CivilDate = workdayFrom(cycle.firstDay, -between(random, 1, 10))
  const at = workingMoment(publishedOn, random)
  const acting = { byId, at, newId: () => `${id}-published` }
  const published = publish(
    newDraft(id, owner, contentOf(member, ordinal, cycle, teamsPerDepartment), at),
    rules,
    acting,
  )
  const checkIns = published.objective.keyResults.flatMap((keyResult) =>
    saidOf(keyResult, published.objective, checkInsPerKeyResult, now, random).filter((said) => said.at > at),
  )
  return { objective: withLast(published.objective, checkIns), checkIns, change: published.change }
}

/** Check-ins of one key result, oldest first. */
function saidOf(
  { id, measure, ownerId }: KeyResult,
  { _id, title }: PublishedObjective,
  howMany: number,
  now: Date,
  random: Random,
): CheckIn[] {
  return Array.from({ length: howMany }, (_, index) => {
    const weeksAgo = howMany - index
    const day = workdayFrom(civilDateAt(now.getTime()), -(5 * weeksAgo + between(random, -2, 2)))
    const at = workingMoment(day, random)
    return {
      _id: `${id}-${index}`,
      companyId: scaleCompanyId,
      objectiveId: _id,
      keyResultId: id,
      byId: ownerId,
      value: measure.type === 'metric' ? measure.commit : measure.type === 'maintain' ? measure.low : 0,
      confidence: between(random, 1, 9),
      note: random() < 0.5 ? title : '',
      on: civilDateAt(at),
      at,
      undoneAt: null,
    }
  })
}

/**
 * The objective with the last of its check-ins. Its index is made by the domain but for the terms, which check-ins do
 * not change and which take longest: without texts the rest is made at once.
 */
function withLast(objective: PublishedObjective, checkIns: readonly CheckIn[]): PublishedObjective {
  const keyResults = objective.keyResults.map((keyResult) => {
    const said = checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id)
    const last = said.at(-1)
    if (!last) return keyResult
    return { ...keyResult, lastCheckIn: lastOf(last), checkedInWeeks: weeksOf(said.map(({ on }) => on)) }
  })
  const wordless = { ...objective, title: '', keyResults: keyResults.map((each) => ({ ...each, title: '' })) }
  const updatedAt = Math.max(objective.updatedAt, ...checkIns.map(({ at }) => at))
  return { ...objective, keyResults, updatedAt, index: { ...indexOf(wordless), terms: objective.index.terms } }
}

const lastOf = ({ _id, value, confidence, note, on, at, byId }: CheckIn): LastCheckIn => ({
  id: _id,
  value,
  confidence,
  note,
  on,
  at,
  byId,
})

/**
 * A synthetic company of any size, for measuring: ten members to a team, ten teams to a department, three key results
 * to an objective. It comes in batches, so that its size never has to fit into memory. Same input, same documents.
 */
export function* buildScale(scale: Scale): Generator<Batch, void, void> {
  const { members, objectivesPerMember, now, teamsPerDepartment = usualTeams } = scale
  const cycle = cycleOn(civilDateAt(now.getTime()), rhythm)
  const createdAt = workingMoment(workdayFrom(cycle.firstDay, -30), randomOf('scale'))
  const departments = departmentsOf(members, teamsPerDepartment)
  for (let from = 0; from < departments.length; from += 400) {
    yield { collection: 'departments', documents: departments.slice(from, from + 400) }
  }
  for (let from = 0; from < members; from += membersPerBatch) {
    const indexes = Array.from({ length: Math.min(membersPerBatch, members - from) }, (_, index) => from + index)
    const written = indexes.flatMap((member) =>
      Array.from({ length: objectivesPerMember }, (_, ordinal) => write(member, ordinal, cycle, scale)),
    )
    yield { collection: 'members', documents: indexes.map((index) => memberAt(index, createdAt, teamsPerDepartment)) }
    yield {
      collection: 'accounts',
      documents: indexes.map((index) => ({ _id: scaleOpenid(index), companyIds: [scaleCompanyId], consent: agreed })),
    }
    yield { collection: 'objectives', documents: written.map(({ objective }) => objective) }
    yield { collection: 'checkIns', documents: written.flatMap(({ checkIns }) => checkIns) }
    yield { collection: 'changes', documents: written.map(({ change }) => change) }
  }
  const company: Company = {
    _id: scaleCompanyId,
    name: '大江集团',
    language: 'zh-CN',
    ...rhythm,
    cadence: usualCadence,
    hours: usualHours,
    calendar: noRules,
    milestonesAllowed: true,
    createdAt,
    version: 1,
  }
  yield { collection: 'companies', documents: [company] }
}
