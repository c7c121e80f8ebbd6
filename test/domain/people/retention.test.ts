import fc from 'fast-check'
import { addDays, civilDate, firstOfMonth, yearAndMonthOf } from '@domain/calendar/civilDate'
import { keptUntilToday, retentionBounds } from '@domain/people/retention'

test.each`
  today           | months | last            | why
  ${'2026-07-15'} | ${6}   | ${'2026-01-15'} | ${'half a year to the day'}
  ${'2026-07-14'} | ${6}   | ${'2026-01-14'} | ${'a day before, whoever left on the 15th is still kept'}
  ${'2026-02-28'} | ${6}   | ${'2025-08-31'} | ${'on the last day of February also who left at the end of a longer month'}
  ${'2028-02-28'} | ${6}   | ${'2027-08-28'} | ${'in a leap year that is a day later'}
  ${'2026-08-29'} | ${6}   | ${'2026-02-28'} | ${'and nobody left on a 29 February that there was not'}
  ${'2026-03-01'} | ${24}  | ${'2024-03-01'} | ${'over years'}
`('on $today, kept for $months months, whoever left by $last is forgotten: $why', ({ today, months, last }) => {
  expect(keptUntilToday(civilDate(today), months)).toBe(last)
})

test('nobody is forgotten early, and nobody is kept for a day longer, whatever the day and the number', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(civilDate('2020-01-01'), days))
  const months = fc.integer({ min: retentionBounds.least, max: retentionBounds.most })
  fc.assert(
    fc.property(day, months, (leftOn, kept) => {
      const { year, month } = yearAndMonthOf(leftOn)
      const until = firstOfMonth(year, month + kept)
      const lastOfMonth = addDays(firstOfMonth(year, month + kept + 1), -1)
      const sameDay = addDays(until, Number(leftOn.slice(8)) - 1)
      const due = sameDay < lastOfMonth ? sameDay : lastOfMonth
      expect(leftOn <= keptUntilToday(due, kept)).toBe(true)
      expect(leftOn <= keptUntilToday(addDays(due, -1), kept)).toBe(false)
    }),
  )
})
