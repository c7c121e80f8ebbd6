import { addDays, civilDate } from '../../domain/calendar/civilDate'
import { type AdoptionStep, adoptionSteps, type GroupFigures, type StepCounts } from '../../domain/rollout/adoption'
import type { Board, BoardGroup } from '../../domain/rollout/boardApi'
import { nothingCounted } from '../../domain/rollout/evidence'
import type { Pilot } from '../../domain/rollout/model'

/** How far a group is, with so many of its people at each step; none expected where it is left out. */
export function stepsOf(people: number, done: Partial<Record<AdoptionStep, number>>): StepCounts {
  const count = (step: AdoptionStep) => ({ of: done[step] === undefined ? 0 : people, done: done[step] ?? 0 })
  const [trained, drafted, published] = [count('trained'), count('drafted'), count('published')]
  const [checkedIn, midQuarter, review] = [count('checkedIn'), count('midQuarter'), count('review')]
  return { trained, drafted, published, checkedIn, midQuarter, review }
}

const firstMonday = civilDate('2026-09-28')

/** A group in whose weeks more and more people check in. */
export function figuresOf(people: number, weeks: number): GroupFigures {
  const at = (share: number) => Math.floor(people * share)
  const steps = (week: number) =>
    stepsOf(people, { trained: at(0.9), drafted: at(0.8), published: at(0.7), checkedIn: at((week + 1) / (weeks + 1)) })
  return {
    people,
    now: steps(weeks - 1),
    weeks: Array.from({ length: weeks }, (_, week) => ({ monday: addDays(firstMonday, week * 7), steps: steps(week) })),
  }
}

export const pilot: Pilot = {
  departmentIds: ['department-0', 'department-1'],
  from: civilDate('2026-09-01'),
  until: civilDate('2026-11-20'),
  success: '八成的人每周更新，季中回顾都开起来',
}

/** A company's board of the last quarter of 2026. */
export function boardOf({ departments = 3, weeks = 9, name = (at: number) => `第${at}部` } = {}): Board {
  const groups = Array.from(
    { length: departments },
    (_, at): BoardGroup => ({
      kind: 'department',
      departmentId: `department-${at}`,
      name: name(at),
      hasMore: true,
      figures: figuresOf(20 + at, weeks),
    }),
  )
  return {
    today: civilDate('2026-11-27'),
    cycleId: '2026-10-01.3',
    computedAt: Date.parse('2026-11-26T18:05:00Z'),
    place: [],
    total: figuresOf(departments * 20 + 8, weeks),
    groups: [...groups, { kind: 'merged', names: ['法务部', '总裁办'], others: 0, figures: figuresOf(7, weeks) }],
    outside: ['销售部'],
    evidence: {
      ...nothingCounted,
      people: 68,
      departments,
      champions: 5,
      championsTrained: 2,
      objectives: 30,
      coached: 12,
      keyResults: 90,
      ownKeyResults: 40,
      silent: [{ departmentId: 'department-1', since: civilDate('2026-11-06') }],
    },
    named: groups.flatMap((group) =>
      group.kind === 'department' ? [{ id: group.departmentId, name: group.name }] : [],
    ),
    standing: {
      whyAt: Date.parse('2026-09-01T02:00:00Z'),
      sponsors: 1,
      hasCoordinator: true,
      pilot,
      rules: { settled: 7, publishedAt: null },
      textsToMend: [],
    },
  }
}

/** How many steps there are, for tests that count cells. */
export const stepCount = adoptionSteps.length
