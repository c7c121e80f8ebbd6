import * as v from 'valibot'
import { Failure } from '../failure'
import { idSchema } from '../text'
import type { AnnouncedYear } from './announced'
import { announcementSchema, refuseAnnouncement } from './announcing'
import { type CivilDate, daysBetween, daysFrom, weekdayOf, yearAndMonthOf } from './civilDate'
import type { CalendarRules } from './company'
import {
  type AlternatingSaturdays,
  type CalendarException,
  calendarExceptionSchema,
  type DayOffException,
  exceptionLimits,
} from './exceptions'

/** One change of a company's calendar. */
export const calendarChangeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('addException'), exception: calendarExceptionSchema }),
  v.strictObject({ kind: v.literal('removeException'), exceptionId: idSchema }),
  /** Also in the place of what was entered for the same year before. */
  v.strictObject({ kind: v.literal('announceYear'), announcement: announcementSchema }),
  v.strictObject({ kind: v.literal('withdrawYear'), year: v.pipe(v.number('wrongType'), v.integer('wrongType')) }),
])
export type CalendarChange = v.InferOutput<typeof calendarChangeSchema>

/**
 * A company's rules with one change.
 *
 * @param today a year is announced for now or the next one
 * @throws Failure with the field: `notFound` where nothing is to be removed, `tooMany`, what `refuseAnnouncement`
 *   throws, and for an exception `daysUpsideDown`, `tooManyDays`, `daysOverlap`, `notSaturday`
 */
export function changeRules(rules: CalendarRules, change: CalendarChange, today: CivilDate): CalendarRules {
  switch (change.kind) {
    case 'addException':
      refuseException(change.exception, rules.exceptions)
      return { ...rules, exceptions: inOrder([...rules.exceptions, change.exception]) }
    case 'removeException': {
      const exceptions = rules.exceptions.filter(({ id }) => id !== change.exceptionId)
      if (exceptions.length === rules.exceptions.length) throw new Failure('notFound', 'change.exceptionId')
      return { ...rules, exceptions }
    }
    case 'announceYear':
      refuseAnnouncement(change.announcement, today)
      return { ...rules, years: withYear(rules.years, change.announcement) }
    case 'withdrawYear': {
      const years = rules.years.filter(({ year }) => year !== change.year)
      if (years.length === rules.years.length) throw new Failure('notFound', 'change.year')
      return { ...rules, years }
    }
  }
}

/** Whether the rules already are as a change would have them: a request that came twice changes them once. */
export function isMade({ years, exceptions }: CalendarRules, change: CalendarChange): boolean {
  switch (change.kind) {
    case 'addException':
      return exceptions.some((each) => sameAs(each, change.exception))
    case 'removeException':
      return exceptions.every(({ id }) => id !== change.exceptionId)
    case 'announceYear':
      return years.some((each) => sameAs(each, change.announcement))
    case 'withdrawYear':
      return years.every(({ year }) => year !== change.year)
  }
}

/** By value, whatever order a database gives the fields back in. */
function sameAs(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, place) => sameAs(each, other[place]))
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const fields = new Map<string, unknown>(Object.entries(other))
  const entries = Object.entries(one)
  return entries.length === fields.size && entries.every(([key, value]) => sameAs(value, fields.get(key)))
}

const withYear = (years: readonly AnnouncedYear[], announced: AnnouncedYear): AnnouncedYear[] =>
  [...years.filter(({ year }) => year !== announced.year), announced].sort((one, other) => one.year - other.year)

/** The day on which an exception begins. */
export const beginsOn = (exception: CalendarException): CivilDate =>
  exception.kind === 'workday' ? exception.date : exception.from

const inOrder = (exceptions: CalendarException[]): CalendarException[] =>
  exceptions.sort((one, other) => (beginsOn(one) < beginsOn(other) ? -1 : 1))

const path = 'change.exception'

function refuseException(exception: CalendarException, others: readonly CalendarException[]): void {
  if (others.length >= exceptionLimits.exceptions) {
    throw new Failure('tooMany', path, { bound: exceptionLimits.exceptions })
  }
  if (others.some(({ id }) => id === exception.id)) throw new Failure('notAllowedValue', `${path}.id`)
  switch (exception.kind) {
    case 'dayOff':
      return refuseDaysOff(exception, others)
    case 'workday':
      return refuseTaken(exception.date, exception.date, others, `${path}.date`)
    case 'alternatingSaturdays':
      return refuseSaturdays(exception, others)
  }
}

function refuseDaysOff(exception: DayOffException, others: readonly CalendarException[]): void {
  const { from, until } = exception
  const { daysInARow, daysOffAYear } = exceptionLimits
  if (until < from) throw new Failure('daysUpsideDown', `${path}.until`)
  if (daysBetween(from, until) >= daysInARow) throw new Failure('tooManyDays', `${path}.until`, { bound: daysInARow })
  refuseTaken(from, until, others, `${path}.from`)
  const off = [...others, exception].flatMap((each) => (each.kind === 'dayOff' ? daysFrom(each.from, each.until) : []))
  for (const { year } of [yearAndMonthOf(from), yearAndMonthOf(until)]) {
    if (off.filter((date) => yearAndMonthOf(date).year === year).length > daysOffAYear) {
      throw new Failure('tooManyDays', `${path}.until`, { bound: daysOffAYear })
    }
  }
}

/** A day has one reason: the company names it once. */
function refuseTaken(from: CivilDate, until: CivilDate, others: readonly CalendarException[], field: string): void {
  const taken = others.some((each) => {
    if (each.kind === 'workday') return from <= each.date && each.date <= until
    return each.kind === 'dayOff' && each.from <= until && from <= each.until
  })
  if (taken) throw new Failure('daysOverlap', field)
}

function refuseSaturdays({ from, until }: AlternatingSaturdays, others: readonly CalendarException[]): void {
  if (weekdayOf(from) !== 6) throw new Failure('notSaturday', `${path}.from`)
  if (until !== null && until < from) throw new Failure('daysUpsideDown', `${path}.until`)
  const overlaps = others.some(
    (each) =>
      each.kind === 'alternatingSaturdays' &&
      (until === null || each.from <= until) &&
      (each.until === null || from <= each.until),
  )
  if (overlaps) throw new Failure('daysOverlap', `${path}.from`)
}
