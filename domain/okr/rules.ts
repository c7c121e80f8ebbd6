import type { KeyResultMeasure, Level } from './model'

export type MeasureType = KeyResultMeasure['type']

/** How many there are: objectives of one owner at a level in a cycle, and key results of an objective. */
export interface Amounts {
  /** At most; `null` where no OKRs are set at that level. */
  team: number | null
  person: number | null
  /** Key results of an objective. */
  least: number
  most: number
}

/** Whether commit is asked for, or worked out from the target. */
export type ThresholdUse = 'three' | 'two'

/** Who reads a draft besides its author: whom the author chooses, or their manager too. */
export type DraftReaders = 'chosen' | 'manager'

/** What the coach's `fix` findings mean for publishing: nothing, or that each is answered, by a change or "not here". */
export type FindingsUse = 'advice' | 'answered'

/** Whether objectives below the company's align to another. */
export type AlignmentRule = 'free' | 'suggested' | 'required'

/**
 * What the rules that a company has published say of writing (`domain/rollout/parameters`). How long a cycle is and how
 * often key results are checked in stand with the company itself.
 */
export interface OkrRules {
  /** Which edition is in force, from 1. */
  edition: number
  /** Milliseconds since 1970. */
  publishedAt: number
  levels: Level[]
  amounts: Amounts
  thresholds: ThresholdUse
  types: MeasureType[]
  drafts: DraftReaders
  /** Rules that were published before this could be chosen say nothing: advice. */
  findings?: FindingsUse
  alignment: AlignmentRule
  /** The share of key results that come from their owners, in percent: an aim, no bound. */
  ownShare: number
}

/** What a company says of writing: a company, as far as this matters. */
export interface WritingRules {
  /** Whether a key result may be done-or-not; counts where no rules are published. */
  milestonesAllowed?: boolean
  okrRules?: OkrRules
}

/** Whether the company measures key results this way. */
export const mayMeasureBy = (type: MeasureType, { okrRules, milestonesAllowed = false }: WritingRules): boolean =>
  okrRules ? okrRules.types.includes(type) : type !== 'milestone' || milestonesAllowed

/** Whether the company sets OKRs at a level. */
export const maySetAt = (level: Level, { okrRules }: WritingRules): boolean => okrRules?.levels.includes(level) ?? true

/** Whether commit is written by people, rather than worked out. */
export const asksForCommit = ({ okrRules }: WritingRules): boolean => okrRules?.thresholds !== 'two'

/** Whether an author's manager reads what is written as a draft from now on. */
export const managerReadsDrafts = ({ okrRules }: WritingRules): boolean => okrRules?.drafts === 'manager'

/** Whether what the coach says must change has to be answered before it is published. */
export const findingsNeedAnswers = ({ okrRules }: WritingRules): boolean => okrRules?.findings === 'answered'

/** How many objectives one owner publishes at a level in a cycle at most; `undefined` where nothing says so. */
export const mostObjectives = (level: Level, { okrRules }: WritingRules): number | undefined =>
  level === 'team' || level === 'person' ? (okrRules?.amounts[level] ?? undefined) : undefined

/**
 * Whether fewer key results come from their owners than the company aims at.
 * @returns `false` where it has not said what it aims at
 */
export function fewerOwnThanAimed(
  keyResults: readonly { origin: { kind: 'own' | 'given' } }[],
  { okrRules }: WritingRules,
): boolean {
  if (!okrRules || keyResults.length === 0) return false
  const own = keyResults.filter(({ origin }) => origin.kind === 'own').length
  return own * 100 < keyResults.length * okrRules.ownShare
}
