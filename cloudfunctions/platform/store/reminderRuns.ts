import type { CivilDate } from '@domain/calendar/civilDate'
import { _, database, find, get } from './database'

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
  /** Whether a champion's words wait. */
  nudging: boolean
  /** What went wrong last: the kind of error, never its text. */
  trouble: { at: number; name: string } | null
}

/** One round of the timer through all companies, in the order of their ids. */
export interface Round {
  /** `round`: there is one, of all companies. */
  _id: string
  companyId: string
  /** The hour that it is of, milliseconds since 1970. */
  hour: number
  /** The last company that is done; `null` where the round is over. */
  after: string | null
  /** Until then somebody is at it. Milliseconds since 1970. */
  busyUntil: number
}

export const noRun = (companyId: string): ReminderRun => ({
  _id: companyId,
  companyId,
  day: null,
  doneUpTo: -1,
  going: null,
  later: [],
  mayWait: false,
  nudging: false,
  trouble: null,
})

/** How far these companies are: one read. */
export async function runsOf(companyIds: readonly string[]): Promise<Map<string, ReminderRun>> {
  if (companyIds.length === 0) return new Map()
  const found = await find('reminderRuns', { where: { _id: _.in([...companyIds]) }, limit: companyIds.length })
  return new Map(found.map((run) => [run._id, run]))
}

export const runOf = async (companyId: string): Promise<ReminderRun> =>
  (await get('reminderRuns', companyId)) ?? noRun(companyId)

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
  await database.collection('reminderRuns').add({ data: { ...noRun(companyId), ...fields } })
}
