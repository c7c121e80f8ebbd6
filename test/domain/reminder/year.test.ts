import chineseDays from 'chinese-days'
import { chinaCalendar, chinaCalendarOf } from '@domain/calendar/china'
import { announcedYears, type AnnouncedYear } from '@domain/calendar/announced'
import { addDays, type CivilDate, civilDateAt, daysFrom, weekdayOf } from '@domain/calendar/civilDate'
import { checkInDays } from '@domain/okr/health'
import { cycleOn } from '@domain/okr/cycle'
import type { PlanningCalendar } from '@domain/reminder/dated'
import type { WorkingHours } from '@domain/calendar/hours'
import { minuteOfDay } from '@domain/reminder/days'
import { type Leave, usualReminding } from '@domain/reminder/model'
import type { PersonState } from '@domain/reminder/person'
import { china, companyOf, day, objectiveOf, person, publishedInEveryCycle, reachable, remembering } from './fixtures'
import { ofNoObjectives, ofSilence } from './listing'
import { type Life, linesOf, livedThrough, type Sent } from './simulation'

const company = companyOf()
const during = (year: number) => (line: string) => line.startsWith(`${year}-`)

/** The days that are worked, by another package than the product's own data, and by law where none has them. */
function workdaysOf(from: string, until: string, isWorkday: (date: CivilDate) => boolean): string[] {
  return daysFrom(day(from), day(until)).filter(isWorkday)
}
const announced = workdaysOf('2024-12-02', '2026-12-31', (date) => chineseDays.isWorkday(date))
const after = workdaysOf('2027-01-01', '2028-12-31', (date) => chinaCalendar.isWorkday(date))
const listing = { workdays: [...announced, ...after], fiscalStartMonth: 1, cycleLength: 3 }

const away = (leave: Leave | null, hours: WorkingHours | null = null): PersonState['member'] => ({
  ...person('any').member,
  reminding: { ...usualReminding, leave, hours },
})
const leftFrom = (at: number, leftOn: string): PersonState['member']['standing'] =>
  civilDateAt(at) < leftOn ? { state: 'active' } : { state: 'left', leftOn: day(leftOn) }

const silent: Life = (at) => person('silent', { objectives: publishedInEveryCycle('member-silent', at, company) })
const empty: Life = () => person('empty')

