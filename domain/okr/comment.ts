/** Characters of a comment, and how many people hear of one. */
export const commentLimits = { text: 500, hearers: 20 } as const

interface CommentBase {
  /** Made by the client, so that a repeat of the same request is one comment. */
  _id: string
  companyId: string
  objectiveId: string
  /** The key result that it is about; `null` where it is about the objective. */
  keyResultId: string | null
  /**
   * Said of the draft: its owner and whom it was shown to read it, and nobody else does, also once the objective is
   * public. Absent where whoever reads the objective reads it.
   */
  onDraft?: true
  byId: string
  /** Milliseconds since 1970. */
  at: number
  /** Sorts by time, unique: pages begin after one of these. */
  order: string
}

export type StandingComment = CommentBase & { state: 'standing'; text: string }
/** That somebody said something stays; what they said is gone, here and in the database. */
export type TakenBackComment = CommentBase & { state: 'takenBack'; takenBackAt: number }

/** What somebody says of an objective or of one of its key results. */
export type Comment = StandingComment | TakenBackComment
