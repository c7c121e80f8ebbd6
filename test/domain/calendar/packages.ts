import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import chineseDays from 'chinese-days'
import * as v from 'valibot'
import { type CivilDate, weekdayOf } from '@domain/calendar/civilDate'

const datesSchema = v.object({
  dates: v.array(v.object({ date: v.string(), type: v.picklist(['public_holiday', 'transfer_workday']) })),
})

/** The years that `holiday-calendar` has a file for, and what it says of each day that is not an ordinary one. */
function specialDaysOf(year: number): Map<string, boolean> {
  const file = resolve(__dirname, `../../../node_modules/holiday-calendar/data/CN/${year}.json`)
  const { dates } = v.parse(datesSchema, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(dates.map(({ date, type }) => [date, type === 'transfer_workday']))
}

/**
 * Two packages of public data that know nothing of each other, each with its answer for a day.
 * @throws where the second has no file for the year
 */
export function packagesOf(year: number): ((date: CivilDate) => boolean)[] {
  const special = specialDaysOf(year)
  return [(date) => chineseDays.isWorkday(date), (date) => special.get(date) ?? weekdayOf(date) <= 5]
}
