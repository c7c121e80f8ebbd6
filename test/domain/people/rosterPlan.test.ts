import * as fc from 'fast-check'
import { civilDate } from '../../../domain/calendar/civilDate'
import { foundingTree } from '../../../domain/people/founding'
import type { Department } from '../../../domain/people/model'
import { type LineContents, numberKey, type RosterLine, rosterLineId } from '../../../domain/people/roster'
import { newLine } from '../../../domain/people/rosterLine'
import { batchesOf, countsOf } from '../../../domain/people/rosterBatches'
import { guessMapping, tableOf } from '../../../domain/people/rosterFields'
import { inCircles, managersFirst } from '../../../domain/people/rosterManagers'
import { newNumbers, newTexts, planRoster, type RosterPlan } from '../../../domain/people/rosterPlan'
import { stops } from '../../../domain/people/rosterProblems'

const companyId = 'company-1'
const company = { _id: companyId, name: '屿川科技' }

const department = (name: string, order: number, above?: Department): Department => {
  const _id = `department-${name}`
  return { _id, companyId, name, path: [...(above?.path ?? []), _id], order }
}
const engineering = department('研发中心', 1)
const mobile = department('移动端', 2, engineering)
const sales = department('销售部', 3)
const departments = [engineering, mobile, sales]

const line = (employeeNumber: string, contents: Partial<LineContents> = {}, more: Partial<RosterLine> = {}) => ({
  ...newLine(companyId, {
    employeeNumber,
    name: `员工${employeeNumber}`,
    departmentId: engineering._id,
    managerNumber: null,
    title: '',
    language: null,
    ...contents,
  }),
  ...more,
})

const headings = ['姓名', '工号', '部门', '直属上级工号', '职位', '语言']

const dryRun = (
  rows: readonly (readonly string[])[],
  {
    lines = [] as RosterLine[],
    tree = departments,
    refused = [] as string[],
    formulas = [] as number[],
    numbered = [] as (readonly [string, { departmentId: string; title: string }])[],
    columns = headings,
  } = {},
): RosterPlan => {
  let made = 0
  const all = [columns, ...rows].map((cells, index) => ({
    row: index + 1,
    cells: [...cells],
    ...(index === 1 && formulas.length > 0 ? { formulas } : {}),
  }))
  const table = tableOf(all) ?? { headingRow: 1, headings, rows: [] }
  return planRoster({
    company,
    table,
    mapping: guessMapping(table),
    lines,
    departments: tree,
    numbered: new Map(numbered),
    refused: new Set(refused),
    newId: () => {
      made += 1
      return `new-${made}`
    },
  })
}

const found = ({ problems }: RosterPlan) => problems.map(({ row, code, field, other }) => [row, code, field, other])

