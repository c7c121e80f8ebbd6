import fc from 'fast-check'
import { addDays, civilDate, daysFrom } from '@domain/calendar/civilDate'
import type { WorkCalendar } from '@domain/calendar/workdays'
import { cycleById } from '@domain/okr/cycle'
import {
  checkInDays,
  countByHealth,
  type HealthSetting,
  healthOf,
  healths,
  newsCutoff,
  quietSince,
  saidBy,
  wantsCheckIn,
} from '@domain/okr/health'
import { edit } from '@domain/okr/lifecycle'
import type { ClosedObjective } from '@domain/okr/model'
import { type CheckInCadence, usualCadence } from '@domain/people/model'
import { acting, content, keyResult, lastCheckIn, noonOn, published, rules, withLast } from './fixtures'
import { plainWeek } from '../calendar/plainWeek'

/** The National Day week is off. */
const october: WorkCalendar = {
  isWorkday: (day) => plainWeek.isWorkday(day) && !(day >= '2026-10-01' && day <= '2026-10-08'),
}

const quarter = (() => {
  const cycle = cycleById('2026-10-01.3')
  if (!cycle) throw new Error('no such cycle')
  return cycle
})()

const cadence = (everyWeeks: 1 | 2, weekday: CheckInCadence['weekday']): CheckInCadence => ({ everyWeeks, weekday })

const onDay = (today: string, calendar = plainWeek, rhythm = usualCadence): HealthSetting => ({
  today: civilDate(today),
  cadence: rhythm,
  calendar,
})

describe('what a confidence says', () => {
  test.each`
    confidence   | says
    ${undefined} | ${'not-started'}
    ${0}         | ${'off-track'}
    ${3}         | ${'off-track'}
    ${4}         | ${'caution'}
    ${5}         | ${'caution'}
    ${6}         | ${'caution'}
    ${7}         | ${'on-track'}
    ${10}        | ${'on-track'}
  `('$confidence says $says', ({ confidence, says }) => {
    expect(saidBy(confidence)).toBe(says)
  })
})

describe('the days by which a check-in is due', () => {
  test('are the Fridays of the cycle', () => {
    expect(checkInDays(quarter, usualCadence, plainWeek)).toEqual([
      '2026-10-02',
      '2026-10-09',
      '2026-10-16',
      '2026-10-23',
      '2026-10-30',
      '2026-11-06',
      '2026-11-13',
      '2026-11-20',
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
      '2026-12-25',
    ])
  })

  test('are every second one where the company says so', () => {
    expect(checkInDays(quarter, cadence(2, 5), plainWeek)).toEqual([
      '2026-10-09',
      '2026-10-23',
      '2026-11-06',
      '2026-11-20',
      '2026-12-04',
      '2026-12-18',
    ])
  })

  test.each`
    weekday | first           | second          | why
    ${1}    | ${'2026-10-09'} | ${'2026-10-12'} | ${'Monday the 5th is off and moves'}
    ${3}    | ${'2026-10-09'} | ${'2026-10-14'} | ${'Wednesday the 7th is off and moves'}
    ${4}    | ${'2026-10-09'} | ${'2026-10-15'} | ${'Thursdays the 1st and 8th both move to the 9th: one day, not two'}
    ${5}    | ${'2026-10-09'} | ${'2026-10-16'} | ${'Friday the 2nd moves to the 9th, which is one already'}
  `('fall on workdays only: $why', ({ weekday, first, second }) => {
    expect(checkInDays(quarter, cadence(1, weekday), october).slice(0, 2)).toEqual([first, second])
  })

  test('are dropped where they would move behind the cycle', () => {
    const lastDaysOff: WorkCalendar = { isWorkday: (day) => plainWeek.isWorkday(day) && day < '2026-12-25' }
    const days = checkInDays(quarter, usualCadence, { isWorkday: (day) => lastDaysOff.isWorkday(day) || day > '2027' })
    expect(days[days.length - 1]).toBe('2026-12-18')
  })

  test('are workdays inside the cycle, each later than the one before, for any cadence', () => {
    const off = fc.uniqueArray(fc.integer({ min: -7, max: 100 }), { maxLength: 60 })
    const weekday = fc.constantFrom<CheckInCadence['weekday'][]>(1, 2, 3, 4, 5)
    fc.assert(
      fc.property(off, weekday, fc.constantFrom<(1 | 2)[]>(1, 2), (daysOff, day, everyWeeks) => {
        const closed = new Set<string>(daysOff.map((days) => addDays(quarter.firstDay, days)))
        const calendar: WorkCalendar = { isWorkday: (date) => plainWeek.isWorkday(date) && !closed.has(date) }
        const days = checkInDays(quarter, cadence(everyWeeks, day), calendar)
        expect(days).toEqual([...new Set(days)].sort())
        expect(days.every((date) => calendar.isWorkday(date))).toBe(true)
        expect(days.every((date) => date >= quarter.firstDay && date <= quarter.lastDay)).toBe(true)
      }),
    )
  })
})

