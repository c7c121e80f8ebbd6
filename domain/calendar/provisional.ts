import type { DaysOff, Festival } from './announced'
import { addDays, type CivilDate, civilDate } from './civilDate'

/** Festivals that move: the first of the first month, Qingming, the fifth of the fifth, the fifteenth of the eighth. */
type Moving = readonly [springFestival: string, qingming: string, dragonBoat: string, midAutumn: string]

/** By year, of the years that are not announced yet. */
const moving: Readonly<Record<number, Moving>> = {
  2027: ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
  2028: ['2028-01-26', '2028-04-04', '2028-05-28', '2028-10-03'],
  2029: ['2029-02-13', '2029-04-04', '2029-06-16', '2029-09-22'],
  2030: ['2030-02-03', '2030-04-05', '2030-06-05', '2030-09-12'],
  2031: ['2031-01-23', '2031-04-05', '2031-06-24', '2031-10-01'],
  2032: ['2032-02-11', '2032-04-04', '2032-06-12', '2032-09-19'],
}

/** Whether it is known on which days the moving festivals of a year fall; of other years only the fixed ones are. */
export const knowsMovingFestivals = (year: number): boolean => moving[year] !== undefined

const days = (festival: Festival, from: CivilDate, many: number): DaysOff => ({
  festival,
  from,
  until: addDays(from, many - 1),
})

/**
 * The days off that the law gives a year by itself (全国年节及纪念日放假办法, article 2, as of 2025: thirteen days),
 * without what is moved around them, which is announced each autumn for the year after.
 */
export function statutoryDaysOff(year: number): DaysOff[] {
  const on = (day: string): CivilDate => civilDate(`${year}-${day}`)
  const fixed = [
    days('newYear', on('01-01'), 1),
    days('labourDay', on('05-01'), 2),
    days('nationalDay', on('10-01'), 3),
  ]
  const known = moving[year]
  if (!known) return fixed
  const [springFestival, qingming, dragonBoat, midAutumn] = known
  return [
    ...fixed,
    // New Year's Eve and the first three days.
    days('springFestival', addDays(civilDate(springFestival), -1), 4),
    days('qingming', civilDate(qingming), 1),
    days('dragonBoat', civilDate(dragonBoat), 1),
    days('midAutumn', civilDate(midAutumn), 1),
  ]
}
