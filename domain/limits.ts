/**
 * How often one person may do something. Calls are spaced like drops of a leaking bucket (the generic cell rate
 * algorithm of ATM Forum's Traffic Management 4.0): one number tells how far ahead of an even pace somebody is.
 */
export interface Pace {
  /** Done at once, after a pause that was long enough. */
  readonly burst: number
  /** Milliseconds after which one more is free. */
  readonly every: number
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** So many at once, and so many more in each stretch of time. */
const pace = (burst: number, times: number, stretch: number): Pace => ({ burst, every: stretch / times })

/**
 * Calls of one person on one instance of a function. The busiest minute of a person that we know is an administrator's
 * import with a progress bar (about 120 calls), then a phone that comes back online and empties its queue (up to 100
 * check-ins, then the screen in front of it, 10 reads); a script that goes through all pages of a large company makes
 * thousands.
 */
export const callPaces = {
  /** All calls together. */
  person: pace(600, 300, minute),
  /** One call that only reads. */
  read: pace(400, 200, minute),
  /** One call that writes. */
  write: pace(300, 120, minute),
} as const satisfies Record<string, Pace>

/**
 * What is dear or can do harm, counted exactly over all instances. Each is far above what somebody who works with the
 * product does in a day.
 */
export const dearPaces = {
  /** Links that let people in. */
  invite: pace(30, 100, day),
  /** Files of figures, of reviews, of the audit trail, of everything about somebody. */
  export: pace(40, 40, hour),
  /** Imports of the roster, and taking them back. */
  import: pace(30, 30, hour),
} as const satisfies Record<string, Pace>

export type Dear = keyof typeof dearPaces

/** What came of asking: how far ahead of the pace somebody is now, or how many milliseconds they have to wait. */
export type Paced = { ahead: number } | { wait: number }

/**
 * Lets one more through, or says how long to wait; what is refused costs nothing.
 *
 * @param ahead until when what was done before takes at an even pace, milliseconds; `undefined` for nothing
 * @param now milliseconds on the same clock
 */
export function paced({ burst, every }: Pace, ahead: number | undefined, now: number): Paced {
  const from = Math.max(ahead ?? now, now)
  const wait = from - now - (burst - 1) * every
  return wait > 0 ? { wait } : { ahead: from + every }
}

/** Milliseconds to wait as a person is told them: whole seconds, at least one. */
export const secondsOf = (wait: number): number => Math.max(1, Math.ceil(wait / second))
