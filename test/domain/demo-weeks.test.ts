import { type CivilDate, civilDate, civilDateAt, weekdayOf } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import { cycleById, cycleOn } from '@domain/okr/cycle'
import { type Health, healthOf } from '@domain/okr/health'
import type { Objective, PublicObjective } from '@domain/okr/model'
import { usualCadence } from '@domain/people/model'
import { buildDemo } from '../../demo/build'
import { rhythm } from '../../demo/company'

const hourOf = (at: number) => new Date(at + 8 * 3_600_000).getUTCHours()
const isPublic = (objective: Objective): objective is PublicObjective =>
  objective.state === 'published' || objective.state === 'closed'

function healthsOf(objectives: Objective[], today: CivilDate): Map<Health, number> {
  const setting = { today, cadence: usualCadence, calendar: chinaCalendar }
  const found = objectives
    .filter(isPublic)
    .filter(({ cycleId }) => cycleId === cycleOn(today, rhythm).id)
    .flatMap((objective) => objective.keyResults.map((keyResult) => healthOf(objective, keyResult, setting)))
  return found.reduce((counts, health) => counts.set(health, (counts.get(health) ?? 0) + 1), new Map<Health, number>())
}

describe.each`
  when                            | now
  ${'on the first day'}           | ${'2026-10-01T09:00:00+08:00'}
  ${'on a weekend in week two'}   | ${'2026-10-10T20:00:00+08:00'}
  ${'in the middle'}              | ${'2026-11-18T10:00:00+08:00'}
  ${'on a Sunday'}                | ${'2026-11-22T14:00:00+08:00'}
  ${'on the last day'}            | ${'2026-12-31T18:00:00+08:00'}
  ${'on New Year’s Day'}          | ${'2027-01-01T00:00:00+08:00'}
  ${'in the night of a leap day'} | ${'2028-02-29T01:30:00+08:00'}
  ${'on the first day of a May'}  | ${'2027-05-01T12:00:00+08:00'}
`('$when ($now)', ({ now }: { now: string }) => {
  const demo = buildDemo(new Date(now))

  test('nothing has happened yet that lies ahead', () => {
    const instants = [
      ...demo.companies.map(({ createdAt }) => createdAt),
      ...demo.members.map(({ createdAt }) => createdAt),
      ...demo.objectives.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt]),
      ...demo.objectives.filter(isPublic).map(({ publishedAt }) => publishedAt),
      ...demo.checkIns.map((checkIn) => checkIn.at),
      ...demo.changes.map((change) => change.at),
    ]
    expect(Math.max(...instants)).toBeLessThanOrEqual(Date.parse(now))
  })

  test('people write on weekdays, in working hours, within the cycle and after publication', () => {
    const objectives = new Map(demo.objectives.filter(isPublic).map((objective) => [objective._id, objective]))
    const amiss = demo.checkIns.filter(({ objectiveId, on, at: said }) => {
      const { publishedAt = Number.POSITIVE_INFINITY, cycleId = '' } = objectives.get(objectiveId) ?? {}
      const inHours = weekdayOf(on) <= 5 && hourOf(said) >= 9 && hourOf(said) < 19
      const inCycle = said > publishedAt && on <= (cycleById(cycleId)?.lastDay ?? '')
      return on !== civilDateAt(said) || !inHours || !inCycle
    })
    expect(amiss).toEqual([])
  })

  test('what a key result carries is the last line of its history', () => {
    const lastOf = new Map(
      [...demo.checkIns].sort((one, other) => one.at - other.at).map((checkIn) => [checkIn.keyResultId, checkIn]),
    )
    const carried = demo.objectives.filter(isPublic).flatMap(({ keyResults }) => keyResults)
    expect(carried.map(({ lastCheckIn }) => [lastCheckIn?.id, lastCheckIn?.value])).toEqual(
      carried.map(({ id }) => [lastOf.get(id)?._id, lastOf.get(id)?.value]),
    )
  })

  test('publication times differ, and every public objective has its line of history', () => {
    for (const { _id } of demo.companies) {
      const times = demo.objectives
        .filter(isPublic)
        .filter(({ companyId }) => companyId === _id)
        .map((each) => each.publishedAt)
      expect(new Set(times).size).toBe(times.length)
    }
    const published = demo.changes.filter(({ kind }) => kind === 'published').map(({ objectiveId }) => objectiveId)
    expect(published.sort()).toEqual(
      demo.objectives
        .filter(isPublic)
        .map(({ _id }) => _id)
        .sort(),
    )
  })
})

test.each([
  '2026-11-09',
  '2026-11-11',
  '2026-11-13',
  '2026-11-15',
  '2026-11-20',
  '2026-11-23',
  '2028-02-29',
  '2027-08-17',
])('on %s, in the middle of a cycle, every health is there and none takes over', (day) => {
  const healths = healthsOf(buildDemo(new Date(`${day}T16:00:00+08:00`)).objectives, civilDate(day))
  const total = [...healths.values()].reduce((sum, count) => sum + count, 0)
  for (const health of ['on-track', 'caution', 'off-track', 'outdated', 'not-started'] as const) {
    expect(healths.get(health) ?? 0).toBeGreaterThanOrEqual(4)
    expect(healths.get(health) ?? 0).toBeLessThan(total * 0.65)
  }
})

test('on the first day of a cycle nothing of it has begun, and some is still being written', () => {
  const { objectives } = buildDemo(new Date('2026-10-01T09:00:00+08:00'))
  expect([...healthsOf(objectives, civilDate('2026-10-01')).keys()]).toEqual(['not-started'])
  expect(objectives.filter(({ state }) => state === 'draft').length).toBeGreaterThan(8)
})

test('the cycles behind are closed in the weeks after their end', () => {
  const { objectives } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const past = objectives.filter(({ cycleId }) => cycleId < '2026-10-01.3')
  expect(past.length).toBeGreaterThanOrEqual(80)
  expect(past.every(({ state }) => state === 'closed')).toBe(true)
  expect(past.filter(isPublic).every(({ keyResults }) => keyResults.every(({ lastCheckIn }) => lastCheckIn))).toBe(true)
})

test('the same moment gives the same company', () => {
  const now = new Date('2026-11-18T10:00:00+08:00')
  expect(buildDemo(now)).toEqual(buildDemo(now))
})

test('the suggested member has several silent key results and a draft', () => {
  const { objectives } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const me = 'zh-member-lin-zhixia'
  const setting = { today: civilDate('2026-11-18'), cadence: usualCadence, calendar: chinaCalendar }
  const outdated = objectives
    .filter(isPublic)
    .flatMap((objective) =>
      objective.keyResults.map((keyResult) => ({ keyResult, health: healthOf(objective, keyResult, setting) })),
    )
    .filter(({ keyResult, health }) => keyResult.ownerId === me && health === 'outdated')
  expect(outdated.length).toBeGreaterThanOrEqual(3)
  expect(objectives.filter(({ ownerId, state }) => ownerId === me && state === 'draft')).toHaveLength(1)
})
