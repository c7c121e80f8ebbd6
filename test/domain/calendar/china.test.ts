import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import chineseDays from 'chinese-days'
import * as v from 'valibot'
import { announcedYears } from '@domain/calendar/announced'
import { chinaCalendar, chinaCalendarOf } from '@domain/calendar/china'
import { civilDate, daysFrom, weekdayOf } from '@domain/calendar/civilDate'
import { statutoryDaysOff } from '@domain/calendar/provisional'

const day = (date: string) => chinaCalendar.dayOf(civilDate(date))
const daysOf = (year: number) => daysFrom(civilDate(`${year}-01-01`), civilDate(`${year}-12-31`))

const datesSchema = v.object({
  dates: v.array(v.object({ date: v.string(), type: v.picklist(['public_holiday', 'transfer_workday']) })),
})

/** A year of the second package: what it says of each day that is not an ordinary one. */
function holidayCalendarOf(year: number): Map<string, boolean> {
  const file = resolve(__dirname, `../../../node_modules/holiday-calendar/data/CN/${year}.json`)
  const { dates } = v.parse(datesSchema, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(dates.map(({ date, type }) => [date, type === 'transfer_workday']))
}

test.each(announcedYears.map(({ year }) => year))('two packages agree with every day of %i', (year) => {
  const special = holidayCalendarOf(year)
  for (const date of daysOf(year)) {
    const { isWorkday, certainty } = day(date)
    expect([date, isWorkday]).toEqual([date, chineseDays.isWorkday(date)])
    expect([date, isWorkday]).toEqual([date, special.get(date) ?? weekdayOf(date) <= 5])
    expect(certainty).toBe('announced')
  }
})

test.each`
  date            | isWorkday | why           | festival
  ${'2026-02-13'} | ${true}   | ${'ordinary'} | ${undefined}
  ${'2026-02-14'} | ${true}   | ${'makeUp'}   | ${undefined}
  ${'2026-02-15'} | ${false}  | ${'festival'} | ${'springFestival'}
  ${'2026-02-23'} | ${false}  | ${'festival'} | ${'springFestival'}
  ${'2026-02-24'} | ${true}   | ${'ordinary'} | ${undefined}
  ${'2026-09-20'} | ${true}   | ${'makeUp'}   | ${undefined}
  ${'2026-10-08'} | ${true}   | ${'ordinary'} | ${undefined}
  ${'2026-11-22'} | ${false}  | ${'weekend'}  | ${undefined}
`('$date: $why', ({ date, isWorkday, why, festival }) => {
  expect(day(date)).toEqual({ isWorkday, why, certainty: 'announced', ...(festival ? { festival } : {}) })
})

describe('a year that is not announced', () => {
  test.each([2027, 2028, 2029, 2030, 2031, 2032])('%i has thirteen days by law, where the moon says', (year) => {
    const off = statutoryDaysOff(year)
    const dates = new Set(off.flatMap(({ from, until }) => daysFrom(from, until)))
    // In 2031 the mid-autumn day is a national day; both stay in the law.
    expect(dates.size).toBe(year === 2031 || year === 2028 ? 12 : 13)
    const first = (festival: string) => off.find((each) => each.festival === festival)
    expect(first('springFestival')?.until).toBe(
      daysFrom(civilDate(`${year}-01-01`), civilDate(`${year}-03-01`)).filter((date) => {
        const { lunarMon, lunarDay } = chineseDays.getLunarDate(date)
        return lunarMon === 1 && lunarDay === 3
      })[0],
    )
    expect(chineseDays.getLunarDate(first('dragonBoat')?.from ?? '')).toMatchObject({ lunarMon: 5, lunarDay: 5 })
    expect(chineseDays.getLunarDate(first('midAutumn')?.from ?? '')).toMatchObject({ lunarMon: 8, lunarDay: 15 })
    expect(chineseDays.getSolarTerms(first('qingming')?.from ?? '')).toMatchObject([{ term: 'pure_brightness' }])
  })

  test('says that it is provisional, and becomes certain with what is announced, without a release', () => {
    expect(day('2027-02-05')).toEqual({
      isWorkday: false,
      why: 'festival',
      festival: 'springFestival',
      certainty: 'provisional',
    })
    expect(day('2027-02-10').isWorkday).toBe(true)
    const from = civilDate('2027-02-05')
    const until = civilDate('2027-02-11')
    const known = chinaCalendarOf([
      {
        year: 2027,
        announcedOn: civilDate('2026-11-24'),
        off: [{ festival: 'springFestival', from, until }],
        makeUp: [civilDate('2027-02-20')],
      },
    ])
    expect(known.dayOf(civilDate('2027-02-10'))).toMatchObject({ isWorkday: false, certainty: 'announced' })
    expect(known.isWorkday(civilDate('2027-02-20'))).toBe(true)
  })

  test('far ahead it knows weekends and the festivals on fixed days', () => {
    expect(day('2040-10-02')).toMatchObject({ isWorkday: false, why: 'festival', certainty: 'provisional' })
    expect(day('2040-10-04')).toMatchObject({ isWorkday: true, certainty: 'provisional' })
  })
})
