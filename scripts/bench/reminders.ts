import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAt, insert } from '../../demo/cloud'
import { buildScale, scaleCompanyId as companyId } from '../../demo/scale'
import { chinaCalendar } from '../../domain/calendar/china'
import { addDays, type CivilDate, civilDate, civilDateAt, weekdayOf } from '../../domain/calendar/civilDate'
import { cycleOn } from '../../domain/okr/cycle'
import type { PersonState } from '../../domain/reminder/person'
import { dayOf } from '../../domain/reminder/plan'
import { type Figure, type Section, time } from './figure'
import { type OutsideCloud, startOutside } from './outside'

const rhythm = { fiscalStartMonth: 1, cycleLength: 3 as const }
const company = { _id: companyId, ...rhythm, cadence: { everyWeeks: 1 as const, weekday: 5 as const } }

/** A Friday at nine in Shanghai on which everybody's check-in is due. */
function dueMorning(): CivilDate {
  let day = civilDateAt(Date.now())
  while (weekdayOf(day) !== 5 || !chinaCalendar.isWorkday(day)) day = addDays(day, 1)
  return day
}
const nine = (day: CivilDate): string => `${day}T01:00:00.000Z`

interface Planned {
  /** ms of the whole day's planning, from the timer to the end of the last piece. */
  planning: number
  /** ms of reading the same documents in the same pages. */
  reading: number
  /** Reminders that were planned. */
  reminders: number
  /** Database operations on reminders that write, and reads of pages of people. */
  writes: number
  reads: number
  longestPiece: number
}

type Sdk = {
  collection(name: string): {
    where(query: object): Query
    count(): Promise<{ total: number }>
  }
  command: Record<'in' | 'gt', (value: unknown) => unknown>
}
interface Query {
  orderBy(field: string, direction: string): Query
  limit(most: number): Query
  get(): Promise<{ data: Record<string, unknown>[] }>
}

const pageSize = 50

/** Reads what a plan is made of, in pages of people and nothing else. */
async function readInPages(sdk: Sdk, cycleIds: string[]): Promise<void> {
  const { in: among, gt } = sdk.command
  const read = (name: string, query: object) =>
    sdk.collection(name).where({ companyId, ...query }).limit(1000).get()
  for (let after = ''; ; ) {
    const { data } = await sdk
      .collection('members')
      .where({ companyId, 'standing.state': 'active', order: gt(after) })
      .orderBy('order', 'asc')
      .limit(pageSize)
      .get()
    const ids = data.map(({ _id }) => _id)
    await Promise.all([
      read('members', { 'standIn.memberId': among(ids) }),
      read('objectives', { 'index.involved': among(ids), state: 'published', cycleId: among(cycleIds) }),
      read('reviews', { reviewerId: among(ids) }),
      read('feedbackRequests', { colleagueId: among(ids), state: 'open' }),
      read('contacts', { _id: among(ids) }),
    ])
    if (data.length < pageSize) return
    after = String(data[data.length - 1]?.order)
  }
}

/** Sums of the cloud, and its calls one by one. */
interface Snapshot {
  calls: { function: string; duration?: number; database: { action: string; collection: string }[] }[]
  collections?: Record<string, { actions: Record<string, number> }>
}

async function planned(members: number): Promise<Planned> {
  const data = mkdtempSync(join(tmpdir(), 'bench-reminders-'))
  const cloud = await startOutside(['--data', data])
  try {
    const database = await databaseAt(cloud.adminUrl)
    const day = dueMorning()
    const scale = { members, objectivesPerMember: 3, now: new Date(nine(addDays(day, -8))), checkInsPerKeyResult: 1 }
    for (const batch of buildScale(scale)) {
      if (batch.collection === 'members' || batch.collection === 'objectives' || batch.collection === 'companies') {
        await insert(database, batch.collection, batch.documents)
      }
    }
    const url = cloud.adminUrl.replace('/admin', '')
    const post = (path: string, body: unknown) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const sdk: Sdk = Object(database)
    const cycleIds = [cycleOn(day, rhythm).id]
    await readInPages(sdk, cycleIds)
    const reading = await time(() => readInPages(sdk, cycleIds))
    await post('/stats/reset', {})
    const planning = await time(async () => {
      // Moving the clock to the hour fires the timer, and waits for its first piece.
      await post('/clock', { now: nine(day) })
      await overIn(sdk)
    })
    const snapshot: Snapshot = await (await fetch(`${url}/stats`)).json()
    return { planning, reading, ...countsOf(snapshot), reminders: await remindersIn(sdk) }
  } finally {
    cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function overIn(sdk: Sdk): Promise<void> {
  for (;;) {
    const { data } = await sdk.collection('reminderRounds').where({ _id: 'round' }).limit(1).get()
    const [round] = data
    if (round && round.after === null && round.busyUntil === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function remindersIn(sdk: Sdk): Promise<number> {
  const { total } = await sdk.collection('reminders').count()
  return total
}
