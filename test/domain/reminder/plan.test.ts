import { shiftWorkdays } from '@domain/calendar/workdays'
import fc from 'fast-check'
import { chinaCalendarOf } from '@domain/calendar/china'
import { announcedYears } from '@domain/calendar/announced'
import { companyCalendarOf } from '@domain/calendar/company'
import { addDays, type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { usedUp } from '@domain/reminder/contact'
import { hoursInside, isWithin, minuteOfDay } from '@domain/reminder/days'
import { usualReminding, usualRules } from '@domain/reminder/model'
import type { PlanningCalendar } from '@domain/reminder/dated'
import type { PersonState } from '@domain/reminder/person'
import { dayOf, plan, type PlannedReminder } from '@domain/reminder/plan'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import type { OkrRules } from '@domain/okr/rules'
import { begin, hold, sendBack, submit } from '@domain/review/lifecycle'
import type { OkrReview } from '@domain/review/model'
import { china, companyOf, day, objectiveOf, person, publishedInEveryCycle, reachable, shanghai } from './fixtures'

const company = companyOf()
const current = { id: '2026-10-01.3', firstDay: day('2026-10-01') }

const planned = (now: number, ...people: PersonState[]): PlannedReminder[] =>
  plan({ company, calendar: china, now, people })
const said = (reminders: readonly PlannedReminder[]): string[] =>
  reminders.map(({ kind, step, delivery }) => `${kind} ${step} ${delivery.state}`)

/** Somebody who did everything but check in. */
const silent = (now: number, changes: Parameters<typeof person>[1] = {}): PersonState => {
  const today = civilDateAt(now)
  const halfway = { at: shanghai('2026-11-17', '10:00'), byId: 'member-lin', decisions: [] }
  const objectives = publishedInEveryCycle('member-lin', now, company).flatMap((objective) => {
    if (objective.state !== 'published' || cycleOn(today, company).id > objective.cycleId) return []
    const { firstDay, lastDay } = cycleOn(today, company)
    const isHalf = objective.cycleId === current.id && firstDay <= '2026-11-17' && '2026-11-17' <= lastDay
    return [isHalf ? { ...objective, midQuarter: halfway } : objective]
  })
  return person('lin', { objectives, ...changes })
}

describe('hours', () => {
  test.each`
    time       | count
    ${'08:59'} | ${0}
    ${'09:00'} | ${1}
    ${'17:59'} | ${1}
    ${'18:00'} | ${0}
    ${'00:00'} | ${0}
    ${'23:59'} | ${0}
  `('at $time on a due day: $count', ({ time, count }) => {
    const now = shanghai('2026-11-27', time)
    expect(planned(now, silent(now))).toHaveLength(count)
  })

  test('a day ends at midnight in Shanghai: by then it is another day’s, wherever the server is', () => {
    const always = companyOf({ hours: { from: 0, until: 24 * 60 } })
    const at = (now: number) => plan({ company: always, calendar: china, now, people: [silent(now)] })
    expect(said(at(shanghai('2026-11-26', '23:59')))).toEqual(['checkIn overdue sent'])
    expect(said(at(shanghai('2026-11-27', '00:00')))).toEqual(['checkIn due sent'])
    expect(said(at(shanghai('2026-11-27', '23:59')))).toEqual(['checkIn due sent'])
    expect(at(shanghai('2026-11-28', '00:00'))).toEqual([])
  })

  test.each`
    own                            | hours
    ${null}                        | ${{ from: 540, until: 1080 }}
    ${{ from: 600, until: 720 }}   | ${{ from: 600, until: 720 }}
    ${{ from: 0, until: 1440 }}    | ${{ from: 540, until: 1080 }}
    ${{ from: 1200, until: 1320 }} | ${{ from: 540, until: 1080 }}
  `('own hours $own inside 9 to 18 are $hours', ({ own, hours }) => {
    expect(hoursInside({ from: 540, until: 1080 }, own)).toEqual(hours)
  })
})

test('whoever’s hours have no round of the timer in them is reminded in the company’s', () => {
  const halfPast = companyOf({ hours: { from: 570, until: 1080 } })
  const early = { ...usualReminding, hours: { from: 540, until: 600 } }
  const onDueDay = (reminding: typeof early) =>
    Array.from({ length: 24 }, (_hour, hour) => shanghai('2026-11-27', `${String(hour).padStart(2, '0')}:00`)).flatMap(
      (now) => {
        const people = [silent(now, { member: { ...silent(now).member, reminding } })]
        return plan({ company: halfPast, calendar: china, now, people }).map(() => minuteOfDay(now))
      },
    )
  expect(onDueDay(early)[0]).toBe(600)
  expect(onDueDay({ ...early, hours: { from: 540, until: 660 } })).toEqual([600])
})

describe('workdays from a day', () => {
  test.each`
    date            | workdays | expected        | because
    ${'2026-10-01'} | ${0}     | ${'2026-10-08'} | ${'national days are off'}
    ${'2026-10-01'} | ${-1}    | ${'2026-09-30'} | ${'the last one worked'}
    ${'2026-10-09'} | ${1}     | ${'2026-10-10'} | ${'a Saturday is worked'}
    ${'2026-10-10'} | ${1}     | ${'2026-10-12'} | ${'the Sunday after is not'}
    ${'2024-02-28'} | ${1}     | ${'2024-02-29'} | ${'a leap day is a day'}
    ${'2024-02-29'} | ${1}     | ${'2024-03-01'} | ${'and has one after it'}
    ${'2028-02-29'} | ${0}     | ${'2028-02-29'} | ${'a Tuesday'}
    ${'2028-02-29'} | ${-1}    | ${'2028-02-28'} | ${'a Monday'}
  `('$date and $workdays is $expected: $because', ({ date, workdays, expected }) => {
    expect(shiftWorkdays(day(date), workdays, china)).toBe(expected)
  })
})

test('on February 29 what is due is due on that day', () => {
  const leap = companyOf({ cadence: { everyWeeks: 1, weekday: 2 } })
  const now = shanghai('2028-02-29', '09:00')
  const people = [silent(now)]
  expect(plan({ company: leap, calendar: china, now, people }).map(({ _id }) => _id)).toContain(
    'checkIn:2028-02-29:due:member-lin',
  )
})

describe('what was missed', () => {
  test('is caught up with where it stands by then, without the steps in between', () => {
    const monday = shanghai('2026-11-30', '09:00')
    expect(said(planned(monday, silent(monday)))).toEqual(['checkIn overdue sent'])
  })

  test('is not said any more where it is over', () => {
    const late = shanghai('2027-01-20', '09:00')
    const keys = planned(late, silent(late)).map(({ kind }) => kind)
    expect(keys).not.toContain('closing')
  })

  test('begins before the champions where nobody had heard of it, and goes on to them the workday after', () => {
    const thursday = shanghai('2026-12-03', '09:00')
    expect(said(planned(thursday, silent(thursday)))).toEqual(['checkIn overdue sent'])
    const friday = companyOf({ cadence: { everyWeeks: 2, weekday: 5 } })
    const later = shanghai('2026-11-18', '09:00')
    const first = plan({ company: friday, calendar: china, now: later, people: [silent(later)] })
    const [reminder] = first.filter(({ kind }) => kind === 'checkIn')
    expect(reminder?.step).toBe('overdue')
    const heard = (on: CivilDate) => silent(later, { known: new Map([[reminder?._id ?? '', on]]) })
    const after = (on: CivilDate) =>
      plan({ company: friday, calendar: china, now: later, people: [heard(on)] }).filter(
        ({ kind }) => kind === 'checkIn',
      )
    expect(after(day('2026-11-18'))).toEqual([])
    expect(said(after(day('2026-11-17')))).toEqual(['checkIn champion sent'])
  })

  test('a clock that jumps back finds nothing new, one that jumps ahead nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 * 24 }), { minLength: 2, maxLength: 30 }), (jumps) => {
        const start = shanghai('2026-10-01', '00:00')
        const known = new Map<string, CivilDate>()
        for (const hours of jumps) {
          const now = start + hours * 3_600_000
          for (const { _id, on } of planned(now, silent(now, { known }))) {
            if (known.has(_id)) throw new Error(`${_id} twice`)
            known.set(_id, on)
          }
        }
      }),
    )
  })
})

