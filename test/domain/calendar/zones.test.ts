import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const root = join(__dirname, '../../..')

/** A company with days of its own, a notice read, and every day of six years asked: what is left of it is text. */
const questions = `
  import { companyCalendarOf } from './domain/calendar/company'
  import { addDays, civilDateAt } from './domain/calendar/civilDate'
  import { daysOfYear } from './domain/calendar/month'
  import { readNotice } from './domain/calendar/notice'
  import { nextWorkday, nthWorkday, previousWorkday, workdaysBetween } from './domain/calendar/workdays'
  import { notice2027 } from './test/support/notice2027'
  import { cycleOn, paceOf } from './domain/okr/cycle'
  const { announcement } = readNotice(notice2027, { year: 2027, announcedOn: '2026-11-24' })
  const exceptions = [
    { kind: 'dayOff', id: 'a', from: '2026-03-28', until: '2026-03-30', name: '-' },
    { kind: 'alternatingSaturdays', id: 'b', from: '2025-01-04', until: null },
  ]
  const calendar = companyCalendarOf({ years: [announcement], exceptions })
  const cycle = cycleOn('2026-11-26', { fiscalStartMonth: 1, cycleLength: 3 })
  console.log(JSON.stringify([
    [2025, 2026, 2027, 2028, 2029, 2030].flatMap(daysOfYear).map((date) => [date, calendar.dayOf(date)]),
    daysOfYear(2026).map((date) => [nextWorkday(date, calendar), previousWorkday(date, calendar)]),
    nthWorkday('2026-01-01', 200, calendar),
    workdaysBetween('2026-01-01', '2027-12-31', calendar),
    daysOfYear(2026).map((date) => paceOf(cycle, date, calendar)),
    civilDateAt(Date.parse('2026-03-28T16:00:00Z')), addDays('2026-10-24', 2), announcement,
  ]))`

const { outputFiles } = buildSync({
  stdin: { contents: questions, resolveDir: root, loader: 'ts' },
  bundle: true,
  platform: 'node',
  write: false,
})
const script = outputFiles[0]?.text ?? ''

function answersIn(zone: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  })
  expect(stderr).toBe('')
  return stdout
}

const shanghai = answersIn('Asia/Shanghai')

// Behind and before Shanghai, with half hours, at both ends of the date line, and with summer times.
test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'Asia/Kolkata'])(
  'every day of six years is the same on a server in %s',
  (zone) => {
    expect(shanghai.length).toBeGreaterThan(100_000)
    expect(answersIn(zone)).toBe(shanghai)
  },
)
