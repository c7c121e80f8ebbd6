import ts from 'typescript'
import en from '../../locales/en/errors.json'
import zh from '../../locales/zh-CN/errors.json'
import { allCalls } from '../support/calls'
import { literalTexts, place, sourcesOf, walk } from './sources'

const words = { 'zh-CN': zh, en }

/** A schema as far as it holds others: valibot's objects, lists, wrappers, choices and pipes. */
interface Holding {
  entries?: Readonly<Record<string, unknown>>
  item?: unknown
  wrapped?: unknown
  options?: readonly unknown[]
  pipe?: readonly unknown[]
}

/** Adds the name of every field that an input of this schema may hold, at any depth. */
function addNames(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  const { entries, item, wrapped, options, pipe }: Holding = schema
  for (const [name, field] of Object.entries(entries ?? {})) {
    names.add(name)
    addNames(field, names)
  }
  // A pipe begins with the schema that it is built on, whose parts it repeats.
  for (const part of [item, wrapped, ...(options ?? []), ...(pipe ?? []).slice(1)]) addNames(part, names)
}

/** The fields of each call's input, with the calls that have them. */
function inputNames(): Map<string, string[]> {
  const callsByName = new Map<string, string[]>()
  for (const [call, { input }] of allCalls) {
    const names = new Set<string>()
    addNames(input, names)
    for (const name of names) callsByName.set(name, [...(callsByName.get(name) ?? []), call])
  }
  return callsByName
}

/** The last name of a path in code, `undefined` where only running tells: `` `waves.${place}.id` `` ends in `id`. */
function lastName(node: ts.Node | undefined): string | undefined {
  const texts = node ? literalTexts(node) : []
  const named = texts
    .join('.0.')
    .split('.')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
  return named.at(-1)
}

/** The fields that code itself refuses, with the places: `new Failure(code, 'field')` and `{ code, field: 'field' }`. */
function refusedNames(): Map<string, string[]> {
  const placesByName = new Map<string, string[]>()
  for (const source of ['cloudfunctions', 'domain'].flatMap(sourcesOf)) {
    walk(source.tree, (node) => {
      const isFailure = ts.isNewExpression(node) && node.expression.getText(source.tree) === 'Failure'
      const isField = ts.isPropertyAssignment(node) && node.name.getText(source.tree) === 'field'
      const name = lastName(isFailure ? node.arguments?.[1] : isField ? node.initializer : undefined)
      if (name !== undefined) placesByName.set(name, [...(placesByName.get(name) ?? []), place(source, node)])
    })
  }
  return placesByName
}

describe.each(['zh-CN', 'en'] as const)('a refusal in %s', (language) => {
  const { fields } = words[language]
  const unnamed = (names: Map<string, string[]>) => [...names].filter(([name]) => !Object.hasOwn(fields, name))

  test('has a word for every field of every call', () => {
    const names = inputNames()
    expect(names.get('employeeNumber')).toContain('saveRosterLine')
    expect(unnamed(names).map(([name, where]) => `${name}: ${where.slice(0, 3).join(' ')}`)).toEqual([])
  })

  test('has a word for every field that the code refuses', () => {
    const names = refusedNames()
    expect(names.size).toBeGreaterThan(50)
    expect(unnamed(names).map(([name, where]) => `${name}: ${where.slice(0, 3).join(' ')}`)).toEqual([])
  })
})