describe('a first file', () => {
  test('adds everybody, and the departments that are not there', () => {
    const plan = dryRun([
      ['张三', 'A1', '研发中心/移动端', '', '工程师', ''],
      ['李四', 'A2', '研发中心/后端/存储', 'a1', '', 'English'],
    ])
    expect(found(plan)).toEqual([])
    expect(plan.departments.map(({ name, path }) => [name, path])).toEqual([
      ['后端', [engineering._id, 'new-1']],
      ['存储', [engineering._id, 'new-1', 'new-2']],
    ])
    expect(plan.added.map(({ contents }) => contents)).toEqual([
      {
        employeeNumber: 'A1',
        name: '张三',
        departmentId: mobile._id,
        managerNumber: null,
        title: '工程师',
        language: null,
      },
      {
        employeeNumber: 'A2',
        name: '李四',
        departmentId: 'new-2',
        managerNumber: 'A1',
        title: '',
        language: 'en',
      },
    ])
  })

  test('a department at the top that holds all others need not be named', () => {
    const root = department('屿川科技集团', 1)
    const tree = [root, department('研发部', 2, root)]
    const plan = dryRun([['张三', 'A1', '研发部/平台组', '', '', '']], { tree })
    expect(plan.departments.map(({ path }) => path)).toEqual([[root._id, 'department-研发部', 'new-1']])
    expect(dryRun([['张三', 'A1', '屿川科技集团/研发部', '', '', '']], { tree }).departments).toEqual([])
  })

  test.each`
    founded         | named                  | names
    ${'总经办'}     | ${'销售中心/华东'}     | ${['屿川科技/销售中心', '屿川科技/销售中心/华东']}
    ${'总经办'}     | ${'总经办/秘书组'}     | ${['屿川科技/总经办/秘书组']}
    ${'总经办'}     | ${'屿川科技/总经办'}   | ${[]}
    ${'总经办'}     | ${'屿川科技/销售中心'} | ${['屿川科技/销售中心']}
    ${company.name} | ${'销售中心/华东'}     | ${['屿川科技/销售中心', '屿川科技/销售中心/华东']}
    ${company.name} | ${'屿川科技'}          | ${[]}
  `('right after $founded founded the company, a file with $named makes $names', ({ founded, named, names }) => {
    let made = 0
    const { made: tree } = foundingTree(company, founded, () => `founded-${(made += 1)}`)
    const { departments: added } = dryRun([['张三', 'A1', named, '', '', '']], { tree })
    const nameOf = new Map([...tree, ...added].map(({ _id, name }) => [_id, name]))
    expect(added.map(({ path }) => path.map((id) => nameOf.get(id)).join('/'))).toEqual(names)
  })

  test('people without a department are in the first one, and it is said', () => {
    const plan = dryRun([['张三', 'A1', '', '', '', '']])
    expect(found(plan)).toEqual([[2, 'noDepartment', 'department', undefined]])
    expect(plan.added[0]?.contents.departmentId).toBe(engineering._id)
  })
})

describe('a further file', () => {
  const lines = [
    line('A1', { name: '张三', title: '工程师' }, { standing: { state: 'claimed', memberId: 'member-1' } }),
    line('A2', { name: '李四' }),
    line('A3', { name: '王五' }),
    line('A4', { name: '赵六' }, { standing: { state: 'left', leftOn: civilDate('2026-01-01') } }),
    line('A5', { name: '孙七' }),
  ]
  const plan = dryRun(
    [
      ['张三', 'A1', '研发中心', '', '架构师', ''],
      ['李四', 'a2', '销售部', '', '', ''],
      ['王五', 'A3', '研发中心', '', '', ''],
      ['赵六', 'A4', '研发中心', '', '', ''],
    ],
    { lines },
  )
  test('is an update: changed, moved, unchanged, back and left', () => {
    expect(plan.changed.map(({ contents, fields }) => [contents.employeeNumber, fields])).toEqual([['A1', ['title']]])
    expect(plan.moved.map(({ contents, fields }) => [contents.employeeNumber, fields])).toEqual([
      ['A2', ['departmentId']],
    ])
    expect(plan.added.map(({ contents }) => contents.employeeNumber)).toEqual(['A4'])
    expect(plan.left.map(({ employeeNumber }) => employeeNumber)).toEqual(['A5'])
    expect(countsOf(plan)).toMatchObject({ added: 1, changed: 1, moved: 1, left: 1, unchanged: 1, errors: 0 })
  })

  test('leaves alone what it does not speak of', () => {
    const table = tableOf([
      { row: 1, cells: ['姓名', '工号'] },
      { row: 2, cells: ['张三', 'A1'] },
    ])
    if (!table) throw new Error('no table')
    const planned = planRoster({
      company,
      table,
      mapping: guessMapping(table),
      lines: lines.slice(0, 1),
      departments,
      numbered: new Map(),
      refused: new Set(),
      newId: () => 'new',
    })
    expect(planned).toMatchObject({ added: [], changed: [], moved: [], left: [], unchanged: 1, problems: [] })
  })
})