describe('2026, hour by hour, with its make-up days', () => {
  const firstOfLeave = day('2026-05-06')
  const lastOfLeave = day('2026-05-22')
  const same = (name: string, at: number, changes: Parameters<typeof person>[1] = {}) =>
    person(name, { objectives: publishedInEveryCycle(`member-${name}`, at, company), ...changes })
  const diligent: Life = (at) => {
    const today = civilDateAt(at)
    const current = cycleOn(today, company)
    const due = checkInDays(current, company.cadence, china)
    const [next] = due.filter((each) => each >= today)
    const own = objectiveOf('member-diligent', current.id, current.firstDay, next ?? today)
    const objectives = publishedInEveryCycle('member-diligent', at, company).flatMap((each) =>
      each.cycleId < current.id ? [] : each.cycleId === current.id ? [own] : [each],
    )
    return person('diligent', { objectives })
  }
  const people: Life[] = [
    silent,
    empty,
    diligent,
    (at) => same('away', at, { member: { ...away({ from: firstOfLeave, until: lastOfLeave }), _id: 'member-away' } }),
    (at) => same('late', at, { member: { ...away(null, { from: 14 * 60, until: 20 * 60 }), _id: 'member-late' } }),
    (at) => same('gone', at, { member: { _id: 'member-gone', standing: leftFrom(at, '2026-07-01') } }),
    (at) => same('sales', at, { okrs: 'no' }),
    (at) => same('wordy', at, { contact: reachable('wordy') }),
    () => person('champion', { member: { _id: 'member-champion', roles: ['champion'] }, okrs: 'no' }),
    () => person('sponsor', { member: { _id: 'member-sponsor', roles: ['sponsor'] }, okrs: 'no' }),
    () => person('administrator', { member: { _id: 'member-administrator', roles: ['coach', 'administrator'] } }),
    () => person('coach', { member: { _id: 'member-coach', roles: ['coach'] } }),
  ]
  const sent = livedThrough({
    company,
    calendar: () => china,
    from: day('2025-12-01'),
    until: day('2026-12-31'),
    people,
  })
  const reached = sent.filter(({ reminder }) => reminder.delivery.state !== 'suppressed')

  test('what reaches somebody who does nothing is exactly what an independent listing says', () => {
    const expected = ofSilence(listing).filter(during(2026))
    expect(expected.length).toBeGreaterThan(150)
    expect(linesOf(sent, 'member-silent').filter(during(2026))).toEqual(expected)
  })

  test('and so is what reaches somebody who has no objectives', () => {
    const expected = ofNoObjectives(listing).filter(during(2026))
    expect(expected.length).toBe(4 * 9)
    expect(linesOf(sent, 'member-empty').filter(during(2026))).toEqual(expected)
  })

  test('nothing on a day off, and nothing outside the hours', () => {
    expect(reached.filter(({ on }) => !chineseDays.isWorkday(on))).toEqual([])
    const minutes = new Set(sent.map(({ at }) => minuteOfDay(at)))
    expect([...minutes].sort((one, other) => one - other)).toEqual([9 * 60, 14 * 60])
  })

  test('make-up days are worked: something falls on one of them', () => {
    const makeUp = new Set(reached.map(({ on }) => on).filter((on) => weekdayOf(on) > 5))
    expect(makeUp.size).toBeGreaterThan(1)
  })

  test('nobody hears of a step twice', () => {
    const keys = reached.map(({ reminder }) => reminder._id)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('who has done it hears nothing of it', () => {
    expect(
      linesOf(sent, 'member-diligent').filter((line) => / (checkIn|publish|draftBefore|closing) /.test(line)),
    ).toEqual([])
  })

  test('one person’s own hours move everything to them, and lose nothing', () => {
    expect(linesOf(sent, 'member-late')).toEqual(linesOf(sent, 'member-silent'))
    const hours = sent.filter(({ reminder }) => reminder.memberId === 'member-late').map(({ at }) => minuteOfDay(at))
    expect([...new Set(hours)]).toEqual([14 * 60])
  })

  test('a leave is quiet, and says so; what is still true after it is caught up, mildly', () => {
    const mine = sent.filter(({ reminder }) => reminder.memberId === 'member-away')
    const inside = mine.filter(({ on }) => firstOfLeave <= on && on <= lastOfLeave)
    expect(inside.length).toBeGreaterThan(5)
    expect(new Set(inside.map(({ reminder }) => JSON.stringify(reminder.delivery)))).toEqual(
      new Set([JSON.stringify({ state: 'suppressed', reason: 'onLeave' })]),
    )
    const [firstBack] = mine.filter(({ on }) => on > lastOfLeave)
    expect(firstBack?.on).toBe('2026-05-25')
    const back = linesOf(mine, 'member-away').filter((line) => line.startsWith('2026-05-25'))
    // The check-in of the last day of leave is overdue; the mid-quarter review became due meanwhile.
    expect(back).toEqual(['2026-05-25 checkIn overdue', '2026-05-25 midQuarter due'])
  })

  test('who has left, and whose department does without OKRs, is only noted as such', () => {
    const reasons = (memberId: string) =>
      new Set(
        sent
          .filter(({ reminder, on }) => reminder.memberId === memberId && on >= '2026-07-01')
          .map(({ reminder: { delivery } }) => (delivery.state === 'suppressed' ? delivery.reason : delivery.state)),
      )
    expect(reasons('member-gone')).toEqual(new Set(['left']))
    expect(reasons('member-sales')).toEqual(new Set(['departmentWithoutOkrs']))
  })

  test('a champion hears once a week, on its first workday, whatever their department', () => {
    const mondays = [
      ...new Set(announced.filter(during(2026)).map((each) => addDays(day(each), 1 - weekdayOf(day(each))))),
    ]
    const expected = mondays.map((monday) => announced.find((each) => each >= monday))
    const lines = linesOf(sent, 'member-champion').filter(during(2026))
    expect(lines).toEqual(expected.map((each) => `${each} championDigest due`).filter(during(2026)))
  })

  test('a sponsor hears once a month, on its first workday, whatever their department', () => {
    const months = [...new Set(announced.filter(during(2026)).map((each) => each.slice(0, 7)))]
    const expected = months.map((month) => announced.find((each) => each.startsWith(month)))
    expect(expected).toHaveLength(12)
    const lines = linesOf(sent, 'member-sponsor').filter(during(2026))
    expect(lines).toEqual(expected.map((each) => `${each} sponsorDigest due`))
  })

  test('an administrator hears of no holidays while next year’s are not out', () => {
    const lines = linesOf(sent, 'member-administrator').filter((line) => line.includes('nextYears'))
    expect(lines.filter(during(2026))).toEqual([])
    expect(linesOf(sent, 'member-coach')).toEqual([])
  })

  test('messages are at most one a day and three a week, and whoever gets them misses nothing in the inbox', () => {
    const messages = sent.filter(({ reminder }) => reminder.delivery.state === 'planned')
    expect(new Set(messages.map(({ reminder }) => reminder.memberId))).toEqual(new Set(['member-wordy']))
    const days = messages.map(({ on }) => on)
    expect(new Set(days).size).toBe(days.length)
    const weeks = new Map<string, number>()
    for (const on of days)
      weeks.set(addDays(on, 1 - weekdayOf(on)), (weeks.get(addDays(on, 1 - weekdayOf(on))) ?? 0) + 1)
    expect(Math.max(...weeks.values())).toBe(3)
    expect(linesOf(sent, 'member-wordy')).toEqual(linesOf(sent, 'member-silent'))
  })
})

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('a fiscal year from month %i', (fiscalStartMonth) => {
  test.each([3, 4] as const)('in cycles of %i months is exact', (cycleLength) => {
    const own = companyOf({ fiscalStartMonth, cycleLength })
    const sent = livedThrough({
      company: own,
      calendar: () => china,
      from: day('2025-07-01'),
      until: day('2026-12-31'),
      hours: [9],
      people: [
        (at) => person('silent', { objectives: publishedInEveryCycle('member-silent', at, own) }),
        () => person('empty'),
      ],
    })
    const expected = { ...listing, fiscalStartMonth, cycleLength }
    expect(linesOf(sent, 'member-silent').filter(during(2026))).toEqual(ofSilence(expected).filter(during(2026)))
    expect(linesOf(sent, 'member-empty').filter(during(2026))).toEqual(ofNoObjectives(expected).filter(during(2026)))
  })
})

describe('2027, whose days off become known in the middle of it', () => {
  const arrival = day('2027-07-20')
  const off = (festival: AnnouncedYear['off'][number]['festival'], from: string, until: string) => ({
    festival,
    from: day(from),
    until: day(until),
  })
  const notice: AnnouncedYear = {
    year: 2027,
    announcedOn: arrival,
    off: [
      off('newYear', '2027-01-01', '2027-01-03'),
      off('springFestival', '2027-02-05', '2027-02-11'),
      off('qingming', '2027-04-03', '2027-04-05'),
      off('labourDay', '2027-05-01', '2027-05-05'),
      off('dragonBoat', '2027-06-09', '2027-06-09'),
      off('midAutumn', '2027-09-15', '2027-09-15'),
      off('nationalDay', '2027-10-01', '2027-10-07'),
    ],
    makeUp: ['2027-09-26', '2027-10-09'].map(day),
  }
  const known = remembering(chinaCalendarOf([...announcedYears, notice]))
  const calendar = (at: number): PlanningCalendar => (civilDateAt(at) < arrival ? china : known)
  const sent = livedThrough({
    company,
    calendar,
    from: day('2026-12-01'),
    until: day('2027-12-31'),
    people: [
      silent,
      empty,
      () => person('sponsor', { member: { _id: 'member-sponsor', roles: ['sponsor'] }, okrs: 'no' }),
      () => person('administrator', { member: { _id: 'member-administrator', roles: ['administrator'] } }),
    ],
  })
  const listed = (worked: PlanningCalendar) => ({
    ...listing,
    workdays: workdaysOf('2026-06-01', '2028-12-31', (date) => worked.isWorkday(date)),
  })
  const either = (of: typeof ofSilence) => [
    ...of(listed(china)).filter((line) => during(2027)(line) && line < arrival),
    ...of(listed(known)).filter((line) => during(2027)(line) && line >= arrival),
  ]

  test('the two calendars differ after the notice, or this would prove nothing', () => {
    expect(ofSilence(listed(china)).filter((line) => line >= arrival)).not.toEqual(
      ofSilence(listed(known)).filter((line) => line >= arrival),
    )
  })

  test.each([
    ['silent', ofSilence],
    ['empty', ofNoObjectives],
  ] as const)('what reaches the %s one is exact, by law before and as announced after', (name, of) => {
    expect(linesOf(sent, `member-${name}`).filter(during(2027))).toEqual(either(of))
  })

  test('nothing on a day that was off as far as anybody knew', () => {
    expect(sent.filter(({ at, on }: Sent) => !calendar(at).isWorkday(on))).toEqual([])
  })
})
