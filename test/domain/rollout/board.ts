import { civilDate } from '@domain/calendar/civilDate'
import type { GroupFigures, StepCounts } from '@domain/rollout/adoption'
import type { Board, Standing } from '@domain/rollout/boardApi'
import { type Evidence, nothingCounted } from '@domain/rollout/evidence'
import fc from 'fast-check'

export const rhythm = { fiscalStartMonth: 1, cycleLength: 3 } as const

/** Nobody has begun. */
export const nothingStands: Standing = {
  whyAt: null,
  sponsors: 0,
  hasCoordinator: false,
  pilot: null,
  rules: { settled: 0, publishedAt: null },
  textsToMend: [],
}

interface Known {
  today?: string
  standing?: Partial<Standing>
  /** `null` before the first night. */
  counted?: Partial<Evidence> | null
  groups?: Board['groups']
  total?: GroupFigures
}

const none = { of: 0, done: 0 }
const noSteps: StepCounts = {
  trained: none,
  drafted: none,
  published: none,
  checkedIn: none,
  midQuarter: none,
  review: none,
}
export const peopleAlone = (people: number): GroupFigures => ({ people, now: noSteps, weeks: [] })

/** Departments by their names. */
export const departments = [
  { id: 'hr', name: '人力资源部' },
  { id: 'hardware', name: '硬件部' },
]

/** The company's board in the last quarter of 2026; its middle is 16 November where no holiday moves it. */
export const boardWith = ({ today = '2026-10-20', standing, counted = {}, groups = [], total }: Known = {}): Board => ({
  today: civilDate(today),
  cycleId: '2026-10-01.3',
  computedAt: counted === null ? null : Date.UTC(2026, 9, 19, 18),
  place: [],
  total: total ?? null,
  groups,
  outside: [],
  evidence: counted === null ? null : { ...nothingCounted, ...counted },
  named: departments,
  standing: { ...nothingStands, ...standing },
})

const anyCount = fc.nat(60)
const anyPart = fc.tuple(anyCount, anyCount).map(([one, other]) => ({
  done: Math.min(one, other),
  of: Math.max(one, other),
}))
const anyMost = fc.option(fc.record({ departmentId: fc.constantFrom('hr', 'hardware', 'gone'), most: anyCount }))

/** Whatever a night may have counted. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    read: anyPart,
    introduced: anyCount,
    withChampion: anyPart,
    trained: anyPart,
    coached: anyPart,
    own: anyPart,
    midQuarter: anyPart,
    finals: anyPart,
    late: anyCount,
    company: anyCount,
    lessons: anyCount,
    champions: anyMost,
    objectives: anyMost,
    silent: fc.array(
      fc.record({
        departmentId: fc.constantFrom('hr', 'hardware', 'gone'),
        since: fc.constant(civilDate('2026-10-02')),
      }),
      { maxLength: 3 },
    ),
  })
  .map((some) => ({
    people: some.read.of,
    whyRead: some.read.done,
    introduced: Math.min(some.introduced, some.read.of),
    departments: some.withChampion.of,
    departmentsWithChampion: some.withChampion.done,
    champions: some.trained.of,
    championsTrained: some.trained.done,
    mostChampions: some.champions && {
      departmentId: some.champions.departmentId,
      champions: Math.min(some.champions.most, some.trained.of),
    },
    objectives: some.coached.of,
    companyObjectives: Math.min(some.company, some.coached.of),
    mostCompanyObjectives: some.objectives && {
      departmentId: some.objectives.departmentId,
      objectives: Math.min(some.objectives.most, some.company, some.coached.of),
    },
    coached: some.coached.done,
    publishedLate: Math.min(some.late, some.coached.of),
    keyResults: some.own.of,
    ownKeyResults: some.own.done,
    midQuarter: some.midQuarter,
    reviews: some.midQuarter,
    finals: { of: some.finals.of, atStretch: some.finals.done },
    lessons: some.lessons,
    silent: some.silent,
  }))

export const anyStanding: fc.Arbitrary<Standing> = fc.record({
  whyAt: fc.option(fc.constant(Date.UTC(2026, 9, 5))),
  sponsors: fc.nat(3),
  hasCoordinator: fc.boolean(),
  pilot: fc.constant(null),
  rules: fc.record({ settled: fc.nat(10), publishedAt: fc.option(fc.constant(Date.UTC(2026, 9, 6))) }),
  textsToMend: fc.subarray(['why', 'rules', 'pilot']),
})

/** Any board of the company, on any day of the cycle. */
export const anyBoard: fc.Arbitrary<Board> = fc
  .record({
    day: fc.integer({ min: 1, max: 90 }),
    standing: anyStanding,
    counted: fc.option(anyEvidence),
  })
  .map(({ day, standing, counted }) => ({
    ...boardWith({ standing, counted }),
    today: civilDate(new Date(Date.UTC(2026, 9, day)).toISOString().slice(0, 10)),
  }))
