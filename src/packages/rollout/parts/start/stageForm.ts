import { type CivilDate, civilDate, isCivilDate } from '@domain/calendar/civilDate'
import type { Pilot, Wave } from '@domain/rollout/model'
import type { StartPage } from '@domain/rollout/startApi'
import * as v from 'valibot'

/** A pilot or a wave while it is planned: half of it may still be missing. */
export const stageFormSchema = v.object({
  /** A wave's own; `pilot` for the pilot. */
  id: v.string(),
  departmentIds: v.array(v.string()),
  from: v.string(),
  until: v.string(),
  success: v.string(),
})
export type StageForm = v.InferOutput<typeof stageFormSchema>

export const pilotId = 'pilot'

/** What the cloud has of a stage; `undefined` for one that is new, or gone. */
export function storedStage({ pilot, waves }: Pick<StartPage, 'pilot' | 'waves'>, id: string): StageForm | undefined {
  if (id === pilotId) return pilot ? { id, ...pilot } : undefined
  const wave = waves.find((each) => each.id === id)
  return wave && { ...wave, until: '', success: '' }
}

export const newStage = (id: string): StageForm => ({ id, departmentIds: [], from: '', until: '', success: '' })

/** A day that was chosen. */
export const dayIn = (text: string): CivilDate | null => (isCivilDate(text) ? civilDate(text) : null)

export type StageLack = 'departmentIds' | 'from' | 'until' | 'success'

/** The first thing that is missing. */
export function lackOf({ id, departmentIds, from, until, success }: StageForm): StageLack | undefined {
  if (departmentIds.length === 0) return 'departmentIds'
  if (dayIn(from) === null) return 'from'
  if (id !== pilotId) return undefined
  if (dayIn(until) === null) return 'until'
  return success.trim() === '' ? 'success' : undefined
}

export const pilotOf = ({ departmentIds, from, until, success }: StageForm): Pilot => ({
  departmentIds,
  from: civilDate(from),
  until: civilDate(until),
  success: success.trim(),
})

/** All waves with this one as it is written now, in the place of its former self or at the end. */
export function wavesWith(waves: readonly Wave[], { id, departmentIds, from }: StageForm): Wave[] {
  const wave = { id, departmentIds, from: civilDate(from) }
  return waves.some((each) => each.id === id) ? waves.map((each) => (each.id === id ? wave : each)) : [...waves, wave]
}

export const wavesWithout = (waves: readonly Wave[], id: string): Wave[] => waves.filter((each) => each.id !== id)

/** Whether two say the same. */
export const isSameStage = (one: StageForm | undefined, other: StageForm | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
