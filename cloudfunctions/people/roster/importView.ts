import type { ImportState, ImportView } from '@domain/people/rosterApi'
import { keptFor, type RosterImport } from '@domain/people/rosterImport'

/** An import as the phone gets it. @param parts those of the file that are there; they matter while it is uploaded */
export const importView = ({ _id, fileName, bytes, at, standing }: RosterImport, parts: number[] = []): ImportView => ({
  id: _id,
  fileName,
  bytes,
  at,
  standing: stateOf(standing, parts),
})

function stateOf(standing: RosterImport['standing'], parts: number[]): ImportState {
  switch (standing.state) {
    case 'uploading':
      return { state: 'uploading', parts }
    case 'checking':
      return { state: 'checking', mapping: standing.mapping }
    case 'planned':
      return { state: 'planned', mapping: standing.mapping, counts: standing.plan.counts }
    case 'importing':
    case 'undoing': {
      const { state, plan, choices, next } = standing
      const done = state === 'importing' ? next : plan.batches - 1 - next
      return { state, counts: plan.counts, choices, done, of: plan.batches }
    }
    case 'imported': {
      const { plan, choices, at, kept, keptCount } = standing
      return { state: 'imported', counts: plan.counts, choices, undoUntil: at + keptFor, kept, keptCount }
    }
    case 'undone':
      return { state: 'undone', counts: standing.plan.counts, kept: standing.kept, keptCount: standing.keptCount }
  }
}
