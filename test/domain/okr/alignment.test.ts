import fc from 'fast-check'
import { Failure } from '@domain/failure'
import { longestChain, mostAbove, refuseCircle } from '@domain/okr/alignment'

type Graph = ReadonlyMap<string, readonly string[]>

const reading = (graph: Graph) => async (ids: string[]) => new Map(ids.map((id) => [id, graph.get(id) ?? []]))
const alignmentsTo = (targets: readonly string[]) => targets.map((objectiveId) => ({ objectiveId, keyResultId: null }))

/** The field at fault, or `allowed`. */
async function verdict(id: string, targets: readonly string[], graph: Graph): Promise<string> {
  try {
    await refuseCircle(id, alignmentsTo(targets), reading(graph))
    return 'allowed'
  } catch (error) {
    if (error instanceof Failure && error.code === 'alignmentCircle') return error.field ?? 'no field'
    throw error
  }
}

const graphOf = (text: string): Graph =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((edge) => edge.split('>'))
      .map(([from = '', to = '']) => [from, to.split(',')]),
  )

test.each`
  id     | targets       | graph            | found                         | why
  ${'a'} | ${[]}         | ${''}            | ${'allowed'}                  | ${'nothing is aligned to'}
  ${'a'} | ${['b']}      | ${''}            | ${'allowed'}                  | ${'the top'}
  ${'a'} | ${['a']}      | ${''}            | ${'alignments.0.objectiveId'} | ${'itself'}
  ${'a'} | ${['b', 'a']} | ${''}            | ${'alignments.1.objectiveId'} | ${'itself, as the second'}
  ${'a'} | ${['b']}      | ${'b>a'}         | ${'alignments.0.objectiveId'} | ${'what aligns to it'}
  ${'a'} | ${['b']}      | ${'b>c c>d d>a'} | ${'alignments.0.objectiveId'} | ${'what aligns to it over others'}
  ${'a'} | ${['x', 'b']} | ${'x>y b>c c>a'} | ${'alignments.1.objectiveId'} | ${'only the second leads back'}
  ${'a'} | ${['b', 'b']} | ${'b>a'}         | ${'alignments.0.objectiveId'} | ${'two key results of one: the first is named'}
  ${'a'} | ${['b', 'c']} | ${'b>d c>d d>e'} | ${'allowed'}                  | ${'two ways to one top are no circle'}
  ${'a'} | ${['b']}      | ${'b>c c>b'}     | ${'allowed'}                  | ${'a circle of others, from before the rule, is not its fault and ends'}
  ${'a'} | ${['b']}      | ${'a>c c>d'}     | ${'allowed'}                  | ${'what it aligned to before does not count'}
`('$id aligned to $targets, where $graph: $why', async ({ id, targets, graph, found }) => {
  expect(await verdict(id, targets, graphOf(graph))).toBe(found)
})

/** A chain of so many alignments, the first being the one to be made. */
const chain = (length: number): Graph =>
  new Map(Array.from({ length: length - 1 }, (_, index) => [`o${index + 1}`, [`o${index + 2}`]]))

test.each`
  length              | found
  ${longestChain - 1} | ${'allowed'}
  ${longestChain}     | ${'allowed'}
  ${longestChain + 1} | ${'alignments.0.objectiveId'}
  ${10_000}           | ${'alignments.0.objectiveId'}
`('a chain of $length alignments: $found', async ({ length, found }) => {
  expect(await verdict('o0', ['o1'], chain(length))).toBe(found)
})

test('a long chain costs no more reads than the longest that is allowed', async () => {
  const graph = chain(10_000)
  const read = jest.fn(reading(graph))
  await expect(refuseCircle('o0', alignmentsTo(['o1']), read)).rejects.toThrow(Failure)
  expect(read.mock.calls.length).toBeLessThanOrEqual(longestChain)
})

test('a wide graph is read a level at a time, and nothing twice', async () => {
  const level = (depth: number) => Array.from({ length: 200 }, (_, index) => `level${depth}-${index}`)
  const graph = new Map([1, 2, 3].flatMap((depth) => level(depth).map((id) => [id, level(depth + 1)] as const)))
  const read = jest.fn(reading(graph))
  await refuseCircle('me', alignmentsTo(level(1)), read)
  expect(read).toHaveBeenCalledTimes(4)
  const asked = read.mock.calls.flatMap(([ids]) => ids)
  expect(new Set(asked).size).toBe(asked.length)
})

test('what leads to more than anybody aligns to is refused, before all of it is read', async () => {
  const wide = (depth: number) => Array.from({ length: 600 }, (_, index) => `level${depth}-${index}`)
  const graph = new Map([1, 2, 3].flatMap((depth) => wide(depth).map((id) => [id, wide(depth + 1)] as const)))
  const read = jest.fn(reading(graph))
  await expect(refuseCircle('me', alignmentsTo(wide(1)), read)).rejects.toMatchObject({ code: 'alignmentCircle' })
  expect(new Set(read.mock.calls.flatMap(([ids]) => ids)).size).toBeLessThanOrEqual(mostAbove + 600)
})

/** Whether one can walk from one objective to another: a plain depth-first search, the definition of a circle. */
function leadsTo(from: string, to: string, graph: Graph, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (graph.get(from) ?? []).some((next) => leadsTo(next, to, graph, seen))
}

test('a circle is refused exactly where there is one, and the field leads back', async () => {
  const id = fc.integer({ min: 0, max: 9 }).map((place) => `o${place}`)
  const anyGraph = fc
    .array(fc.tuple(id, fc.uniqueArray(id, { maxLength: 3 })), { maxLength: 10 })
    .map((edges): Graph => new Map(edges))
  await fc.assert(
    fc.asyncProperty(anyGraph, fc.array(id, { maxLength: 4 }), async (graph, targets) => {
      const others = new Map([...graph].filter(([from]) => from !== 'o0'))
      const leadBack = targets.map((target) => leadsTo(target, 'o0', others))
      const found = await verdict('o0', targets, others)
      if (!leadBack.includes(true)) {
        expect(found).toBe('allowed')
        return
      }
      expect(leadBack[Number(found.split('.')[1])]).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
