import ts from 'typescript'
import { place, sourcesOf, walk } from './sources'

const calls = (node: ts.Node, names: RegExp): node is ts.CallExpression =>
  ts.isCallExpression(node) && names.test(node.expression.getText())

/** What asks WeChat: slow, not free, and done again with every new try of a transaction. */
const asksWeChat = /^(?:checkTexts?|checkWords|refusedAmong|cloud\.openapi\b.*)$/

test('nobody waits for WeChat within a transaction', () => {
  let transactions = 0
  const asking: string[] = []
  for (const source of sourcesOf('cloudfunctions')) {
    walk(source.tree, (node) => {
      if (!calls(node, /^inTransaction$/)) return
      transactions += 1
      for (const work of node.arguments) {
        walk(work, (inner) => {
          if (calls(inner, asksWeChat)) asking.push(place(source, inner))
        })
      }
    })
  }
  expect(transactions).toBeGreaterThan(0)
  expect(asking).toEqual([])
})
