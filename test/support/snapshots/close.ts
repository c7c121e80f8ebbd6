import { rmSync } from 'node:fs'
import { snapshotsFolder } from './folder'

/** jest's `globalTeardown` beside `openSnapshots`. */
export default function closeSnapshots(): void {
  rmSync(snapshotsFolder(), { recursive: true, force: true })
}