describe('the last day whose check-in is no longer news', () => {
  test.each`
    today           | cutoff          | why
    ${'2026-09-20'} | ${undefined}    | ${'the cycle has not begun'}
    ${'2026-10-03'} | ${undefined}    | ${'one due day has passed: nobody has missed two'}
    ${'2026-10-09'} | ${undefined}    | ${'the second due day is not over yet'}
    ${'2026-10-10'} | ${'2026-10-02'} | ${'two have passed'}
    ${'2026-10-16'} | ${'2026-10-02'} | ${'the third is not over yet'}
    ${'2026-10-17'} | ${'2026-10-09'} | ${'the third is over'}
    ${'2027-01-10'} | ${'2026-12-18'} | ${'after the cycle the last two stay'}
  `('on $today is $cutoff: $why', ({ today, cutoff }) => {
    expect(newsCutoff(quarter, today, usualCadence, plainWeek)).toBe(cutoff)
  })

  test('two due days that a festival moves to one count as one', () => {
    expect(newsCutoff(quarter, civilDate('2026-10-10'), cadence(1, 4), october)).toBeUndefined()
    expect(newsCutoff(quarter, civilDate('2026-10-16'), cadence(1, 4), october)).toBe('2026-10-09')
  })

  test('every second week the cutoff moves half as often', () => {
    expect(newsCutoff(quarter, civilDate('2026-10-24'), cadence(2, 5), plainWeek)).toBe('2026-10-09')
    expect(newsCutoff(quarter, civilDate('2026-10-23'), cadence(2, 5), plainWeek)).toBeUndefined()
  })
})

describe('silence is counted from', () => {
  test.each`
    publishedOn     | last            | addedOn         | since           | why
    ${'2026-09-20'} | ${null}         | ${undefined}    | ${'2026-10-01'} | ${'the first day, when published before'}
    ${'2026-11-18'} | ${null}         | ${undefined}    | ${'2026-11-18'} | ${'publication, when later'}
    ${'2026-09-20'} | ${'2026-10-20'} | ${undefined}    | ${'2026-10-20'} | ${'the last check-in'}
    ${'2026-09-20'} | ${null}         | ${'2026-11-30'} | ${'2026-11-30'} | ${'the day an edit added the key result'}
    ${'2026-09-20'} | ${null}         | ${'2026-09-25'} | ${'2026-10-01'} | ${'the first day, when added before'}
    ${'2026-09-20'} | ${'2026-09-28'} | ${undefined}    | ${'2026-10-01'} | ${'the first day, when checked in before'}
    ${'2026-09-20'} | ${'2026-12-02'} | ${'2026-11-30'} | ${'2026-12-02'} | ${'the last check-in, whenever it was added'}
  `('$since: $why', ({ publishedOn, last, addedOn, since }) => {
    const objective = { cycleId: '2026-10-01.3', publishedAt: noonOn(publishedOn) }
    const quiet = { lastCheckIn: last && lastCheckIn(last), ...(addedOn === undefined ? {} : { addedOn }) }
    expect(quietSince(objective, quiet)).toBe(since)
  })
})

