import fc from 'fast-check'
import { addDays, civilDate, daysFrom } from '@domain/calendar/civilDate'
import { type CycleRhythm, cycleOn, neighbour } from '@domain/okr/cycle'
import { lengthAhead, lengthMayChangeFrom, withLength } from '@domain/rollout/cycleLength'

const quarters: CycleRhythm = { fiscalStartMonth: 1, cycleLength: 3 }
const today = civilDate('2026-11-18')

test.each`
  start | newest            | from
  ${1}  | ${null}           | ${'2026-01-01'}
  ${1}  | ${'2025-10-01.3'} | ${'2026-01-01'}
  ${1}  | ${'2026-01-01.3'} | ${'2027-01-01'}
  ${1}  | ${'2026-10-01.3'} | ${'2027-01-01'}
  ${1}  | ${'2027-01-01.3'} | ${null}
  ${4}  | ${'2026-10-01.3'} | ${'2027-04-01'}
  ${4}  | ${'2027-01-01.3'} | ${'2027-04-01'}
  ${12} | ${'2025-12-01.3'} | ${'2026-12-01'}
  ${12} | ${'2026-12-01.3'} | ${null}
`('in a year from month $start with OKRs up to $newest the length may change from $from', ({ start, newest, from }) => {
  expect(lengthMayChangeFrom(today, { ...quarters, fiscalStartMonth: start }, newest)).toBe(from)
})

const rhythm = fc.record({
  fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
  cycleLength: fc.constantFrom(3 as const, 4 as const),
})
const days = daysFrom(civilDate('2025-06-01'), civilDate('2029-06-30'))
const day = fc.constantFrom(...days.filter((_, index) => index % 17 === 0 && index < 900))

test('whenever the length changes, cycles follow one another, and those that have begun stay as they are', () => {
  fc.assert(
    fc.property(rhythm, day, fc.boolean(), (before, now, isNew) => {
      const newest = isNew ? null : cycleOn(now, before).id
      const from = lengthMayChangeFrom(now, before, newest)
      if (from === null) throw new Error('too late')
      const after = withLength(before, before.cycleLength === 3 ? 4 : 3, from)
      for (const each of days) {
        const cycle = cycleOn(each, after)
        if (each < from) expect(cycle).toEqual(cycleOn(each, before))
        else expect(cycle.length).toBe(after.cycleLength)
        expect(neighbour(cycle, 1, after).firstDay).toBe(addDays(cycle.lastDay, 1))
        expect(neighbour(neighbour(cycle, 1, after), -1, after)).toEqual(cycle)
      }
    }),
    { numRuns: 12 },
  )
})

test('a change that has not begun can be taken back, and leaves nothing', () => {
  const changed = withLength(quarters, 4, civilDate('2027-01-01'))
  expect(changed).toEqual({
    fiscalStartMonth: 1,
    cycleLength: 4,
    earlierLengths: [{ length: 3, until: '2027-01-01' }],
  })
  expect(lengthAhead(today, changed)).toBe('2027-01-01')
  expect(withLength(changed, 3, civilDate('2027-01-01'))).toEqual(quarters)
})

test('there and back again in later years keeps each year as it was', () => {
  const there = withLength(quarters, 4, civilDate('2027-01-01'))
  const back = withLength(there, 3, civilDate('2028-01-01'))
  expect(['2026-12-31', '2027-05-01', '2028-05-01'].map((each) => cycleOn(civilDate(each), back).id)).toEqual([
    '2026-10-01.3',
    '2027-05-01.4',
    '2028-04-01.3',
  ])
  expect(lengthAhead(civilDate('2028-01-01'), back)).toBeUndefined()
})
