import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesOf, root, sourcesOf, walk } from './sources'

/**
 * "No person is ever scored, ranked, graded, put on a curve or compared by number, in storage, on screen or in an
 * export" (product.md, rule 1). A name that says so would be the first sign.
 */
const forbidden =
  /^(scor(e|es|ed|ing)|rank(s|ed|ing)?|grad(e|es|ed|ing)|rat(ed|ing|ings)|bonus(es)?|curve|percentile|quartile|leaderboard|salary|compensation|pay)$/

/** `okr:card.averageScore` → average, score */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^a-zA-Z]+/)
    .map((word) => word.toLowerCase())

/** A name that denies it, such as `meanNotScore`, is a promise and not a breach. */
const denied = (word: string | undefined): boolean => word === 'not' || word === 'never'

const saysSo = (name: string): boolean =>
  wordsOf(name).some((word, at, words) => forbidden.test(word) && !denied(words[at - 1]))

/** Names of fields: of types, schemas and objects. */
function fieldNames(tree: ts.SourceFile): string[] {
  const names: string[] = []
  walk(tree, (node) => {
    const named =
      ts.isPropertySignature(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node)
    if (named && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) names.push(node.name.text)
  })
  return names
}

test.each`
  name                | names
  ${'score'}          | ${true}
  ${'averageScore'}   | ${true}
  ${'member_ranking'} | ${true}
  ${'order'}          | ${false}
  ${'meanNotScore'}   | ${false}
  ${'underscored'}    | ${false}
  ${'progress'}       | ${false}
`('the guard takes "$name" for a score of a person: $names', ({ name, names }) => {
  expect(saysSo(name)).toBe(names)
})

test.each(['domain', 'cloudfunctions', 'config', 'src', 'demo'])('no field in %s scores, ranks or grades', (folder) => {
  const found = sourcesOf(folder).flatMap(({ path, tree }) =>
    fieldNames(tree)
      .filter(saysSo)
      .map((name) => `${path}: ${name}`),
  )
  expect(found).toEqual([])
})

/** What the coach warns of: a KPI that pay hangs on, and forecasts that are all alike. They speak of texts, never of people. */
const warnings = ['keyResultIsCompensationKpi', 'compensationKpi', 'scoresBunched']

test('no key of the locales scores, ranks or grades', () => {
  const keys = filesOf('locales').flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/"(\w+)"\s*:/g)].map(([, key]) => `${path}: ${key}`),
  )
  expect(keys.length).toBeGreaterThan(0)
  const names = (key: string): string => key.split(': ')[1] ?? ''
  expect(keys.filter((key) => saysSo(names(key)) && !warnings.includes(names(key)))).toEqual([])
})

test('no index orders people by anything but the company’s own order', () => {
  const { text } = sourcesOf('config').find(({ path }) => path.endsWith('database.ts'))?.tree ?? { text: '' }
  expect(text).toContain("'members'")
  expect(text).not.toMatch(/progress|confidence|score|points/i)
})
