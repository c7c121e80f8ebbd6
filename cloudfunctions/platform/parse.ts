import type { Call, ParsedInput } from '@domain/call'
import { Failure, type FailureCode, type FailureDetails, failureCodes } from '@domain/failure'
import * as v from 'valibot'

type Issue = v.BaseIssue<unknown>

/** Codes that name a bound which the message tells. */
const bounded: readonly FailureCode[] = ['tooShort', 'tooLong', 'tooSmall', 'tooLarge', 'tooFew', 'tooMany']

/** Names longer than ours, or with other characters, are not repeated back. */
const plainName = /^[A-Za-z0-9]{1,40}$/

/**
 * What a person sent, checked by the call's schema.
 * @throws Failure with the first thing that is wrong, and the path to it
 */
export function parseInput<C extends Call>(call: C, input: unknown): ParsedInput<C> {
  const parsed = v.safeParse<C['input']>(call.input, input, { abortEarly: true, abortPipeEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const code = codeOf(issue)
  throw new Failure(code, fieldOf(issue), detailsOf(code, issue))
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