describe('what only concerns one person', () => {
  const lastCycle = '2026-07-01.3'
  const written = (at: number): OkrReview =>
    submit(
      begin(
        {
          companyId: 'company-1',
          memberId: 'member-wang',
          cycleId: lastCycle,
          reviewerId: 'member-lin',
          departmentPath: [],
        },
        at,
      ),
      at,
    )
  const booked = (startsAt: number): OkrReview => {
    const review = written(shanghai('2026-10-08', '10:00'))
    if (review.state !== 'submitted') throw new Error('not submitted')
    return { ...review, state: 'booked', meeting: { startsAt }, proposal: null }
  }
  const kinds = (now: number, changes: Parameters<typeof person>[1]) =>
    said(planned(now, person('lin', changes))).filter((line) => !/^(publish|draft|write)/.test(line))

  test('a review waits two workdays before its reviewer hears of it', () => {
    const reviewing = [written(shanghai('2026-10-09', '16:00'))]
    const at = (date: string) => kinds(shanghai(date, '09:00'), { reviewing })
    // The 10th is a Saturday that is worked, the 11th is off.
    expect(at('2026-10-10')).toEqual([])
    expect(at('2026-10-12')).toEqual(['readReview due sent'])
    expect(at('2026-10-14')).toEqual(['readReview overdue sent'])
  })

  test('what is corrected while the reviewer has it is the same review, of which they hear each step once', () => {
    const review = written(shanghai('2026-10-09', '16:00'))
    const heard = (date: string, reviewing: OkrReview, known = new Map<string, CivilDate>()) =>
      planned(shanghai(date, '09:00'), person('lin', { reviewing: [reviewing], known })).filter(
        ({ kind }) => kind === 'readReview',
      )
    const [first] = heard('2026-10-12', review)
    const known = new Map([[first?._id ?? '', day('2026-10-12')]])
    const corrected = submit(review, shanghai('2026-10-12', '15:00'))
    expect(said(heard('2026-10-13', corrected, known))).toEqual([])
    expect(said(heard('2026-10-14', corrected, known))).toEqual(['readReview overdue sent'])
    // After a return it waits anew.
    const held = hold(booked(shanghai('2026-10-09', '10:00')), shanghai('2026-10-09', '10:30'))
    const again = submit(sendBack(held, 1, shanghai('2026-10-12', '11:00')), shanghai('2026-10-13', '10:00'))
    expect(said(heard('2026-10-15', again, known))).toEqual(['readReview due sent'])
  })

  test('a 1:1 on Monday is spoken of on Friday, to both, and not on the day itself', () => {
    const reviewing = [booked(shanghai('2026-10-19', '10:00'))]
    expect(kinds(shanghai('2026-10-15', '09:00'), { reviewing })).toEqual([])
    expect(kinds(shanghai('2026-10-16', '09:00'), { reviewing })).toEqual(['meetingTomorrow coming sent'])
    expect(kinds(shanghai('2026-10-19', '09:00'), { reviewing })).toEqual([])
    const mine = person('wang', { reviews: reviewing })
    const [reminder] = planned(shanghai('2026-10-16', '09:00'), mine).filter(({ kind }) => kind === 'meetingTomorrow')
    expect(reminder).toMatchObject({ path: '/packages/review/pages/mine/index', due: '2026-10-19' })
  })

  test('a 1:1 whose day has become a day off is not spoken of', () => {
    const reviewing = [booked(shanghai('2026-10-19', '10:00'))]
    const monday = day('2026-10-19')
    const calendar = companyCalendarOf({
      years: announcedYears,
      exceptions: [{ kind: 'dayOff', id: 'exception-0001', from: monday, until: monday, name: '团建' }],
    })
    const now = shanghai('2026-10-16', '09:00')
    const found = plan({ company, calendar, now, people: [person('lin', { reviewing })] })
    expect(found.map(({ kind }) => kind)).not.toContain('meetingTomorrow')
  })

  test('a colleague’s question is spoken of at once and once more, and never to the champions', () => {
    const asked = [
      { _id: 'request-1', colleagueId: 'member-lin', askedAt: shanghai('2026-11-18', '20:00'), state: 'open' as const },
    ]
    const at = (date: string) => kinds(shanghai(date, '09:00'), { asked })
    expect(at('2026-11-19')).toEqual(['feedbackAsked due sent'])
    expect(at('2026-11-23')).toEqual(['feedbackAsked overdue sent'])
    expect(at('2026-12-10')).toEqual(['feedbackAsked overdue sent'])
    expect(
      kinds(shanghai('2026-11-19', '09:00'), { asked: asked.map((one) => ({ ...one, state: 'answered' })) }),
    ).toEqual([])
  })

  test('an administrator hears of next year’s holidays once they are announced, and once', () => {
    const known = chinaCalendarOf([
      ...announcedYears,
      { year: 2027, announcedOn: day('2026-11-10'), off: [], makeUp: [] },
    ])
    const administrator = person('lin', { member: { roles: ['administrator'] } })
    const at = (date: string, calendar: PlanningCalendar = known) =>
      plan({ company, calendar, now: shanghai(date, '09:00'), people: [administrator] })
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'nextYearsHolidays')
    expect(at('2026-11-10', china)).toEqual([])
    expect(at('2026-11-10')).toEqual(['nextYearsHolidays'])
    expect(at('2026-09-30')).toEqual([])
  })

  test('a company’s own day off on New Year’s Day announces nothing', () => {
    const own = companyCalendarOf({
      years: [],
      exceptions: [
        { kind: 'dayOff', id: 'exception-0001', from: day('2026-12-31'), until: day('2027-01-02'), name: '元旦休息' },
      ],
    })
    const people = [person('lin', { member: { roles: ['administrator'] } })]
    const told = plan({ company, calendar: own, now: shanghai('2026-11-10', '09:00'), people })
    expect(told.map(({ kind }) => kind)).not.toContain('nextYearsHolidays')
  })
})

