import ts from 'typescript'
import { place, sourcesOf, walk } from './sources'

/** Members that lean on `Intl` behind the scenes, and answer differently, or not at all, inside WeChat. */
const leaningOnIntl = /^(toLocale\w+|localeCompare)$/

test('code that runs on a phone asks no built-in for its locale', () => {
  const found: string[] = []
  for (const source of [...sourcesOf('src'), ...sourcesOf('domain')]) {
    if (/\.h5\.tsx?$/.test(source.path)) continue
    walk(source.tree, (node) => {
      if (ts.isPropertyAccessExpression(node) && leaningOnIntl.test(node.name.text))
        found.push(`${place(source, node)} ${node.name.text}`)
    })
  }
  expect(found).toEqual([])
})
