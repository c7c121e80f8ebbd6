import { civilDate } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import {
  championsFor,
  firstDayOf,
  growthLimits,
  growthNeeds,
  growthSchema,
  monthOf,
  monthsAfter,
  nextStep,
  peoplePerChampion,
  placesAtIntroduction,
  placesOnChampionDay,
  refuseGrowth,
} from '@domain/rollout/growth'
import fc from 'fast-check'
import * as v from 'valibot'

test.each`
  people    | departments | champions
  ${0}      | ${0}        | ${0}
  ${1}      | ${0}        | ${1}
  ${50}     | ${1}        | ${1}
  ${51}     | ${1}        | ${2}
  ${58}     | ${5}        | ${5}
  ${300}    | ${5}        | ${6}
  ${12_000} | ${40}       | ${240}
`('$people people in $departments departments need $champions champions', ({ people, departments, champions }) => {
  expect(championsFor(people, departments)).toBe(champions)
})

const today = civilDate('2026-11-27')
const small = { people: 58, departments: 5, champions: 5 }

describe('a plan to grow', () => {
  test('says whom to name and what to hold by which workday', () => {
    const growth = [
      { month: '2026-12', people: 64 },
      { month: '2027-05', people: 320 },
    ]
    expect(growthNeeds(small, growth, today, chinaCalendar)).toEqual({
      now: { champions: 5, toName: 0, championDays: 0 },
      months: [
        {
          month: '2026-12',
          people: 64,
          champions: 5,
          toName: 0,
          newcomers: 6,
          championDays: { sessions: 0, by: '2026-11-30' },
          introductions: { sessions: 1, by: '2026-12-31' },
        },
        {
          month: '2027-05',
          people: 320,
          champions: 7,
          toName: 2,
          newcomers: 256,
          // The last of April is a Friday; the last of May a Monday.
          championDays: { sessions: 1, by: '2027-04-30' },
          introductions: { sessions: 6, by: '2027-05-31' },
        },
      ],
    })
  })

  test('counts what is missing now apart, and not once more later', () => {
    const needs = growthNeeds(
      { people: 1_200, departments: 4, champions: 2 },
      [{ month: '2027-01', people: 1_250 }],
      today,
      chinaCalendar,
    )
    expect(needs.now).toEqual({ champions: 24, toName: 22, championDays: 2 })
    expect(needs.months[0]).toMatchObject({ champions: 25, toName: 1 })
  })

  test('passes by what is over, and holds the month that runs', () => {
    const growth = ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, people: 60 }))
    const { months } = growthNeeds(small, growth, today, chinaCalendar)
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-12'])
  })

  const plan = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: growthLimits.months }).chain((months) =>
    fc.tuple(
      ...[...months]
        .sort((one, other) => one - other)
        .map((month) =>
          fc.record({
            month: fc.constant(monthsAfter('2026-09', month)),
            people: fc.integer({ min: 1, max: 20_000 }),
          }),
        ),
    ),
  )
  const staffing = fc.record({
    people: fc.nat({ max: 20_000 }),
    departments: fc.nat({ max: 60 }),
    champions: fc.nat({ max: 500 }),
  })

  test('never leaves a month without its champions, and names nobody twice', () => {
    fc.assert(
      fc.property(staffing, plan, (now, growth) => {
        const needs = growthNeeds(now, growth, today, chinaCalendar)
        let named = now.champions + needs.now.toName
        expect(named).toBeGreaterThanOrEqual(needs.now.champions)
        for (const month of needs.months) {
          named += month.toName
          expect(month.toName).toBeGreaterThanOrEqual(0)
          expect(named).toBeGreaterThanOrEqual(month.champions)
          expect(month.champions * peoplePerChampion).toBeGreaterThanOrEqual(month.people)
          expect(month.champions).toBeGreaterThanOrEqual(now.departments)
        }
        const most = Math.max(needs.now.champions, now.champions, ...needs.months.map(({ champions }) => champions))
        expect(named).toBe(most)
      }),
    )
  })

  test('holds enough sessions and not one too many, on workdays, before the month or within it', () => {
    fc.assert(
      fc.property(staffing, plan, (now, growth) => {
        for (const need of growthNeeds(now, growth, today, chinaCalendar).months) {
          const { championDays, introductions, toName, newcomers, month } = need
          expect(Math.ceil(toName / placesOnChampionDay)).toBe(championDays.sessions)
          expect(Math.ceil(newcomers / placesAtIntroduction)).toBe(introductions.sessions)
          expect(chinaCalendar.isWorkday(championDays.by) && chinaCalendar.isWorkday(introductions.by)).toBe(true)
          expect(championDays.by < firstDayOf(month)).toBe(true)
          expect(monthOf(introductions.by)).toBe(month)
        }
      }),
    )
  })
})

test.each`
  what                                     | champions | growth                                 | step
  ${'names who is missing'}                | ${3}      | ${[]}                                  | ${{ kind: 'name', count: 2 }}
  ${'asks for a plan where there is none'} | ${5}      | ${[]}                                  | ${{ kind: 'plan' }}
  ${'trains champions who will be named'}  | ${5}      | ${[{ month: '2027-03', people: 500 }]} | ${{ kind: 'championDay', sessions: 1, by: '2027-02-26' }}
  ${'introduces newcomers'}                | ${5}      | ${[{ month: '2026-12', people: 120 }]} | ${{ kind: 'introduction', sessions: 2, by: '2026-12-31' }}
  ${'is content'}                          | ${5}      | ${[{ month: '2026-12', people: 58 }]}  | ${{ kind: 'nothing' }}
`('the next step $what', ({ champions, growth, step }) => {
  expect(nextStep(growthNeeds({ ...small, champions }, growth, today, chinaCalendar))).toEqual(step)
})

describe('what is sent', () => {
  const month = (value: unknown, people: unknown = 60) => [{ month: value, people }]

  test.each`
    growth                                                                         | ok
    ${[]}                                                                          | ${true}
    ${month('2026-12')}                                                            | ${true}
    ${month('2026-13')}                                                            | ${false}
    ${month('2026-00')}                                                            | ${false}
    ${month('1999-12')}                                                            | ${false}
    ${month('2026-12-01')}                                                         | ${false}
    ${month('2026-12', 0)}                                                         | ${false}
    ${month('2026-12', 1.5)}                                                       | ${false}
    ${month('2026-12', 1_000_000)}                                                 | ${true}
    ${month('2026-12', 1_000_001)}                                                 | ${false}
    ${Array.from({ length: 25 }, (_, at) => month(monthsAfter('2026-12', at))[0])} | ${false}
  `('$growth is a plan: $ok', ({ growth, ok }) => {
    expect(v.is(growthSchema, growth)).toBe(ok)
  })

  test('names months from early to late, each once', () => {
    const of = (...months: string[]) => months.map((each) => ({ month: each, people: 60 }))
    expect(() => refuseGrowth(of('2026-12', '2027-02', '2027-03'))).not.toThrow()
    for (const wrong of [of('2026-12', '2026-12'), of('2027-01', '2026-12')]) {
      expect(() => refuseGrowth(wrong)).toThrow(
        expect.objectContaining({ code: 'monthsOutOfOrder', field: 'growth.1.month' }),
      )
    }
  })
})

test('months run over the end of a year', () => {
  expect(monthsAfter('2026-11', 3)).toBe('2027-02')
  expect(firstDayOf('2027-02')).toBe('2027-02-01')
  expect(monthOf(today)).toBe('2026-11')
})