describe('messages', () => {
  const busy = (changes: Parameters<typeof person>[1] = {}) => {
    const now = shanghai('2026-11-27', '09:00')
    const asked = [{ _id: 'request-1', colleagueId: 'member-lin', askedAt: now - 1, state: 'open' as const }]
    return planned(now, silent(now, { asked, contact: reachable('lin'), ...changes }))
  }
  const outcomes = (reminders: readonly PlannedReminder[]) =>
    reminders.map(({ delivery }) =>
      delivery.state === 'sent' && delivery.by.channel === 'inbox' ? delivery.by.why : delivery.state,
    )

  test('of a day’s reminders one carries a message for them all, what weighs most by its own template', () => {
    expect(outcomes(busy())).toEqual(['planned', 'inDigest'])
    expect(busy()[0]?.delivery).toMatchObject({ message: { template: 'waiting', things: 2 } })
  })

  test.each`
    why               | contact
    ${'neverAsked'}   | ${undefined}
    ${'noneLeft'}     | ${{ ...reachable('lin', 0), unreachable: 'noneLeft' }}
    ${'badOpenid'}    | ${{ ...reachable('lin'), unreachable: 'badOpenid' }}
    ${'onceADay'}     | ${{ ...reachable('lin'), messagedOn: ['2026-11-27'] }}
    ${'weeklyAmount'} | ${{ ...reachable('lin'), messagedOn: ['2026-11-23', '2026-11-24', '2026-11-26'] }}
  `('$why: then it is in the inbox alone', ({ why, contact }) => {
    expect(outcomes(busy({ contact }))).toEqual([why, why])
  })

  test('last week’s messages do not count, and a person’s own smaller number does', () => {
    const contact = { ...reachable('lin'), messagedOn: ['2026-11-19', '2026-11-20', '2026-11-18'].map(day) }
    expect(outcomes(busy({ contact }))[0]).toBe('planned')
    const member = {
      ...silent(0 + shanghai('2026-11-27', '09:00')).member,
      reminding: { ...usualReminding, weeklyMost: 0 },
    }
    expect(outcomes(busy({ contact, member }))).toEqual(['weeklyAmount', 'weeklyAmount'])
  })

  test('a template that is used up is replaced by one that is not', () => {
    expect(busy({ contact: usedUp(reachable('lin'), 'waiting') })[0]?.delivery).toMatchObject({
      message: { template: 'due', things: 2 },
    })
  })
})