describe('health: the first that matches wins', () => {
  test.each`
    state          | today           | last            | confidence | health           | why
    ${'published'} | ${'2026-11-18'} | ${'2026-11-17'} | ${9}       | ${'on-track'}    | ${'it was said yesterday'}
    ${'published'} | ${'2026-11-18'} | ${'2026-11-17'} | ${5}       | ${'caution'}     | ${'it was said yesterday'}
    ${'published'} | ${'2026-11-18'} | ${'2026-11-17'} | ${1}       | ${'off-track'}   | ${'it was said yesterday'}
    ${'published'} | ${'2026-11-18'} | ${'2026-11-06'} | ${10}      | ${'outdated'}    | ${'the due day of the 13th was missed'}
    ${'published'} | ${'2026-11-18'} | ${'2026-11-07'} | ${10}      | ${'on-track'}    | ${'it was for the 13th'}
    ${'published'} | ${'2026-11-18'} | ${'2026-11-06'} | ${0}       | ${'outdated'}    | ${'outdated before what was said'}
    ${'published'} | ${'2026-11-18'} | ${null}         | ${0}       | ${'outdated'}    | ${'outdated before not started'}
    ${'published'} | ${'2026-10-05'} | ${null}         | ${0}       | ${'not-started'} | ${'nothing is overdue yet'}
    ${'published'} | ${'2026-09-25'} | ${null}         | ${0}       | ${'not-started'} | ${'the cycle has not begun'}
    ${'published'} | ${'2027-01-14'} | ${'2026-12-31'} | ${8}       | ${'on-track'}    | ${'closing is not closed'}
    ${'published'} | ${'2027-01-14'} | ${'2026-11-30'} | ${8}       | ${'outdated'}    | ${'nor does closing excuse silence'}
    ${'published'} | ${'2027-01-15'} | ${'2026-12-31'} | ${8}       | ${'closed'}      | ${'the cycle is closed'}
    ${'published'} | ${'2027-01-15'} | ${'2026-10-02'} | ${8}       | ${'closed'}      | ${'closed before outdated'}
    ${'published'} | ${'2027-01-15'} | ${null}         | ${0}       | ${'closed'}      | ${'closed before not started'}
    ${'closed'}    | ${'2026-11-18'} | ${'2026-11-17'} | ${9}       | ${'closed'}      | ${'the objective is closed'}
    ${'closed'}    | ${'2026-11-18'} | ${null}         | ${0}       | ${'closed'}      | ${'the objective is closed'}
  `('$state on $today, $confidence said on $last: $health, as $why', ({ state, today, last, confidence, health }) => {
    const objective = { state, cycleId: '2026-10-01.3', publishedAt: noonOn('2026-10-01') }
    expect(healthOf(objective, { lastCheckIn: last && lastCheckIn(last, confidence) }, onDay(today))).toBe(health)
  })

  test('a cycle that is none is closed', () => {
    const objective = { state: 'published', cycleId: '1066-10-14', publishedAt: noonOn('2026-10-01') } as const
    expect(healthOf(objective, { lastCheckIn: lastCheckIn('2026-11-17') }, onDay('2026-11-18'))).toBe('closed')
  })

  test('silence is never green: who missed two due days is outdated, whatever the confidence was', () => {
    const day = fc.integer({ min: 0, max: 91 }).map((days) => addDays(quarter.firstDay, days))
    const weekday = fc.constantFrom<CheckInCadence['weekday'][]>(1, 2, 3, 4, 5)
    fc.assert(
      fc.property(day, day, fc.nat(10), weekday, fc.boolean(), (one, other, confidence, dueOn, silent) => {
        const [last, today] = one < other ? [one, other] : [other, one]
        const rhythm = cadence(1, dueOn)
        const missed = checkInDays(quarter, rhythm, october).filter((due) => due > last && due < today)
        const objective = { state: 'published', cycleId: quarter.id, publishedAt: noonOn(last) } as const
        const quiet = { lastCheckIn: silent ? null : lastCheckIn(last, confidence) }
        const health = healthOf(objective, quiet, onDay(today, october, rhythm))
        if (missed.length >= 2) expect(health).toBe('outdated')
        if (missed.length === 0) expect(health).toBe(silent ? 'not-started' : saidBy(confidence))
      }),
      { numRuns: 500 },
    )
  })

  test('publishing late does not make it outdated at once, on any day of the cycle', () => {
    const dates = daysFrom(quarter.firstDay, quarter.lastDay)
    const found = dates.map((day) => healthOf(published({}, day), { lastCheckIn: null }, onDay(day)))
    expect(new Set(found)).toEqual(new Set(['not-started']))
  })

  test('nor is a key result outdated at once that an edit adds late', () => {
    const before = published()
    const added = content({ keyResults: [...content().keyResults, keyResult('keyresult-3')] })
    const { objective } = edit(before, added, '', rules, acting(noonOn('2026-11-18')))
    expect(objective.keyResults.map((each) => healthOf(objective, each, onDay('2026-11-18')))).toEqual([
      'outdated',
      'outdated',
      'not-started',
    ])
    expect(objective.keyResults.map((each) => healthOf(objective, each, onDay('2026-11-28')))).toEqual([
      'outdated',
      'outdated',
      'outdated',
    ])
  })
})

