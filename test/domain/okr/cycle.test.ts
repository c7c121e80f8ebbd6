import fc from 'fast-check'
import * as v from 'valibot'
import { addDays, civilDate, daysFrom } from '@domain/calendar/civilDate'
import {
  type Cycle,
  type CycleRhythm,
  cycleById,
  cycleIdSchema,
  cycleName,
  cycleOn,
  neighbour,
  paceOf,
  phaseOf,
  workdayOfCycle,
} from '@domain/okr/cycle'
import { plainWeek } from '../calendar/plainWeek'

const rhythms: CycleRhythm[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((fiscalStartMonth) => [
  { fiscalStartMonth, cycleLength: 3 },
  { fiscalStartMonth, cycleLength: 4 },
])
const days = daysFrom(civilDate('2024-01-01'), civilDate('2028-12-31'))
const quarters: CycleRhythm = { fiscalStartMonth: 1, cycleLength: 3 }

const cycleOf = (id: string): Cycle => {
  const cycle = cycleById(id)
  if (!cycle) throw new Error(`no cycle ${id}`)
  return cycle
}

describe.each(rhythms)('in a year from month $fiscalStartMonth with cycles of $cycleLength months', (rhythm) => {
  const cycles = [...new Map(days.map((day) => cycleOn(day, rhythm)).map((cycle) => [cycle.id, cycle])).values()]

  test('every day lies in exactly one cycle', () => {
    const misplaced = days.filter((day) => {
      const around = cycles.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
      return around.length !== 1 || around[0]?.id !== cycleOn(day, rhythm).id
    })
    expect(misplaced).toEqual([])
  })

  test('cycles follow one another without gap or overlap, and sort by their ids', () => {
    for (const [index, cycle] of cycles.entries()) {
      const next = cycles[index + 1]
      if (!next) continue
      expect(next.firstDay).toBe(addDays(cycle.lastDay, 1))
      expect(neighbour(cycle, 1, rhythm)).toEqual(next)
      expect(neighbour(next, -1, rhythm)).toEqual(cycle)
      expect(cycle.id < next.id).toBe(true)
    }
  })

  test('an id says everything about its cycle', () => {
    for (const cycle of cycles) expect(cycleById(cycle.id)).toEqual(cycle)
  })

  test('a fiscal year is its months divided, counted from 1', () => {
    const named = cycles.map((cycle) => cycleName(cycle, rhythm.fiscalStartMonth))
    for (const fiscalYear of [2025, 2026, 2027]) {
      expect(named.filter((name) => name.fiscalYear === fiscalYear).map(({ ordinal }) => ordinal)).toEqual(
        Array.from({ length: 12 / rhythm.cycleLength }, (_, index) => index + 1),
      )
    }
  })
})

test.each`
  day             | start | length | id                | lastDay         | fiscalYear | ordinal
  ${'2026-06-15'} | ${1}  | ${3}   | ${'2026-04-01.3'} | ${'2026-06-30'} | ${2026}    | ${2}
  ${'2026-12-31'} | ${1}  | ${3}   | ${'2026-10-01.3'} | ${'2026-12-31'} | ${2026}    | ${4}
  ${'2026-01-15'} | ${4}  | ${3}   | ${'2026-01-01.3'} | ${'2026-03-31'} | ${2026}    | ${4}
  ${'2026-04-01'} | ${4}  | ${3}   | ${'2026-04-01.3'} | ${'2026-06-30'} | ${2027}    | ${1}
  ${'2024-02-29'} | ${12} | ${3}   | ${'2023-12-01.3'} | ${'2024-02-29'} | ${2024}    | ${1}
  ${'2026-02-10'} | ${11} | ${4}   | ${'2025-11-01.4'} | ${'2026-02-28'} | ${2026}    | ${1}
  ${'2026-12-31'} | ${1}  | ${4}   | ${'2026-09-01.4'} | ${'2026-12-31'} | ${2026}    | ${3}
`(
  '$day, in a year from month $start by $length months, is in $id: number $ordinal of $fiscalYear',
  ({ day, start, length, id, lastDay, fiscalYear, ordinal }) => {
    const cycle = cycleOn(day, { fiscalStartMonth: start, cycleLength: length })
    expect(cycle).toMatchObject({ id, length, lastDay })
    expect(cycleName(cycle, start)).toEqual({ fiscalYear, ordinal })
  },
)

test.each([
  '',
  '2026-01-01',
  '2026-01-01.',
  '2026-01-01.5',
  '2026-01-01.34',
  '2026-01-02.3',
  '2026-13-01.3',
  '2026-00-01.3',
  '1999-10-01.3',
  '9999-12-01.3',
  '2026-01-01.3\n',
  ' 2026-01-01.3',
  '２026-01-01.3',
  '2026-01-01.3'.repeat(10_000),
])('%j is no cycle', (id) => {
  expect(cycleById(id)).toBeUndefined()
  expect(v.safeParse(cycleIdSchema, id).issues?.map(({ message }) => message)).toEqual(['notAllowedValue'])
})

test.each([null, 20260101, {}])('%j is not even the text of a cycle', (id) => {
  expect(v.safeParse(cycleIdSchema, id).issues?.map(({ message }) => message)).toEqual(['wrongType'])
})

test('whatever text is taken for a cycle, its days, phases and pace can be had', () => {
  const id = fc
    .tuple(fc.integer({ min: 1900, max: 2300 }), fc.integer({ min: 0, max: 13 }), fc.constantFrom(3, 4))
    .map(([year, month, length]) => `${year}-${String(month).padStart(2, '0')}-01.${length}`)
  fc.assert(
    fc.property(id, (text) => {
      const cycle = cycleById(text)
      if (!cycle) return
      expect(cycle.id).toBe(text)
      expect(phaseOf(cycle, cycle.lastDay)).toBe('running')
      expect(paceOf(cycle, cycle.lastDay, plainWeek)).toBe(1)
      expect(neighbour(neighbour(cycle, 1, rhythmOf(cycle)), -1, rhythmOf(cycle))).toEqual(cycle)
    }),
  )
})

const rhythmOf = (cycle: Cycle): CycleRhythm => ({
  fiscalStartMonth: Number(cycle.firstDay.slice(5, 7)),
  cycleLength: cycle.length,
})

describe('phases of the fourth quarter of 2026', () => {
  test.each`
    today           | phase
    ${'2026-09-30'} | ${'planning'}
    ${'2026-10-01'} | ${'running'}
    ${'2026-12-31'} | ${'running'}
    ${'2027-01-01'} | ${'closing'}
    ${'2027-01-14'} | ${'closing'}
    ${'2027-01-15'} | ${'closed'}
  `('on $today it is $phase', ({ today, phase }) => {
    expect(phaseOf(cycleOf('2026-10-01.3'), today)).toBe(phase)
  })

  test('phases only move on', () => {
    const order = ['planning', 'running', 'closing', 'closed']
    const seen = daysFrom(civilDate('2026-09-01'), civilDate('2027-02-28')).map((day) =>
      order.indexOf(phaseOf(cycleOf('2026-10-01.3'), day)),
    )
    expect(seen).toEqual([...seen].sort())
    expect(new Set(seen).size).toBe(4)
  })
})

describe('expected pace is the share of workdays that has passed, today included', () => {
  test.each`
    today           | passed | total
    ${'2026-03-31'} | ${0}   | ${65}
    ${'2026-04-01'} | ${1}   | ${65}
    ${'2026-04-04'} | ${3}   | ${65}
    ${'2026-04-05'} | ${3}   | ${65}
    ${'2026-04-06'} | ${4}   | ${65}
    ${'2026-06-30'} | ${65}  | ${65}
    ${'2026-08-01'} | ${65}  | ${65}
  `('on $today, $passed of $total', ({ today, passed, total }) => {
    const cycle = cycleOf('2026-04-01.3')
    expect(workdayOfCycle(cycle, today, plainWeek)).toEqual({ passed, total })
    expect(paceOf(cycle, today, plainWeek)).toBe(passed / total)
  })

  test.each(rhythms)('from 0 to 1, never back, 1 on the last day ($fiscalStartMonth, $cycleLength)', (rhythm) => {
    const cycle = cycleOn(civilDate('2026-06-15'), rhythm)
    const paces = daysFrom(addDays(cycle.firstDay, -3), addDays(cycle.lastDay, 20)).map((day) =>
      paceOf(cycle, day, plainWeek),
    )
    expect(paces).toEqual([...paces].sort((one, other) => one - other))
    expect(paces[0]).toBe(0)
    expect(paceOf(cycle, cycle.lastDay, plainWeek)).toBe(1)
    expect(Math.max(...paces)).toBe(1)
  })

  test('a cycle without a workday has no pace to keep', () => {
    expect(
      paceOf(cycleOn(civilDate('2026-06-15'), quarters), civilDate('2026-06-15'), { isWorkday: () => false }),
    ).toBe(0)
  })
})
