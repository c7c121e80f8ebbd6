import fc from 'fast-check'
import { chinaCalendar } from '@domain/calendar/china'
import { addDays, civilDate, weekdayOf } from '@domain/calendar/civilDate'
import { type CalendarRules, calendarOf, companyCalendarOf, noRules, yearsKnownTo } from '@domain/calendar/company'
import { changedDays } from '@domain/calendar/day'
import type { CalendarException } from '@domain/calendar/exceptions'
import { daysOfMonth, daysOfYear, weeksOfMonth } from '@domain/calendar/month'
import { readNotice } from '@domain/calendar/notice'
import { notice2027 } from '../../support/notice2027'

const dayOff = (from: string, until = from): CalendarException => ({
  kind: 'dayOff',
  id: `off-${from}`,
  from: civilDate(from),
  until: civilDate(until),
  name: '公司年会',
})
const workday = (date: string): CalendarException => ({
  kind: 'workday',
  id: `on-${date}`,
  date: civilDate(date),
  name: '盘点',
})
const everySecond = (from: string, until: string | null = null): CalendarException => ({
  kind: 'alternatingSaturdays',
  id: `weeks-${from}`,
  from: civilDate(from),
  until: until === null ? null : civilDate(until),
})
const withDays = (...exceptions: CalendarException[]) => companyCalendarOf({ ...noRules, exceptions })

/** 2026-09-26 is a Saturday of the Mid-Autumn days, 2026-10-10 a make-up Saturday, the 24th a big one, the 17th not. */
const company = withDays(
  dayOff('2026-11-16', '2026-11-17'),
  workday('2026-11-21'),
  dayOff('2026-10-10'),
  workday('2026-10-05'),
  everySecond('2026-09-12'),
)

test.each`
  date            | day
  ${'2026-11-18'} | ${{ isWorkday: true, why: 'ordinary', certainty: 'announced' }}
  ${'2026-11-15'} | ${{ isWorkday: false, why: 'weekend', certainty: 'announced' }}
  ${'2026-11-16'} | ${{ isWorkday: false, why: 'companyDayOff', name: '公司年会', certainty: 'announced' }}
  ${'2026-11-17'} | ${{ isWorkday: false, why: 'companyDayOff', name: '公司年会', certainty: 'announced' }}
  ${'2026-11-21'} | ${{ isWorkday: true, why: 'companyWorkday', name: '盘点', certainty: 'announced' }}
  ${'2026-10-10'} | ${{ isWorkday: false, why: 'companyDayOff', name: '公司年会', certainty: 'announced' }}
  ${'2026-10-05'} | ${{ isWorkday: true, why: 'companyWorkday', name: '盘点', certainty: 'announced' }}
  ${'2026-09-12'} | ${{ isWorkday: true, why: 'alternatingSaturday', certainty: 'announced' }}
  ${'2026-09-19'} | ${{ isWorkday: false, why: 'weekend', certainty: 'announced' }}
  ${'2026-09-20'} | ${{ isWorkday: true, why: 'makeUp', certainty: 'announced' }}
  ${'2026-09-26'} | ${{ isWorkday: false, why: 'festival', festival: 'midAutumn', certainty: 'announced' }}
  ${'2026-10-24'} | ${{ isWorkday: true, why: 'alternatingSaturday', certainty: 'announced' }}
  ${'2026-10-25'} | ${{ isWorkday: false, why: 'weekend', certainty: 'announced' }}
  ${'2026-08-29'} | ${{ isWorkday: false, why: 'weekend', certainty: 'announced' }}
  ${'2027-01-02'} | ${{ isWorkday: true, why: 'alternatingSaturday', certainty: 'provisional' }}
`('$date is $day.why', ({ date, day }) => {
  expect(company.dayOf(date)).toEqual(day)
})

test('big and small weeks end when they are said to', () => {
  const until = withDays(everySecond('2026-09-12', '2026-10-24'))
  expect(until.isWorkday(civilDate('2026-10-24'))).toBe(true)
  expect(until.isWorkday(civilDate('2026-11-07'))).toBe(false)
})

