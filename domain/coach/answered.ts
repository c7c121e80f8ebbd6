import type { Problem } from '../okr/writing'
import { findingsOf } from './coach'
import { dismissalOf, withoutDismissed } from './dismissal'
import type { Finding, Situation } from './model'
import { comesTooSoon } from './pacing'

/** What is to be published, and under whose rules: only what the phone and the cloud both know for certain. */
export type Publishing = Pick<Situation, 'draft' | 'company'>

/**
 * What the words themselves say must change. What stands around an objective is left out: it may change from one moment
 * to the next, and nobody must be held up by what somebody else does.
 */
const fixesOf = ({ draft, company }: Publishing): Finding[] =>
  findingsOf({ draft, company }).filter((finding) => finding.severity === 'fix' && !comesTooSoon(finding, draft))

/**
 * Every line with something to fix that nobody has answered yet, as a problem at the line's field: each can be changed,
 * or set aside with "not here", since the coach errs now and then. Praise and what to consider never hold anything up.
 * Whether a company wants answers is asked by `findingsNeedAnswers`.
 *
 * @param dismissed what somebody said "not here" to, by `dismissalOf`
 * @param accepted what the objective says already, where it is public: a rule that was broken at that place may stay so
 */
export function openFixes(
  publishing: Publishing,
  dismissed: readonly string[],
  accepted?: Publishing['draft'],
): Problem[] {
  const before = accepted ? fixesOf({ ...publishing, draft: accepted }).map(dismissalOf) : []
  const open = withoutDismissed(fixesOf(publishing), [...dismissed, ...before])
  const fields = open.map(({ place }) =>
    place.on === 'keyResult'
      ? `keyResults.${publishing.draft.keyResults.findIndex(({ id }) => id === place.keyResultId)}.title`
      : 'title',
  )
  return [...new Set(fields)].map((field) => ({ code: 'coachUnanswered', field }))
}

/** What was set aside of what there is to fix now: all that a call to publish has to say. */
export function setAside(publishing: Publishing, dismissed: readonly string[]): string[] {
  const fixes = new Set(fixesOf(publishing).map(dismissalOf))
  return dismissed.filter((dismissal) => fixes.has(dismissal))
}
