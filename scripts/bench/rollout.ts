import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAt, insert } from '../../demo/cloud'
import { buildScale, scaleCompanyId as companyId, scaleOpenid } from '../../demo/scale'
import { addDays, civilDateAt } from '../../domain/calendar/civilDate'
import { boardApi } from '../../domain/rollout/boardApi'
import { type Section, time } from './figure'
import { type OutsideCloud, startOutside } from './outside'

/** The part of the SDK that is looked with. */
interface Sdk {
  collection(name: string): {
    where(query: object): {
      limit(count: number): { get(): Promise<{ data: { after?: string | null; busyUntil?: number }[] }> }
    }
  }
}

interface Snapshot {
  calls: { function: string; duration?: number }[]
}

/** Half past ten in Shanghai, a day ahead, so that the clock only goes forward. */
const morning = (): string => `${addDays(civilDateAt(Date.now()), 1)}T02:30:00Z`

const sponsor = scaleOpenid(0)

/** A company of 12,000 people in 40 departments, each of them with three objectives. */
async function fill(adminUrl: string, now: string) {
  const database = await databaseAt(adminUrl)
  const scale = {
    members: 12_000,
    objectivesPerMember: 3,
    now: new Date(now),
    checkInsPerKeyResult: 4,
    teamsPerDepartment: 30,
  }
  for (const batch of buildScale(scale)) {
    if (batch.collection !== 'checkIns' && batch.collection !== 'changes') {
      await insert(database, batch.collection, batch.documents)
    }
  }
  const sdk: Sdk = Object(database)
  return sdk
}

async function counted(cloud: OutsideCloud) {
  const now = morning()
  const sdk = await fill(cloud.adminUrl, now)
  const url = cloud.adminUrl.replace('/admin', '')
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await post('/stats/reset', {})
  const counting = await time(async () => {
    await post('/clock', { now })
    await post('/timers/run', { function: 'rollout' })
    await overIn(sdk)
  })
  const { calls }: Snapshot = await (await fetch(`${url}/stats`)).json()
  const pieces = calls.filter((call) => call.function === 'rollout').map(({ duration = 0 }) => duration)
  return { counting, pieces }
}

/** Waits for the round's end. */
async function overIn(sdk: Sdk): Promise<void> {
  for (;;) {
    const { data } = await sdk.collection('rounds').where({ _id: 'rollout' }).limit(1).get()
    const [round] = data
    if (round && round.after === null && round.busyUntil === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A night of 12,000 people, and the board that comes of it. */
export const rollout: Section = async () => {
  const data = mkdtempSync(join(tmpdir(), 'bench-rollout-'))
  const cloud = await startOutside(['--data', data])
  try {
    const { counting, pieces } = await counted(cloud)
    const open = (departmentId: string | null) => cloud.call(sponsor, boardApi.board, { companyId, departmentId })
    const answer = await open(null)
    const opening = await time(() => open(null))
    const { reads } = await cloud.counted(() => open(null))
    const below = await cloud.counted(() => open('scale-department-3'))
    return [
      { what: 'counting 12,000 people', measured: counting, unit: 'ms' },
      { what: 'pieces', measured: pieces.length, unit: '' },
      { what: 'longest piece', measured: Math.max(...pieces), unit: 'ms', atMost: 20_000 },
      { what: 'departments on the board', measured: answer.groups.length, unit: '' },
      { what: 'the board', measured: Buffer.byteLength(JSON.stringify(answer)) / 1000, unit: 'KB', atMost: 100 },
      { what: 'reads of the board', measured: reads, unit: '', atMost: 6 },
      { what: 'reads of a department’s board', measured: below.reads, unit: '', atMost: 6 },
      { what: 'opening the board', measured: opening, unit: 'ms' },
    ]
  } finally {
    cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}