describe('somebody who has their number already', () => {
  const numbered = [['a1', { departmentId: mobile._id, title: '组长' }]] as const

  test('takes the new line; their reports are connected with them, and they with a manager who is here', () => {
    const report = line('A2', { managerNumber: 'A1' }, { standing: { state: 'claimed', memberId: 'member-2' } })
    const rows = [
      ['李四', 'A2', '研发中心', 'A1', '', ''],
      ['张三', 'A1', '销售部', 'A3', '经理', ''],
      ['王五', 'A3', '研发中心', '', '', ''],
    ]
    const plan = dryRun(rows, { numbered: [...numbered], lines: [report] })
    expect(plan.added).toMatchObject([
      { isClaimed: true, contents: { departmentId: sales._id, title: '经理' } },
      { isClaimed: false, contents: { employeeNumber: 'A3' } },
    ])
    expect(plan.managers).toEqual(['A2'])
    const both = [...numbered, ['a3', { departmentId: mobile._id, title: '' }]] as const
    expect(dryRun(rows, { numbered: [...both], lines: [report] }).managers).toEqual(['A1', 'A2'])
  })

  test('stays what they are where the file does not say', () => {
    const plan = dryRun([['张三', 'A1']], { numbered: [...numbered], columns: ['姓名', '工号'] })
    expect(plan.added).toMatchObject([{ isClaimed: true, contents: { departmentId: mobile._id, title: '组长' } }])
    expect(plan.managers).toEqual([])
  })

  test('is looked for by the numbers that the list does not hold', () => {
    const rows = [
      ['张三', 'A1'],
      ['李四', 'a2'],
      ['', 'A3'],
    ]
    const table = tableOf([['姓名', '工号'], ...rows].map((cells, index) => ({ row: index + 1, cells })))
    if (!table) throw new Error('no table')
    expect(newNumbers({ table, mapping: guessMapping(table), lines: [line('A2')] })).toEqual(['A1'])
  })
})

test.each`
  problem                   | rows                                                     | code                        | field               | row  | other
  ${'no name'}              | ${[['', 'A1']]}                                          | ${'missing'}                | ${'name'}           | ${2} | ${undefined}
  ${'no number'}            | ${[['张三', '']]}                                        | ${'missing'}                | ${'employeeNumber'} | ${2} | ${undefined}
  ${'a long name'}          | ${[['三'.repeat(31), 'A1']]}                             | ${'tooLong'}                | ${'name'}           | ${2} | ${30}
  ${'a long number'}        | ${[['张三', '1'.repeat(31)]]}                            | ${'tooLong'}                | ${'employeeNumber'} | ${2} | ${30}
  ${'a control character'}  | ${[['张\u0007三', 'A1']]}                                | ${'badCharacter'}           | ${'name'}           | ${2} | ${undefined}
  ${'a formula'}            | ${[['=HYPERLINK("x")', 'A1']]}                           | ${'formula'}                | ${'name'}           | ${2} | ${undefined}
  ${'a full-width formula'} | ${[['张三', '＝A1']]}                                    | ${'formula'}                | ${'employeeNumber'} | ${2} | ${undefined}
  ${'a plus'}               | ${[['张三', 'A1', '+研发']]}                             | ${'formula'}                | ${'department'}     | ${2} | ${undefined}
  ${'a number twice'}       | ${[['张三', 'A1', '销售部'], ['李四', 'ａ1', '销售部']]} | ${'duplicateNumber'}        | ${'employeeNumber'} | ${3} | ${2}
  ${'nine levels'}          | ${[['张三', 'A1', '1/2/3/4/5/6/7/8/9']]}                 | ${'tooManyLevels'}          | ${'department'}     | ${2} | ${8}
  ${'one of themselves'}    | ${[['张三', 'A1', '销售部', 'A1']]}                      | ${'managerCircle'}          | ${'managerNumber'}  | ${2} | ${undefined}
  ${'an unknown manager'}   | ${[['张三', 'A1', '销售部', 'A9']]}                      | ${'unknownManager'}         | ${'managerNumber'}  | ${2} | ${undefined}
  ${'another spelling'}     | ${[['张三', 'A1', '研发 中心']]}                         | ${'departmentSpelledTwice'} | ${'department'}     | ${2} | ${'研发中心'}
  ${'full width and case'}  | ${[['张三', 'A1', 'R&D'], ['李四', 'A2', 'ｒ&d']]}       | ${'departmentSpelledTwice'} | ${'department'}     | ${3} | ${'R&D'}
  ${'several departments'}  | ${[['张三', 'A1', '销售部;研发中心']]}                   | ${'severalDepartments'}     | ${'department'}     | ${2} | ${'销售部'}
  ${'an unknown language'}  | ${[['张三', 'A1', '销售部', '', '', '火星文']]}          | ${'unknownLanguage'}        | ${'language'}       | ${2} | ${undefined}
`('$problem is $code in row $row', ({ rows, code, field, row, other }) => {
  const filled = (rows as string[][]).map((cells) => [...cells, ...(cells.length === 2 ? ['销售部'] : [])])
  expect(found(dryRun(filled))).toEqual([[row, code, field, other]])
})

