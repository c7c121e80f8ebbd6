import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAt, insert } from '../../demo/cloud'
import { buildScale, scaleCompanyId as companyId } from '../../demo/scale'
import { chinaCalendar } from '../../domain/calendar/china'
import { usualHours } from '../../domain/calendar/hours'
import { addDays, type CivilDate, civilDateAt, weekdayOf } from '../../domain/calendar/civilDate'
import { cycleOn } from '../../domain/okr/cycle'
import type { PersonState } from '../../domain/reminder/person'
import { dayOf } from '../../domain/reminder/plan'
import { type Figure, type Section, time } from './figure'
import { startOutside } from './outside'

const rhythm = { fiscalStartMonth: 1, cycleLength: 3 as const }
const company = {
  _id: companyId,
  ...rhythm,
  hours: usualHours,
  cadence: { everyWeeks: 1 as const, weekday: 5 as const },
}

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
  /** ms of processor time that it took the cloud. */
  processor: number
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

const pageSize = 100

/** Reads what a plan is made of, in pages of people and nothing else. */
async function readInPages(sdk: Sdk, cycleIds: string[]): Promise<void> {
  const { in: among, gt } = sdk.command
  const read = (name: string, query: object) =>
    sdk
      .collection(name)
      .where({ companyId, ...query })
      .limit(1000)
      .get()
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

/** What the cloud counted. */
interface Snapshot {
  processor: number
  calls: { function: string; duration?: number }[]
  byCollection: Record<string, { reads: number; writes: number }>
}

const countsOf = ({ calls, byCollection, processor }: Snapshot) => ({
  processor,
  writes: byCollection.reminders?.writes ?? 0,
  // The pages of people, and who stands in for whom of them.
  reads: byCollection.members?.reads ?? 0,
  longestPiece: Math.max(...calls.filter((call) => call.function === 'reminder').map(({ duration = 0 }) => duration)),
})

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
      await post('/timers/run', { function: 'reminder' })
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
    const { data } = await sdk.collection('rounds').where({ _id: 'reminder' }).limit(1).get()
    const [round] = data
    if (round && round.after === null && round.busyUntil === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function remindersIn(sdk: Sdk): Promise<number> {
  const { total } = await sdk.collection('reminders').count()
  return total
}

/** People that are planned without a cloud, page by page, as a function does it. */
const many = 100_000

/** Plans that many people in memory. @returns ms, and MB by which the heap is larger at the end than after a tenth */
async function planMany(): Promise<{ milliseconds: number; growth: number; reminders: number }> {
  const day = dueMorning()
  const now = Date.parse(nine(day))
  const { id: cycleId, firstDay } = cycleOn(day, rhythm)
  let reminders = 0
  let early = 0
  const milliseconds = await time(async () => {
    const planning = dayOf({ company, calendar: chinaCalendar, now })
    if (!planning) throw new Error('nobody is reminded on a workday at nine')
    for (let index = 0; index < many; index += 1) {
      reminders += planning.plan(someone(index, cycleId, Date.parse(`${firstDay}T00:00:00Z`))).length
      if (index === many / 10) early = heap()
    }
  })
  return { milliseconds, growth: heap() - early, reminders }
}

const heap = (): number => process.memoryUsage().heapUsed / 1_048_576

const someone = (index: number, cycleId: string, publishedAt: number): PersonState => {
  const _id = `member-${index}`
  return {
    member: {
      _id,
      roles: ['member'],
      standing: { state: 'active' },
      endsOn: null,
      createdAt: publishedAt - 1,
      departmentPath: ['department'],
    },
    okrs: 'yes',
    objectives: [0, 1, 2].map((ordinal) => ({
      state: 'published',
      cycleId,
      ownerId: _id,
      publishedAt,
      midQuarter: { at: publishedAt, byId: _id, decisions: [] },
      keyResults: [
        {
          id: `keyresult-${ordinal}`,
          title: '',
          measure: { type: 'milestone' },
          unit: '',
          ownerId: _id,
          origin: { kind: 'own' },
          weight: 1,
          lastCheckIn: null,
        },
      ],
    })),
    reviews: [],
    reviewing: [],
    asked: [],
    contact: undefined,
    known: new Map(),
  }
}

/** A day on which everybody is reminded: of 12,000 people, of a tenth of them, and without a cloud of 100,000. */
export const reminders: Section = async () => {
  const small = await planned(1_200)
  const large = await planned(12_000)
  const alone = await planMany()
  const pages = Math.ceil(12_000 / pageSize) + 1
  const figures: Figure[] = [
    { what: 'planning 12,000 people', measured: large.planning, unit: 'ms' },
    { what: 'against reading the same in pages', measured: large.planning / large.reading, unit: '×', atMost: 3 },
    // Of a second and a half, one measurement by the clock differs from the next by a quarter.
    {
      what: 'ten times the people, in processor time',
      measured: large.processor / small.processor,
      unit: '×',
      atMost: 11,
    },
    { what: 'reminders planned', measured: large.reminders, unit: '' },
    { what: 'writes a reminder', measured: large.writes / large.reminders, unit: '', atMost: 1 },
    { what: 'reads of people a page', measured: large.reads / 2 / pages, unit: '', atMost: 1 },
    { what: 'longest piece', measured: large.longestPiece, unit: 'ms', atMost: 20_000 },
    {
      what: '100,000 reminders, at this pace',
      measured: (large.planning * 100_000) / large.reminders,
      unit: 'ms',
      atMost: 120_000,
    },
    { what: '100,000 people without a cloud', measured: alone.milliseconds, unit: 'ms', atMost: 120_000 },
    { what: 'memory that they leave, in MB', measured: Math.max(0, alone.growth), unit: '', atMost: 64 },
  ]
  return figures
}
