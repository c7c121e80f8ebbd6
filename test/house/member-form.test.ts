import type { LeftWork } from '@domain/people/membersApi'
import { allTo, batchesOf, nothing, type Plans } from '../../src/packages/company/parts/members/handing'
import { changed, conflicts, filled, type MemberForm } from '../../src/packages/company/parts/members/memberForm'

const known: MemberForm = {
  name: '林知夏',
  title: '客户经理',
  employeeNumber: '',
  departmentId: 'department-sales',
  manager: { id: 'member-gu', name: '顾南' },
}

describe('the form for a member', () => {
  const mine = changed({}, known, 'title', '区域经理')

  test('shows what was changed here, and everything else as it is known', () => {
    expect(filled(known, mine)).toEqual({ ...known, title: '区域经理' })
    expect(filled(known, changed(mine, known, 'manager', null)).manager).toBeNull()
  })

  test('takes in what somebody else changed in other fields, without a question', () => {
    const newer = { ...known, employeeNumber: '1007', manager: null }
    expect(filled(newer, mine)).toEqual({ ...newer, title: '区域经理' })
    expect(conflicts(newer, mine)).toEqual([])
  })

  test('tells of a field that both changed, and keeps what was typed here', () => {
    const newer = { ...known, title: '大客户经理' }
    expect(conflicts(newer, mine)).toEqual(['title'])
    expect(filled(newer, mine).title).toBe('区域经理')
    // Typing on does not forget what was there first.
    expect(conflicts(newer, changed(mine, newer, 'title', '区域总监'))).toEqual(['title'])
  })

  test('tells of nothing where both meant the same', () => {
    expect(conflicts({ ...known, title: '区域经理' }, mine)).toEqual([])
  })
})

describe('handing over', () => {
  const work = (id: string, isOwner: boolean, ...keyResults: string[]): LeftWork => ({
    objectiveId: `objective-${id}`,
    version: 3,
    title: id,
    cycleId: '2026-10-01.3',
    isOwner,
    keyResults: keyResults.map((keyResultId) => ({ id: keyResultId, title: keyResultId })),
  })
  const works = [work('one', true, 'kr-1', 'kr-2'), work('two', false, 'kr-3'), work('three', true)]
  const to = { id: 'member-gu', name: '顾南' }

  test('all to one names the objective where it is theirs, and each key result of theirs', () => {
    expect(batchesOf(works, allTo(works, to))).toEqual([
      [
        {
          kind: 'give',
          objectiveId: 'objective-one',
          version: 3,
          ownerToId: to.id,
          keyResults: [
            { keyResultId: 'kr-1', toId: to.id },
            { keyResultId: 'kr-2', toId: to.id },
          ],
        },
        {
          kind: 'give',
          objectiveId: 'objective-two',
          version: 3,
          ownerToId: null,
          keyResults: [{ keyResultId: 'kr-3', toId: to.id }],
        },
        { kind: 'give', objectiveId: 'objective-three', version: 3, ownerToId: to.id, keyResults: [] },
      ],
    ])
  })

  test('sends what was chosen alone, twenty at once', () => {
    const plans: Plans = { 'objective-one': { kind: 'archive' }, 'objective-two': nothing }
    expect(batchesOf(works, plans)).toEqual([[{ kind: 'archive', objectiveId: 'objective-one', version: 3 }]])
    const many = Array.from({ length: 45 }, (_, at) => work(String(at), true))
    expect(batchesOf(many, allTo(many, to)).map(({ length }) => length)).toEqual([20, 20, 5])
    expect(batchesOf([], allTo(works, to))).toEqual([])
  })
})
