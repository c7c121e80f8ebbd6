import { addDays, type CivilDate } from '../calendar/civilDate'
import { closingDays } from '../okr/cycle'
import type { Department, OkrUse } from '../people/model'
import type { Factor, FactorState } from './factor'
import type { Pilot, Wave } from './model'
import type { StepId } from './steps'
import { inOrder, type StageState } from './pilot'
import type { Warning } from './warnings'

/** What is shown of each kind at most: a report is one page. */
export const reportLimits = { lessons: 10, changes: 5, departments: 5, groups: 12 } as const

/** Where a pilot stands; its report is a preview while it runs. */
export function pilotStateOn(today: CivilDate, { from, until }: Pick<Pilot, 'from' | 'until'>): StageState {
  if (today < from) return 'ahead'
  return today <= until ? 'running' : 'over'
}

/** The last day on which a lesson is of a pilot: what was learned is written down while its last cycle is closing. */
export const lessonsUntil = ({ until }: Pick<Pilot, 'until'>): CivilDate => addDays(until, closingDays)

/** Something to do otherwise after a pilot: what was warned of, or what is not in place. */
export type Change =
  | { for: 'warning'; warning: Warning; step: StepId }
  | { for: 'factor'; factor: Factor; step: StepId }

/**
 * What to change, what weighs most first: what is warned of, then what has not begun, then what is not in place yet. One
 * thing to do stands once; what cannot be done yet does not stand here.
 */
export function changesAfter(warnings: readonly Warning[], factors: readonly Factor[]): Change[] {
  const lacking = (state: FactorState): Change[] =>
    factors.flatMap((factor) =>
      factor.state === state && factor.next.does === 'open'
        ? [{ for: 'factor', factor, step: factor.next.step } as const]
        : [],
    )
  const all: Change[] = [
    ...warnings.map((warning) => ({ for: 'warning', warning, step: warning.step }) as const),
    ...lacking('notStarted'),
    ...lacking('underWay'),
  ]
  return all.filter(({ step }, at) => all.findIndex((each) => each.step === step) === at).slice(0, reportLimits.changes)
}

/** A department as the next wave is chosen from. */
export type WaveDepartment = Pick<Department, '_id' | 'path' | 'order' | 'okrs'>

/** A champion, by where they belong and what they coach, and whether they had their full day. */
export interface ReadyChampion {
  departmentPath: readonly string[]
  coaches: readonly string[]
  trained: boolean
}

/** Who should begin next, and why. */
export type NextWave =
  /** As it was planned. */
  | { by: 'plan'; from: CivilDate; departmentIds: string[] }
  /** Those that want OKRs later, and have trained champions already: how many each. */
  | { by: 'readiness'; departments: { id: string; champions: number }[] }
  /** There are such departments, and none has a trained champion. */
  | { by: 'untrained'; departmentIds: string[] }
  /** Nobody is to follow. */
  | { by: 'nobody' }

interface Following {
  today: CivilDate
  pilot: Pick<Pilot, 'departmentIds'>
  waves: readonly Wave[]
  /** Those of the waves, or those that are to use OKRs later. */
  departments: readonly WaveDepartment[]
  champions: readonly ReadyChampion[]
}

/**
 * The recommended next wave: the next that is planned, else departments that use OKRs later and whose champions are
 * trained. In the company's own order, five at most; a department that said no is left alone.
 */
export function nextWave({ today, pilot, waves, departments, champions }: Following): NextWave {
  const ordered = [...departments].sort((one, other) => one.order - other.order)
  const atMost = <Item>(items: readonly Item[]): Item[] => items.slice(0, reportLimits.departments)
  const follows = ({ _id, okrs }: WaveDepartment) => okrs !== 'no' && !pilot.departmentIds.includes(_id)
  const planned = inOrder(waves)
    .filter(({ from }) => from > today)
    .map(({ from, departmentIds }) => ({
      from,
      departmentIds: ordered.filter((each) => departmentIds.includes(each._id) && follows(each)).map(({ _id }) => _id),
    }))
    .find(({ departmentIds }) => departmentIds.length > 0)
  if (planned) return { by: 'plan', from: planned.from, departmentIds: atMost(planned.departmentIds) }

  const later: OkrUse = 'later'
  const candidates = ordered.filter((department) => department.okrs === later && follows(department))
  if (candidates.length === 0) return { by: 'nobody' }
  const ready = candidates
    .map((department) => ({
      id: department._id,
      champions: champions.filter((champion) => champion.trained && coaches(champion, department)).length,
    }))
    .filter((department) => department.champions > 0)
  return ready.length > 0
    ? { by: 'readiness', departments: atMost(ready) }
    : { by: 'untrained', departmentIds: atMost(candidates.map(({ _id }) => _id)) }
}

/** The departments of a wave. */
export function idsIn(wave: NextWave): string[] {
  switch (wave.by) {
    case 'plan':
    case 'untrained':
      return wave.departmentIds
    case 'readiness':
      return wave.departments.map(({ id }) => id)
    case 'nobody':
      return []
  }
}

/** A champion coaches their own department, and those they were named for; with a department, what is below it. */
const coaches = ({ departmentPath, coaches: named }: ReadyChampion, { _id, path }: WaveDepartment): boolean =>
  departmentPath.includes(_id) || path.some((id) => named.includes(id))
