import ts from 'typescript'
import enAudit from '../../locales/en/audit.json'
import zhAudit from '../../locales/zh-CN/audit.json'
import { type AuditAction, auditActions, auditFields, auditKinds } from '../../domain/people/audit'
import { roles } from '../../domain/people/model'
import { place, sourcesOf, walk } from './sources'

const words = { 'zh-CN': zhAudit, en: enAudit }

describe.each(['zh-CN', 'en'] as const)('the trail in %s', (language) => {
  const { action, field, kind, word } = words[language]

  test('has words for every act, field and kind, and for nothing else', () => {
    expect(Object.keys(action).sort()).toEqual(Object.keys(auditActions).sort())
    expect(Object.keys(field).sort()).toEqual(Object.keys(auditFields).sort())
    expect(Object.keys(kind).sort()).toEqual([...auditKinds].sort())
  })

  test('has words for roles and for the states of objectives and memberships', () => {
    const known: Readonly<Record<string, string>> = word
    const named = [
      ...roles,
      'draft',
      'published',
      'closed',
      'archived',
      'active',
      'left',
      'yes',
      'later',
      'no',
      'follow',
      'stay',
      'end',
    ]
    expect(named.filter((each) => known[each] === undefined)).toEqual([])
  })
})

const functions = sourcesOf('cloudfunctions')

/** Calls whose first argument, or whose second, is the name of the collection. */
function callsOn(collection: string) {
  return functions.flatMap((source) => {
    const found: { at: string; path: string; name: string }[] = []
    walk(source.tree, (node) => {
      if (!ts.isCallExpression(node)) return
      const named = node.arguments.some((argument) => ts.isStringLiteral(argument) && argument.text === collection)
      const { expression } = node
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText(source.tree)
      if (named) found.push({ at: place(source, node), path: source.path, name })
    })
    return found
  })
}

test('entries are only ever added: one place writes them, and no code changes or removes one', () => {
  const calls = callsOn('audit')
  expect(calls.length).toBeGreaterThan(2)
  const writing = calls.filter(({ name }) => /^(put|set|add|remove|delete|update|replace)/i.test(name))
  expect(writing.map(({ path, name }) => `${path} ${name}`)).toEqual(['cloudfunctions/platform/audit.ts put'])
})

test('an entry under an id that a client made is looked for first', () => {
  const own: string[] = []
  for (const source of functions) {
    walk(source.tree, (node) => {
      const isTrail = ts.isCallExpression(node) && node.expression.getText(source.tree) === 'leaveTrail'
      if (isTrail && node.arguments.length > 3) own.push(source.path)
    })
  }
  // `exported` refuses an id that is taken, in the same transaction; anything new here has to as well.
  expect(own).toEqual(['cloudfunctions/platform/exported.ts'])
})

test('what belongs to somebody is shown as an act alone', () => {
  const personal: AuditAction[] = [
    'saveDraft',
    'shareDraft',
    'comment',
    'submit',
    'sendBack',
    'askForFeedback',
    'answerFeedback',
    'saveLesson',
    'shareAnnualTalk',
    'nameStandIn',
  ]
  expect(personal.filter((action) => auditActions[action].shows !== 'act')).toEqual([])
})
