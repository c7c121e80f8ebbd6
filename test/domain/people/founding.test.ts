import { foundingTree, renamedRoot, rootName } from '../../../domain/people/founding'
import { bounds } from '../../../domain/people/model'

const tree = (name: string, departmentName: string) => {
  const ids = ['root', 'own']
  return foundingTree({ _id: 'company-1', name }, departmentName, () => ids.shift() ?? '')
}

test('the founder’s department is below the company', () => {
  const { made, own } = tree('云岸智能', '总经办')
  expect(made).toEqual([
    { _id: 'root', companyId: 'company-1', name: '云岸智能', path: ['root'], order: 1 },
    { _id: 'own', companyId: 'company-1', name: '总经办', path: ['root', 'own'], order: 2 },
  ])
  expect(own).toBe(made[1])
})

test.each(['云岸智能', ' 云岸 智能', 'Yun'])('a founder of the company itself, %s, belongs to its root', (name) => {
  const { made, own } = tree(name.trim(), name === 'Yun' ? 'ＹＵＮ' : '云岸智能')
  expect(made).toEqual([own])
  expect(own.path).toEqual(['root'])
})

test('a company’s name is cut to what a department may be called', () => {
  const { max } = bounds.departmentName
  expect(rootName('云'.repeat(40))).toBe('云'.repeat(max))
  expect(rootName(`${'a'.repeat(max - 1)} and more`)).toBe('a'.repeat(max - 1))
  expect([...rootName('🌿'.repeat(40))]).toHaveLength(max)
})

describe('a company that takes another name', () => {
  const { made } = tree('云岸智能', '总经办')
  const top = (_id: string, name: string) => ({ _id, companyId: 'company-1', name, path: [_id], order: 3 })

  test('takes the department along that stands for it', () => {
    expect(renamedRoot(made, '云岸智能', '云岸 AI')).toEqual({ ...made[0], name: '云岸 AI' })
    expect(renamedRoot(made, '云岸智能', '云'.repeat(40))?.name).toBe(rootName('云'.repeat(40)))
  })

  test.each([
    ['nothing is called as it was', [top('one', '集团')], '云岸 AI'],
    [
      'only a department further down is',
      [top('one', '集团'), { ...top('two', '云岸智能'), path: ['one', 'two'] }],
      '云岸 AI',
    ],
    ['another one at the top has the new name', [...made, top('other', '云岸ai')], '云岸 AI'],
    ['the name is the same', made, '云岸智能'],
  ])('and none where %s', (_, departments, name) => {
    expect(renamedRoot(departments, '云岸智能', name)).toBeUndefined()
  })
})
