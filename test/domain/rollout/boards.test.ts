import {
  adoptionSteps,
  noFigures,
  type PackedFigures,
  placeIn,
  smallestGroup,
  together,
  unpackedFigures,
  without,
} from '@domain/rollout/adoption'
import { type CountedBoard, unpackedGroup } from '@domain/rollout/boards'
import { type BoardDepartment, boardLimits, boardsOf } from '@domain/rollout/makingBoards'
import { grouped } from '@domain/rollout/groups'
import { weeksOf } from '@domain/okr/weeks'
import { addDays, civilDate } from '@domain/calendar/civilDate'
import fc from 'fast-check'

const sizes = (parts: readonly { people: number }[]) => parts.map(({ people }) => people)

test.each`
  parts              | alone         | merged             | why
  ${[]}              | ${[]}         | ${[]}              | ${'nobody'}
  ${[9, 5, 12]}      | ${[9, 5, 12]} | ${[]}              | ${'five are enough'}
  ${[9, 3, 2, 12]}   | ${[9, 12]}    | ${[3, 2]}          | ${'small ones together'}
  ${[9, 4, 12]}      | ${[12]}       | ${[9, 4]}          | ${'a small one alone takes the next smallest along'}
  ${[9, 2, 1, 9]}    | ${[9]}        | ${[9, 2, 1]}       | ${'and the first of equals'}
  ${[4, 0, 0, 30]}   | ${[]}         | ${[4, 30]}         | ${'the empty help nobody'}
  ${[0, 9]}          | ${[9]}        | ${[]}              | ${'and need no line'}
  ${[2, 2]}          | ${[]}         | ${[2, 2]}          | ${'the whole is too small'}
  ${[1, 1, 1, 1, 1]} | ${[]}         | ${[1, 1, 1, 1, 1]} | ${'five ones are five'}
`('$parts: $why', ({ parts, alone, merged }) => {
  const found = grouped(parts.map((people: number) => ({ people })))
  expect([sizes(found.alone), sizes(found.merged)]).toEqual([alone, merged])
})

test('who is merged depends on sizes alone, and nothing is left below five', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(14), { maxLength: 12 }), (people) => {
      const { alone, merged } = grouped(people.map((size, at) => ({ people: size, at })))
      const total = people.reduce((sum, size) => sum + size, 0)
      if (total >= smallestGroup) {
        for (const size of sizes(alone)) expect(size).toBeGreaterThanOrEqual(smallestGroup)
        const rest = sizes(merged).reduce((sum, size) => sum + size, 0)
        expect(rest === 0 || rest >= smallestGroup).toBe(true)
      }
      expect([...alone, ...merged].map(({ at }) => at).sort()).toEqual(
        people.flatMap((size, at) => (size > 0 ? [at] : [])).sort(),
      )
      expect(alone.map(({ at }) => at)).toEqual([...alone.map(({ at }) => at)].sort((one, other) => one - other))
    }),
  )
})

