import { belongingTo } from '../../../domain/okr/belonging'
import { handOver, ownedIn } from '../../../domain/okr/handing'
import { archive, close, newDraft, restore } from '../../../domain/okr/lifecycle'
import type { ArchivedObjective } from '../../../domain/okr/model'
import { acting as actingAt, content, noonOn, published } from './fixtures'

const acting = actingAt(noonOn('2026-11-27'), 'member-administrator')
const objective = published()
const owner = { companyId: 'company-1', memberId: objective.ownerId, departmentPath: ['department-1'] }
const draft = newDraft('objective-2', owner, content(), noonOn('2026-09-20'))
const other = 'member-other'
const theirs = ownedIn(objective, objective.ownerId)

describe('what somebody owns', () => {
  test('goes to colleagues, and everything that was written stays', () => {
    const keyResults = theirs.keyResultIds.map((keyResultId) => ({ keyResultId, toId: other }))
    const { objective: handed, change } = handOver(
      objective,
      objective.ownerId,
      { ownerToId: other, keyResults },
      acting,
    )
    const { ownerId, version, updatedAt, index, keyResults: now, ...rest } = handed
    const { ownerId: _o, version: before, updatedAt: _u, index: _i, keyResults: were, ...same } = objective
    expect(rest).toEqual(same)
    expect({ ownerId, version }).toEqual({ ownerId: other, version: before + 1 })
    expect(now.map(({ ownerId: _owner, ...each }) => each)).toEqual(were.map(({ ownerId: _owner, ...each }) => each))
    expect(index.involved).toContain(other)
    expect(index.involved).not.toContain(objective.ownerId)
    expect(updatedAt).toBe(acting.at)
    expect(change).toMatchObject({ kind: 'handedOver', byId: acting.byId, objectiveId: objective._id })
  })

  test('goes in part, and the rest stays theirs', () => {
    const { objective: handed } = handOver(objective, objective.ownerId, { ownerToId: other, keyResults: [] }, acting)
    expect(ownedIn(handed, objective.ownerId)).toEqual({ isOwner: false, keyResultIds: theirs.keyResultIds })
  })

  test('is theirs to begin with', () => {
    expect(() => handOver(objective, other, { ownerToId: 'member-third', keyResults: [] }, acting)).toThrow(
      'wrongState',
    )
    const strange = [{ keyResultId: 'keyresult-nowhere', toId: other }]
    expect(() => handOver(objective, objective.ownerId, { ownerToId: null, keyResults: strange }, acting)).toThrow(
      'notFound',
    )
  })
})

describe('an objective of another department', () => {
  const path = ['department-head', 'department-east']

  test('is found under it, in whatever state, also once it is restored', () => {
    const closed = close(objective, [], '', acting).objective
    for (const each of [draft, objective, closed]) {
      expect(belongingTo(each, path)).toMatchObject({ departmentPath: path, version: each.version })
      const moved = belongingTo(archive(each, acting).objective, path)
      expect(moved.state).toBe('archived')
      const { objective: back } = restore(moved as ArchivedObjective, acting)
      expect(back.index).toEqual(belongingTo(each, path).index)
    }
  })
})
