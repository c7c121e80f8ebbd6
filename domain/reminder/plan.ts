import { type CivilDate, civilDateAt } from '../calendar/civilDate'
import { cycleOn, neighbour } from '../okr/cycle'
import { maySetAt } from '../okr/rules'
import { messageFor } from './contact'
import { type Begun, begunOn, type DatedOccasion, datedOn, type PlannedCompany, type PlanningCalendar } from './dated'
import { hoursInside, isWithin, minuteOfDay } from './days'
import {
  type Delivery,
  type MessagePlan,
  type Reminder,
  reminderKey,
  reminderOrder,
  troubleOf,
  usualRules,
} from './model'
import { type OccasionKind, occasions, occasionKinds, type Step } from './occasions'
import { type PersonState, standsInTheWay } from './person'
import { personalOf } from './personal'
import { reviewIdOf } from '../review/model'

/** When, for whom and by which days a plan is made. */
export interface Planning {
  company: PlannedCompany
  calendar: PlanningCalendar
  /** Milliseconds since 1970. */
  now: number
}

/** A reminder that the plan finds. */
export type PlannedReminder = Reminder & { kind: OccasionKind }

/**
 * Everything that these people are to be reminded of at an instant and have not been: nothing on a day off, nothing
 * outside the company's hours and theirs, nothing that is done, and each step of an occasion once. Of one person's,
 * one carries a message for them all. What stands in somebody's way is in it too, suppressed with the reason.
 *
 * @param people with what they know already (`PersonState.known`): planning again finds what is still missing
 */
export const plan = (planning: Planning & { people: readonly PersonState[] }): PlannedReminder[] => {
  const day = dayOf(planning)
  return day ? planning.people.flatMap((person) => day.plan(person)) : []
}

/** What is open to somebody at an instant, by kind and occasion: what is not is done, or over. */
export function openOccasions(person: PersonState, planning: Planning): ReadonlySet<string> {
  const dated = datedOn(civilDateAt(planning.now), planning.company, planning.calendar)
  return new Set(openTo(person, dated, planning).map(({ kind, id }) => occasionName(kind, id)))
}

export const occasionName = (kind: string, occasion: string): string => `${kind}:${occasion}`

/** Planning of one day: what concerns the whole company is looked up once, whatever the number of its people. */
export interface PlanningDay {
  /** Whether somebody's hours have begun, and are not over. */
  isTime: (person: Pick<PersonState, 'member'>) => boolean
  /** Every key that `plan` looks for among those that are known. */
  keysOf: (person: PersonState) => string[]
  plan: (person: PersonState) => PlannedReminder[]
  /** The cycles whose objectives are looked at: those of what has begun, and of who is expected to write. */
  cycleIds: readonly string[]
}

/** The planning of the day of an instant; `undefined` where nobody is to be reminded then. */
export function dayOf({ company, calendar, now }: Planning): PlanningDay | undefined {
  const today = civilDateAt(now)
  const { hours } = company
  const minute = minuteOfDay(now)
  if (!calendar.isWorkday(today) || !isWithin(hours, minute)) return undefined
  const dated = datedOn(today, company, calendar)
  const found = (person: PersonState): Begun[] => openTo(person, dated, { company, calendar, now })
  const isTime: PlanningDay['isTime'] = ({ member }) => isWithin(hoursInside(hours, member.reminding?.hours), minute)
  return {
    cycleIds: [
      ...new Set([
        ...dated.filter(({ kind }) => ofObjectives.includes(kind)).map(({ cycleId }) => cycleId),
        ...cyclesOfWriters(company, today),
      ]),
    ],
    isTime,
    keysOf: (person) => found(person).flatMap((occasion) => keysOf(occasion, person.member._id)),
    plan: (person) => (isTime(person) ? planFor(person, found(person), { company, today, now }) : []),
  }
}

/** The cycles that tell who is expected to write, where not everybody is. */
function cyclesOfWriters(company: PlannedCompany, today: CivilDate): string[] {
  if (maySetAt('person', company)) return []
  const current = cycleOn(today, company)
  return [neighbour(current, -1, company).id, current.id]
}

/** Kinds that somebody's objectives decide. */
export const ofObjectives: readonly OccasionKind[] = ['draftBefore', 'publish', 'checkIn', 'midQuarter', 'closing']

const keysOf = ({ kind, id, begun }: Begun, memberId: string): string[] =>
  begun.map(({ step }) => reminderKey(kind, id, step, memberId))