/** A tree of departments with how many people are right in each. */
interface Node {
  people: number
  below: Node[]
}
const anyPeople = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(12))
const anyLeaf: fc.Arbitrary<Node> = anyPeople.map((people) => ({ people, below: [] }))
const anyNodeOver = (below: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.record({ people: anyPeople, below: fc.array(below, { maxLength: 4 }) })
const anyTree = anyNodeOver(anyNodeOver(anyNodeOver(anyLeaf)))

interface Laid {
  departments: BoardDepartment[]
  own: Map<string, PackedFigures>
  /** Each person by the path of their department. */
  persons: string[][]
}

/** Departments in depth-first order; a figure counts its people as trained, so that sums can be told. */
function lay(roots: readonly Node[]): Laid {
  const laid: Laid = { departments: [], own: new Map(), persons: [] }
  const put = ({ people, below }: Node, above: string[]) => {
    const _id = `d${laid.departments.length}`
    const path = [...above, _id]
    laid.departments.push({ _id, name: _id, path, order: laid.departments.length })
    const figures = noFigures(1)
    for (const moment of [0, 1]) figures.counts[placeIn(moment, 'trained')] = people
    if (people > 0) laid.own.set(_id, { ...figures, people })
    for (let each = 0; each < people; each += 1) laid.persons.push(path)
    for (const node of below) put(node, path)
  }
  for (const root of roots) put(root, [])
  return laid
}

/** Every group of persons that some figure is of: as tests of a person's path. */
function shownGroups(boards: readonly (CountedBoard & { departmentId: string | null })[]) {
  return boards.flatMap(({ departmentId, total, groups }) => {
    if (!total) return []
    const isIn = (path: readonly string[]) => departmentId === null || path.includes(departmentId)
    const alone = groups.flatMap((group) => (group.kind === 'department' ? [group.departmentId] : []))
    const merged = groups.filter(({ kind }) => kind === 'merged')
    return [
      { figures: total, has: isIn },
      ...groups.flatMap((group) =>
        group.kind === 'department'
          ? [{ figures: group.figures, has: (path: readonly string[]) => path.includes(group.departmentId) }]
          : [],
      ),
      // What is merged is, together, whoever is in none of the lines; who is in no department below may be one alone.
      ...merged.map(({ figures }, at) => ({
        figures,
        has: (path: readonly string[]) =>
          isIn(path) &&
          !alone.some((id) => path.includes(id)) &&
          (merged.length === 1 || (path.at(-1) === departmentId) === (at === 0)),
      })),
    ]
  })
}

test('no figure of fewer than five can be read, nor worked out from all boards together', () => {
  fc.assert(
    fc.property(fc.array(anyTree, { minLength: 1, maxLength: 3 }), (roots) => {
      const { departments, own, persons } = lay(roots)
      const { company, departments: below } = boardsOf(departments, own, new Map(), 1)
      const companyOf = { ...company, departmentId: roots.length === 1 ? 'd0' : null }
      const shown = shownGroups([companyOf, ...below])
      // Who is in the very same figures cannot be told apart; every sum and difference is of whole such groups.
      const alike = new Map<string, number>()
      for (const path of persons) {
        const key = shown.map(({ has }) => (has(path) ? '1' : '0')).join('')
        if (key.includes('1')) alike.set(key, (alike.get(key) ?? 0) + 1)
      }
      for (const howMany of alike.values()) expect(howMany).toBeGreaterThanOrEqual(smallestGroup)
      for (const { figures, has } of shown) {
        expect(figures.people).toBe(persons.filter(has).length)
        expect(unpackedFigures(figures, [civilDate('2026-09-28')]).now.trained.of).toBe(figures.people)
      }
    }),
    { numRuns: 500 },
  )
})

test('lines add up to the whole, wherever it is shown', () => {
  fc.assert(
    fc.property(anyTree, (root) => {
      const { departments, own, persons } = lay([root])
      const { company, departments: below } = boardsOf(departments, own, new Map(), 1)
      expect(company.total?.people ?? null).toBe(persons.length >= smallestGroup ? persons.length : null)
      for (const { total, groups } of below) {
        if (!total) expect(groups).toEqual([])
        else expect(groups.map(({ figures }) => figures).reduce(together, noFigures(1))).toEqual(total)
      }
    }),
  )
})

const team = (name: string, people: number, below: Node[] = []) => ({ name, people, below })

test('a head of a department is shown with its smallest team, and that team has no board of its own', () => {
  const root = team('root', 1, [team('large', 9), team('small', 6), team('none', 0)])
  const { departments, own } = lay([root])
  const { company, departments: below } = boardsOf(departments, own, new Map(), 1)
  expect(company.groups.map((group) => (group.kind === 'merged' ? group.names : group.departmentId))).toEqual([
    'd1',
    ['d2', 'd0'],
  ])
  expect(below.find(({ departmentId }) => departmentId === 'd2')).toMatchObject({ total: null, groups: [] })
  expect(below.find(({ departmentId }) => departmentId === 'd1')?.total?.people).toBe(9)
})

test('what is below a department without a board has none either', () => {
  const { departments, own } = lay([team('root', 0, [team('a', 3), team('b', 0, [team('c', 6), team('d', 6)])])])
  const { departments: below } = boardsOf(departments, own, new Map(), 1)
  expect(below.filter(({ total }) => total !== null).map(({ departmentId }) => departmentId)).toEqual(['d0'])
})

test('several roots stand beside each other on the company’s board', () => {
  const { departments, own } = lay([team('a', 8), team('b', 7)])
  const { company } = boardsOf(departments, own, new Map(), 1)
  expect(company.total?.people).toBe(15)
  expect(company.groups).toHaveLength(2)
})

test('departments that do not use OKRs are named, and count nobody', () => {
  const { departments, own } = lay([team('root', 0, [team('a', 8), team('b', 0)])])
  const { company } = boardsOf(departments, own, new Map([['d2', 'no']]), 1)
  expect(company.outside).toEqual(['d2'])
  expect(company.groups).toHaveLength(1)
})

test('a company of nobody has a board with nothing on it', () => {
  expect(boardsOf([], new Map(), new Map(), 1).company).toEqual({ total: null, groups: [], outside: [] })
})

const weight = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

test.each`
  below   | people    | weeks
  ${40}   | ${300}    | ${19}
  ${120}  | ${100}    | ${14}
  ${1000} | ${99_999} | ${19}
`('a board of $below departments in week $weeks stays far below 100 KB', ({ below, people, weeks }) => {
  const nodes = Array.from({ length: below }, (_, at) => team(`${at}`, 10))
  const { departments, own } = lay([team('root', 0, nodes)])
  const full = new Map(
    [...own].map(([id, figures]) => [id, { ...figures, counts: noFigures(weeks).counts.map(() => people) }]),
  )
  const named = departments.map((each) => ({
    ...each,
    _id: each._id,
    name: '一个名字很长很长的部门'.repeat(3).slice(0, 30),
  }))
  const { company } = boardsOf(named, full, new Map(), weeks)
  expect(weight(company)).toBeLessThan(95_000)
  const shown = company.groups.filter(({ kind }) => kind === 'department')
  expect(shown).toHaveLength(Math.min(below, boardLimits.groups))
})

test('lines that are short of weeks have the newest', () => {
  const mondays = Array.from({ length: 14 }, (_, at) => addDays(civilDate('2026-09-28'), at * 7))
  const nodes = Array.from({ length: 200 }, (_, at) => team(`${at}`, 6))
  const { departments, own } = lay([team('root', 0, nodes)])
  const counted = new Map(
    [...own].map(([id, { people }]) => {
      const counts = noFigures(mondays.length).counts
      mondays.forEach((_monday, at) => (counts[placeIn(at + 1, 'checkedIn')] = at))
      return [id, { people, counts }]
    }),
  )
  const { company } = boardsOf(departments, counted, new Map(), mondays.length)
  const [line] = company.groups.map((group) => unpackedGroup(group, mondays))
  const weeks = line?.figures.weeks ?? []
  expect(weeks.length).toBeGreaterThan(3)
  expect(weeks.map(({ monday }) => monday)).toEqual(mondays.slice(-weeks.length))
  expect(weeks.at(-1)?.steps.checkedIn.of).toBe(13)
  expect(company.total && unpackedFigures(company.total, mondays).weeks).toHaveLength(14)
})

test('figures are packed step by step, and unpacked into the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 19 }),
      fc.array(fc.nat(999), { minLength: 240, maxLength: 240 }),
      (weeks, some) => {
        const mondays = weeksOf(Array.from({ length: weeks }, (_, at) => addDays(civilDate('2026-09-28'), at * 7)))
        const figures = { people: 7, counts: noFigures(weeks).counts.map((_count, at) => some[at] ?? 0) }
        const { now, weeks: found } = unpackedFigures(figures, mondays)
        const again = [now, ...found.map(({ steps }) => steps)].flatMap((steps) =>
          adoptionSteps.flatMap((step) => [steps[step].of, steps[step].done]),
        )
        expect(again).toEqual(figures.counts)
        expect(without(together(figures, figures), figures)).toEqual(figures)
      },
    ),
  )
})
