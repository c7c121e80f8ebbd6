import * as v from 'valibot'
import { addDays, type CivilDate, firstOfMonth } from '../calendar/civilDate'
import { previousWorkday, type WorkCalendar, workdayOnOrBefore } from '../calendar/workdays'
import { Failure } from '../failure'
import type { Headcount } from './model'

/** About one champion for fifty people (product.md): as many as one person can know and help beside their own work. */
export const peoplePerChampion = 50

/** A champion's day is practised in small groups, each of which a trainer must hear: beyond twenty it is a lecture. */
export const placesOnChampionDay = 20

/** An introduction is told and asked about; fifty fit into a room and still get a question in. */
export const placesAtIntroduction = 50

/** Two years: what lies further is no plan. */
export const growthLimits = { months: 24, people: 1_000_000 } as const

export const growthSchema = v.pipe(
  v.array(
    v.strictObject({
      month: v.pipe(v.string('wrongType'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'noSuchDate')),
      people: v.pipe(
        v.number('wrongType'),
        v.integer('wrongType'),
        v.minValue(1, 'tooSmall'),
        v.maxValue(growthLimits.people, 'tooLarge'),
      ),
    }),
    'wrongType',
  ),
  v.maxLength(growthLimits.months, 'tooMany'),
)

/** @throws Failure `monthsOutOfOrder` where a month does not come after the one before */
export function refuseGrowth(growth: readonly Headcount[]): void {
  growth.forEach(({ month }, place) => {
    const before = growth[place - 1]
    if (before && month <= before.month) throw new Failure('monthsOutOfOrder', `growth.${place}.month`)
  })
}

/**
 * How many champions a company needs: about one for fifty people, and in every department at least one of its own, so
 * that OKRs do not become the thing of the department that has them.
 *
 * @param people who use OKRs
 * @param departments right below the root that use OKRs
 */
export const championsFor = (people: number, departments: number): number =>
  Math.max(departments, Math.ceil(people / peoplePerChampion))

/** Sessions that hold so many people. */
const sessionsFor = (people: number, places: number): number => Math.ceil(people / places)

/** A company as it stands. */
export interface Staffing {
  /** Who use OKRs. */
  people: number
  /** Right below the root, that use OKRs. */
  departments: number
  champions: number
}

/** Sessions to be held by a workday, itself included. */
export interface SessionsDue {
  sessions: number
  by: CivilDate
}

/** What a month of the plan asks for. */
export interface GrowthNeed extends Headcount {
  /** Champions needed by its end, in all. */
  champions: number
  /** Of them, still to be named for this month: those for the months before are counted there. */
  toName: number
  /** How many more people than the month before. */
  newcomers: number
  /** New champions are trained before the month begins, so that they are there when people come. */
  championDays: SessionsDue
  /** Newcomers can be told only once they are there: by the month's last workday. */
  introductions: SessionsDue
}

export interface GrowthNeeds {
  now: { champions: number; toName: number; championDays: number }
  /** From the current month on. */
  months: GrowthNeed[]
}

/** The month that a day is in, such as `2026-11`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7)

/** The month after, or several later. */
export function monthsAfter(month: string, count: number): string {
  const { year, number } = partsOf(month)
  return monthOf(firstOfMonth(year, number + count))
}

const partsOf = (month: string): { year: number; number: number } => ({
  year: Number(month.slice(0, 4)),
  number: Number(month.slice(5)),
})

/** The first day of a month. */
export function firstDayOf(month: string): CivilDate {
  const { year, number } = partsOf(month)
  return firstOfMonth(year, number)
}

/** The workdays by which sessions for a month are held: before it begins, and within it. */
function sessionDays(month: string, calendar: WorkCalendar): { before: CivilDate; within: CivilDate } {
  const first = firstDayOf(month)
  const last = addDays(firstDayOf(monthsAfter(month, 1)), -1)
  return { before: previousWorkday(first, calendar), within: workdayOnOrBefore(last, calendar) }
}

/**
 * What growing asks for: champions to be named and sessions to be held, month by month. Nobody is counted twice, and
 * whoever was needed once stays, also where a plan shrinks.
 *
 * @param growth in the order of months; those that are over are passed by
 */
export function growthNeeds(
  staffing: Staffing,
  growth: readonly Headcount[],
  today: CivilDate,
  calendar: WorkCalendar,
): GrowthNeeds {
  const needed = championsFor(staffing.people, staffing.departments)
  const toName = Math.max(0, needed - staffing.champions)
  let covered = Math.max(needed, staffing.champions)
  let people = staffing.people
  const months = growth
    .filter(({ month }) => month >= monthOf(today))
    .map((planned): GrowthNeed => {
      const champions = championsFor(planned.people, staffing.departments)
      const more = Math.max(0, champions - covered)
      const newcomers = Math.max(0, planned.people - people)
      covered += more
      people = planned.people
      const { before, within } = sessionDays(planned.month, calendar)
      return {
        ...planned,
        champions,
        toName: more,
        newcomers,
        championDays: { sessions: sessionsFor(more, placesOnChampionDay), by: before },
        introductions: { sessions: sessionsFor(newcomers, placesAtIntroduction), by: within },
      }
    })
  return { now: { champions: needed, toName, championDays: sessionsFor(toName, placesOnChampionDay) }, months }
}

/** What a plan asks for first. */
export type NextStep =
  /** Too few champions for those who are there already. */
  | { kind: 'name'; count: number }
  /** Sessions that the plan needs next. */
  | { kind: 'championDay' | 'introduction'; sessions: number; by: CivilDate }
  | { kind: 'plan' }
  | { kind: 'nothing' }

/** The one thing to do next. */
export function nextStep({ now, months }: GrowthNeeds): NextStep {
  if (now.toName > 0) return { kind: 'name', count: now.toName }
  if (months.length === 0) return { kind: 'plan' }
  for (const { championDays, introductions } of months) {
    if (championDays.sessions > 0) return { kind: 'championDay', ...championDays }
    if (introductions.sessions > 0) return { kind: 'introduction', ...introductions }
  }
  return { kind: 'nothing' }
}
