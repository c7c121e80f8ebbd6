import type { Company } from '@domain/people/model'
import { type Budget, budgetFrom } from './budget'
import { logUnexpected } from './log'
import { _, find } from './store/database'
import { enterRound, leaveRound, type RoundName } from './store/rounds'
import { goOn, isOurs } from './trigger'

/** What went wrong last in a company: the kind of error, never its text. */
export interface Trouble {
  /** Milliseconds since 1970. */
  at: number
  name: string
}

/** What a function does for every company, hour by hour. */
export interface Rounds<Run> {
  name: RoundName
  /** How far these companies are: one read. Those that have never been attended to may be missing. */
  runsOf: (companyIds: readonly string[]) => Promise<ReadonlyMap<string, Run>>
  /** Does what there is to do for a company. @returns whether it is finished for this hour */
  attend: (company: Company, run: Run | undefined, now: number, budget: Budget) => Promise<boolean>
  noteTrouble: (companyId: string, trouble: Trouble) => Promise<void>
}

/** What a piece of a round came to: `busy` where another one is at it. */
export type Piece = { state: 'busy' } | { state: 'over' | 'unfinished'; companies: number }

const companiesPerPage = 100

/** The entry of a function with rounds: the timer's pieces, and the calls of people. */
export const withRounds =
  <Run>(rounds: Rounds<Run>, answer: (event: unknown) => Promise<unknown>) =>
  async (event: unknown): Promise<unknown> => {
    if (!isOurs(event)) return answer(event)
    try {
      const piece = await takePiece(
        rounds,
        Date.now(),
        budgetFrom(() => performance.now()),
      )
      if (piece.state === 'unfinished') await goOn(rounds.name)
      return piece
    } catch (error) {
      // The platform would log it with its text.
      logUnexpected(`${rounds.name}.round`, error)
      return { state: 'failed' }
    }
  }

/**
 * One piece of a round through all companies: it goes on where the last one stopped, and stops when its time is spent.
 * A round begins with the hour. Two at a time do no harm, since what is done is done once; the second one only does not
 * bother.
 *
 * @param now the cloud's time, milliseconds since 1970
 */
export async function takePiece<Run>(rounds: Rounds<Run>, now: number, budget: Budget): Promise<Piece> {
  const from = await enterRound(rounds.name, now)
  if (from === undefined) return { state: 'busy' }
  const { companies, after } = await throughCompanies(rounds, from, now, budget)
  await leaveRound(rounds.name, after)
  return { state: after === null ? 'over' : 'unfinished', companies }
}

interface Walked {
  companies: number
  /** The last company that is finished; `null` after all of them. */
  after: string | null
}

async function throughCompanies<Run>(rounds: Rounds<Run>, from: string, now: number, budget: Budget): Promise<Walked> {
  let after = from
  let companies = 0
  for (;;) {
    const page = await find('companies', {
      where: { _id: _.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: companiesPerPage,
    })
    const runs = await rounds.runsOf(page.map(({ _id }) => _id))
    for (const company of page) {
      if (budget.isSpent()) return { companies, after }
      const isFinished = await attend(rounds, company, runs.get(company._id), now, budget)
      if (!isFinished) return { companies, after }
      companies += 1
      after = company._id
    }
    if (page.length < companiesPerPage) return { companies, after: null }
  }
}

/** Attends to one company; its trouble is noted, and is nobody else's. @returns whether it is finished for this hour */
async function attend<Run>(
  rounds: Rounds<Run>,
  company: Company,
  run: Run | undefined,
  now: number,
  budget: Budget,
): Promise<boolean> {
  try {
    return await rounds.attend(company, run, now, budget)
  } catch (error) {
    logUnexpected(`${rounds.name}.round`, error)
    const name = error instanceof Error ? error.name : typeof error
    await rounds
      .noteTrouble(company._id, { at: now, name })
      .catch((second) => logUnexpected(`${rounds.name}.trouble`, second))
    return true
  }
}
