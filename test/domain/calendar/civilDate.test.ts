import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { transformFileSync } from '@swc/core'
import fc from 'fast-check'
import * as v from 'valibot'
import {
  addDays,
  civilDate,
  civilDateAt,
  civilDateSchema,
  daysBetween,
  daysFrom,
  laterOf,
  firstOfMonth,
  isCivilDate,
  weekdayOf,
  yearAndMonthOf,
} from '@domain/calendar/civilDate'

const root = join(__dirname, '../../..')
const lastDayNumber = daysBetween(civilDate('1970-01-01'), civilDate('9999-12-31'))
const anyDay = fc.integer({ min: 0, max: lastDayNumber }).map((day) => addDays(civilDate('1970-01-01'), day))
const ordinaryDay = fc.integer({ min: 0, max: 40_000 }).map((day) => addDays(civilDate('1970-01-01'), day))

describe('a civil date is a day that exists', () => {
  test.each`
    text                      | exists   | why
    ${'2026-01-01'}           | ${true}  | ${'an ordinary day'}
    ${'2026-12-31'}           | ${true}  | ${'the last of a year'}
    ${'2024-02-29'}           | ${true}  | ${'2024 is a leap year'}
    ${'2026-02-29'}           | ${false} | ${'2026 is none'}
    ${'2000-02-29'}           | ${true}  | ${'divisible by 400'}
    ${'2100-02-29'}           | ${false} | ${'divisible by 100, as 1900'}
    ${'2026-02-30'}           | ${false} | ${'engines take it for 2 March'}
    ${'2026-04-31'}           | ${false} | ${'April has 30 days'}
    ${'2026-00-10'}           | ${false} | ${'no month 0'}
    ${'2026-13-01'}           | ${false} | ${'no month 13'}
    ${'2026-06-00'}           | ${false} | ${'no day 0'}
    ${'2026-06-32'}           | ${false} | ${'no day 32'}
    ${'1970-01-01'}           | ${true}  | ${'the first one'}
    ${'1969-12-31'}           | ${false} | ${'before the first one'}
    ${'1900-02-29'}           | ${false} | ${'neither leap nor late enough'}
    ${'9999-12-31'}           | ${true}  | ${'the last one'}
    ${'2026-6-1'}             | ${false} | ${'digits are missing'}
    ${'2026/06/01'}           | ${false} | ${'slashes'}
    ${'20260601'}             | ${false} | ${'no dashes'}
    ${'2026-06-01T00:00:00Z'} | ${false} | ${'an instant'}
    ${' 2026-06-01'}          | ${false} | ${'a space before'}
    ${'2026-06-01\n'}         | ${false} | ${'a line break after'}
    ${'+02026-06-01'}         | ${false} | ${'a year of six digits'}
    ${'２０２６-０６-０１'}   | ${false} | ${'full-width digits'}
    ${''}                     | ${false} | ${'nothing'}
    ${'__proto__'}            | ${false} | ${'junk'}
    ${'9'.repeat(100_000)}    | ${false} | ${'very long junk'}
  `('$why: $exists', ({ text, exists }: { text: string; exists: boolean }) => {
    expect(isCivilDate(text)).toBe(exists)
    if (exists) expect(civilDate(text)).toBe(text)
    else expect(() => civilDate(text)).toThrow(RangeError)
  })

  test('no other text than the days themselves is taken for a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.nat(99), fc.nat(99), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
        expect(isCivilDate(text)).toBe(year >= 1970 && day >= 1 && day <= length)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each`
    input           | code
    ${'2026-02-29'} | ${'noSuchDate'}
    ${'tomorrow'}   | ${'noSuchDate'}
    ${20260601}     | ${'wrongType'}
    ${null}         | ${'wrongType'}
  `('at the edge $input is refused as $code', ({ input, code }) => {
    const parsed = v.safeParse(civilDateSchema, input)
    expect(parsed.issues?.map(({ message }) => message)).toEqual([code])
  })
})

describe('the day in Shanghai', () => {
  test.each`
    instant                       | day
    ${'2026-01-01T15:59:59.999Z'} | ${'2026-01-01'}
    ${'2026-01-01T16:00:00.000Z'} | ${'2026-01-02'}
    ${'2025-12-31T15:59:59.999Z'} | ${'2025-12-31'}
    ${'2025-12-31T16:00:00.000Z'} | ${'2026-01-01'}
    ${'2024-02-28T16:00:00.000Z'} | ${'2024-02-29'}
    ${'1970-01-01T00:00:00.000Z'} | ${'1970-01-01'}
  `('at $instant is $day', ({ instant, day }) => {
    expect(civilDateAt(Date.parse(instant))).toBe(day)
  })

  const script = `${
    transformFileSync(join(root, 'domain/calendar/civilDate.ts'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    }).code
  }
    const before = Date.parse('2026-03-28T15:59:59.999Z')
    console.log(JSON.stringify([
      new Date(before).getTimezoneOffset(),
      civilDateAt(before), civilDateAt(before + 1), addDays('2026-03-28', 1), daysBetween('2026-03-01', '2026-11-02'),
      weekdayOf('2026-03-29'), firstOfMonth(2026, 3), isCivilDate('2026-03-29'),
    ]))`

  // Zones behind and before Shanghai, with half hours, and with a summer time that begins on the day asked for.
  test.each`
    zone                     | offset
    ${'UTC'}                 | ${0}
    ${'Asia/Shanghai'}       | ${-480}
    ${'America/Los_Angeles'} | ${420}
    ${'Pacific/Kiritimati'}  | ${-840}
    ${'Europe/Berlin'}       | ${-60}
    ${'Asia/Kolkata'}        | ${-330}
  `('is the same on a server in $zone', ({ zone, offset }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([offset, '2026-03-28', '2026-03-29', '2026-03-29', 246, 7, '2026-03-01', true])
  })
})

describe('arithmetic of days', () => {
  test('adding days and counting days between are inverse', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0)
      }),
    )
  })

  test('later days sort later as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one > other ? -1 : 0)
      }),
    )
  })

  test.each`
    from            | days    | to
    ${'2026-02-28'} | ${1}    | ${'2026-03-01'}
    ${'2024-02-28'} | ${1}    | ${'2024-02-29'}
    ${'2026-01-01'} | ${-1}   | ${'2025-12-31'}
    ${'2026-12-31'} | ${1}    | ${'2027-01-01'}
    ${'2026-06-15'} | ${0}    | ${'2026-06-15'}
    ${'2024-01-01'} | ${366}  | ${'2025-01-01'}
    ${'2026-06-01'} | ${-365} | ${'2025-06-01'}
  `('$days days from $from is $to', ({ from, days, to }) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  test.each`
    day             | days
    ${'9999-12-31'} | ${1}
    ${'1970-01-01'} | ${-1}
  `('$days days from $day is no civil date', ({ day, days }) => {
    expect(() => addDays(day, days)).toThrow(RangeError)
  })

  test.each`
    day             | weekday
    ${'1970-01-01'} | ${4}
    ${'2026-01-05'} | ${1}
    ${'2026-01-10'} | ${6}
    ${'2026-01-11'} | ${7}
    ${'2024-02-29'} | ${4}
  `('$day is weekday $weekday', ({ day, weekday }) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  test('weekdays follow one another, and agree with the engine', () => {
    fc.assert(
      fc.property(ordinaryDay, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
        expect(weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  test.each`
    year    | month  | first
    ${2026} | ${1}   | ${'2026-01-01'}
    ${2026} | ${12}  | ${'2026-12-01'}
    ${2026} | ${13}  | ${'2027-01-01'}
    ${2026} | ${24}  | ${'2027-12-01'}
    ${2026} | ${25}  | ${'2028-01-01'}
    ${2026} | ${0}   | ${'2025-12-01'}
    ${2026} | ${-11} | ${'2025-01-01'}
    ${2026} | ${-12} | ${'2024-12-01'}
  `('month $month of $year begins on $first', ({ year, month, first }) => {
    expect(firstOfMonth(year, month)).toBe(first)
  })

  test('a day lies in its month', () => {
    fc.assert(
      fc.property(ordinaryDay, (day) => {
        const { year, month } = yearAndMonthOf(day)
        expect(firstOfMonth(year, month) <= day).toBe(true)
        expect(day < firstOfMonth(year, month + 1)).toBe(true)
      }),
    )
  })

  test.each`
    first           | last            | days
    ${'2026-02-27'} | ${'2026-03-02'} | ${['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']}
    ${'2026-03-01'} | ${'2026-03-01'} | ${['2026-03-01']}
    ${'2026-03-02'} | ${'2026-03-01'} | ${[]}
  `('from $first to $last there are $days', ({ first, last, days }) => {
    expect(daysFrom(first, last)).toEqual(days)
  })

  test('the later of two days is the same whichever comes first', () => {
    const [earlier, later] = [civilDate('2026-09-30'), civilDate('2026-10-01')]
    expect([laterOf(earlier, later), laterOf(later, earlier), laterOf(later, later)]).toEqual([later, later, later])
  })
})
