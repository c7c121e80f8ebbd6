import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const created: string[] = []

/** A new folder that is gone when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  created.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true, force: true })
})
