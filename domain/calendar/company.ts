import { announcedYears, type AnnouncedYear } from './announced'
import { chinaCalendarOf } from './china'
import { type CivilDate, daysBetween, weekdayOf } from './civilDate'
import { type CalendarDay, type DayCalendar, rememberedCalendar } from './day'
import type { AlternatingSaturdays, CalendarException } from './exceptions'

/** What a company knows of the calendar beyond this release: years announced since, and its own days. */
export interface CalendarRules {
  /** A year that this release knows too is taken from the release, which two packages hold to account. */
  years: readonly AnnouncedYear[]
  exceptions: readonly CalendarException[]
}

/** Of a company that has set nothing. */
export const noRules: CalendarRules = { years: [], exceptions: [] }

/** Whether this release itself knows what was announced for a year. */
export const isBundled = (year: number): boolean => announcedYears.some((each) => each.year === year)

/** Every year that is announced, as far as the release or the company knows. */
export const yearsKnownTo = ({ years }: Pick<CalendarRules, 'years'>): AnnouncedYear[] => [
  ...announcedYears,
  ...years.filter(({ year }) => !isBundled(year)),
]

/** The day that a company names itself, over whatever the State Council says. */
function ownDay(date: CivilDate, exceptions: readonly CalendarException[]): CalendarDay | undefined {
  for (const each of exceptions) {
    if (each.kind === 'dayOff' && each.from <= date && date <= each.until) {
      return { isWorkday: false, why: 'companyDayOff', name: each.name, certainty: 'announced' }
    }
    if (each.kind === 'workday' && each.date === date) {
      return { isWorkday: true, why: 'companyWorkday', name: each.name, certainty: 'announced' }
    }
  }
  return undefined
}

/** Whether a Saturday is one of the worked ones of big and small weeks. */
const falls = (date: CivilDate, { from, until }: AlternatingSaturdays): boolean =>
  from <= date && (until === null || date <= until) && daysBetween(from, date) % 14 === 0

const isAlternating = (exception: CalendarException): exception is AlternatingSaturdays =>
  exception.kind === 'alternatingSaturdays'

/**
 * A company's work calendar. The first that matches says why (docs/method.md): a day the company names, a festival, a
 * make-up day, a Saturday of its big weeks, the weekend, an ordinary workday.
 */
export function companyCalendarOf(rules: CalendarRules): DayCalendar {
  const china = chinaCalendarOf(yearsKnownTo(rules))
  const alternating = rules.exceptions.filter(isAlternating)
  return rememberedCalendar((date) => {
    const own = ownDay(date, rules.exceptions)
    if (own) return own
    const day = china.dayOf(date)
    const worked = day.why === 'weekend' && weekdayOf(date) === 6 && alternating.some((each) => falls(date, each))
    return worked ? { isWorkday: true, why: 'alternatingSaturday', certainty: day.certainty } : day
  })
}

const calendars = new WeakMap<CalendarRules, DayCalendar>()

/** The calendar of a company, made once for what it has set. */
export function calendarOf({ calendar: rules }: { calendar: CalendarRules }): DayCalendar {
  const calendar = calendars.get(rules) ?? companyCalendarOf(rules)
  calendars.set(rules, calendar)
  return calendar
}
