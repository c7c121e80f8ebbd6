import fc from 'fast-check'
import { addDays, type CivilDate, civilDate, daysFrom } from '@domain/calendar/civilDate'
import {
  nextWorkday,
  nthWorkday,
  previousWorkday,
  type WorkCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
} from '@domain/calendar/workdays'
import { plainWeek } from './plainWeek'

/** National Day 2026 as announced for the week: off from the 1st to the 7th, the Saturday after is worked. */
const october: WorkCalendar = {
  isWorkday: (day) =>
    day === '2026-10-10' || (plainWeek.isWorkday(day) && !(day >= '2026-10-01' && day <= '2026-10-07')),
}
const never: WorkCalendar = { isWorkday: () => false }

test.each`
  day             | worked   | weekday
  ${'2026-06-01'} | ${true}  | ${'Monday'}
  ${'2026-06-05'} | ${true}  | ${'Friday'}
  ${'2026-06-06'} | ${false} | ${'Saturday'}
  ${'2026-06-07'} | ${false} | ${'Sunday'}
`('in a plain week $weekday is worked: $worked', ({ day, worked }) => {
  expect(plainWeek.isWorkday(day)).toBe(worked)
})

test.each`
  day             | after           | before
  ${'2026-06-05'} | ${'2026-06-05'} | ${'2026-06-05'}
  ${'2026-06-06'} | ${'2026-06-08'} | ${'2026-06-05'}
  ${'2026-06-07'} | ${'2026-06-08'} | ${'2026-06-05'}
  ${'2026-10-01'} | ${'2026-10-08'} | ${'2026-09-30'}
  ${'2026-10-07'} | ${'2026-10-08'} | ${'2026-09-30'}
  ${'2026-10-10'} | ${'2026-10-10'} | ${'2026-10-10'}
  ${'2026-10-11'} | ${'2026-10-12'} | ${'2026-10-10'}
`('the workday on or after $day is $after, on or before $before', ({ day, after, before }) => {
  expect(workdayOnOrAfter(day, october)).toBe(after)
  expect(workdayOnOrBefore(day, october)).toBe(before)
})

test('a calendar without workdays is a calendar at fault, not an endless search', () => {
  expect(() => workdayOnOrAfter(civilDate('2026-06-01'), never)).toThrow(RangeError)
  expect(() => workdayOnOrBefore(civilDate('2026-06-01'), never)).toThrow(RangeError)
})

test('the furthest workday that is still found is a year away', () => {
  const only = (one: CivilDate): WorkCalendar => ({ isWorkday: (day) => day === one })
  const start = civilDate('2026-06-01')
  expect(workdayOnOrAfter(start, only(addDays(start, 366)))).toBe(addDays(start, 366))
  expect(() => workdayOnOrAfter(start, only(addDays(start, 367)))).toThrow(RangeError)
})

test.each`
  first           | last            | count
  ${'2026-06-01'} | ${'2026-06-07'} | ${5}
  ${'2026-06-06'} | ${'2026-06-07'} | ${0}
  ${'2026-06-05'} | ${'2026-06-05'} | ${1}
  ${'2026-06-05'} | ${'2026-06-01'} | ${0}
  ${'2026-09-28'} | ${'2026-10-11'} | ${6}
`('from $first to $last there are $count workdays', ({ first, last, count }) => {
  expect(workdaysBetween(first, last, october)).toBe(count)
})

test('workdays of two adjoining stretches add up', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(civilDate('2026-01-01'), days))
  fc.assert(
    fc.property(day, fc.nat(60), fc.nat(60), (first, length, further) => {
      const middle = addDays(first, length)
      const last = addDays(middle, 1 + further)
      expect(workdaysBetween(first, middle, october) + workdaysBetween(addDays(middle, 1), last, october)).toBe(
        workdaysBetween(first, last, october),
      )
      expect(workdaysBetween(first, last, { isWorkday: () => true })).toBe(daysFrom(first, last).length)
    }),
  )
})

test.each`
  day             | next            | previous
  ${'2026-06-04'} | ${'2026-06-05'} | ${'2026-06-03'}
  ${'2026-06-05'} | ${'2026-06-08'} | ${'2026-06-04'}
  ${'2026-09-30'} | ${'2026-10-08'} | ${'2026-09-29'}
  ${'2026-10-09'} | ${'2026-10-10'} | ${'2026-10-08'}
`('after $day the next workday is $next, before it $previous', ({ day, next, previous }) => {
  expect(nextWorkday(day, october)).toBe(next)
  expect(previousWorkday(day, october)).toBe(previous)
})

test.each`
  first           | n     | day
  ${'2026-06-01'} | ${1}  | ${'2026-06-01'}
  ${'2026-06-06'} | ${1}  | ${'2026-06-08'}
  ${'2026-09-28'} | ${3}  | ${'2026-09-30'}
  ${'2026-09-28'} | ${4}  | ${'2026-10-08'}
  ${'2026-09-28'} | ${6}  | ${'2026-10-10'}
  ${'2026-01-01'} | ${10} | ${'2026-01-14'}
`('from $first the workday number $n is $day', ({ first, n, day }) => {
  expect(nthWorkday(first, n, october)).toBe(day)
})

test.each([0, -1, 1.5, Number.NaN])('there is no workday number %d', (n) => {
  expect(() => nthWorkday(civilDate('2026-06-01'), n, october)).toThrow(RangeError)
})

test('the n-th workday and the workdays between are inverse', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(civilDate('2026-01-01'), days))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (first, n) => {
      const nth = nthWorkday(first, n, october)
      expect(october.isWorkday(nth)).toBe(true)
      expect(workdaysBetween(first, nth, october)).toBe(n)
      expect(previousWorkday(nextWorkday(nth, october), october)).toBe(nth)
    }),
  )
})
