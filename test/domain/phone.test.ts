import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(__dirname, '../..')

/** Modules that only the cloud needs: what is searched by, and what is saved of a change. */
const cloudOnly = [
  'domain/okr/search.ts',
  'domain/okr/lifecycle.ts',
  'domain/okr/checkIn.ts',
  'domain/okr/commenting.ts',
  'domain/review/sharing.ts',
  'domain/review/similar.ts',
  'domain/rollout/kpiChecks.ts',
  'domain/rollout/scheduling.ts',
]

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** What a file imports for its values; imports of types leave nothing behind. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/^(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'/gms)]
    .map(([, from = '']) => from)
    .flatMap((from) => {
      if (from.startsWith('@domain/')) return [join(root, 'domain', from.slice('@domain/'.length))]
      return from.startsWith('.') ? [join(file, '..', from)] : []
    })
    .map((path) => `${path}.ts`)
    .filter((path) => path.startsWith(join(root, 'domain')) && existsSync(path))
}

function reachedFrom(files: readonly string[]): Map<string, string> {
  const reached = new Map<string, string>()
  const queue = files.map((file) => ({ file, by: '' }))
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const imported of importsOf(next.file)) {
      if (reached.has(imported)) continue
      reached.set(imported, next.file)
      queue.push({ file: imported, by: next.file })
    }
  }
  return reached
}

test('the phone carries no rule that only the cloud needs', () => {
  const reached = reachedFrom(sourcesIn(join(root, 'src')))
  expect(reached.size).toBeGreaterThan(5)
  const carried = cloudOnly
    .filter((path) => reached.has(join(root, path)))
    .map((path) => `${path}, by ${relative(root, reached.get(join(root, path)) ?? '')}`)
  expect(carried).toEqual([])
})
