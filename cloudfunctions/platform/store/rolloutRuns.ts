import type { CivilDate } from '@domain/calendar/civilDate'
import type { CountedPiece } from '@domain/rollout/counting'
import type { Tally } from '@domain/rollout/tally'
import type { Trouble } from '../round'
import { _, addMissing, database, find } from './database'

/** How far the counting of a company is. */
export interface RolloutRun {
  /** The company's. */
  _id: string
  companyId: string
  /** Counts what is noted here, from 1: of two that count at once, one goes on. */
  version: number
  /** The day that was counted last; `null` before the first. */
  countedOn: CivilDate | null
  /** When somebody asked last to have it counted; `null` where nobody did. */
  askedAt: number | null
  going: Going | null
  /** What went wrong last; `null` where nothing did. */
  trouble: Trouble | null
}

/** A run under way. */
export interface Going {
  /** Sorts by when it was begun. */
  run: string
  /** The day that is counted, whenever it ends. */
  day: CivilDate
  /** The last person who is counted; `null` before the first. */
  after: string | null
  /** Whether everybody is. */
  isThrough: boolean
  /** What was counted so far: the ids of `rolloutCounts`. What a killed piece left behind is not among them. */
  counts: string[]
}

/** What one piece of a run counted; they add up. */
export interface RolloutCount extends CountedPiece {
  _id: string
  companyId: string
  run: string
}

export const noRolloutRun = (companyId: string): RolloutRun => ({
  _id: companyId,
  companyId,
  version: 0,
  countedOn: null,
  askedAt: null,
  going: null,
  trouble: null,
})

/** How far these companies are: one read. */
export async function rolloutRunsOf(companyIds: readonly string[]): Promise<ReadonlyMap<string, RolloutRun>> {
  if (companyIds.length === 0) return new Map()
  const found = await find('rolloutRuns', { where: { _id: _.in([...companyIds]) }, limit: companyIds.length })
  return new Map(found.map((run) => [run._id, run]))
}

type Kept = Partial<Omit<RolloutRun, '_id' | 'companyId' | 'version'>>

/** Notes how far a company is: one write. @returns as it is then; `undefined` where another was first, or is at it */
export async function keepRolloutRun(run: RolloutRun, fields: Kept): Promise<RolloutRun | undefined> {
  const next = { ...run, ...fields, version: run.version + 1 }
  if (run.version === 0) return (await addMissing('rolloutRuns', [next])).length > 0 ? next : undefined
  const changed = { ...fields, version: next.version }
  const data = Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, _.set(value)]))
  const { stats } = await database
    .collection('rolloutRuns')
    .where({ _id: run._id, version: run.version })
    .update({ data })
  return stats.updated > 0 ? next : undefined
}

/** Documents of one write: each has the figures of many departments. */
const departmentsPerCount = 100

/** Keeps what a piece counted: one write for a hundred departments. @returns the ids */
export async function addCounts(
  { companyId, run }: Pick<RolloutCount, 'companyId' | 'run'>,
  departments: RolloutCount['departments'],
  tally: Tally,
  newId: () => string,
): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from === 0 || from < departments.length; from += departmentsPerCount) {
    const _id = newId()
    const part = departments.slice(from, from + departmentsPerCount)
    await database
      .collection('rolloutCounts')
      .add({ data: { _id, companyId, run, departments: part, tally: from === 0 ? tally : null } })
    ids.push(_id)
  }
  return ids
}

/** A read of so many stays below what a database answers at once. */
const countsPerRead = 20

/** What the pieces of a run counted: one read for two thousand departments. */
export async function countsOf(companyId: string, ids: readonly string[]): Promise<RolloutCount[]> {
  const counts: RolloutCount[] = []
  for (let from = 0; from < ids.length; from += countsPerRead) {
    const some = ids.slice(from, from + countsPerRead)
    counts.push(...(await find('rolloutCounts', { where: { companyId, _id: _.in(some) }, limit: countsPerRead })))
  }
  return counts
}
