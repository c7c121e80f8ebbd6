import { contentOf, problemsOf } from '@domain/okr/writing'
import { indexOf } from '@domain/okr/search'
import { buildScale } from '../../demo/scale'

const now = new Date('2026-11-18T10:00:00+08:00')
const batches = [...buildScale({ members: 230, objectivesPerMember: 3, now, checkInsPerKeyResult: 2 })]

const members = batches.flatMap((batch) => (batch.collection === 'members' ? batch.documents : []))
const accounts = batches.flatMap((batch) => (batch.collection === 'accounts' ? batch.documents : []))
const departments = batches.flatMap((batch) => (batch.collection === 'departments' ? batch.documents : []))
const objectives = batches.flatMap((batch) => (batch.collection === 'objectives' ? batch.documents : []))
const checkIns = batches.flatMap((batch) => (batch.collection === 'checkIns' ? batch.documents : []))
const changes = batches.flatMap((batch) => (batch.collection === 'changes' ? batch.documents : []))

test('the size is what was asked for', () => {
  expect(members).toHaveLength(230)
  expect(accounts).toHaveLength(230)
  expect(objectives).toHaveLength(690)
  expect(checkIns).toHaveLength(690 * 3 * 2)
  expect(departments).toHaveLength(1 + 3 + 23)
})

test('everyone but the first has a manager who exists, and a department that exists', () => {
  const memberIds = new Set(members.map(({ _id }) => _id))
  const departmentIds = new Set(departments.map(({ _id }) => _id))
  for (const { _id, managerId, departmentPath } of members) {
    expect(managerId === null ? _id === 'scale-member-000000' : managerId !== _id && memberIds.has(managerId)).toBe(
      true,
    )
    expect(departmentPath.every((id) => departmentIds.has(id))).toBe(true)
  }
})

test('objectives are complete, and found by exactly what the domain finds them by', () => {
  for (const objective of objectives) {
    expect(problemsOf(contentOf(objective), { milestonesAllowed: true })).toEqual([])
    expect(objective.index).toEqual(indexOf(objective))
    expect(objective.keyResults.every(({ lastCheckIn }) => lastCheckIn)).toBe(true)
  }
})

test('no document is written twice, and none lies ahead', () => {
  const collections: { _id: string }[][] = [departments, members, accounts, objectives, checkIns, changes]
  for (const documents of collections) {
    const ids = documents.map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect(Math.max(...checkIns.map(({ at }) => at))).toBeLessThanOrEqual(now.getTime())
})
