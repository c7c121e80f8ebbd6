import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(__dirname, '../..')

/** Somebody of the demo company whom one may sign in as; the file that `demo/seed.ts` writes lists them. */
export interface DemoPerson {
  openid: string
  names: Record<'zh-CN' | 'en', string>
}

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
