import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startTestCloud } from './cloud'
import { snapshotsFolder } from './snapshots/folder'

const root = resolve(__dirname, '../..')

/** Somebody of the demo company whom one may sign in as; the file that `demo/seed.ts` writes lists them. */
export interface DemoPerson {
  openid: string
  names: Record<'zh-CN' | 'en', string>
}

/** What a folder with the demo company holds: a cloud's data, and the people who may sign in. */
export const demoIn = (folder: string) => ({ data: join(folder, 'data'), people: join(folder, 'people.json') })

/**
 * Fills a running cloud with the demo company, as `npm start` does.
 *
 * @param adminUrl where the SDK posts to
 * @param people the file that the local sign-in reads; written here
 * @param now what the demo takes for today
 * @throws Error with what the seed printed
 */
export async function seedDemo(adminUrl: string, people: string, now = new Date()): Promise<DemoPerson[]> {
  const given = ['--admin', adminUrl, '--people', people, '--now', now.toISOString()]
  const seed = ['--import', 'tsx', join(root, 'demo/seed.ts'), ...given]
  await promisify(execFile)(process.execPath, seed, { cwd: root })
  return JSON.parse(readFileSync(people, 'utf8')) as DemoPerson[]
}

/**
 * Puts the demo company into an empty folder, as `npm start` seeds it on that day. Each day is seeded once a run of
 * jest, and copied from then on.
 *
 * @param now what the demo takes for today, an ISO instant
 * @returns its people
 * @throws Error with what the seed printed
 */
export async function demoOn(now: string, folder: string): Promise<DemoPerson[]> {
  const kept = join(snapshotsFolder(), now.replace(/\W/g, '-'))
  if (!existsSync(kept)) await seedOnce(now, kept)
  cpSync(kept, folder, { recursive: true })
  return JSON.parse(readFileSync(demoIn(folder).people, 'utf8')) as DemoPerson[]
}

async function seedOnce(now: string, kept: string): Promise<void> {
  const draft = mkdtempSync(`${kept}-`)
  const { data, people } = demoIn(draft)
  const cloud = await startTestCloud({ data })
  try {
    cloud.clock.move(new Date(now))
    await seedDemo(cloud.adminUrl, people, cloud.clock.now())
  } finally {
    await cloud.close()
  }
  try {
    renameSync(draft, kept)
  } catch (error) {
    // Two files that begin at once may both seed the day; it is the same company, and the first one stays.
    if (!existsSync(kept)) throw error
  }
}
