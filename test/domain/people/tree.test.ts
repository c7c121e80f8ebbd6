import fc from 'fast-check'
import { Failure, type FailureReport } from '../../../domain/failure'
import {
  inTreeOrder,
  isRebased,
  mostLevels,
  type Node,
  parentOf,
  rebased,
  refuseMerger,
  refuseMove,
  refuseSameName,
} from '../../../domain/people/tree'

const node = (id: string, order: number, above?: Node, name = id): Node => ({
  _id: id,
  name,
  path: [...(above?.path ?? []), id],
  order,
})

const head = node('head', 1, undefined, '总部')
const sales = node('sales', 2, head, '销售')
const east = node('east', 3, sales, '华东')
const shanghai = node('shanghai', 4, east, '上海')
const product = node('product', 5, head, '产品')
const tree = [head, sales, east, shanghai, product]

/** Why something is refused; `undefined` where it is not. */
function refusal(act: () => void): FailureReport | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** The tree as it is once a move is carried through. */
function moved(nodes: readonly Node[], id: string, parent: Node | null): Node[] {
  const change = { departmentId: id, prefix: [...(parent?.path ?? []), id] }
  return nodes.map((each) => ({ ...each, path: rebased(each.path, change) }))
}

describe('a move', () => {
  test.each`
    what                        | id       | parent      | code
    ${'below another'}          | ${sales} | ${product}  | ${undefined}
    ${'to the top'}             | ${east}  | ${null}     | ${undefined}
    ${'to where it is'}         | ${sales} | ${head}     | ${undefined}
    ${'below itself'}           | ${sales} | ${sales}    | ${'departmentCircle'}
    ${'below what is below it'} | ${sales} | ${shanghai} | ${'departmentCircle'}
    ${'the root below a leaf'}  | ${head}  | ${shanghai} | ${'departmentCircle'}
  `('$what: $code', ({ id, parent, code }) => {
    expect(refusal(() => refuseMove(tree, id, parent))?.code).toBe(code)
  })

  test('takes everything below along, and leaves the rest', () => {
    const paths = moved(tree, 'sales', product).map(({ path }) => path.join('/'))
    expect(paths).toEqual([
      'head',
      'head/product/sales',
      'head/product/sales/east',
      'head/product/sales/east/shanghai',
      'head/product',
    ])
  })

  test('never makes a tree deeper than eight levels, counting all that is below', () => {
    const chain: Node[] = []
    for (let level = 1; level <= 6; level += 1) chain.push(node(`level-${level}`, 10 + level, chain.at(-1)))
    const deep = [...tree, ...chain]
    const [five, six] = [chain[4], chain[5]]
    if (!five || !six) throw new Error('a chain of six')
    // Sales has three levels.
    expect(refusal(() => refuseMove(deep, sales, five))).toBeUndefined()
    expect(refusal(() => refuseMove(deep, sales, six))).toMatchObject({
      code: 'departmentTooDeep',
      details: { bound: 8 },
    })
  })

  test('brings no second department of one name', () => {
    const other = node('other', 6, product, ' 销 售')
    expect(refusal(() => refuseMove([...tree, other], sales, product))).toMatchObject({
      code: 'departmentNamed',
      details: { name: '销售' },
    })
    expect(refusal(() => refuseSameName(tree, 'head', { _id: 'fresh', name: '产品' }))?.code).toBe('departmentNamed')
    expect(refusal(() => refuseSameName(tree, 'sales', { _id: 'fresh', name: '产品' }))).toBeUndefined()
  })

  test('whatever is moved wherever it may: no circle, at most eight levels, each path that of the one above', () => {
    const ids = Array.from({ length: 14 }, (_, at) => `d${at}`)
    const step = fc.record({ id: fc.constantFrom(...ids), parent: fc.option(fc.constantFrom(...ids)) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let nodes = ids.map((id, at) => node(id, at))
        for (const { id, parent } of steps) {
          const find = (wanted: string | null) => nodes.find(({ _id }) => _id === wanted) ?? null
          const [what, where] = [find(id), find(parent)]
          if (!what || refusal(() => refuseMove(nodes, what, where))) continue
          nodes = moved(nodes, id, where)
          expect(nodes.find(({ _id }) => _id === id)).toMatchObject({ path: [...(where?.path ?? []), id] })
        }
        for (const { _id, path } of nodes) {
          const above = nodes.find((each) => each._id === parentOf({ path }))
          expect(path).toEqual([...(above?.path ?? []), _id])
          expect(new Set(path).size).toBe(path.length)
          expect(path.length).toBeLessThanOrEqual(mostLevels)
        }
        expect(inTreeOrder(nodes)).toHaveLength(ids.length)
      }),
    )
  })

  test('carried through twice is carried through once', () => {
    const path = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
    fc.assert(
      fc.property(path, path, (before, above) => {
        fc.pre(!above.includes('a'))
        const change = { departmentId: 'a', prefix: [...above, 'a'] }
        const after = rebased(before, change)
        expect(isRebased(after, change)).toBe(true)
        expect(after.at(-1)).toBe(before.at(-1))
      }),
    )
  })
})

describe('a merger', () => {
  test('puts what was below the one below the other', () => {
    const change = { departmentId: 'sales', prefix: product.path }
    expect(rebased(sales.path, change)).toEqual(['head', 'product'])
    expect(rebased(shanghai.path, change)).toEqual(['head', 'product', 'east', 'shanghai'])
    expect(rebased(product.path, change)).toEqual(product.path)
  })

  test('is with another that is not below, and has nothing of the same names', () => {
    expect(refusal(() => refuseMerger(tree, sales, product))).toBeUndefined()
    expect(refusal(() => refuseMerger(tree, sales, head))).toBeUndefined()
    expect(refusal(() => refuseMerger(tree, sales, east))?.code).toBe('departmentCircle')
    expect(refusal(() => refuseMerger(tree, sales, sales))?.code).toBe('departmentCircle')
    const twin = node('twin', 7, product, '华东')
    expect(refusal(() => refuseMerger([...tree, twin], sales, product))?.code).toBe('departmentNamed')
  })
})

test('a tree is read from above, beside each other in the order of the company', () => {
  const shuffled = [shanghai, { ...product, order: 0 }, east, head, sales]
  expect(inTreeOrder(shuffled).map(({ path }) => path.at(-1))).toEqual(['head', 'product', 'sales', 'east', 'shanghai'])
  // Where the one above is not there, a department stands at the top: nothing is lost.
  expect(inTreeOrder([shanghai, east])).toEqual([east, shanghai])
})