/** What has begun for somebody and is still to do, what weighs most first. */
function openTo(person: PersonState, dated: readonly DatedOccasion[], planning: Planning): Begun[] {
  const { company, calendar, now } = planning
  const today = civilDateAt(now)
  const open = dated.filter(({ isOpenTo }) => isOpenTo(person))
  const personal = personalOf(person, now, company, calendar).flatMap(
    (occasion) => begunOn(today, occasion, company, calendar) ?? [],
  )
  return [...open, ...personal].sort((one, other) => weight(one) - weight(other))
}

const weight = ({ kind }: Begun): number => occasionKinds.indexOf(kind)

/** The day that a plan is made for. */
export interface Today {
  company: PlannedCompany
  today: CivilDate
  now: number
}

function planFor(person: PersonState, open: readonly Begun[], day: Today): PlannedReminder[] {
  const { member, known } = person
  const all = open.flatMap((occasion) => {
    const step = stepFor(occasion, person, day.today)
    const key = reminderKey(occasion.kind, occasion.id, step, member._id)
    const suppression = standsInTheWay(person, day.today, occasions[occasion.kind].ofRole === true)
    // One that was suppressed comes back once nothing stands in its way.
    const isThere = suppression ? known.has(key) : (known.get(key) ?? 'suppressed') !== 'suppressed'
    return isThere ? [] : [{ occasion, step, suppression }]
  })
  const due = all.filter(({ suppression }) => suppression === undefined)
  const lead = due[0]?.occasion
  const template = occasions[lead?.kind ?? 'checkIn'].template
  const carried = deliveryTo(person, { template, things: due.length }, day)
  const inDigest: Delivery = { state: 'sent', at: day.now, by: { channel: 'inbox', why: 'inDigest' } }
  return all.map(({ occasion, step, suppression }): PlannedReminder => {
    const isCarried = occasion !== lead && carried.state === 'planned'
    const delivery: Delivery = suppression
      ? { state: 'suppressed', reason: suppression }
      : isCarried
        ? inDigest
        : carried
    return reminderOf(occasion, step, person, delivery, day)
  })
}

/** By a message where one can go, else in the inbox alone, with the reason. */
export function deliveryTo(
  { member, contact }: PersonState,
  message: MessagePlan,
  { company, today, now }: Today,
): Delivery {
  const found = messageFor(contact, { today, weeklyMost: weeklyMostOf(member, company), template: message.template })
  return 'why' in found
    ? { state: 'sent', at: now, by: { channel: 'inbox', why: found.why } }
    : { state: 'planned', message: { ...message, template: found.template }, attempts: 0, nextAt: now }
}

/** Messages a week that somebody gets at most: the company's number, or their own smaller one. */
export function weeklyMostOf(
  { reminding }: PersonState['member'],
  { reminderRules = usualRules }: Pick<PlannedCompany, 'reminderRules'>,
): number {
  return Math.min(reminderRules.weeklyMost, reminding?.weeklyMost ?? reminderRules.weeklyMost)
}

/**
 * Where an occasion stands for somebody: its last step that has begun. Nobody meets the champions before they were
 * reminded themselves on a day before: after a leave, or where the plan was not made for a while, it begins a step
 * earlier.
 */
function stepFor({ kind, id, begun }: Begun, { member, known }: PersonState, today: CivilDate): Step {
  const [last, before] = [begun[begun.length - 1], begun[begun.length - 2]]
  if (!last) throw new RangeError(`no step of ${kind} has begun`)
  const wasTold = begun.some(({ step }) => {
    const on = known.get(reminderKey(kind, id, step, member._id)) ?? 'suppressed'
    return on !== 'suppressed' && on < today
  })
  return last.step === 'champion' && before && !wasTold ? before.step : last.step
}

function reminderOf(
  occasion: Begun,
  step: Step,
  { member }: PersonState,
  delivery: Delivery,
  { company, today, now }: Today,
): PlannedReminder {
  const { kind, id, cycleId, subjectId, due, startsAt, aboutId = member._id } = occasion
  const key = reminderKey(kind, id, step, member._id)
  const opened = { memberId: aboutId, cycleId, subjectId, isMine: aboutId === member._id }
  return {
    _id: key,
    companyId: company._id,
    memberId: member._id,
    kind,
    occasion: id,
    step,
    // One's own review is as good as there: an inbox looks up by its id whether it is written.
    subjectId: kind === 'writeReview' ? reviewIdOf(member._id, cycleId) : subjectId,
    due,
    ...(startsAt === undefined ? {} : { startsAt }),
    path: occasions[kind].screen(opened),
    on: today,
    delivery,
    shelf: delivery.state === 'suppressed' ? 'hidden' : 'unread',
    readAt: null,
    trouble: troubleOf({ kind, step, delivery }),
    order: reminderOrder(now, key),
  }
}
