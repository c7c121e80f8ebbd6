import fc from 'fast-check'
import { okrUseOf } from '@domain/people/okrUse'
import type { KpiUse, OkrUse } from '@domain/people/model'
import {
  type DepartmentChange,
  effectOf,
  kindOfWork,
  type SaidOfDepartment,
  usesOf,
  versionOf,
  withChanges,
} from '@domain/rollout/departmentUse'

const department = (id: string, above: readonly string[], said: Partial<DepartmentChange> = {}): SaidOfDepartment => ({
  id,
  path: [...above, id],
  okrs: null,
  kpis: null,
  ...said,
})

const tree = [
  department('root', []),
  department('sales', ['root'], { kpis: 'pay' }),
  department('east', ['root', 'sales']),
  department('success', ['root', 'sales'], { kpis: 'none' }),
  department('legal', ['root'], { okrs: 'no' }),
  department('contracts', ['root', 'legal'], { okrs: 'later' }),
]

test.each`
  id             | okrs       | kpis
  ${'root'}      | ${'yes'}   | ${'none'}
  ${'sales'}     | ${'yes'}   | ${'pay'}
  ${'east'}      | ${'yes'}   | ${'pay'}
  ${'success'}   | ${'yes'}   | ${'none'}
  ${'legal'}     | ${'no'}    | ${'none'}
  ${'contracts'} | ${'later'} | ${'none'}
`('$id: OKRs $okrs, KPIs $kpis', ({ id, okrs, kpis }) => {
  expect(usesOf(tree).get(id)).toEqual({ okrs, kpis })
})

const change = (...changes: [string, Partial<DepartmentChange>][]) =>
  new Map(changes.map(([id, said]) => [id, { okrs: null, kpis: null, ...said }]))

test.each`
  changes                                                         | leaving                         | coming
  ${change(['sales', { okrs: 'no' }])}                            | ${['sales', 'east', 'success']} | ${[]}
  ${change(['sales', { okrs: 'no' }], ['east', { okrs: 'yes' }])} | ${['sales', 'success']}         | ${[]}
  ${change(['legal', { okrs: 'yes' }])}                           | ${[]}                           | ${['legal']}
  ${change(['legal', {}], ['contracts', {}])}                     | ${[]}                           | ${['legal', 'contracts']}
  ${change(['legal', { okrs: 'later' }])}                         | ${[]}                           | ${[]}
  ${change(['east', { okrs: 'yes' }])}                            | ${[]}                           | ${[]}
`('what it does is said before: $leaving leave, $coming come', ({ changes, leaving, coming }) => {
  expect(effectOf(tree, changes)).toEqual({ leaving, coming })
})

test('what a department uses is what reminders take it to use, whatever the tree says', () => {
  const okrs = fc.constantFrom<OkrUse | null>('yes', 'later', 'no', null)
  const kpis = fc.constantFrom<KpiUse | null>('pay', 'steering', 'none', null)
  const trees = fc.array(fc.record({ above: fc.nat(), okrs, kpis }), { minLength: 1, maxLength: 30 }).map((nodes) =>
    nodes.reduce<SaidOfDepartment[]>((known, { above, ...said }, number) => {
      const parent = known[above % Math.max(1, known.length)]
      return [...known, department(`d${number}`, parent?.path ?? [], said)]
    }, []),
  )
  fc.assert(
    fc.property(trees, (departments) => {
      const said = new Map(departments.flatMap((each) => (each.okrs ? [[each.id, each.okrs] as const] : [])))
      const uses = usesOf(departments)
      for (const { id, path } of departments) expect(uses.get(id)?.okrs).toBe(okrUseOf(path, said))
      expect(usesOf(withChanges(departments, new Map()))).toEqual(uses)
      expect(effectOf(departments, new Map())).toEqual({ leaving: [], coming: [] })
    }),
  )
})

test.each`
  name                          | kind
  ${'销售一部'}                 | ${'sales'}
  ${'Sales East'}               | ${'sales'}
  ${'研发中心'}                 | ${'engineering'}
  ${'Engineering'}              | ${'engineering'}
  ${'市场部'}                   | ${'marketing'}
  ${'内容与品牌组'}             | ${'marketing'}
  ${'Content and Brand'}        | ${'marketing'}
  ${'法务部'}                   | ${'legal'}
  ${'Legal'}                    | ${'legal'}
  ${'人力资源部'}               | ${undefined}
  ${'Organisation Development'} | ${undefined}
  ${''}                         | ${undefined}
`('$name works as $kind', ({ name, kind }) => {
  expect(kindOfWork(name)).toBe(kind)
})

test('changes are counted from nothing', () => {
  expect([versionOf({}), versionOf({ version: 3 })]).toEqual([0, 3])
})
