import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { recordCheckIn } from '@domain/okr/checkIn'
import { type Cycle, neighbour } from '@domain/okr/cycle'
import { type Acting, close, edit, newDraft, publish, sharedWith } from '@domain/okr/lifecycle'
import type {
  Alignment,
  Change,
  CheckIn,
  DraftObjective,
  KeyResultDraft,
  Objective,
  ObjectiveDraft,
  PublishedObjective,
} from '@domain/okr/model'
import { weeksOf } from '@domain/okr/weeks'
import { contentOf } from '@domain/okr/writing'
import type { Language } from '@domain/people/model'
import { carriedIn } from '@domain/review/carrying'
import { finalResults } from '@domain/review/ending'
import { checkInsOf } from './checkIns'
import { companyIdIn, departmentPathIn, idIn, memberIdIn, rhythm } from './company'
import { instantAt, workdayFrom, workingMoment } from './hours'
import { predecessorOf, successorOf } from './past/onward'
import { type PersonKey, people } from './people'
import { between, randomOf } from './random'
import type { Both } from './texts'
import { type DemoDraft, type DemoKeyResult, type DemoObjective, measureIn, metricOf } from './writing'

/** Where and when an objective is told. */
export interface Telling {
  language: Language
  cycle: Cycle
  /** Milliseconds since 1970. */
  now: number
  /** Every objective of the cycle, to align to. */
  all: readonly DemoObjective[]
  /** What each key result taught, by `objective/key-result`; none while the cycle runs. */
  lessons: Readonly<Record<string, Both>>
}

/** What the database holds of one objective. */
export interface ToldObjective {
  objective: Objective
  checkIns: CheckIn[]
  changes: Change[]
}

const rules = { milestonesAllowed: true }

/** Workdays after the first of the cycle on which each level publishes: from the top down. */
const publishedFrom = { company: [-12, -9], department: [-8, -5], team: [-5, -1], person: [-3, 3] } as const

/** What carries on another waits until that one is closed; see `closingOf`. */
const carriedFrom = [7, 8] as const

/** Milliseconds since 1970; may lie ahead early in a cycle. */
function publicationOf({ key, level, published }: DemoObjective, cycle: Cycle, now: number): number {
  const random = randomOf(`published ${key} ${cycle.id}`)
  const [first, last] = carriedFrom
  if (predecessorOf(key)) return workingMoment(workdayFrom(cycle.firstDay, between(random, first, last)), random)
  if (published === 'lately') return workingMoment(workdayFrom(civilDateAt(now), -between(random, 1, 2)), random)
  const [from, to] = publishedFrom[level]
  return workingMoment(workdayFrom(cycle.firstDay, between(random, from, to)), random)
}

const objectiveIdIn = ({ language, cycle }: Telling, key: string) => idIn(language, cycle.firstDay, key)

const departmentOf = (key: PersonKey) => people.find((person) => person.key === key)?.department ?? 'root'

function alignmentTo(reference: string, telling: Telling): Alignment {
  const [objectiveKey = '', keyResultKey] = reference.split('/')
  const target = telling.all.find(({ key }) => key === objectiveKey)
  if (!target || (keyResultKey !== undefined && !target.keyResults.some(({ key }) => key === keyResultKey))) {
    throw new RangeError(`nothing to align to: ${reference}`)
  }
  const objectiveId = objectiveIdIn(telling, objectiveKey)
  return { objectiveId, keyResultId: keyResultKey === undefined ? null : `${objectiveId}-${keyResultKey}` }
}

/** Whether what a reference names is public yet: early in a cycle some is still being written. */
function isPublic(reference: string, { all, cycle, now }: Telling): boolean {
  const target = all.find(({ key }) => key === reference.split('/')[0])
  return target === undefined || publicationOf(target, cycle, now) <= now
}

