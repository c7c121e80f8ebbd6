import { Failure } from '@domain/failure'
import type { ObjectiveContent } from '@domain/okr/model'
import { findingsNeedAnswers } from '@domain/okr/rules'
import type { Actor } from '../platform/actor'

/**
 * Refuses to publish words that the coach wants changed and whose author has not answered, where the company's rules ask
 * for it. That somebody keeps their words is theirs to say, and is believed: the coach is a help, and no judge.
 *
 * @param accepted what the objective says already, where it is public
 * @throws Failure `coachUnanswered` with the first line
 */
export async function refuseUnanswered(
  content: ObjectiveContent,
  dismissed: readonly string[],
  { company }: Pick<Actor, 'company'>,
  accepted?: ObjectiveContent,
): Promise<void> {
  if (!findingsNeedAnswers(company)) return
  const { openFixes } = await import('./fixes')
  const [open] = openFixes({ draft: content, company }, dismissed, accepted)
  if (open) throw new Failure(open.code, open.field, open.details)
}