test('of four Saturdays in a row that are no festival, big and small weeks work two', () => {
  const saturdays = fc.nat(200).map((weeks) => addDays(civilDate('2026-01-03'), weeks * 7))
  fc.assert(
    fc.property(saturdays, fc.nat(150), (from, weeks) => {
      const calendar = withDays({ kind: 'alternatingSaturdays', id: 'weeks', from, until: null })
      const four = [0, 1, 2, 3].map((week) => addDays(from, (weeks + week) * 7))
      fc.pre(four.every((date) => chinaCalendar.dayOf(date).why === 'weekend'))
      expect(four.filter((date) => calendar.isWorkday(date))).toHaveLength(2)
    }),
  )
})

test('a company that has set nothing works as China does, and is looked at once', () => {
  const rules: CalendarRules = { years: [], exceptions: [] }
  expect(calendarOf({ calendar: rules })).toBe(calendarOf({ calendar: rules }))
  for (const date of daysOfYear(2026)) {
    expect(calendarOf({ calendar: rules }).dayOf(date)).toEqual(chinaCalendar.dayOf(date))
  }
})

test('whatever a company says, a day that it names is as it says, and every other as China has it or a big Saturday', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(civilDate('2025-06-01'), days))
  fc.assert(
    fc.property(day, day, day, fc.nat(20), (asked, worked, from, length) => {
      const off = { kind: 'dayOff', id: 'off', from, until: addDays(from, length), name: '休' } as const
      fc.pre(worked < off.from || worked > off.until)
      const exceptions: CalendarException[] = [off, { kind: 'workday', id: 'on', date: worked, name: '班' }]
      const found = withDays(...exceptions, everySecond('2025-06-07')).dayOf(asked)
      const china = chinaCalendar.dayOf(asked)
      if (asked === worked) expect(found).toMatchObject({ isWorkday: true, why: 'companyWorkday' })
      else if (off.from <= asked && asked <= off.until) expect(found.why).toBe('companyDayOff')
      else if (china.why === 'weekend' && weekdayOf(asked) === 6) expect(found.certainty).toBe(china.certainty)
      else expect(found).toEqual(china)
    }),
  )
})

describe('a year that is announced', () => {
  const notice = readNotice(notice2027, { year: 2027, announcedOn: civilDate('2026-11-24') })
  const years = notice.read ? [notice.announcement] : []
  const after = companyCalendarOf({ years, exceptions: [] })

  test('turns from provisional to announced, and says which days change', () => {
    expect(daysOfYear(2027).every((date) => after.dayOf(date).certainty === 'announced')).toBe(true)
    const changed = changedDays(daysOfYear(2027), chinaCalendar, after)
    expect(changed.map(({ date }) => date)).toEqual([
      '2027-01-31',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
      '2027-02-20',
      '2027-04-25',
      '2027-05-03',
      '2027-05-04',
      '2027-05-05',
      '2027-05-08',
      '2027-09-26',
      '2027-10-04',
      '2027-10-05',
      '2027-10-06',
      '2027-10-07',
      '2027-10-09',
    ])
    expect(changed[0]).toMatchObject({ before: { why: 'weekend' }, after: { why: 'makeUp' } })
  })

  test('never takes the place of what this release knows', () => {
    const own = { year: 2026, announcedOn: civilDate('2026-01-01'), off: [], makeUp: [] }
    expect(yearsKnownTo({ years: [own] }).filter(({ year }) => year === 2026)).not.toContain(own)
    const rules = { years: [own, ...years], exceptions: [] }
    expect(companyCalendarOf(rules).dayOf(civilDate('2026-10-01'))).toMatchObject({ why: 'festival' })
  })
})

test.each`
  year    | month | weeks | before | days
  ${2026} | ${11} | ${6}  | ${6}   | ${30}
  ${2026} | ${2}  | ${5}  | ${6}   | ${28}
  ${2027} | ${2}  | ${4}  | ${0}   | ${28}
  ${2028} | ${2}  | ${5}  | ${1}   | ${29}
`('$year-$month takes $weeks weeks from Monday', ({ year, month, weeks, before, days }) => {
  const found = weeksOfMonth(year, month)
  expect(found).toHaveLength(weeks)
  expect(found[0]?.findIndex((date) => date !== undefined)).toBe(before)
  expect(found.flat().filter((date) => date !== undefined)).toEqual(daysOfMonth(year, month))
  expect(daysOfMonth(year, month)).toHaveLength(days)
})