describe('whatever people and times there are', () => {
  const anyInstant = fc.integer({ min: shanghai('2025-01-01', '00:00'), max: shanghai('2028-12-31', '23:59') })
  const anyPerson = fc.record({
    leave: fc.option(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 40 }))),
    okrs: fc.constantFrom('yes', 'later', 'no'),
    left: fc.boolean(),
    from: fc.integer({ min: 0, max: 23 }),
    roles: fc.subarray(['member', 'champion', 'sponsor', 'administrator', 'coach'] as const, { minLength: 1 }),
    has: fc.boolean(),
  })

  test('nothing on a day off, outside anybody’s hours, to who is away, has left or does without, and no key twice', () => {
    fc.assert(
      fc.property(anyInstant, fc.array(anyPerson, { maxLength: 5 }), (now, found) => {
        const today = civilDateAt(now)
        const people = found.map(({ leave, okrs, left, from, roles, has }, index): PersonState => {
          const first = leave && addDays(day('2025-06-01'), leave[0])
          return person(`p${index}`, {
            okrs,
            member: {
              _id: `member-p${index}`,
              roles,
              standing: left ? { state: 'left', leftOn: day('2025-01-01') } : { state: 'active' },
              reminding: {
                ...usualReminding,
                hours: { from: from * 60, until: (from + 1) * 60 },
                leave: first && leave ? { from: first, until: addDays(first, leave[1]) } : null,
              },
            },
            objectives: has ? publishedInEveryCycle(`member-p${index}`, now, company) : [],
          })
        })
        const reminders = planned(now, ...people)
        const keys = reminders.map(({ _id }) => _id)
        expect(new Set(keys).size).toBe(keys.length)
        if (!china.isWorkday(today)) expect(reminders).toEqual([])
        for (const { memberId, delivery, kind } of reminders) {
          const one = people.find(({ member }) => member._id === memberId)
          const hours = hoursInside({ from: 540, until: 1080 }, one?.member.reminding?.hours)
          expect(isWithin(hours, minuteOfDay(now))).toBe(true)
          const leave = one?.member.reminding?.leave
          const isAway = !!leave && leave.from <= today && today <= leave.until
          const isOut = one?.okrs !== 'yes' && !['championDigest', 'sponsorDigest', 'nextYearsHolidays'].includes(kind)
          expect(delivery.state === 'suppressed').toBe(isAway || isOut || one?.member.standing.state === 'left')
        }
      }),
    )
  })

  test('a company’s own leads move the steps that they tune, and no others', () => {
    const own = companyOf({ reminderRules: { ...usualRules, draftLead: 5, midQuarterLead: 1, readReviewAfter: 4 } })
    const first = (rules: typeof company) => {
      for (let date = day('2026-08-24'); ; date = addDays(date, 1)) {
        const now = shanghai(date, '09:00')
        const found = plan({ company: rules, calendar: china, now, people: [person('lin')] })
        if (found.some(({ kind }) => kind === 'draftBefore')) return date
      }
    }
    expect([first(company), first(own)]).toEqual(['2026-09-17', '2026-09-23'])
  })
})

