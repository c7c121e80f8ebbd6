import type { AlignedView } from '@domain/okr/api'
import type { Alignment, PublicObjective } from '@domain/okr/model'
import { publicObjectives, publicObjectivesById } from '../platform/store/objectives'

/** More than this align to one objective only at the very top; the page shows the newest. */
const mostAlignedFrom = 50

const aligned = (
  { _id, title, ownerId, level }: PublicObjective,
  keyResults: PublicObjective['keyResults'],
  keyResultId: string | null,
): AlignedView => {
  const keyResult = keyResults.find(({ id }) => id === keyResultId)
  return {
    objectiveId: _id,
    keyResult: keyResult ? { id: keyResult.id, title: keyResult.title } : null,
    title,
    ownerId,
    level,
  }
}

/** What alignments lead to, as far as it is public: one read. */
export async function alignedTo(companyId: string, alignments: readonly Alignment[]): Promise<AlignedView[]> {
  const targets = await publicObjectivesById(
    companyId,
    alignments.map(({ objectiveId }) => objectiveId),
  )
  return alignments.flatMap(({ objectiveId, keyResultId }) => {
    const target = targets.find(({ _id }) => _id === objectiveId)
    return target ? [aligned(target, target.keyResults, keyResultId)] : []
  })
}

/** What aligns to an objective and is public, the newest first: one read. */
export async function alignedFrom(objective: PublicObjective): Promise<{ items: AlignedView[]; isCut: boolean }> {
  const where = { 'index.alignedTo': objective._id }
  const sources = await publicObjectives(objective.companyId, where, mostAlignedFrom + 1)
  const items = sources
    .slice(0, mostAlignedFrom)
    .flatMap((source) =>
      source.alignments
        .filter(({ objectiveId }) => objectiveId === objective._id)
        .map(({ keyResultId }) => aligned(source, objective.keyResults, keyResultId)),
    )
  return { items, isCut: sources.length > mostAlignedFrom }
}
