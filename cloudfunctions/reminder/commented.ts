import type { PublicObjective } from '@domain/okr/model'
import { isPublic } from '@domain/okr/states'
import type { PersonView } from '@domain/people/api'
import type { CommentedView } from '@domain/reminder/api'
import type { Actor } from '../platform/actor'
import { isReadable } from '../platform/objectiveAccess'
import type { ShelvedReminder, WordlessComment } from '../platform/store/reminders'

/** A comment that somebody is told of, and what it is about. */
interface Commented {
  comment: WordlessComment
  objective: PublicObjective
}

/** What an entry says of a comment; `undefined` where it was taken back, or its objective is not for the reader any more. */
export function commentedFor({ kind, comments, objectives }: ShelvedReminder, actor: Actor): Commented | undefined {
  const [[comment], [objective]] = [comments, objectives]
  if (kind !== 'comment' || comment?.state !== 'standing' || !objective) return undefined
  return isPublic(objective) && isReadable(objective, actor) ? { comment, objective } : undefined
}

/** Whether an entry still has something to say. */
export const isThere = (item: ShelvedReminder, actor: Actor): boolean =>
  item.kind !== 'comment' || commentedFor(item, actor) !== undefined

/** The same for its reader. */
export const commentedView = (commented: Commented, by: PersonView | null, { id }: Actor): CommentedView => ({
  by,
  title: commented.objective.title,
  about: aboutFor(commented, id),
})

function aboutFor({ comment, objective }: Commented, readerId: string): CommentedView['about'] {
  if (objective.ownerId === readerId) return 'myObjective'
  const keyResult = objective.keyResults.find(({ id }) => id === comment.keyResultId)
  return keyResult?.ownerId === readerId ? 'myKeyResult' : 'commented'
}
