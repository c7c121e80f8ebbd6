import { civilDate } from '../../domain/calendar/civilDate'
import { companyCalendarOf, noRules } from '../../domain/calendar/company'
import { cycleOn } from '../../domain/okr/cycle'
import { rulerStrokes } from '../../src/components/drawings'
import { exceptionOf, rulerDays } from '../../src/pages/today/calendar'

const from = civilDate('2026-11-16')
const calendar = companyCalendarOf({
  ...noRules,
  exceptions: [
    { kind: 'dayOff', id: 'off', from, until: from, name: '公司周年' },
    { kind: 'workday', id: 'on', date: civilDate('2026-11-22'), name: '盘点' },
    { kind: 'alternatingSaturdays', id: 'weeks', from: civilDate('2026-11-28'), until: null },
  ],
})

test.each`
  date            | mark         | why
  ${'2026-10-01'} | ${'rest'}    | ${'a public holiday'}
  ${'2026-10-10'} | ${'work'}    | ${'a make-up Saturday'}
  ${'2026-11-16'} | ${'rest'}    | ${'a day off of the company'}
  ${'2026-11-22'} | ${'work'}    | ${'a Sunday that the company works'}
  ${'2026-11-28'} | ${'work'}    | ${'the Saturday of a big week'}
  ${'2026-11-21'} | ${undefined} | ${'an ordinary weekend'}
  ${'2026-11-17'} | ${undefined} | ${'an ordinary workday'}
`('on $why stands the mark $mark', ({ date, mark }) => {
  expect(exceptionOf(calendar, date).exception).toBe(mark)
})

const rhythm = { fiscalStartMonth: 1, cycleLength: 3 } as const
const daysAround = (today: string) => rulerDays(cycleOn(civilDate(today), rhythm), civilDate(today), calendar)

test('the ruler wears a dot over a weekend that is worked, and a gap where the company is off', () => {
  const days = daysAround('2026-11-26')
  const on = (date: string) => days.find((day) => day.date === date)
  expect(on('2026-10-10')).toMatchObject({ workday: true, makeUp: true, provisional: false })
  expect(on('2026-11-28')).toMatchObject({ workday: true, makeUp: true })
  expect(on('2026-11-16')).toMatchObject({ workday: false, makeUp: false })
})

test('days of a year that is not announced are dashed', () => {
  expect(daysAround('2027-02-26').every(({ provisional }) => provisional === true)).toBe(true)
  expect(rulerStrokes({ unsure: [3] }, 90)).toContain('stroke-dasharray')
  expect(rulerStrokes({ ahead: [3] }, 90)).not.toContain('stroke-dasharray')
})
