import { foundingTree, rootName } from '../../../domain/people/founding'
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
