import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import elements from '../../config/plugins/elements.json'
import type { AppJson } from './host/package-format'

const dist = resolve(__dirname, '../../dist/weapp')
const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, name: relative(dist, path), bytes: statSync(path).size }))

const kilobyte = 1024
const weightOf = (some: typeof files): number => some.reduce((sum, file) => sum + file.bytes, 0)
const inSubpackage = (name: string): boolean =>
  app.subPackages?.some(({ root }) => name.startsWith(`${root}/`)) ?? false

test('the main package weighs at most 600 KB', () => {
  expect(weightOf(files.filter((file) => !inSubpackage(file.name)))).toBeLessThanOrEqual(600 * kilobyte)
})

/** WeChat takes 2 MB a package; what most never open, such as the administrators' pages, lies in packages of its own. */
test('each subpackage weighs at most 512 KB, and the whole at most 2.5 MB', () => {
  for (const { root } of app.subPackages ?? []) {
    expect(weightOf(files.filter(({ name }) => name.startsWith(`${root}/`)))).toBeLessThanOrEqual(512 * kilobyte)
  }
  expect(weightOf(files)).toBeLessThanOrEqual(2.5 * kilobyte * kilobyte)
})

test('code is loaded page by page', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
})

/** Taro's component is the wxml tag in camel case: `ScrollView` is `scroll-view`. */
const tagOf = (component: string): string => component.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

test.each(Object.entries(elements))('%s carries to the phone what it may be given', (component, attributes) => {
  const wxml = readFileSync(join(dist, 'base.wxml'), 'utf8')
  const tags = [...wxml.matchAll(new RegExp(`<${tagOf(component)}\\s[^>]*>`, 'g'))].map(([tag]) => tag)
  const written = Object.keys(attributes).map((name) =>
    name.startsWith('bind') ? `${name.toLowerCase()}="eh"` : `${name}="{{`,
  )
  expect(tags.filter((tag) => written.every((attribute) => tag.includes(attribute)))).not.toEqual([])
})

/** Syntax that an iPhone with iOS 12 or Chrome 70 cannot parse: the whole file would be lost, not the line. */
const tooNew: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.QuestionDotToken]: 'a?.b',
  [ts.SyntaxKind.QuestionQuestionToken]: 'a ?? b',
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: 'a ??= b',
  [ts.SyntaxKind.BarBarEqualsToken]: 'a ||= b',
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: 'a &&= b',
  [ts.SyntaxKind.PrivateIdentifier]: '#a',
  [ts.SyntaxKind.PropertyDeclaration]: 'class { a = 1 }',
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: 'static {}',
  [ts.SyntaxKind.BigIntLiteral]: '1n',
}

const scripts = files.filter((file) => file.name.endsWith('.js'))

test.each(scripts)('$name can be parsed by the oldest phone', ({ name, path }) => {
  const tree = ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const example = tooNew[node.kind]
    if (example) found.add(example)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  expect([...found]).toEqual([])
})
