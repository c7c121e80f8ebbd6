import { isDeepStrictEqual } from 'node:util'
import type { FailureCode } from '../../domain/failure'
import { okrApi } from '../../domain/okr/api'
import { completed } from '../../domain/okr/writing'
import { undoWindow } from '../../domain/okr/checkIn'
import type { CheckIn, Objective, ObjectiveContent } from '../../domain/okr/model'
import { civilDateAt } from '../../domain/calendar/civilDate'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { lessonApi } from '../../domain/review/lessonApi'
import { similarApi } from '../../domain/review/similarApi'
import { closingApi } from '../../domain/review/closingApi'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import type { Role } from '../../domain/people/model'
import { type Action, isAllowed, type Relation } from '../../domain/people/permissions'
import {
  cast,
  companyId,
  engineering,
  foundCompanies,
  memberIdOf,
  openidOf,
  people,
  type Person,
} from './support/company'
import { invitation } from '../support/joining'
import { cycleId, draft, fresh, storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

const now = Date.parse('2026-11-18T02:00:00Z')

let world: World
beforeAll(async () => {
  world = await startWorld(new Date(now).toISOString())
  await foundCompanies(world)
})
afterAll(() => world.end())

const states = ['draft', 'published', 'closed', 'archived'] as const
type State = (typeof states)[number]

const setting = { sharedWith: ['sharedWith'] }
const make: Record<State, () => Objective> = {
  draft: () => storedDraft(setting),
  published: () => storedPublished(setting),
  closed: () => storedClosed(setting),
  archived: () => storedArchived(setting),
}

/** Every call on one objective: the line of the table it needs, the states it starts from, and how to make it. */
const calls = {
  saveDraft: on('writeDraft', ['draft'], (openid, objective) =>
    world.call(openid, okrApi.saveDraft, { ...at(objective), draft: draft({ title: '换一个说法' }) }),
  ),
  shareDraft: on('shareDraft', ['draft'], (openid, objective) =>
    world.call(openid, okrApi.shareDraft, { ...at(objective), memberIds: [memberIdOf('colleague')] }),
  ),
  publish: on('publish', ['draft'], (openid, objective) => world.call(openid, okrApi.publish, at(objective))),
  edit: on('editPublished', ['published'], (openid, objective) =>
    world.call(openid, okrApi.edit, { ...at(objective), content: contentOf(objective), reason: '' }),
  ),
  reviewMidQuarter: on('reviewMidQuarter', ['published'], (openid, objective) =>
    world.call(openid, midQuarterApi.reviewMidQuarter, {
      ...at(objective),
      decisions: keyResultsOf(objective).map(({ id }) => ({
        keyResultId: id,
        kind: 'keep' as const,
        said: null,
        blocker: '',
        helperIds: [],
        toldIds: [],
      })),
    }),
  ),
  close: on('close', ['published'], (openid, objective) =>
    world.call(openid, closingApi.close, {
      ...at(objective),
      finals: keyResultsOf(objective).map(({ id }) => ({
        keyResultId: id,
        value: 70,
        basedOn: null,
        learned: '先问清楚再动手',
      })),
      reason: '',
      onward: { kind: 'ends' },
    }),
  ),
  carryOn: on('carryOn', ['closed'], (openid, objective) =>
    world.call(openid, closingApi.carryOn, { ...at(objective), draftId: fresh('objective') }),
  ),
  archive: on('archive', ['draft', 'published', 'closed'], (openid, objective) =>
    world.call(openid, okrApi.archive, at(objective)),
  ),
  restore: on('archive', ['archived'], (openid, objective) => world.call(openid, okrApi.restore, at(objective))),
  checkIn: on('checkIn', ['published'], (openid, objective) =>
    world.call(openid, okrApi.checkIn, {
      companyId,
      objectiveId: objective._id,
      keyResultId: secondKeyResultOf(objective),
      checkInId: fresh('checkIn'),
      value: 70,
      confidence: 7,
      note: '',
      basedOn: null,
    }),
  ),
}

function on(action: Action, from: readonly State[], make: (openid: string, objective: Objective) => Promise<unknown>) {
  return { action, from, make }
}

const at = ({ _id, version }: Objective) => ({ companyId, objectiveId: _id, version })

const keyResultsOf = (objective: Objective) =>
  'draft' in objective ? objective.draft.keyResults : objective.keyResults

/** The key result that `keyResultOwner` owns. */
const secondKeyResultOf = (objective: Objective): string => keyResultsOf(objective)[1]?.id ?? ''

/** What an edit sends: the objective with a new title, or anything complete where there is nothing to edit. */
const contentOf = (objective: Objective): ObjectiveContent => {
  const text = 'publishedAt' in objective ? objective : completed(draft(), { milestonesAllowed: true })
  const { why, level, alignments, keyResults } = text
  const content = keyResults.map(({ id, title, measure, unit, ownerId, origin, weight }) => ({
    id,
    title,
    measure,
    unit,
    ownerId,
    origin,
    weight,
  }))
  return { title: '让客户一直留下来', why, level, cycleId, alignments, keyResults: content }
}

const relations: Partial<Record<Person, Relation[]>> = {
  owner: ['owner'],
  keyResultOwner: ['keyResultOwner'],
  manager: ['manager'],
  keyResultManager: ['manager'],
  sharedWith: ['sharedWith'],
}
const relationsOf = (person: Person, action: Action): Relation[] =>
  // One's own and one's reports' key results matter to checking in alone.
  (relations[person] ?? []).filter((relation) => action === 'checkIn' || !/keyResultOwner|manager/.test(relation))

const rolesOf = (person: Person): readonly Role[] => cast[person].roles ?? ['member']
const isMember = (person: Person) => person !== 'leaver' && person !== 'endedCoach'

/** What the table says: `ok`, or the code of the refusal. */
function foretold(person: Person, action: Action, state: State, from: readonly State[]): FailureCode | 'ok' {
  const may = (wanted: Action) => isAllowed(wanted, rolesOf(person), relationsOf(person, wanted))
  if (!isMember(person)) return 'notMember'
  const knows = { draft: may('readDraft'), published: may('readPublished'), closed: may('readPublished') }
  if (!(state === 'archived' ? may('archive') : knows[state])) return 'notFound'
  if (!may(action)) return 'notAllowed'
  return from.includes(state) ? 'ok' : 'wrongState'
}

const outcome = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt
    return 'ok'
  } catch (error) {
    return String(Object(error).failure?.code ?? error)
  }
}

