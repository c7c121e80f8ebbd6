import chineseDays from 'chinese-days'
import { announcedYears } from '@domain/calendar/announced'
import { chinaCalendar, chinaCalendarOf } from '@domain/calendar/china'
import { civilDate, daysFrom } from '@domain/calendar/civilDate'
import { daysOfYear } from '@domain/calendar/month'
import { statutoryDaysOff } from '@domain/calendar/provisional'
import { packagesOf } from './packages'

const day = (date: string) => chinaCalendar.dayOf(civilDate(date))

test.each(announcedYears.map(({ year }) => year))('two packages agree with every day of %i', (year) => {
  for (const says of packagesOf(year)) {
    for (const date of daysOfYear(year)) {
      expect([date, chinaCalendar.dayOf(date)]).toEqual([
        date,
        expect.objectContaining({ isWorkday: says(date), certainty: 'announced' }),
      ])
    }
  }
})

test('a year that the packages know is in this release, and one that they do not know is not', () => {
  const { year: last } = announcedYears[announcedYears.length - 1] ?? { year: 0 }
  expect(() => packagesOf(last)).not.toThrow()
  // Once this fails, the packages have learned the next year: it belongs into `announced.ts`.
  expect(() => packagesOf(last + 1)).toThrow('ENOENT')
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

  test('the leap day of a year that is not announced is a day like any other', () => {
    expect(day('2028-02-29')).toEqual({ isWorkday: true, why: 'ordinary', certainty: 'provisional' })
    expect(daysOfYear(2028).filter((date) => date.slice(5) === '02-29')).toHaveLength(1)
  })

  test('far ahead it knows weekends and the festivals on fixed days', () => {
    expect(day('2040-10-02')).toMatchObject({ isWorkday: false, why: 'festival', certainty: 'provisional' })
    expect(day('2040-10-04')).toMatchObject({ isWorkday: true, certainty: 'provisional' })
    const festivals = statutoryDaysOff(2033).map(({ festival }) => festival)
    expect(festivals).toEqual(['newYear', 'labourDay', 'nationalDay'])
  })
})
