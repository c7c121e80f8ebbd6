import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { place, root, type Source, sourcesOf, walk } from './sources'

/** What reaches the phone, of each element: an attribute that is not named here is lost without a word. */
const elements = JSON.parse(readFileSync(join(root, 'config/plugins/elements.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>

/** Taro puts these on every element, or takes them for itself. */
const everywhere = new Set(['key', 'ref', 'id', 'className', 'style', 'onClick', 'catchMove'])

/** In the browser only: WeChat's screen readers do not follow it (src/components/attributes.d.ts). */
const browserOnly = new Set(['ariaDescribedby'])

const phoneSources = sourcesOf('src').filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('.h5.tsx'))

/** Elements of Taro's that a file imports, by the name it calls them: `NativeButton` → `Button`. */
function importedElements({ tree }: Source): Map<string, string> {
  const imported = new Map<string, string>()
  walk(tree, (node) => {
    if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) return
    if (!ts.isStringLiteral(node.moduleSpecifier) || node.moduleSpecifier.text !== '@tarojs/components') return
    const names = node.importClause?.namedBindings
    if (!names || !ts.isNamedImports(names)) return
    for (const { name, propertyName, isTypeOnly } of names.elements)
      if (!isTypeOnly) imported.set(name.text, (propertyName ?? name).text)
  })
  return imported
}

/** `hoverClass` → `hover-class`, `onTouchStart` → `bindTouchStart`: as Taro's tables spell them. */
function spelled(attribute: string): string {
  if (/^on[A-Z]/.test(attribute)) return attribute.replace(/^on/, 'bind')
  return attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function lostIn(source: Source): string[] {
  const imported = importedElements(source)
  const lost: string[] = []
  walk(source.tree, (node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return
    const element = imported.get(node.tagName.getText(source.tree))
    if (element === undefined) return
    for (const attribute of node.attributes.properties) {
      if (!ts.isJsxAttribute(attribute)) continue
      const name = attribute.name.getText(source.tree)
      const known = everywhere.has(name) || browserOnly.has(name) || spelled(name) in (elements[element] ?? {})
      if (!known) lost.push(`${place(source, node)} ${element} ${name}`)
    }
  })
  return lost
}

test('every element of a screen is one of the phone’s templates', () => {
  const used = new Set(phoneSources.flatMap((source) => [...importedElements(source).values()]))
  expect(used.size).toBeGreaterThan(0)
  expect([...used].filter((element) => !(element in elements))).toEqual([])
})

test('whatever a screen gives an element reaches the phone', () => {
  expect(phoneSources.flatMap(lostIn)).toEqual([])
})
