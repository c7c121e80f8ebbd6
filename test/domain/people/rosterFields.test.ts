import * as fc from 'fast-check'
import {
  fieldOf,
  guessMapping,
  pathNames,
  rosterFields,
  separatorOf,
  tableOf,
} from '../../../domain/people/rosterFields'

const rows = (...cells: string[][]) => cells.map((each, index) => ({ row: index + 1, cells: each }))

test.each`
  heading                         | field
  ${'姓名'}                       | ${'name'}
  ${' 姓 名 '}                    | ${'name'}
  ${'*姓名（必填）'}              | ${'name'}
  ${'Ｎａｍｅ'}                   | ${'name'}
  ${'FULL NAME'}                  | ${'name'}
  ${'工号'}                       | ${'employeeNumber'}
  ${'员工编号'}                   | ${'employeeNumber'}
  ${'Employee No.'}               | ${'employeeNumber'}
  ${'employee_id'}                | ${'employeeNumber'}
  ${'部门'}                       | ${'department'}
  ${'所在部门'}                   | ${'department'}
  ${'Department path'}            | ${'department'}
  ${'直属上级工号'}               | ${'managerNumber'}
  ${"Manager's employee number"}  | ${'managerNumber'}
  ${'Manager’s Employee Number'}  | ${'managerNumber'}
  ${'职务'}                       | ${'title'}
  ${'职位【选填】'}               | ${'title'}
  ${'Job Title'}                  | ${'title'}
  ${'语言'}                       | ${'language'}
  ${'Preferred language (zh/en)'} | ${'language'}
  ${'手机'}                       | ${undefined}
  ${'直属上级'}                   | ${undefined}
  ${'别名'}                       | ${undefined}
  ${''}                           | ${undefined}
`('"$heading" is $field', ({ heading, field }) => {
  expect(fieldOf(heading)).toBe(field)
})

test('headings stand below a title and notes, as exports have them', () => {
  const table = tableOf(
    rows(
      ['通讯录导出'],
      [],
      ['1. 请勿删除表头'],
      ['序号', '姓名', '工号', '部门'],
      ['1', '张三', 'A1', '研发/平台'],
      [],
    ),
  )
  expect(table).toEqual({
    headingRow: 4,
    headings: ['序号', '姓名', '工号', '部门'],
    rows: [{ row: 5, cells: ['1', '张三', 'A1', '研发/平台'] }],
  })
})

test('without any known heading the first row is taken, for a person to map', () => {
  const table = tableOf(rows([''], ['甲', '乙'], ['张三', 'A1']))
  expect(table?.headingRow).toBe(2)
  expect(table && guessMapping(table)).toEqual({ columns: {}, separator: '/' })
})

test('nothing is no table', () => {
  expect(tableOf(rows([], ['', '']))).toBeUndefined()
})

test('of two columns that say the same, the first counts', () => {
  const table = tableOf(rows(['职位', '姓名', '岗位', '工号'], ['工程师', '张三', 'P7', 'A1']))
  expect(table && guessMapping(table).columns).toEqual({ title: 0, name: 1, employeeNumber: 3 })
})

test.each`
  paths                                   | separator
  ${['研发中心/移动端', '市场部']}        | ${'/'}
  ${['研发中心\\移动端']}                 | ${'\\'}
  ${['研发中心 > 移动端', 'R&D > C/C++']} | ${'>'}
  ${['研发中心－移动端', '市场部']}       | ${'-'}
  ${['研发中心/C-Lab', 'C-Lab']}          | ${'/'}
  ${['研发中心／移动端']}                 | ${'/'}
  ${[]}                                   | ${'/'}
`('$paths are separated by $separator', ({ paths, separator }) => {
  expect(separatorOf(paths)).toBe(separator)
})

test.each`
  path                       | separator | names
  ${'研发中心/移动端'}       | ${'/'}    | ${['研发中心', '移动端']}
  ${' /研发中心／ 移动端 /'} | ${'/'}    | ${['研发中心', '移动端']}
  ${'R&D  Center > Mobile'}  | ${'>'}    | ${['R&D Center', 'Mobile']}
  ${'华东—一区'}             | ${'-'}    | ${['华东', '一区']}
  ${''}                      | ${'/'}    | ${[]}
`('$path has the names $names', ({ path, separator, names }) => {
  expect(pathNames(path, separator)).toEqual(names)
})

test('every column is mapped to one field at most, whatever the headings say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('姓名', 'Name', '工号', '部门', '职位'))),
      (headings) => {
        const { columns } = guessMapping({ headingRow: 1, headings, rows: [] })
        const mapped = rosterFields.flatMap((field) => columns[field] ?? [])
        expect(new Set(mapped).size).toBe(mapped.length)
        expect(mapped.every((column) => column < headings.length)).toBe(true)
      },
    ),
  )
})
