import { nothingSaid, type Said, saidSchema, saidTogether } from '@domain/coach/coaching'
import * as v from 'valibot'

/** What somebody said to the coach about one objective, as this phone knows it. */
export interface KeptCoaching {
  said: Said
  /** Of it, what may not have reached the cloud: only that is sent, so that an old answer here undoes no newer one. */
  unsent: Said
  /** When this phone sent something last, milliseconds since 1970: what it was told before is older. */
  sentAt: number
}

export const nothingKept: KeptCoaching = { said: nothingSaid, unsent: nothingSaid, sentAt: 0 }

export const keptCoachingSchema: v.GenericSchema<unknown, KeptCoaching> = v.object({
  said: saidSchema,
  unsent: saidSchema,
  sentAt: v.number(),
})

/** Under which key it is kept. */
export const coachingKey = (objectiveId: string): string => `coaching:${objectiveId}`

export const isNothing = ({ dismissed, answers }: Said): boolean => dismissed.length + answers.length === 0

/** Once more was said on this phone. */
export const withMore = ({ said, unsent, sentAt }: KeptCoaching, more: Said): KeptCoaching => ({
  said: saidTogether(said, more),
  unsent: saidTogether(unsent, more),
  sentAt,
})

/**
 * Once the cloud has told what it keeps. Its answers may come from another phone and stand over those here, but for what
 * is still to be sent; an answer of the cloud from before this phone last sent something tells only what is missing here.
 *
 * @param at when the cloud told it, milliseconds since 1970
 */
export function withHeard(kept: KeptCoaching, heard: Said, at: number): KeptCoaching {
  const { said, unsent, sentAt } = kept
  const isNews = at > sentAt
  return { ...kept, said: isNews ? saidTogether(saidTogether(said, heard), unsent) : saidTogether(heard, said) }
}

/** Once something has arrived: what was said since is still to be sent. */
export function withSent(kept: KeptCoaching, sent: Said, heard: Said, at: number): KeptCoaching {
  const unsent = {
    dismissed: kept.unsent.dismissed.filter((each) => !sent.dismissed.includes(each)),
    answers: kept.unsent.answers.filter(
      (each) =>
        !sent.answers.some(
          ({ keyResultId, question, answer }) =>
            keyResultId === each.keyResultId && question === each.question && answer === each.answer,
        ),
    ),
  }
  return { ...withHeard({ ...kept, unsent }, heard, at), sentAt: at }
}
