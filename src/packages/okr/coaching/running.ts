import type { Running } from '@domain/coach/model'
import type { ObjectiveView } from '@domain/okr/api'
import { paceFor, type Setting } from '../../../features/okr/present'

/**
 * The last forecasts of an objective at work, and where its cycle is.
 * @returns `undefined` where it is closed, or its cycle is not known
 */
export function runningOf({ state, cycleId, keyResults }: ObjectiveView, setting: Setting): Running | undefined {
  const pace = state === 'published' ? paceFor(cycleId, setting) : undefined
  if (pace === undefined) return undefined
  const lastCheckIns = keyResults.flatMap(({ id, lastCheckIn }) =>
    lastCheckIn ? [{ keyResultId: id, confidence: lastCheckIn.confidence }] : [],
  )
  return { pace, lastCheckIns }
}
