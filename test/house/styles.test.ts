import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, root } from './sources'

/** The classes that stand at the left margin of a style sheet: `.heat {` and `.use-row--2 {`. */
const classesIn = (path: string): string[] => [
  ...new Set([...readFileSync(join(root, path), 'utf8').matchAll(/^\.([a-z][\w-]*)/gm)].map(([, name = '']) => name)),
]

test('no two style sheets of packages style the same class: in a browser they meet on one page', () => {
  const sheets = filesOf('src/packages').filter((path) => path.endsWith('.scss'))
  const owners = new Map<string, string[]>()
  for (const path of sheets) {
    for (const name of classesIn(path)) owners.set(name, [...(owners.get(name) ?? []), path])
  }
  expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([])
  expect(owners.size).toBeGreaterThan(50)
})