const cases = Object.entries(calls).flatMap(([name, { action, from, make: attempt }]) =>
  states.flatMap((state) =>
    people.map((person) => ({ person, name, state, expected: foretold(person, action, state, from), attempt })),
  ),
)

test.each(cases)('$name of a $state objective by $person: $expected', async ({ person, state, expected, attempt }) => {
  const objective = make[state]()
  await world.seed('objectives', [objective])
  expect(await outcome(attempt(openidOf(person), objective))).toBe(expected)
  const [after] = await world.stored<Objective>('objectives', { _id: objective._id })
  expect(isDeepStrictEqual(after, objective)).toBe(expected !== 'ok')
})

test.each(states.flatMap((state) => people.map((person) => ({ person, state }))))(
  'the page of a $state objective for $person',
  async ({ person, state }) => {
    const objective = make[state]()
    await world.seed('objectives', [objective])
    const reading = world.call(openidOf(person), okrApi.objective, { companyId, objectiveId: objective._id })
    const action = state === 'draft' ? 'readDraft' : 'readPublished'
    const expected =
      state === 'archived' && isMember(person) ? 'notFound' : foretold(person, action, state, [...states])
    expect(await outcome(reading)).toBe(expected)
    if (expected !== 'ok') return
    const { may } = await reading
    expect(may).toEqual({
      checkIn: keyResultsOf(objective)
        .filter((_keyResult, index) => {
          const owns = person === 'owner' || person === 'manager'
          const ownsThis = index === 1 && (person === 'keyResultOwner' || person === 'keyResultManager')
          return state === 'published' && (owns || ownsThis)
        })
        .map(({ id }) => id),
      edit: person === 'owner' && state !== 'closed',
      close: person === 'owner' && state === 'published',
      archive: person === 'owner' || (person === 'administrator' && state !== 'draft'),
    })
  },
)