describe('how many key results stand in each health', () => {
  const last = fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 48 }), fc.nat(10))
      .map(([days, confidence]) => lastCheckIn(addDays(quarter.firstDay, days), confidence)),
  )

  test('adds up to all of them, shown in one order, none of them 0', () => {
    fc.assert(
      fc.property(fc.array(last, { minLength: 1, maxLength: 8 }), fc.boolean(), (lasts, isClosed) => {
        const objective = { ...published(), keyResults: lasts.map((each) => withLast(each)) }
        const closed: ClosedObjective = { ...objective, state: 'closed', closedAt: 0 }
        const counts = countByHealth(isClosed ? closed : objective, onDay('2026-11-18'))
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(lasts.length)
        expect(counts.every(({ count }) => count > 0)).toBe(true)
        const order = counts.map(({ health }) => healths.indexOf(health))
        expect(order).toEqual([...order].sort((one, other) => one - other))
      }),
    )
  })
})

describe('a key result wants a check-in', () => {
  test.each`
    today           | last            | wants    | why
    ${'2026-11-18'} | ${'2026-11-17'} | ${false} | ${'no due day today'}
    ${'2026-11-18'} | ${'2026-11-06'} | ${true}  | ${'it is outdated'}
    ${'2026-11-20'} | ${'2026-11-13'} | ${true}  | ${'today is one, and the last was for the one before'}
    ${'2026-11-20'} | ${'2026-11-14'} | ${false} | ${'the last, a day after the due day before, is for today already'}
    ${'2026-11-20'} | ${'2026-11-20'} | ${false} | ${'it had one today'}
    ${'2026-10-02'} | ${null}         | ${true}  | ${'the first due day, and nothing was said'}
    ${'2026-10-02'} | ${'2026-10-01'} | ${false} | ${'the first due day, and it was said yesterday'}
    ${'2026-10-02'} | ${'2026-09-29'} | ${true}  | ${'what was said before the cycle is not for its first due day'}
    ${'2026-10-01'} | ${null}         | ${false} | ${'the first due day is tomorrow'}
    ${'2026-09-25'} | ${null}         | ${false} | ${'a Friday before the cycle'}
    ${'2027-01-08'} | ${'2026-12-31'} | ${false} | ${'a Friday after the cycle'}
    ${'2027-01-08'} | ${'2026-11-30'} | ${true}  | ${'outdated, and it can still be said'}
    ${'2027-01-15'} | ${'2026-11-30'} | ${false} | ${'the cycle is closed'}
  `('on $today, last said on $last: $wants, as $why', ({ today, last, wants }) => {
    const objective = published({}, '2026-10-01')
    expect(wantsCheckIn(objective, { lastCheckIn: last && lastCheckIn(last) }, onDay(today))).toBe(wants)
  })

  test('never right after it had one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 105 }), (days) => {
        const today = addDays(quarter.firstDay, days)
        expect(wantsCheckIn(published(), { lastCheckIn: lastCheckIn(today) }, onDay(today))).toBe(false)
      }),
    )
  })
})
