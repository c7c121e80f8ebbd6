import type { BaseIssue } from 'valibot'
import { type FailureCode, type FailureDetails, type FailureReport, failureCodes } from './failure'

type Issue = BaseIssue<unknown>

/** Codes that name a bound which the message tells. */
const bounded: readonly FailureCode[] = ['tooShort', 'tooLong', 'tooSmall', 'tooLarge', 'tooFew', 'tooMany']

/** Names longer than ours, or with other characters, are not repeated back. */
const plainName = /^[A-Za-z0-9]{1,40}$/

/** What a schema found wrong, as every refusal is reported: the stable code, the field, and the bound that it broke. */
export function reportOf(issue: Issue): FailureReport {
  const code = codeOf(issue)
  const field = fieldOf(issue)
  const details = detailsOf(code, issue)
  return { code, ...(field === undefined ? {} : { field }), ...(details === undefined ? {} : { details }) }
}

const isFailureCode = (text: string): text is FailureCode => failureCodes.some((code) => code === text)

/** Schemas name our codes as their messages; the rest follows from the kind of issue. */
function codeOf(issue: Issue): FailureCode {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknownField'
  if (issue.received === 'undefined') return 'missing'
  if (isFailureCode(issue.message)) return issue.message
  // A variant's discriminator that is none of its kinds; `Object` is expected where there is nothing to look into.
  return issue.type === 'variant' && issue.expected !== 'Object' ? 'notAllowedValue' : 'wrongType'
}

/** The path as far as its names look like ours: a stranger's key is not echoed. */
function fieldOf(issue: Issue): string | undefined {
  const names = (issue.path ?? []).map(({ key }) => String(key))
  const strange = names.findIndex((name) => !plainName.test(name))
  const known = strange === -1 ? names : names.slice(0, strange)
  return known.length === 0 ? undefined : known.join('.')
}

function detailsOf(code: FailureCode, issue: Issue): FailureDetails | undefined {
  if (!bounded.includes(code)) return undefined
  const bound = typeof issue.requirement === 'number' ? issue.requirement : Number(issue.expected)
  return Number.isFinite(bound) ? { bound } : undefined
}
