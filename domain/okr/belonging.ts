import type { DraftObjective, PublishedObjective } from './model'
import { indexOf } from './search'

/** An objective that is being worked on: nothing of it is final. */
export type RunningObjective = DraftObjective | PublishedObjective

/**
 * An objective that belongs to another department from now on. Its version stays: nobody wrote anything, and what its
 * owner is writing is still based on what they read.
 */
export function belongingTo<Running extends RunningObjective>(objective: Running, departmentPath: string[]): Running
export function belongingTo(objective: RunningObjective, departmentPath: string[]): RunningObjective {
  if (objective.state === 'draft') return { ...objective, departmentPath }
  const moved = { ...objective, departmentPath }
  return { ...moved, index: indexOf(moved) }
}
