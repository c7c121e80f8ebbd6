import * as v from 'valibot'
import { addDays, type CivilDate, civilDateSchema, daysBetween } from '../calendar/civilDate'
import { Failure } from '../failure'
import { idSchema, textSchema } from '../text'
import type { Pilot, Rollout, Wave } from './model'

/** Bounds of a pilot and its waves; a screen counts by the same. A pilot that lasts longer than a year tries nothing out. */
export const pilotLimits = { success: 300, waves: 12, departments: 50, days: 366 } as const

const departmentIdsSchema = v.pipe(
  v.array(idSchema, 'wrongType'),
  v.minLength(1, 'tooFew'),
  v.maxLength(pilotLimits.departments, 'tooMany'),
)

export const pilotSchema = v.strictObject({
  departmentIds: departmentIdsSchema,
  from: civilDateSchema,
  until: civilDateSchema,
  /** What would count as success. */
  success: textSchema(pilotLimits.success, 1),
})

export const wavesSchema = v.pipe(
  v.array(v.strictObject({ id: idSchema, departmentIds: departmentIdsSchema, from: civilDateSchema }), 'wrongType'),
  v.maxLength(pilotLimits.waves, 'tooMany'),
)

/** The departments of a company that are named, each with those above it, from the root, itself included. */
export type Paths = ReadonlyMap<string, readonly string[]>

/** Waves in the order of their days, those of one day as they were given. */
export const inOrder = (waves: readonly Wave[]): Wave[] =>
  [...waves].sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? -1 : 1))

/** Everybody whom a pilot and waves name. */
export const departmentsIn = ({ pilot, waves }: Pick<Rollout, 'pilot' | 'waves'>): string[] => [
  ...new Set([...(pilot?.departmentIds ?? []), ...waves.flatMap(({ departmentIds }) => departmentIds)]),
]

/**
 * Refuses a pilot, and waves after it, that contradict each other.
 *
 * A stage takes its departments with everything inside them. A later one may name a department above and so take the
 * rest of it: a wave that names the root is everybody else. It may not name one that has begun already.
 *
 * @throws Failure with the field: `notFound` for a department that the company does not have, `departmentTwice`,
 *   `endNotAfterStart`, `tooManyDays`, `waveBeforePilot`, `notAllowedValue` for two waves under one id
 */
export function refuseStages({ pilot, waves }: Pick<Rollout, 'pilot' | 'waves'>, paths: Paths): void {
  if (pilot) refuseDays(pilot)
  const ids = waves.map(({ id }) => id)
  waves.forEach(({ id, from }, place) => {
    if (ids.indexOf(id) !== place) throw new Failure('notAllowedValue', `waves.${place}.id`)
    if (pilot && from <= pilot.from) throw new Failure('waveBeforePilot', `waves.${place}.from`)
  })
  const began = new Set<string>()
  if (pilot) begin(pilot.departmentIds, 'pilot.departmentIds', paths, began)
  for (const wave of inOrder(waves)) {
    begin(wave.departmentIds, `waves.${waves.indexOf(wave)}.departmentIds`, paths, began)
  }
}

function refuseDays({ from, until }: Pick<Pilot, 'from' | 'until'>): void {
  if (until <= from) throw new Failure('endNotAfterStart', 'pilot.until')
  if (daysBetween(from, until) > pilotLimits.days) {
    throw new Failure('tooManyDays', 'pilot.until', { bound: pilotLimits.days })
  }
}

/** Adds a stage's departments to those that have begun. */
function begin(departmentIds: readonly string[], field: string, paths: Paths, began: Set<string>): void {
  departmentIds.forEach((id, place) => {
    const path = paths.get(id)
    if (!path) throw new Failure('notFound', `${field}.${place}`)
    const isTwice = departmentIds.indexOf(id) !== place
    const isInside = path.some((above) => above !== id && departmentIds.includes(above))
    if (isTwice || isInside || path.some((above) => began.has(above))) {
      throw new Failure('departmentTwice', `${field}.${place}`)
    }
  })
  for (const id of departmentIds) began.add(id)
}

type Stages = Pick<Rollout, 'pilot' | 'waves'>

/** The pilot and its waves after one department has become part of another. */
export function forMergedStages({ pilot, waves }: Stages, from: string, into: string): Stages {
  const merged = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? into : id)))]
  return {
    ...(pilot ? { pilot: { ...pilot, departmentIds: merged(pilot.departmentIds) } } : {}),
    waves: waves.map((wave) => ({ ...wave, departmentIds: merged(wave.departmentIds) })),
  }
}

/**
 * The pilot and its waves without what begins twice, which a change of the tree can bring about: of two stages the
 * earlier one takes a department. A wave with nobody left is gone.
 */
export function withoutRepeats({ pilot, waves }: Stages, paths: Paths): Stages {
  const began = new Set<string>()
  const fresh = (ids: readonly string[]): string[] => {
    const kept = ids.filter((id) => {
      const path = paths.get(id) ?? [id]
      return !path.some((above) => began.has(above) || (above !== id && ids.includes(above)))
    })
    for (const id of kept) began.add(id)
    return kept
  }
  const first = pilot && { ...pilot, departmentIds: fresh(pilot.departmentIds) }
  const rest = inOrder(waves).map((wave) => ({ ...wave, departmentIds: fresh(wave.departmentIds) }))
  return { ...(first ? { pilot: first } : {}), waves: rest.filter(({ departmentIds }) => departmentIds.length > 0) }
}

export type StageState = 'ahead' | 'running' | 'over'

/** A pilot or a wave as a timeline shows it. */
export interface Stage {
  kind: 'pilot' | 'wave'
  /** A wave's own; `pilot` for the pilot. */
  id: string
  departmentIds: string[]
  from: CivilDate
  /** The last day; a wave goes on until the next one begins, the last one without end. */
  until: CivilDate | null
  state: StageState
}

const stateOn = (today: CivilDate, { from, until }: Pick<Stage, 'from' | 'until'>): StageState =>
  today < from ? 'ahead' : until !== null && until < today ? 'over' : 'running'

/** The pilot and its waves by date, each with where it stands on a day. */
export function stagesOf({ pilot, waves }: Pick<Rollout, 'pilot' | 'waves'>, today: CivilDate): Stage[] {
  const ordered = inOrder(waves)
  const stages = ordered.map(({ id, departmentIds, from }) => {
    const next = ordered.find((wave) => wave.from > from)
    const until = next ? addDays(next.from, -1) : null
    return { kind: 'wave' as const, id, departmentIds, from, until, state: stateOn(today, { from, until }) }
  })
  if (!pilot) return stages
  const { departmentIds, from, until } = pilot
  return [{ kind: 'pilot', id: 'pilot', departmentIds, from, until, state: stateOn(today, pilot) }, ...stages]
}
