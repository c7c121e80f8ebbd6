import * as v from 'valibot'
import { Failure } from '../failure'
import { type AnnouncedYear, type DaysOff, type Festival, festivals } from './announced'
import { onWeekend } from './china'
import { addDays, type CivilDate, civilDate, civilDateSchema, daysBetween, daysFrom, yearAndMonthOf } from './civilDate'
import { isBundled } from './company'
import { statutoryDaysOff } from './provisional'

/** No festival has been longer than nine days with everything moved around it. */
const longestFestival = 12
/** A notice has seven festivals and about six make-up days. */
const mostOff = 10
const mostMakeUp = 15

/** A year that an administrator enters from the State Council's notice. */
export const announcementSchema = v.strictObject({
  year: v.pipe(v.number('wrongType'), v.integer('wrongType')),
  announcedOn: civilDateSchema,
  off: v.pipe(
    v.array(
      v.strictObject({
        festival: v.picklist(festivals, 'notAllowedValue'),
        from: civilDateSchema,
        until: civilDateSchema,
      }),
      'wrongType',
    ),
    v.maxLength(mostOff, 'tooMany'),
  ),
  makeUp: v.pipe(v.array(civilDateSchema, 'wrongType'), v.maxLength(mostMakeUp, 'tooMany')),
})

/** Between which days each festival can lie, with what is moved around it; New Year reaches into December. */
const seasons: Readonly<Record<Festival, readonly [first: string, last: string]>> = {
  newYear: ['12-26', '01-06'],
  springFestival: ['01-14', '03-01'],
  qingming: ['03-31', '04-09'],
  labourDay: ['04-26', '05-08'],
  dragonBoat: ['05-25', '06-29'],
  midAutumn: ['09-05', '10-12'],
  nationalDay: ['09-27', '10-12'],
}

function inSeason({ festival, from, until }: DaysOff, year: number): boolean {
  const [first, last] = seasons[festival]
  const begins = civilDate(`${first > last ? year - 1 : year}-${first}`)
  return begins <= from && until <= civilDate(`${year}-${last}`)
}

const contains = ({ from, until }: Pick<DaysOff, 'from' | 'until'>, date: CivilDate): boolean =>
  from <= date && date <= until

/** Whether a company may enter a year: the one that runs and the next, where the release does not know it. */
export function canBeAnnounced(year: number, today: CivilDate): boolean {
  const current = yearAndMonthOf(today).year
  return !isBundled(year) && (year === current || year === current + 1)
}

const path = 'change.announcement'

/**
 * Refuses an announcement that cannot be what the State Council said: each message names the field.
 *
 * @param today the year that runs and the one after it can be entered
 * @throws Failure `yearKnown` for a year of this release, `notAllowedValue` for a year or a notice that is not near,
 *   `daysUpsideDown`, `tooManyDays`, `festivalOutOfSeason`, `daysOverlap`, `makeUpNotOnWeekend`, `dayOutsideYear`, and
 *   `festivalMissing` where a day that the law gives is worked
 */
export function refuseAnnouncement({ year, announcedOn, off, makeUp }: AnnouncedYear, today: CivilDate): void {
  if (isBundled(year)) throw new Failure('yearKnown', `${path}.year`)
  if (!canBeAnnounced(year, today)) throw new Failure('notAllowedValue', `${path}.year`)
  if (announcedOn > today) throw new Failure('notAllowedValue', `${path}.announcedOn`)
  off.forEach((each, place) => refuseFestival(each, year, off.slice(0, place), `${path}.off.${place}`))
  makeUp.forEach((date, place) => {
    const field = `${path}.makeUp.${place}`
    if (date < addDays(civilDate(`${year}-01-01`), -7) || date > civilDate(`${year}-12-31`)) {
      throw new Failure('dayOutsideYear', field)
    }
    if (!onWeekend(date)) throw new Failure('makeUpNotOnWeekend', field)
    if (off.some((each) => contains(each, date)) || makeUp.indexOf(date) < place)
      throw new Failure('daysOverlap', field)
  })
  const missing = statutoryDaysOff(year)
    .flatMap(({ from, until }) => daysFrom(from, until))
    .find((date) => !off.some((each) => contains(each, date)))
  if (missing) throw new Failure('festivalMissing', `${path}.off`, { day: missing })
}

function refuseFestival(daysOff: DaysOff, year: number, earlier: readonly DaysOff[], field: string): void {
  const { from, until } = daysOff
  if (until < from) throw new Failure('daysUpsideDown', `${field}.until`)
  if (daysBetween(from, until) >= longestFestival) {
    throw new Failure('tooManyDays', `${field}.until`, { bound: longestFestival })
  }
  if (!inSeason(daysOff, year)) throw new Failure('festivalOutOfSeason', `${field}.from`)
  if (earlier.some((each) => each.from <= until && from <= each.until))
    throw new Failure('daysOverlap', `${field}.from`)
}
