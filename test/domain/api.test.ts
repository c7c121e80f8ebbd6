import * as v from 'valibot'
import type { Call } from '@domain/call'
import { failureCodes } from '@domain/failure'
import { okrApi } from '@domain/okr/api'
import { allCalls } from '../support/calls'
import { good } from './goodInputs'

/** Fields that have a usual value. */
const optional = new Set([
  'session.language',
  'publish.dismissed',
  'edit.dismissed',
  'checkIn.reason',
  'comment.onDraft',
  'members.staffOnly',
  'keepLanguage.chosen',
])

const calls = allCalls.map(([, call]) => call)
const inputs = new Map(Object.entries(good))
const cases = calls.map((call) => ({ name: call.name, call, input: inputs.get(call.name) }))

/** Every path into a value, the value itself first. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[...path], ...inner.flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

/** The same value with another one at a path; `undefined` takes the field away. */
function put(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? put(each, rest, next) : each))
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([name, each]) => {
      if (name !== key) return [[name, each]]
      const changed = put(each, rest, next)
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, key) => Object.entries(Object(within)).find(([name]) => name === key)?.[1], value)

type Issue = v.BaseIssue<unknown>
const issuesOf = (call: Call, input: unknown): Issue[] => [...(v.safeParse(call.input, input).issues ?? [])]
const fieldOf = (issue: Issue): string => v.getDotPath(issue) ?? ''
const codes: readonly string[] = failureCodes

/**
 * What an issue means. Schemas name our codes as their messages, but for objects and unions: what those refuse is told
 * by the kind of issue alone, and `cloudfunctions/platform` reads it the same way.
 */
const hasMeaning = (issue: Issue): boolean =>
  codes.includes(issue.message) ||
  (issue.type === 'strict_object' && ['never', 'Object'].includes(issue.expected ?? '')) ||
  (issue.type === 'strict_object' && issue.received === 'undefined') ||
  issue.type === 'variant'

const junk = [
  null,
  true,
  5,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  1e308,
  '',
  'x',
  '<script>',
  '🎉'.repeat(40),
  'a'.repeat(100_000),
  [],
  [null],
  [[]],
  {},
  { kind: 'x' },
  { type: 'x' },
  { $ne: null },
  { __proto__: null },
]

test('every call has one name, and an example here', () => {
  expect(calls.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort())
  expect(new Set(calls.map(({ name }) => name)).size).toBe(calls.length)
})

describe.each(cases)('$name', ({ name, call, input }) => {
  const fields = pathsOf(input)

  test('takes its example', () => {
    expect(issuesOf(call, input)).toEqual([])
    expect(v.parse(call.input, input)).toEqual(input)
  })

  test('names a field that is missing', () => {
    const named = fields.filter((each) => each.length > 0 && !Array.isArray(at(input, each.slice(0, -1))))
    for (const path of named.filter((each) => !optional.has([name, ...each].join('.')))) {
      const [issue] = issuesOf(call, put(input, path, undefined))
      expect([path.join('.'), issue && fieldOf(issue), issue?.received]).toEqual([
        path.join('.'),
        path.join('.'),
        'undefined',
      ])
    }
  })

  test('names a field that nobody knows, wherever it stands', () => {
    for (const path of fields) {
      const object = at(input, path)
      if (typeof object !== 'object' || object === null || Array.isArray(object)) continue
      const issues = issuesOf(call, put(input, path, { ...object, surprise: 1 }))
      expect(issues.map((issue) => [fieldOf(issue), issue.type, issue.expected])).toEqual([
        [[...path, 'surprise'].join('.'), 'strict_object', 'never'],
      ])
    }
  })

  test('refuses whatever else a field may hold by that field, and with one of our codes', () => {
    for (const path of fields) {
      for (const wrong of junk) {
        for (const issue of issuesOf(call, put(input, path, wrong))) {
          const field = fieldOf(issue)
          const inside = field === path.join('.') || field.startsWith([...path, ''].join('.'))
          // Two key results that the junk has given one id are the list's fault.
          const ofList = issue.message === 'notAllowedValue' && path.join('.').startsWith(field)
          if (!hasMeaning(issue) || !(inside || ofList)) {
            throw new Error(`${path.join('.')} = ${JSON.stringify(wrong)?.slice(0, 40)}: ${field} ${issue.message}`)
          }
        }
      }
    }
  })

  test.each([undefined, null, 5, 'text', true, Number.NaN])('refuses %p for its whole input', (whole) => {
    const [issue] = issuesOf(call, whole)
    expect([issue?.type, issue?.expected, issue?.path]).toEqual(['strict_object', 'Object', undefined])
  })

  test('refuses texts of 100,000 characters in every field that is a text', () => {
    for (const path of fields.filter((each) => typeof at(input, each) === 'string')) {
      expect(v.is(call.input, put(input, path, 'a'.repeat(100_000)))).toBe(false)
    }
  })
})

test.each`
  scope                                                | field                   | meaning
  ${{}}                                                | ${'scope.kind'}         | ${'missing'}
  ${{ kind: 'galaxy' }}                                | ${'scope.kind'}         | ${'notAllowedValue'}
  ${'company'}                                         | ${'scope'}              | ${'wrongType'}
  ${{ kind: 'department' }}                            | ${'scope.departmentId'} | ${'missing'}
  ${{ kind: 'company', departmentId: 'department-1' }} | ${'scope.departmentId'} | ${'unknownField'}
`('scope $scope: $field $meaning', ({ scope, field, meaning }) => {
  const [issue] = issuesOf(okrApi.browse, put(good.browse, ['scope'], scope))
  const read = {
    missing: issue?.received === 'undefined',
    notAllowedValue: issue?.type === 'variant' && issue.received === '"galaxy"',
    wrongType: issue?.type === 'variant' && issue.expected === 'Object',
    unknownField: issue?.expected === 'never',
  }
  expect(issue && fieldOf(issue)).toBe(field)
  expect(Object.entries(read).filter(([, is]) => is)).toEqual([[meaning, true]])
})

test('what JSON can smuggle in by name is refused too', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const input: unknown = JSON.parse(`{"companyId": "company-1", "${name}": {"polluted": true}}`)
    expect(issuesOf(okrApi.today, input).map(({ expected }) => expected)).toEqual(['never'])
  }
})

test.each(calls.map(({ name, standing, input }) => ({ name, standing, input })))(
  '$name belongs to one company, or to the account alone',
  ({ standing, input }) => {
    const entries = 'entries' in input ? Object.keys(Object(input.entries)) : []
    expect(standing === 'account' || entries.includes('companyId')).toBe(true)
  },
)
