import type { Call, ParsedInput } from '@domain/call'
import { Failure } from '@domain/failure'
import { reportOf } from '@domain/issue'
import * as v from 'valibot'

/**
 * What a person sent, checked by the call's schema.
 * @throws Failure with the first thing that is wrong, and the path to it
 */
export function parseInput<C extends Call>(call: C, input: unknown): ParsedInput<C> {
  const parsed = v.safeParse<C['input']>(call.input, input, { abortEarly: true, abortPipeEarly: true })
  if (parsed.success) return parsed.output
  const { code, field, details } = reportOf(parsed.issues[0])
  throw new Failure(code, field, details)
}
