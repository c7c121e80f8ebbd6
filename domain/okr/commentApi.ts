import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema } from '../text'
import { commentLimits, type StandingComment, type TakenBackComment } from './comment'
import { cycleIdSchema } from './cycle'

/** A comment as it reaches the phone: without what only the database needs. */
export type CommentView =
  | Omit<StandingComment, 'companyId' | 'objectiveId' | 'order'>
  | Omit<TakenBackComment, 'companyId' | 'objectiveId' | 'order'>

/** Comments on one objective, the newest first, with their writers. */
export type CommentList = Page<CommentView> & { people: PersonView[]; today: CivilDate }

/** What somebody said of something that the reader owns. */
export interface CommentOnMine {
  id: string
  by: PersonView
  text: string
  /** Milliseconds since 1970. */
  at: number
  /** The title of the key result that it is about, or of the objective. */
  about: string
}

const companyId = idSchema
const reference = { companyId, objectiveId: idSchema }

const commentCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'okr' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const commentApi = {
  /**
   * What was said of an objective and its key results, newest first, twenty a page; of its draft only to its owner and
   * to whom that was shown.
   */
  comments: defineCall<CommentList>()(
    commentCall('comments', false, { ...reference, after: v.nullable(textSchema(120, 1)) }),
  ),
  comment: defineCall<{ comment: CommentView }>()(
    commentCall('comment', true, {
      ...reference,
      commentId: idSchema,
      keyResultId: v.nullable(idSchema),
      text: textSchema(commentLimits.text, 1),
      /** Meant for the owner and whom the draft is shown to, as the writer saw it: it stays so if it arrives later. */
      onDraft: v.optional(v.boolean('wrongType'), false),
    }),
  ),
  /** Takes one's own comment back: its words are gone. */
  takeBackComment: defineCall<{ comment: CommentView }>()(
    commentCall('takeBackComment', true, { companyId, commentId: idSchema }),
  ),
  /**
   * What was said in public, by others and by me, of what I own something in, in one cycle; newest first, as much as
   * fits.
   */
  commentsOnMine: defineCall<{ items: CommentOnMine[]; today: CivilDate }>()(
    commentCall('commentsOnMine', false, { companyId, cycleId: cycleIdSchema }),
  ),
} as const
