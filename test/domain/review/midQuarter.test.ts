import { addDays, civilDate, type CivilDate } from '@domain/calendar/civilDate'
import { type WorkCalendar, workdaysBetween } from '@domain/calendar/workdays'
import { close } from '@domain/okr/lifecycle'
import { cycleById, cycleOn } from '@domain/okr/cycle'
import type { PublishedObjective } from '@domain/okr/model'
import { awaitsMidQuarter, midQuarterDays, midQuarterOf, midQuarterStateOf } from '@domain/review/midQuarter'
import fc from 'fast-check'
import { acting, noonOn, published } from '../okr/fixtures'
import { plainWeek } from '../calendar/plainWeek'

const dayOf = civilDate
const cycleOf = (id: string) => {
  const cycle = cycleById(id)
  if (!cycle) throw new Error(id)
  return cycle
}

/** The first week of October is off, as the National Day holidays are. */
const withFestival: WorkCalendar = {
  isWorkday: (date) => plainWeek.isWorkday(date) && !(date >= '2026-10-01' && date <= '2026-10-07'),
}

test.each`
  cycleId           | calendar        | from            | dueUntil        | why
  ${'2026-10-01.3'} | ${plainWeek}    | ${'2026-11-16'} | ${'2026-11-27'} | ${'the 33rd of 66 workdays'}
  ${'2026-10-01.3'} | ${withFestival} | ${'2026-11-19'} | ${'2026-12-02'} | ${'the 31st of 61: a festival moves it'}
  ${'2026-01-01.3'} | ${plainWeek}    | ${'2026-02-13'} | ${'2026-02-26'} | ${'the 32nd of 64'}
  ${'2027-01-01.4'} | ${plainWeek}    | ${'2027-03-02'} | ${'2027-03-15'} | ${'the 43rd of 86, of four months'}
`('$cycleId is reviewed from $from: $why', ({ cycleId, calendar, from, dueUntil }) => {
  expect(midQuarterDays(cycleOf(cycleId), calendar)).toEqual({ from, dueUntil })
})

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(dayOf('2000-01-01'), days))
const anyRhythm = fc.record({
  fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
  cycleLength: fc.constantFrom(3 as const, 4 as const),
})

test('in every cycle the middle is a workday with which half of the workdays have passed, and not before', () => {
  fc.assert(
    fc.property(anyDay, anyRhythm, (day, rhythm) => {
      const cycle = cycleOn(day, rhythm)
      const { from, dueUntil } = midQuarterDays(cycle, plainWeek)
      const count = (last: CivilDate) => workdaysBetween(cycle.firstDay, last, plainWeek)
      const total = count(cycle.lastDay)
      expect(plainWeek.isWorkday(from)).toBe(true)
      expect(count(from) * 2).toBeGreaterThanOrEqual(total)
      expect((count(from) - 1) * 2).toBeLessThan(total)
      expect(workdaysBetween(from, dueUntil, plainWeek)).toBe(10)
      expect(dueUntil < cycle.lastDay).toBe(true)
    }),
  )
})

test('a calendar without a workday has its middle on the last day, and throws nothing', () => {
  const never: WorkCalendar = { isWorkday: () => false }
  expect(midQuarterDays(cycleOf('2026-10-01.3'), never)).toEqual({ from: '2026-12-31', dueUntil: '2026-12-31' })
})

const closedOn = (day: string) => close(published(), [], '', acting(noonOn(day))).objective
const reviewedOn = (day: string, objective: PublishedObjective = published()): PublishedObjective => ({
  ...objective,
  midQuarter: { at: noonOn(day), byId: 'member-lin', decisions: [] },
})

test.each`
  what                                   | objective                                  | today           | state
  ${'published at the start'}            | ${published()}                             | ${'2026-10-01'} | ${'ahead'}
  ${'published at the start'}            | ${published()}                             | ${'2026-11-15'} | ${'ahead'}
  ${'published at the start'}            | ${published()}                             | ${'2026-11-16'} | ${'due'}
  ${'published at the start'}            | ${published()}                             | ${'2026-11-27'} | ${'due'}
  ${'published at the start'}            | ${published()}                             | ${'2026-11-28'} | ${'overdue'}
  ${'published at the start'}            | ${published()}                             | ${'2026-12-31'} | ${'overdue'}
  ${'published at the start'}            | ${published()}                             | ${'2027-01-01'} | ${'missed'}
  ${'published on the middle day'}       | ${published({}, '2026-11-16')}             | ${'2026-11-16'} | ${'due'}
  ${'published the day after'}           | ${published({}, '2026-11-17')}             | ${'2026-11-17'} | ${'notNeeded'}
  ${'published the day after'}           | ${published({}, '2026-11-17')}             | ${'2026-12-31'} | ${'notNeeded'}
  ${'reviewed'}                          | ${reviewedOn('2026-11-18')}                | ${'2026-11-18'} | ${'done'}
  ${'reviewed'}                          | ${reviewedOn('2026-11-18')}                | ${'2027-03-01'} | ${'done'}
  ${'reviewed in another cycle'}         | ${reviewedOn('2026-08-18')}                | ${'2026-11-18'} | ${'due'}
  ${'closed before the middle'}          | ${closedOn('2026-11-13')}                  | ${'2026-11-18'} | ${'notNeeded'}
  ${'closed after it, never reviewed'}   | ${closedOn('2026-11-17')}                  | ${'2026-11-18'} | ${'missed'}
  ${'of the next cycle, already public'} | ${published({ cycleId: '2027-01-01.3' })}  | ${'2026-12-20'} | ${'ahead'}
  ${'of a cycle that cannot be read'}    | ${{ ...published(), cycleId: 'no cycle' }} | ${'2026-11-18'} | ${'notNeeded'}
`('$what is on $today $state', ({ objective, today, state }) => {
  expect(midQuarterStateOf(objective, today, plainWeek)).toBe(state)
  expect(awaitsMidQuarter(objective, today, plainWeek)).toBe(['due', 'overdue'].includes(state))
  expect(midQuarterOf(objective) !== undefined).toBe(state === 'done')
})

const order = ['ahead', 'due', 'overdue', 'missed']

test('as days pass, what is not reviewed only goes on: ahead, due, overdue, missed', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(200), (day, later) => {
      const objective = published({ cycleId: cycleOn(day, { fiscalStartMonth: 1, cycleLength: 3 }).id }, '2000-01-01')
      const place = (on: CivilDate) => order.indexOf(midQuarterStateOf(objective, on, plainWeek))
      expect(place(day)).toBeGreaterThanOrEqual(0)
      expect(place(addDays(day, later))).toBeGreaterThanOrEqual(place(day))
    }),
  )
})