function keyResultIn(
  keyResult: DemoKeyResult,
  owner: PersonKey,
  objectiveId: string,
  language: Language,
): KeyResultDraft {
  const { key, title, measure, givenBy, revised, weight = 1 } = keyResult
  const factor = measure.unit.factor[language]
  return {
    id: `${objectiveId}-${key}`,
    title: title[language],
    measure: revised ? metricOf(revised.before, factor) : measureIn(measure, factor),
    unit: measure.unit.label[language],
    ownerId: memberIdIn(language, keyResult.owner ?? owner),
    origin: givenBy ? { kind: 'given', byId: memberIdIn(language, givenBy) } : { kind: 'own' },
    weight,
  }
}

function contentIn(demo: DemoObjective, telling: Telling): ObjectiveDraft {
  const { language, cycle } = telling
  return {
    title: demo.title[language],
    why: demo.why[language],
    level: demo.level,
    cycleId: cycle.id,
    alignments: demo.aligns
      .filter((reference) => isPublic(reference, telling))
      .map((reference) => alignmentTo(reference, telling)),
    keyResults: demo.keyResults.map((each) =>
      keyResultIn(each, demo.owner, objectiveIdIn(telling, demo.key), language),
    ),
  }
}

function draftIn(demo: DemoObjective, telling: Telling, content: ObjectiveDraft, at: number): DraftObjective {
  const { language, cycle, now } = telling
  const owner = {
    companyId: companyIdIn(language),
    memberId: memberIdIn(language, demo.owner),
    departmentPath: departmentPathIn(language, departmentOf(demo.owner)),
  }
  const draft = newDraft(objectiveIdIn(telling, demo.key), owner, content, at)
  const predecessor = predecessorOf(demo.key)
  const before = neighbour(cycle, -1, rhythm)
  if (predecessor === undefined || closingOf(predecessor, before) > now) return draft
  return { ...draft, carriedFrom: idIn(language, before.firstDay, predecessor) }
}

/** Something that happens to a published objective. */
interface Event {
  at: number
  happen: (objective: PublishedObjective) => PublishedObjective
}

/** An objective from its draft to now, with everything that happened on the way. */
export function tell(demo: DemoObjective, telling: Telling): ToldObjective {
  const { language, cycle, now } = telling
  const publishedAt = publicationOf(demo, cycle, now)
  const begun = workingMoment(workdayFrom(civilDateAt(Math.min(publishedAt, now)), -2), randomOf(`begun ${demo.key}`))
  const draft = draftIn(demo, telling, contentIn(demo, telling), begun)
  if (publishedAt > now) return { objective: draft, checkIns: [], changes: [] }

  const ownerId = memberIdIn(language, demo.owner)
  const acting = (at: number, what: string): Acting => ({ byId: ownerId, at, newId: () => `${draft._id}-${what}` })
  const published = publish(draft, rules, acting(publishedAt, 'published'))
  const checkIns: CheckIn[] = []
  const changes: Change[] = [published.change]

  const events = demo.keyResults.flatMap((keyResult) => [
    ...checkInEvents(keyResult, demo, telling, publishedAt, checkIns),
    ...revisionEvents(keyResult, `${draft._id}-${keyResult.key}`, telling, acting, changes),
  ])
  const objective = events
    .filter(({ at }) => at > publishedAt && at <= now)
    .sort((one, other) => one.at - other.at)
    .reduce((current, { happen }) => happen(current), published.objective)

  const closedAt = closingOf(demo.key, cycle)
  if (closedAt > now) return { objective, checkIns, changes }
  const results = finalResults(objective.keyResults, (id) => lessonIn(demo, id.slice(draft._id.length + 1), telling))
  const closed = close(objective, results, '', acting(closedAt, 'closed'))
  const successor = successorOf(demo.key)
  const next = neighbour(cycle, 1, rhythm)
  const ended =
    successor === undefined
      ? closed.objective
      : carriedIn(closed.objective, { _id: idIn(language, next.firstDay, successor), cycleId: next.id })
  return { objective: ended, checkIns, changes: [...changes, closed.change] }
}

/** What a key result taught its owner. */
function lessonIn(demo: DemoObjective, keyResultKey: string, { language, lessons }: Telling): string {
  const lesson = lessons[`${demo.key}/${keyResultKey}`]
  if (!lesson) throw new RangeError(`nothing was learned from ${demo.key}/${keyResultKey}`)
  return lesson[language]
}

