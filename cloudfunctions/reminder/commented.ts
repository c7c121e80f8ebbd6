import type { DraftObjective, PublicObjective } from '@domain/okr/model'
import { isArchived, isDraft, writtenOf } from '@domain/okr/states'
import type { PersonView } from '@domain/people/api'
import type { CommentedView } from '@domain/reminder/api'
import type { Actor } from '../platform/actor'
import { isCommentReadable, isReadable } from '../platform/objectiveAccess'
import type { ShelvedReminder, WordlessComment } from '../platform/store/reminders'

/** A comment that somebody is told of, and what it is about. */
interface Commented {
  comment: WordlessComment
  objective: DraftObjective | PublicObjective
}

/** What an entry says of a comment; `undefined` where it was taken back, or it is not for the reader any more. */
export function commentedFor({ kind, comments, objectives }: ShelvedReminder, actor: Actor): Commented | undefined {
  const [[comment], [objective]] = [comments, objectives]
  if (kind !== 'comment' || comment?.state !== 'standing' || !objective) return undefined
  if (isArchived(objective) || !isReadable(objective, actor)) return undefined
  return isCommentReadable(comment, objective, actor) ? { comment, objective } : undefined
}

/** The draft that an entry shows, or what became of it; `undefined` where it is not shown to the reader any more. */
export function shownFor({ kind, objectives }: ShelvedReminder, actor: Actor): Commented['objective'] | undefined {
  const [objective] = objectives
  if (kind !== 'shown' || !objective || isArchived(objective)) return undefined
  return isReadable(objective, actor) ? objective : undefined
}

/** Whether an entry still has something to say. */
export function isThere(item: ShelvedReminder, actor: Actor): boolean {
  switch (item.kind) {
    case 'comment':
      return commentedFor(item, actor) !== undefined
    case 'shown':
      return shownFor(item, actor) !== undefined
    default:
      return true
  }
}

/** Whether nobody waits any more for a look at what an entry shows: it is public now. */
export const isPublishedSince = ({ kind, objectives }: ShelvedReminder): boolean =>
  kind === 'shown' && objectives.every((objective) => !isDraft(objective))

/** The same for its reader. */
export const commentedView = (commented: Commented, by: PersonView | null, { id }: Actor): CommentedView => ({
  by,
  title: writtenOf(commented.objective).title,
  about: aboutFor(commented, id),
})

function aboutFor({ comment, objective }: Commented, readerId: string): CommentedView['about'] {
  if (objective.ownerId === readerId) return comment.onDraft ? 'myDraft' : 'myObjective'
  const keyResult = writtenOf(objective).keyResults.find(({ id }) => id === comment.keyResultId)
  return keyResult?.ownerId === readerId ? 'myKeyResult' : 'commented'
}
