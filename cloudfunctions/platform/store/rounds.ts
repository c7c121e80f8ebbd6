import type { Capability } from '@domain/call'
import { database } from './database'
import { inTransaction } from './transaction'

/** The functions that go through all companies by themselves. */
export type RoundName = Extract<Capability, 'people' | 'reminder' | 'rollout'>

/** One round of a function's timer through all companies, in the order of their ids. */
export interface Round {
  /** The function's name. */
  _id: RoundName
  /** The same: a round is of all companies, and of none. */
  companyId: string
  /** The hour that it is of, milliseconds since 1970. */
  hour: number
  /** The last company that is done; `null` where the round is over. */
  after: string | null
  /** Until then somebody is at it. Milliseconds since 1970. */
  busyUntil: number
}

const millisecondsPerHour = 3_600_000
/** Longer than any piece takes: who is at it for longer was killed. Milliseconds. */
const longestPiece = 30_000

/** Where a piece begins; `undefined` where another is at it, or this hour's round is over. */
export const enterRound = (name: RoundName, now: number): Promise<string | undefined> =>
  inTransaction(async (transaction) => {
    const hour = now - (now % millisecondsPerHour)
    const found = await transaction.get('rounds', name)
    // A clock that was set back has nobody at it from the future.
    if (found && now < found.busyUntil && found.busyUntil <= now + longestPiece) return undefined
    if (found?.hour === hour && found.after === null) return undefined
    const after = found?.hour === hour ? (found.after ?? '') : ''
    await transaction.put('rounds', { _id: name, companyId: name, hour, after, busyUntil: now + longestPiece })
    return after
  })

/** Notes how far a piece came, and lets the next one in. */
export async function leaveRound(name: RoundName, after: Round['after']): Promise<void> {
  await database
    .collection('rounds')
    .where({ _id: name })
    .update({ data: { after, busyUntil: 0 } })
}
