import type { AlignedView } from '@domain/okr/api'
import type { Alignment, PublicObjective } from '@domain/okr/model'
import type { Actor } from '../platform/actor'
import { mayDo } from '../platform/allow'
import { isReadable } from '../platform/objectiveAccess'
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

type Reader = Pick<Actor, 'id' | 'companyId' | 'member'>

/** What alignments lead to, as far as it is public and the reader's to read: one read. */
export async function alignedTo(reader: Reader, alignments: readonly Alignment[]): Promise<AlignedView[]> {
  const found = await publicObjectivesById(
    reader.companyId,
    alignments.map(({ objectiveId }) => objectiveId),
  )
  const targets = found.filter((target) => isReadable(target, reader))
  return alignments.flatMap(({ objectiveId, keyResultId }) => {
    const target = targets.find(({ _id }) => _id === objectiveId)
    return target ? [aligned(target, target.keyResults, keyResultId)] : []
  })
}

/** What aligns to an objective, is public and the reader's to read, the newest first: one read. */
export async function alignedFrom(
  reader: Reader,
  objective: PublicObjective,
): Promise<{ items: AlignedView[]; isCut: boolean }> {
  const where = { 'index.alignedTo': objective._id }
  const sources = await publicObjectives(objective.companyId, where, mostAlignedFrom + 1)
  const items = sources
    .slice(0, mostAlignedFrom)
    .filter((source) => isReadable(source, reader))
    .flatMap((source) =>
      source.alignments
        .filter(({ objectiveId }) => objectiveId === objective._id)
        .map(({ keyResultId }) => aligned(source, objective.keyResults, keyResultId)),
    )
  // To whom not all is shown, how much more there is tells nothing.
  return { items, isCut: sources.length > mostAlignedFrom && mayDo(reader, 'browse') }
}
