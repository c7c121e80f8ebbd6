import { addDays, type CivilDate, daysFrom, weekdayOf } from './civilDate'

/** Answers which days are worked. Festivals, make-up days and a company's exceptions are its data. */
export interface WorkCalendar {
  isWorkday(date: CivilDate): boolean
}

/** Monday to Friday, no festivals: until the announced calendar is there. */
export const plainWeek: WorkCalendar = { isWorkday: (date) => weekdayOf(date) <= 5 }

/** No calendar has a year without a workday; a search beyond this is a calendar at fault. */
const furthest = 366

function search(date: CivilDate, step: 1 | -1, calendar: WorkCalendar): CivilDate {
  let day = date
  for (let tried = 0; tried <= furthest; tried += 1) {
    if (calendar.isWorkday(day)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`no workday within a year of ${date}`)
}

/** The day itself if it is worked, else the next that is. */
export const workdayOnOrAfter = (date: CivilDate, calendar: WorkCalendar): CivilDate => search(date, 1, calendar)

/** The day itself if it is worked, else the last one that was. */
export const workdayOnOrBefore = (date: CivilDate, calendar: WorkCalendar): CivilDate => search(date, -1, calendar)

/** How many days are worked from one day to another, both included; 0 where the second is earlier. */
export const workdaysBetween = (first: CivilDate, last: CivilDate, calendar: WorkCalendar): number =>
  daysFrom(first, last).filter((day) => calendar.isWorkday(day)).length
