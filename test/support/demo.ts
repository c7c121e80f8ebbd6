import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
 * @throws Error with what the seed printed
 */
export async function seedDemo(adminUrl: string): Promise<DemoPerson[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  const people = join(folder, 'people.json')
  const seed = ['--import', 'tsx', join(root, 'demo/seed.ts'), '--admin', adminUrl, '--people', people]
  try {
    await promisify(execFile)(process.execPath, seed, { cwd: root })
    return JSON.parse(readFileSync(people, 'utf8')) as DemoPerson[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
