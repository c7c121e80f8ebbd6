import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { filesOf, literalTexts, place, root, type Source, sourcesOf, walk } from './sources'

type Words = { [key: string]: string | Words }

type Language = 'zh-CN' | 'en'

const namespaces = (language: Language): string[] =>
  filesOf(`locales/${language}`).map((path) => basename(path, '.json'))

/** `{ 'health.caution': '需留意' }` of one file. */
function wordsOf(language: Language, namespace: string): Map<string, string> {
  const text = readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8')
  const flat = new Map<string, string>()
  const add = (words: Words, prefix: string): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') flat.set(prefix + key, value)
      else add(value, `${prefix}${key}.`)
    }
  }
  add(JSON.parse(text) as Words, '')
  return flat
}

/** The keys of one file that stand in the same place twice: of two, a reader sees the last. */
function repeatedKeys(language: Language, namespace: string): string[] {
  const path = join(root, 'locales', language, `${namespace}.json`)
  const found: string[] = []
  walk(ts.parseJsonText(path, readFileSync(path, 'utf8')), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return
    const keys = node.properties.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []))
    found.push(...keys.filter((key, place) => keys.indexOf(key) !== place))
  })
  return found
}

/** English has two forms of a counted word and Chinese one; both are the same key. */
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '')

const variablesOf = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].flatMap(([, name]) => name ?? [])

function variablesByKey(words: Map<string, string>): Record<string, string[]> {
  const all: Record<string, string[]> = {}
  for (const [key, text] of words) all[withoutPlural(key)] = [...(all[withoutPlural(key)] ?? []), ...variablesOf(text)]
  return Object.fromEntries(Object.entries(all).map(([key, names]) => [key, [...new Set(names)].sort()]))
}

test('both languages have the same files', () => {
  expect(namespaces('zh-CN').length).toBeGreaterThan(0)
  expect(namespaces('en').sort()).toEqual(namespaces('zh-CN').sort())
})

describe.each(namespaces('zh-CN'))('%s', (namespace) => {
  const chinese = wordsOf('zh-CN', namespace)
  const english = wordsOf('en', namespace)

  test('has the same keys in both languages', () => {
    const keys = (words: Map<string, string>): string[] => [...new Set([...words.keys()].map(withoutPlural))].sort()
    expect(keys(english)).toEqual(keys(chinese))
  })

  test('names every key once', () => {
    expect([...repeatedKeys('zh-CN', namespace), ...repeatedKeys('en', namespace)]).toEqual([])
  })

  test('puts the same variables into a sentence in both languages', () => {
    expect(variablesByKey(english)).toEqual(variablesByKey(chinese))
  })

  test('counts in English with one and with many', () => {
    const counted = [...english.keys()].filter((key) => /_(one|other)$/.test(key)).map(withoutPlural)
    expect(counted.filter((key) => !english.has(`${key}_one`) || !english.has(`${key}_other`))).toEqual([])
  })

  test('leaves no word empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  test('writes the apostrophe that Chinese fonts draw narrow', () => {
    expect([...english].filter(([, text]) => text.includes('’'))).toEqual([])
  })

  test('speaks English in the English file', () => {
    // The product's own name stays Chinese in both.
    const chineseInEnglish = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text.replaceAll('同频', '')))
    expect(chineseInEnglish.filter(([key]) => !/language|name/i.test(key))).toEqual([])
  })
})

const sources = ['src', 'cloudfunctions', 'domain'].flatMap(sourcesOf)
/** Read by WeChat before any of our code runs, so it cannot be in the reader's language. */
const readByWeChat = /\.config\.ts$/
/** What the coach recognises in what people write; nobody reads it. */
const recognised = /^domain\/coach\/words\//

test('no sentence that a person reads stands in code', () => {
  const found: string[] = []
  for (const source of sources.filter(({ path }) => !readByWeChat.test(path) && !recognised.test(path))) {
    walk(source.tree, (node) => {
      if (isForReading(node)) found.push(`${place(source, node)} ${node.getText(source.tree).trim().slice(0, 60)}`)
    })
  }
  expect(found).toEqual([])
})

/** Attributes and options whose text is shown or spoken. */
const spoken = /^(aria-?label|placeholder|title|alt|content|confirmText|cancelText|label)$/i

function isForReading(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text)
  if (literalTexts(node).some((text) => /\p{Script=Han}/u.test(text))) return true
  if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
    return spoken.test(node.name.getText()) && /\p{L}/u.test(node.initializer.text)
  }
  if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
    return spoken.test(node.name.getText()) && /\p{L} /u.test(node.initializer.text)
  }
  return false
}

const allKeys = namespaces('zh-CN').flatMap((namespace) =>
  [...wordsOf('zh-CN', namespace).keys(), ...wordsOf('en', namespace).keys()].map((key) => ({
    key: withoutPlural(key),
    qualified: `${namespace}:${withoutPlural(key)}`,
  })),
)

/** A literal as a pattern of keys: `` `health.${state}` `` is any key below `health`. */
function patternOf(node: ts.Node): RegExp | undefined {
  const texts = literalTexts(node)
  // A literal that is nearly all hole would match every key there is, and so prove nothing.
  if (texts.join('').replace(/\W/g, '').length < 2) return undefined
  return new RegExp(`^${texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
}

const matches = (pattern: RegExp): boolean =>
  allKeys.some(({ key, qualified }) => pattern.test(key) || pattern.test(qualified))

test('every key that is asked for exists', () => {
  const missing: string[] = []
  for (const source of sources) {
    walk(source.tree, (node) => {
      const asked =
        ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText()) ? node.arguments[0] : undefined
      const pattern = asked && patternOf(asked)
      if (asked && pattern && !matches(pattern)) missing.push(`${place(source, asked)} ${asked.getText()}`)
    })
  }
  expect(missing).toEqual([])
})

test('every key is asked for', () => {
  const patterns = sources.flatMap(patternsOf)
  const used = ({ key, qualified }: { key: string; qualified: string }): boolean =>
    patterns.some((pattern) => pattern.test(key) || pattern.test(qualified))
  expect([...new Set(allKeys.filter((one) => !used(one)).map((one) => one.qualified))]).toEqual([])
})

/** Keys that a file names by a literal, or, where it imports the words themselves, by a property: `words.places[field]`. */
function patternsOf(source: Source): RegExp[] {
  const patterns: RegExp[] = []
  const hasWords = ts
    .preProcessFile(source.tree.text)
    .importedFiles.some(({ fileName }) => fileName.includes('locales/'))
  walk(source.tree, (node) => {
    const pattern = patternOf(node)
    if (pattern) patterns.push(pattern)
    const read = ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) ? node.name.getText() : undefined
    if (hasWords && read) patterns.push(new RegExp(`^${read.replace(/\W/g, '')}(\\..+)?$`))
  })
  return patterns
}