/** A few workdays into the two weeks in which values are made final; milliseconds since 1970. */
function closingOf(key: string, cycle: Cycle): number {
  const random = randomOf(`closed ${key} ${cycle.id}`)
  return workingMoment(workdayFrom(addDays(cycle.lastDay, 1), between(random, 0, 4)), random)
}

/**
 * The check-ins of a key result. Only the last one changes the objective for good, so only that is recorded on it:
 * to make its index anew for each of the others would take a hundred times as long.
 */
function checkInEvents(
  keyResult: DemoKeyResult,
  demo: DemoObjective,
  telling: Telling,
  publishedAt: number,
  checkIns: CheckIn[],
): Event[] {
  const { language, cycle, now } = telling
  const objectiveId = objectiveIdIn(telling, demo.key)
  const keyResultId = `${objectiveId}-${keyResult.key}`
  const byId = memberIdIn(language, keyResult.owner ?? demo.owner)
  const factor = keyResult.measure.unit.factor[language]
  const said = checkInsOf(keyResult, cycle, `${demo.key} ${keyResult.key}`, publishedAt, now).map(
    ({ at, week, value, confidence, note }): CheckIn => ({
      _id: `${keyResultId}-${week}`,
      companyId: companyIdIn(language),
      objectiveId,
      keyResultId,
      byId,
      value: Number((value * factor).toFixed(4)),
      confidence,
      note: note[language],
      on: civilDateAt(at),
      at,
      undoneAt: null,
    }),
  )
  checkIns.push(...said)
  const last = said.at(-1)
  if (!last) return []
  const input = { ...last, checkInId: last._id, basedOn: null }
  const earlier = weeksOf(said.map(({ on }) => on))
  const happen = (objective: PublishedObjective) =>
    recordCheckIn(saidBefore(objective, keyResultId, earlier), input, byId, last.at).objective
  return [{ at: last.at, happen }]
}

/** The objective with the weeks of what was said of a key result. */
const saidBefore = (
  objective: PublishedObjective,
  keyResultId: string,
  checkedInWeeks: CivilDate[],
): PublishedObjective => ({
  ...objective,
  keyResults: objective.keyResults.map((each) => (each.id === keyResultId ? { ...each, checkedInWeeks } : each)),
})

function revisionEvents(
  { key, revised, measure }: DemoKeyResult,
  keyResultId: string,
  { language, cycle }: Telling,
  acting: (at: number, what: string) => Acting,
  changes: Change[],
): Event[] {
  if (!revised) return []
  const day: CivilDate = workdayFrom(addDays(cycle.firstDay, (revised.week - 1) * 7), 0)
  const at = instantAt(day, 10.4)
  return [
    {
      at,
      happen: (objective) => {
        const written = contentOf(objective)
        const keyResults = written.keyResults.map((each) =>
          each.id === keyResultId ? { ...each, measure: measureIn(measure, measure.unit.factor[language]) } : each,
        )
        const content = { ...written, keyResults }
        const edited = edit(objective, content, revised.reason[language], rules, acting(at, `revised-${key}`))
        changes.push(...edited.changes)
        return edited.objective
      },
    },
  ]
}

/** An objective that its owner is still writing, begun a few workdays ago. */
export function tellDraft(demo: DemoDraft, telling: Telling): ToldObjective {
  const random = randomOf(`draft ${demo.key}`)
  const begun = workingMoment(workdayFrom(civilDateAt(telling.now), -between(random, 2, 4)), random)
  const content = contentIn(demo, telling)
  const keyResults = content.keyResults.map((each, index, all) =>
    index === all.length - 1 && each.measure.type === 'metric'
      ? { ...each, measure: { ...each.measure, commit: null, target: null } }
      : each,
  )
  const draft = draftIn(demo, telling, { ...content, keyResults }, begun)
  if (demo.sharedWith.length === 0) return { objective: draft, checkIns: [], changes: [] }
  const shared = workingMoment(workdayFrom(civilDateAt(telling.now), -1), random)
  const others = demo.sharedWith.map((key) => memberIdIn(telling.language, key))
  return { objective: sharedWith(draft, others, shared), checkIns: [], changes: [] }
}