test('a circle of three stops all three, and not who reports to them', () => {
  const plan = dryRun([
    ['甲', 'A1', '销售部', 'A2', '', ''],
    ['乙', 'A2', '销售部', 'A3', '', ''],
    ['丙', 'A3', '销售部', 'A1', '', ''],
    ['丁', 'A4', '销售部', 'A1', '', ''],
  ])
  expect(found(plan).map(([row]) => row)).toEqual([2, 3, 4])
  expect(plan.problems.every(stops)).toBe(true)
})

test('a circle that the file closes with lines of the list stops too, and one of people who left is none', () => {
  const rows = [['甲', 'A1', '销售部', 'B1', '', '']]
  const lines = [line('B1', { managerNumber: 'B2' }), line('B2', { managerNumber: 'a1' })]
  expect(found(dryRun(rows, { lines }))).toEqual([[2, 'managerCircle', 'managerNumber', undefined]])
  const gone = { standing: { state: 'left' as const, leftOn: civilDate('2026-01-01') } }
  const withLeaver = [line('B1', { managerNumber: 'B2' }), line('B2', { managerNumber: 'A1' }, gone)]
  expect(found(dryRun(rows, { lines: withLeaver }))).toEqual([[2, 'managerNotInFile', 'managerNumber', undefined]])
})

test('a manager who is in the list and not in the file is mentioned', () => {
  const plan = dryRun([['甲', 'A1', '销售部', 'B1', '', '']], { lines: [line('B1')] })
  expect(found(plan)).toEqual([[2, 'managerNotInFile', 'managerNumber', undefined]])
})

test('a formula of a spreadsheet stops, also where its cell says something', () => {
  expect(found(dryRun([['张三', 'A1', '销售部', '', '', '']], { formulas: [1] }))).toEqual([
    [2, 'formula', 'employeeNumber', undefined],
  ])
})

test('a hyphen alone says none', () => {
  const plan = dryRun([['张三', 'A1', '销售部', '-', '—', '']])
  expect(plan.problems).toEqual([])
  expect(plan.added[0]?.contents).toMatchObject({ managerNumber: null, title: '' })
})

test('what WeChat does not let pass is said by row, a new department once', () => {
  const rows = [
    ['坏人', 'A1', '坏组', '', '坏职', ''],
    ['好人', 'A2', '坏组', '', '', ''],
  ]
  const plan = dryRun(rows, { refused: ['坏人', '坏职', '坏组'] })
  expect(found(plan).map(([row, code, field]) => [row, code, field])).toEqual([
    [2, 'textRefused', 'name'],
    [2, 'textRefused', 'title'],
    [2, 'textRefused', 'department'],
  ])
})

test('only what the list does not hold yet is to be looked at, each text once', () => {
  const table = tableOf([
    { row: 1, cells: headings },
    { row: 2, cells: ['张三', 'A1', '研发中心/新组', '', '工程师', ''] },
    { row: 3, cells: ['张三', 'A2', '研发中心/新组', '', '工程师', ''] },
    { row: 4, cells: ['李四', 'A3', '研发中心', '', '', ''] },
  ])
  if (!table) throw new Error('no table')
  const lines = [line('A3', { name: '李四' })]
  expect(newTexts({ table, mapping: guessMapping(table), lines, departments })).toEqual(
    ['工程师', '张三', '新组'].sort(),
  )
})

