import type { FailureCode, FailureDetails, FailureReport } from '@domain/failure'

/** The cloud said no. `message` is in the reader's language and may be shown as it is. */
export class CloudFailure extends Error implements FailureReport {
  readonly code: FailureCode
  readonly field?: string
  readonly details?: FailureDetails

  constructor({ code, message, field, details }: FailureReport & { message: string }) {
    super(message)
    this.name = 'CloudFailure'
    this.code = code
    if (field !== undefined) this.field = field
    if (details !== undefined) this.details = details
  }
}

/** No answer: no network, a broken connection, or none in time. Whether the call arrived is not known. */
export class Unreachable extends Error {
  constructor(cause: string) {
    super(cause)
    this.name = 'Unreachable'
  }
}

/** `textUnchecked`: WeChat's look at texts did not answer. `tooOften` says how many seconds it takes. */
const passing: readonly FailureCode[] = ['busy', 'internal', 'textUnchecked', 'tooOften']

/** Trouble that passes by itself: asking again later makes sense. */
export const passes = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof CloudFailure && passing.includes(error.code))
