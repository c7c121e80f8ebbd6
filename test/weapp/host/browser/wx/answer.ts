import type { Loose } from '../../package-format'

/** The options every asynchronous `wx` function takes. */
export interface Callbacks extends Loose {
  success?: (result: Loose) => void
  fail?: (result: Loose) => void
  complete?: (result: Loose) => void
}

const hasCallback = (options?: Callbacks): boolean => Boolean(options?.success ?? options?.fail ?? options?.complete)

/** Answers a `wx` call as WeChat does: later, by callback if there is one, else by promise. */
export function succeed(options: Callbacks | undefined, name: string, result: Loose = {}): Promise<Loose> {
  const answer = { errMsg: `${name}:ok`, ...result }
  queueMicrotask(() => {
    options?.success?.(answer)
    options?.complete?.(answer)
  })
  return Promise.resolve(answer)
}

/** The same for a call that failed. @param reason what stands after `name:fail ` in `errMsg` */
export function fail(options: Callbacks | undefined, name: string, reason: string, more: Loose = {}): Promise<Loose> {
  const answer = { errMsg: `${name}:fail ${reason}`, ...more }
  queueMicrotask(() => {
    options?.fail?.(answer)
    options?.complete?.(answer)
  })
  // With a callback nobody waits for the promise, and an unhandled rejection would look like a defect of the page.
  return hasCallback(options) ? Promise.resolve(answer) : Promise.reject(answer)
}
