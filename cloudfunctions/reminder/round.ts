import { type Company } from '@domain/people/model'
import { logUnexpected } from '../platform/log'
import { _, database, find } from '../platform/store/database'
import { keepRun, noRun, type ReminderRun, type Round, runsOf } from '../platform/store/reminderRuns'
import { inTransaction } from '../platform/store/transaction'
import type { Budget } from './budget'
import { companyDay } from './companyDay'
import { hasWork, planDay, spreadNudges } from './pass'
import { sendWaiting } from './waiting'

/** What a piece of a round came to: `busy` where another one is at it. */
export type Piece = { state: 'busy' } | { state: 'over' | 'unfinished'; companies: number }

const companiesPerPage = 100
const millisecondsPerHour = 3_600_000
/** Longer than any piece takes: who is at it for longer was killed. Milliseconds. */
const longestPiece = 30_000

/**
 * One piece of a round through all companies: it goes on where the last one stopped, and stops when its time is spent.
 * A round begins with the hour. Two at a time do no harm, since what is planned is planned once; the second one only
 * does not bother.
 *
 * @param now the cloud's time, milliseconds since 1970
 */
export async function takePiece(now: number, budget: Budget): Promise<Piece> {
  const from = await enter(now)
  if (from === undefined) return { state: 'busy' }
  const { companies, after } = await throughCompanies(from, now, budget)
  await leave(after)
  return { state: after === null ? 'over' : 'unfinished', companies }
}

const round = 'round'

/** Where this piece begins; `undefined` where another is at it, or this hour's round is over. */
const enter = (now: number): Promise<string | undefined> =>
  inTransaction(async (transaction) => {
    const hour = now - (now % millisecondsPerHour)
    const found = await transaction.get('reminderRounds', round)
    // A clock that was set back has nobody at it from the future.
    if (found && now < found.busyUntil && found.busyUntil <= now + longestPiece) return undefined
    if (found?.hour === hour && found.after === null) return undefined
    const after = found?.hour === hour ? (found.after ?? '') : ''
    await transaction.put('reminderRounds', {
      _id: round,
      companyId: round,
      hour,
      after,
      busyUntil: now + longestPiece,
    })
    return after
  })

async function leave(after: Round['after']): Promise<void> {
  await database
    .collection('reminderRounds')
    .where({ _id: round })
    .update({ data: { after, busyUntil: 0 } })
}

interface Walked {
  companies: number
  /** The last company that is finished; `null` after all of them. */
  after: string | null
}

async function throughCompanies(from: string, now: number, budget: Budget): Promise<Walked> {
  let after = from
  let companies = 0
  for (;;) {
    const page = await find('companies', {
      where: { _id: _.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: companiesPerPage,
    })
    const runs = await runsOf(page.map(({ _id }) => _id))
    for (const company of page) {
      if (budget.isSpent()) return { companies, after }
      const isFinished = await attend(company, runs.get(company._id) ?? noRun(company._id), now, budget)
      if (!isFinished) return { companies, after }
      companies += 1
      after = company._id
    }
    if (page.length < companiesPerPage) return { companies, after: null }
  }
}

/** Attends to one company; its trouble is noted, and is nobody else's. @returns whether it is finished for this hour */
async function attend(company: Company, run: ReminderRun, now: number, budget: Budget): Promise<boolean> {
  try {
    return await remind(company, run, now, budget)
  } catch (error) {
    logUnexpected('reminder.round', error)
    const name = error instanceof Error ? error.name : typeof error
    await keepRun(company._id, { trouble: { at: now, name } }).catch((second) =>
      logUnexpected('reminder.trouble', second),
    )
    return true
  }
}

async function remind(company: Company, run: ReminderRun, now: number, budget: Budget): Promise<boolean> {
  if (!hasWork(run, now)) return true
  const day = await companyDay(company, now)
  if (!day) return true
  const isWaiting = run.mayWait && (await sendWaiting(day, budget))
  if (budget.isSpent()) return false
  const planned = await planDay(day, run, budget)
  const nudged = run.nudging && planned.isFinished ? await spreadNudges(day, budget) : undefined
  const mayWait = isWaiting || !planned.isSettled || nudged?.isSettled === false
  // What there was no time to send is sent by the next piece, not by the next hour's.
  if (!planned.isFinished || (!planned.isSettled && budget.isSpent())) return false
  await keepRun(company._id, { mayWait, nudging: nudged?.isFinished === false })
  return nudged?.isFinished !== false
}