describe('where no single person sets OKRs', () => {
  const okrRules: OkrRules = {
    edition: 1,
    publishedAt: 0,
    levels: ['company', 'department', 'team'],
    amounts: { team: 5, person: null, least: 2, most: 4 },
    thresholds: 'three',
    types: ['metric'],
    drafts: 'chosen',
    alignment: 'free',
    ownShare: 60,
  }
  const leading = companyOf({ okrRules })
  const next = neighbour(cycleOn(day('2026-12-18'), company), 1, company)
  const owning = (cycleId: string) =>
    person('lin', { objectives: [objectiveOf('member-lin', cycleId, current.firstDay)] })
  const asked = (on: string, who: PersonState) =>
    plan({ company: leading, calendar: china, now: shanghai(on, '09:00'), people: [who] }).map(({ kind }) => kind)

  test('who owns none is asked for none, neither before a cycle nor in it', () => {
    expect(asked('2026-12-18', person('lin'))).not.toContain('draftBefore')
    expect(asked('2027-01-04', person('lin'))).not.toContain('publish')
  })

  test('who owned some in the cycle before is asked for the next, until they have it', () => {
    expect(asked('2026-12-18', owning(current.id))).toContain('draftBefore')
    expect(asked('2027-01-04', owning(current.id))).toContain('publish')
    expect(asked('2027-01-04', owning(next.id))).not.toContain('publish')
  })

  test('the cycles that tell are looked at', () => {
    const at = (now: number) => dayOf({ company: leading, calendar: china, now })?.cycleIds
    expect(at(shanghai('2027-01-04', '09:00'))).toEqual(expect.arrayContaining([current.id, next.id]))
    expect(at(shanghai('2026-12-18', '09:00'))).toEqual(expect.arrayContaining([current.id, next.id]))
  })
})

test('an objective that was published on the due day waits for the next one', () => {
  const now = shanghai('2026-11-27', '17:00')
  const fresh = { ...objectiveOf('member-lin', current.id, current.firstDay), publishedAt: now - 1 }
  expect(said(planned(now, person('lin', { objectives: [fresh] })))).toEqual([])
})
