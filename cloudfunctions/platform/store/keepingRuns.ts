import type { CivilDate } from '@domain/calendar/civilDate'
import type { Trouble } from '../round'
import { _, find } from './database'
import { inTransaction } from './transaction'

/** How far the daily keeping of a company's data is. */
export interface KeepingRun {
  /** The company's. */
  _id: string
  companyId: string
  /** The day on which everything that is due daily was done last; `null` before the first. */
  keptOn: CivilDate | null
  /** What went wrong last; `null` where nothing did. */
  trouble: Trouble | null
}

export const noKeepingRun = (companyId: string): KeepingRun => ({
  _id: companyId,
  companyId,
  keptOn: null,
  trouble: null,
})

/** How far these companies are: one read. */
export async function keepingRunsOf(companyIds: readonly string[]): Promise<ReadonlyMap<string, KeepingRun>> {
  if (companyIds.length === 0) return new Map()
  const found = await find('keepingRuns', { where: { _id: _.in([...companyIds]) }, limit: companyIds.length })
  return new Map(found.map((run) => [run._id, run]))
}

/** Notes how far a company is. What is done is done once, so it does not matter who notes it. */
export const noteKeeping = (run: KeepingRun): Promise<void> =>
  inTransaction((transaction) => transaction.put('keepingRuns', run))