describe('taking a check-in back', () => {
  const checkInBy = (byId: string, objective: Objective): CheckIn => ({
    _id: fresh('checkIn'),
    companyId,
    objectiveId: objective._id,
    keyResultId: secondKeyResultOf(objective),
    byId,
    value: 70,
    confidence: 7,
    note: '',
    on: civilDateAt(now),
    at: now - undoWindow / 2,
    undoneAt: null,
  })

  test.each(people.flatMap((author) => people.map((person) => ({ author, person }))))(
    'of $author by $person',
    async ({ author, person }) => {
      const published = storedPublished(setting)
      const { _id, ...said } = checkInBy(memberIdOf(author), published)
      const lastCheckIn = { ...said, id: _id }
      const keyResults = published.keyResults.map((each, index) => (index === 1 ? { ...each, lastCheckIn } : each))
      await world.seed('objectives', [{ ...published, keyResults }])
      await world.seed('checkIns', [{ _id, ...said }])
      const reference = { companyId, objectiveId: published._id, checkInId: _id }
      const reads = isAllowed('readPublished', rolesOf(person), relationsOf(person, 'readPublished'))
      const allowed = author === person ? 'ok' : 'notAllowed'
      expect(await outcome(world.call(openidOf(person), okrApi.undoCheckIn, reference))).toBe(
        isMember(person) ? (reads ? allowed : 'notFound') : 'notMember',
      )
    },
  )
})

const companyWide = {
  browse: (openid: string) =>
    world.call(openid, okrApi.browse, { companyId, scope: { kind: 'company' }, cycleId, health: null, after: null }),
  search: (openid: string) => world.call(openid, okrApi.search, { companyId, text: '客户', after: null }),
  midQuarterTeam: (openid: string) => world.call(openid, midQuarterApi.midQuarterTeam, { companyId, after: null }),
  lessons: (openid: string) =>
    world.call(openid, lessonApi.lessons, { companyId, text: '', departmentId: null, tag: null, after: null }),
  myLessons: (openid: string) => world.call(openid, lessonApi.myLessons, { companyId, after: null }),
  similarLessons: (openid: string) =>
    world.call(openid, similarApi.similarLessons, { companyId, title: '让客户愿意留下来', keyResults: [] }),
  members: (openid: string) =>
    world.call(openid, peopleApi.members, { companyId, search: '', departmentId: null, after: null }),
  departments: (openid: string) => world.call(openid, peopleApi.departments, { companyId, after: null }),
  person: (openid: string) => world.call(openid, peopleApi.person, { companyId, memberId: memberIdOf('owner') }),
}

test.each(
  Object.entries(companyWide).flatMap(([name, attempt]) => people.map((person) => ({ name, person, attempt }))),
)('$name by $person', async ({ person, attempt }) => {
  const allowed = isAllowed('browse', rolesOf(person)) ? 'ok' : 'notAllowed'
  expect(await outcome(attempt(openidOf(person)))).toBe(isMember(person) ? allowed : 'notMember')
})

test.each(people.map((person) => ({ person })))('an invite by $person', async ({ person }) => {
  const terms = invitation(companyId, engineering._id, civilDateAt(now))
  const invite = world.call(openidOf(person), joiningApi.createInvite, terms)
  const allowed = isAllowed('invite', rolesOf(person)) ? 'ok' : 'notAllowed'
  expect(await outcome(invite)).toBe(isMember(person) ? allowed : 'notMember')
})

test.each(people.filter(isMember).map((person) => ({ person })))(
  'a company objective published by its owner $person',
  async ({ person }) => {
    const objective = storedDraft({ owner: person, content: { level: 'company' } })
    await world.seed('objectives', [objective])
    const publishing = world.call(openidOf(person), okrApi.publish, at(objective))
    expect(await outcome(publishing)).toBe(isAllowed('publishForCompany', rolesOf(person)) ? 'ok' : 'notAllowed')
  },
)
