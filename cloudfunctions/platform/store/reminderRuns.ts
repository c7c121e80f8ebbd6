import type { CivilDate } from '@domain/calendar/civilDate'
import type { Trouble } from '../round'
import { _, addMissing, database, find } from './database'

/**
 * How far the planning of a company's day is: everybody whose hours begin by a minute, then those whose own begin
 * later, hour by hour.
 */
export interface ReminderRun {
  /** The company's. */
  _id: string
  companyId: string
  /** The day that is planned, or was last. */
  day: CivilDate | null
  /** Minutes of the day up to which everybody whose hours began is planned; -1 where nobody is. */
  doneUpTo: number
  /** The pass under way: of everybody, or of those whose own hours begin at a minute, and the last one who is done. */
  going: { of: 'everybody' | number; upTo: number; after: string | null } | null
  /** Minutes of that day at which people begin later than the company, as far as they were met. */
  later: number[]
  /** Whether messages may be waiting: set before any is planned, so that it outlives a killed process. */
  mayWait: boolean
  /** The nudge that was said last, until all are spread. */
  nudging: string | null
  /** What went wrong last: the kind of error, never its text. */
  trouble: Trouble | null
}

export const noRun = (companyId: string): ReminderRun => ({
  _id: companyId,
  companyId,
  day: null,
  doneUpTo: -1,
  going: null,
  later: [],
  mayWait: false,
  nudging: null,
  trouble: null,
})

/** How far these companies are: one read. */
export async function runsOf(companyIds: readonly string[]): Promise<Map<string, ReminderRun>> {
  if (companyIds.length === 0) return new Map()
  const found = await find('reminderRuns', { where: { _id: _.in([...companyIds]) }, limit: companyIds.length })
  return new Map(found.map((run) => [run._id, run]))
}

/** Keeps some fields, whatever others write meanwhile: one write, two for the first of a company. */
export async function keepRun(
  companyId: string,
  fields: Partial<Omit<ReminderRun, '_id' | 'companyId'>>,
): Promise<void> {
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, _.set(value)]))
  const of = () => database.collection('reminderRuns').where({ _id: companyId })
  const { stats } = await of().update({ data })
  if (stats.updated > 0) return
  // Nothing was changed, or nothing is there.
  if ((await of().limit(1).get()).data.length > 0) return
  const added = await addMissing('reminderRuns', [{ ...noRun(companyId), ...fields }])
  // Another round was first with it.
  if (added.length === 0) await of().update({ data })
}

/** Notes that all nudges are spread, up to the one that was the last when it began: one write. */
export async function nudgesSpread(companyId: string, upTo: string): Promise<void> {
  const run = database.collection('reminderRuns').where({ _id: companyId, nudging: upTo })
  await run.update({ data: { nudging: null } })
}
