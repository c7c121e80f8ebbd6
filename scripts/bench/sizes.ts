import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure, Section } from './figure'

const kilobyte = 1024

interface BuiltFile {
  name: string
  path: string
  bytes: number
}

function filesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path), bytes: statSync(path).size }))
}

const kilobytes = (files: BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0) / kilobyte

/** Weight of what is delivered: the mini program as it is uploaded, the browser's files as they travel. */
export const sizes: Section = async () => {
  const weapp = filesOf('dist/weapp')
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const within = (root: string): BuiltFile[] => weapp.filter(({ name }) => name.startsWith(`${root}/`))
  const inSubpackages = new Set(roots.flatMap(within))
  const h5 = filesOf('dist/h5').filter(({ name }) => /\.(html|js|css)$/.test(name))

  return [
    {
      what: 'main package',
      measured: kilobytes(weapp.filter((file) => !inSubpackages.has(file))),
      unit: 'KB',
      atMost: 600,
    },
    { what: 'whole mini program', measured: kilobytes(weapp), unit: 'KB', atMost: 1536 },
    ...roots.map((root): Figure => ({ what: `subpackage ${root}`, measured: kilobytes(within(root)), unit: 'KB' })),
    {
      what: 'browser, every page, gzip',
      measured: h5.reduce((sum, { path }) => sum + gzipSync(readFileSync(path)).length, 0) / kilobyte,
      unit: 'KB',
    },
  ]
}