describe('whatever a file says', () => {
  const number = fc.integer({ min: 0, max: 30 }).map((each) => `A${each}`)
  const row = fc.tuple(
    fc.constantFrom('张三', '李四', '', '=1'),
    fc.oneof(number, fc.constant('')),
    fc.constantFrom('研发中心', '研发中心/移动端', '销售部/华东', '销售 部', ''),
    fc.oneof(number, fc.constant('')),
    fc.constantFrom('', '工程师'),
    fc.constantFrom('', 'en', '?'),
  )
  const lines = fc
    .uniqueArray(number, { maxLength: 20 })
    .map((numbers) => numbers.map((each, index) => line(each, {}, index % 2 ? {} : claimed(each))))
  const claimed = (each: string) => ({ standing: { state: 'claimed' as const, memberId: `member-${each}` } })

  test('everybody is in exactly one list, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), lines, (rows, known) => {
        const plan = dryRun(rows, { lines: known })
        const numbers = [
          ...[...plan.added, ...plan.changed, ...plan.moved].map(({ contents }) => contents.employeeNumber),
          ...plan.left.map(({ employeeNumber }) => employeeNumber),
        ].map(numberKey)
        expect(new Set(numbers).size).toBe(numbers.length)
        const { left } = plan
        expect(plan.changed.length + plan.moved.length + left.length + plan.unchanged).toBe(known.length)
      }),
    )
  })

  test('carried out, it says the same of everybody the second time', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), lines, (rows, known) => {
        const plan = dryRun(rows, { lines: known })
        const after = new Map(known.map((each) => [each._id, each]))
        for (const { contents } of [...plan.added, ...plan.changed, ...plan.moved]) {
          const _id = rosterLineId(companyId, contents.employeeNumber)
          after.set(_id, { ...newLine(companyId, contents), standing: after.get(_id)?.standing ?? { state: 'open' } })
        }
        for (const { employeeNumber } of plan.left) after.delete(rosterLineId(companyId, employeeNumber))
        const again = dryRun(rows, { lines: [...after.values()], tree: [...departments, ...plan.departments] })
        expect(countsOf(again)).toMatchObject({ departments: 0, added: 0, changed: 0, moved: 0, left: 0 })
      }),
    )
  })

  test('batches hold every line once, none more than a transaction takes', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), lines, (rows, known) => {
        const plan = dryRun(rows, { lines: known })
        const batches = batchesOf(plan)
        const of = (kind: string): unknown[] =>
          batches.flatMap((batch): unknown[] => (batch.kind === kind && 'lines' in batch ? batch.lines : []))
        expect(of('added')).toEqual(plan.added)
        expect(of('changed')).toEqual(plan.changed)
        expect(of('moved')).toEqual(plan.moved)
        expect(of('left')).toEqual(plan.left)
        for (const batch of batches) if ('lines' in batch) expect(batch.lines.length).toBeLessThanOrEqual(50)
      }),
    )
  })
})

test('managers come before who reports to them, and circles are found, in whatever order people stand', () => {
  const people = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (numbers, choices) => {
      const reporting = new Map<string, string>()
      // Each reports to somebody before them in this order, or to nobody: no circle.
      numbers.forEach((number, index) => {
        const above = numbers[choices.next().value % (index + 1)]
        if (index > 0 && above !== number) reporting.set(`a${number}`, `a${above}`)
      })
      expect(inCircles(reporting).size).toBe(0)
      const shuffled = [...numbers].sort().map((number) => ({ employeeNumber: `A${number}` }))
      const order = managersFirst(shuffled, reporting).map(({ employeeNumber }) => numberKey(employeeNumber))
      for (const [person, manager] of reporting) expect(order.indexOf(manager)).toBeLessThan(order.indexOf(person))
      const [first] = numbers
      const last = numbers.at(-1)
      if (first !== last) {
        reporting.set(`a${first}`, `a${last}`)
        let here: string | undefined = `a${last}`
        const way = new Set<string>()
        while (here !== undefined && !way.has(here)) {
          way.add(here)
          here = reporting.get(here)
        }
        if (way.has(`a${first}`)) expect(inCircles(reporting)).toEqual(way)
      }
    }),
  )
})
