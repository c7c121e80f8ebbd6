import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setSnapshotsFolder } from './folder'

/** jest's `globalSetup` of the suites that live in the demo company: see `demoOn`. */
export default function openSnapshots(): void {
  setSnapshotsFolder(mkdtempSync(join(tmpdir(), 'demo-snapshots-')))
}
