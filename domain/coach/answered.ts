import type { FailureReport } from '../failure'
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

/** Where in a draft a finding stands: at the field of the line that it is about. */
const fieldOf = ({ place }: Finding, { keyResults }: Publishing['draft']): string =>
  place.on === 'keyResult' ? `keyResults.${keyResults.findIndex(({ id }) => id === place.keyResultId)}.title` : 'title'

/**
 * Every line with something to fix that nobody has answered yet, as a problem at the line's field: each can be changed,
 * or set aside with "not here", since the coach errs now and then. Praise and what to consider never hold anything up.
 * Whether a company wants answers is asked by `findingsNeedAnswers`.
 *
 * @param dismissed what somebody said "not here" to, by `dismissalOf`
 * @param accepted what the objective says already, where it is public: a rule that was broken at that place may stay so
 * @returns one a line, with the `dismissal` that would answer its first finding
 */
export function openFixes(
  publishing: Publishing,
  dismissed: readonly string[],
  accepted?: Publishing['draft'],
): Problem[] {
  const before = accepted ? fixesOf({ ...publishing, draft: accepted }).map(dismissalOf) : []
  const open = withoutDismissed(fixesOf(publishing), [...dismissed, ...before])
  const problems = open.map(
    (finding): Problem => ({
      code: 'coachUnanswered',
      field: fieldOf(finding, publishing.draft),
      details: { dismissal: dismissalOf(finding) },
    }),
  )
  return problems.filter(({ field }, place) => problems.findIndex((each) => each.field === field) === place)
}

/** What was set aside of what there is to fix now: all that a call to publish has to say. */
export function setAside(publishing: Publishing, dismissed: readonly string[]): string[] {
  const fixes = new Set(fixesOf(publishing).map(dismissalOf))
  return dismissed.filter((dismissal) => fixes.has(dismissal))
}

/**
 * What the cloud wants answered and the coach on this phone does not find, so that nobody could say "not here" to it:
 * the two are not of one release while WeChat looks at the next one.
 *
 * @returns the dismissal that answers it; `undefined` for any other refusal, and where it is found here too
 */
export function unseenFix(publishing: Publishing, { code, details }: FailureReport): string | undefined {
  const dismissal = details?.dismissal
  if (code !== 'coachUnanswered' || typeof dismissal !== 'string') return undefined
  return setAside(publishing, [dismissal]).length > 0 ? undefined : dismissal
}
