import type { ArchivedObjective, Objective } from './model'
import { indexOf } from './search'

/**
 * An objective that belongs to another department from now on. Its version stays: nobody wrote anything, and what its
 * owner is writing is still based on what they read.
 */
export function belongingTo(objective: Objective, departmentPath: string[]): Objective {
  switch (objective.state) {
    case 'draft':
      return { ...objective, departmentPath }
    case 'published':
    case 'closed': {
      const moved = { ...objective, departmentPath }
      return { ...moved, index: indexOf(moved) }
    }
    case 'archived':
      return archivedIn(objective, departmentPath)
  }
}

/** The same of one that is out of the lists: what it is found by is that of the state it can be restored to. */
function archivedIn(objective: ArchivedObjective, departmentPath: string[]): ArchivedObjective {
  switch (objective.was) {
    case 'draft':
      return { ...objective, departmentPath }
    case 'published': {
      const moved = { ...objective, departmentPath }
      return { ...moved, index: indexOf({ ...moved, state: moved.was }) }
    }
    case 'closed': {
      const moved = { ...objective, departmentPath }
      return { ...moved, index: indexOf({ ...moved, state: moved.was }) }
    }
  }
}
