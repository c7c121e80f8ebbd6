import fc from 'fast-check'
import { Failure } from '@domain/failure'
import { type CheckInInput, recordCheckIn, undoCheckIn, undoWindow } from '@domain/okr/checkIn'
import type { CheckIn, PublishedObjective } from '@domain/okr/model'
import { indexOf } from '@domain/okr/search'
import { keyResult, noonOn, published } from './fixtures'

const noon = noonOn('2026-11-18')
const objective = published({
  keyResults: [keyResult('keyresult-1'), keyResult('keyresult-2', { measure: { type: 'milestone' } })],
})

const said = (changes: Partial<CheckInInput> = {}): CheckInInput => ({
  checkInId: 'checkin-1',
  keyResultId: 'keyresult-1',
  value: 40,
  confidence: 7,
  note: '两家大客户续了',
  basedOn: null,
  ...changes,
})

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const lastOf = (of: PublishedObjective, id = 'keyresult-1') => of.keyResults.find((each) => each.id === id)?.lastCheckIn

describe('a check-in', () => {
  const { objective: updated, checkIn } = recordCheckIn(objective, said(), 'member-wang', noon)

  test('is one line of history', () => {
    expect(checkIn).toEqual({
      _id: 'checkin-1',
      companyId: 'company-1',
      objectiveId: 'objective-1',
      keyResultId: 'keyresult-1',
      byId: 'member-wang',
      value: 40,
      confidence: 7,
      note: '两家大客户续了',
      on: '2026-11-18',
      at: noon,
      undoneAt: null,
    })
  })

  test('becomes the last of its key result, and of no other', () => {
    expect(lastOf(updated)).toEqual({
      id: 'checkin-1',
      value: 40,
      confidence: 7,
      note: '两家大客户续了',
      on: '2026-11-18',
      at: noon,
      byId: 'member-wang',
    })
    expect(lastOf(updated, 'keyresult-2')).toBeNull()
  })

  test('changes nothing else that is written, and not the version, which counts edits', () => {
    const { keyResults: _now, index: _index, updatedAt, ...rest } = updated
    const { keyResults: _before, index: _indexBefore, updatedAt: _at, ...before } = objective
    expect(rest).toEqual(before)
    expect(updatedAt).toBe(noon)
    expect(updated.index).toEqual(indexOf(updated))
  })

  test('leaves the objective it was given as it was', () => {
    expect(lastOf(objective)).toBeNull()
  })

  test('just after midnight in Shanghai is of the new day', () => {
    const at = Date.parse('2026-11-18T16:00:00Z')
    expect(recordCheckIn(objective, said(), 'member-lin', at).checkIn.on).toBe('2026-11-19')
    expect(recordCheckIn(objective, said(), 'member-lin', at - 1).checkIn.on).toBe('2026-11-18')
  })
})

describe('a check-in is refused', () => {
  test('of a key result that is not there', () => {
    expect(
      failureOf(() => recordCheckIn(objective, said({ keyResultId: 'keyresult-9' }), 'member-lin', noon)),
    ).toMatchObject({
      code: 'notFound',
      field: 'keyResultId',
    })
  })

  test.each`
    instant                       | refused  | phase
    ${'2026-09-25T04:00:00.000Z'} | ${false} | ${'planning'}
    ${'2026-12-31T15:59:59.999Z'} | ${false} | ${'the last moment of the last day'}
    ${'2027-01-14T15:59:59.999Z'} | ${false} | ${'the last moment of closing, when final values are said'}
    ${'2027-01-14T16:00:00.000Z'} | ${true}  | ${'closed'}
  `('without a reason once its cycle is closed: $phase, refused $refused', ({ instant, refused }) => {
    const act = () => recordCheckIn(objective, said(), 'member-lin', Date.parse(instant))
    if (refused) expect(failureOf(act)).toMatchObject({ code: 'reasonNeeded', field: 'reason' })
    else expect(act().checkIn.reason).toBeUndefined()
    const late = said({ reason: '月报周五才出' })
    expect(recordCheckIn(objective, late, 'member-lin', Date.parse(instant)).checkIn.reason).toBe('月报周五才出')
  })

  test.each`
    value  | refused
    ${0}   | ${false}
    ${1}   | ${false}
    ${0.5} | ${true}
    ${2}   | ${true}
    ${-1}  | ${true}
  `('of a milestone that is neither done nor not: $value, refused $refused', ({ value, refused }) => {
    const act = () => recordCheckIn(objective, said({ keyResultId: 'keyresult-2', value }), 'member-lin', noon)
    if (refused) expect(failureOf(act)).toMatchObject({ code: 'notAllowedValue', field: 'value' })
    else expect(act().checkIn.value).toBe(value)
  })

  const { objective: first } = recordCheckIn(objective, said({ value: 42, confidence: 3 }), 'member-wang', noon)

  test.each`
    state        | basedOn        | why
    ${first}     | ${null}        | ${'somebody was first'}
    ${first}     | ${'checkin-0'} | ${'somebody was first, after another'}
    ${objective} | ${'checkin-1'} | ${'what it was based on was undone'}
  `('when stale: $why', ({ state, basedOn }) => {
    const act = () => recordCheckIn(state, said({ checkInId: 'checkin-2', basedOn }), 'member-lin', noon)
    expect(failureOf(act)).toMatchObject({ code: 'staleCheckIn', field: 'basedOn' })
  })

  test('when stale, with what the first one said, and without the words', () => {
    const act = () => recordCheckIn(first, said({ checkInId: 'checkin-2' }), 'member-lin', noon)
    expect(failureOf(act).details).toEqual({
      checkInId: 'checkin-1',
      value: 42,
      confidence: 3,
      byId: 'member-wang',
      on: '2026-11-18',
    })
  })

  test('only for its own key result: another one may be said at the same time', () => {
    const other = recordCheckIn(
      first,
      said({ checkInId: 'checkin-2', keyResultId: 'keyresult-2', value: 1 }),
      'member-lin',
      noon,
    )
    expect(lastOf(other.objective, 'keyresult-2')?.value).toBe(1)
    expect(lastOf(other.objective)?.value).toBe(42)
  })
})

describe('taking a check-in back', () => {
  const first = recordCheckIn(objective, said(), 'member-lin', noon)
  const second = recordCheckIn(
    first.objective,
    said({ checkInId: 'checkin-2', value: 55, basedOn: 'checkin-1' }),
    'member-lin',
    noon + 1_000,
  )

  test('brings the one before back, and marks the line of history', () => {
    const undone = undoCheckIn(second.objective, second.checkIn, first.checkIn, noon + 2_000)
    expect(undone.objective.keyResults).toEqual(first.objective.keyResults)
    expect(undone.objective.index).toEqual(first.objective.index)
    expect(undone.objective.updatedAt).toBe(noon + 2_000)
    expect(undone.checkIn).toEqual({ ...second.checkIn, undoneAt: noon + 2_000 })
  })

  test('of the only one leaves none', () => {
    const undone = undoCheckIn(first.objective, first.checkIn, undefined, noon + 2_000)
    expect(undone.objective.keyResults).toEqual(objective.keyResults)
    expect(undone.objective.index).toEqual(objective.index)
  })

  test.each`
    after                  | allowed
    ${0}                   | ${true}
    ${undoWindow - 1}      | ${true}
    ${undoWindow}          | ${true}
    ${undoWindow + 1}      | ${false}
    ${24 * 60 * 60 * 1000} | ${false}
  `('$after ms after it is allowed: $allowed', ({ after, allowed }) => {
    const act = () => undoCheckIn(first.objective, first.checkIn, undefined, noon + after)
    if (allowed) expect(act().checkIn.undoneAt).toBe(noon + after)
    else expect(failureOf(act)).toMatchObject({ code: 'undoTooLate', details: { minutes: 10 } })
  })

  test('is for the last one only', () => {
    expect(failureOf(() => undoCheckIn(second.objective, first.checkIn, undefined, noon + 2_000))).toMatchObject({
      code: 'notFound',
      field: 'checkInId',
    })
  })

  test('is done once', () => {
    const undone = undoCheckIn(first.objective, first.checkIn, undefined, noon + 2_000)
    expect(failureOf(() => undoCheckIn(undone.objective, undone.checkIn, undefined, noon + 3_000)).code).toBe(
      'notFound',
    )
    expect(failureOf(() => undoCheckIn(first.objective, undone.checkIn, undefined, noon + 3_000)).code).toBe('notFound')
  })

  test('of a key result that an edit has dropped finds nothing', () => {
    const without = { ...first.objective, keyResults: first.objective.keyResults.slice(1) }
    expect(failureOf(() => undoCheckIn(without, first.checkIn, undefined, noon + 2_000)).code).toBe('notFound')
  })
})

test('whatever is said and taken back, the last check-in is the newest that was not, and nothing leaves the history', () => {
  const step = fc.record({
    keyResultId: fc.constantFrom('keyresult-1', 'keyresult-2'),
    undo: fc.boolean(),
    value: fc.constantFrom(0, 1),
    confidence: fc.nat(10),
    pause: fc.nat(4 * 60_000),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const history = new Map<string, CheckIn>()
      let current = objective
      let at = noon
      const standing = (id: string) =>
        [...history.values()].filter(({ keyResultId, undoneAt }) => keyResultId === id && undoneAt === null)
      for (const [index, { keyResultId, undo, value, confidence, pause }] of steps.entries()) {
        at += pause
        const [last, previous] = standing(keyResultId).reverse()
        if (undo) {
          if (!last) continue
          const act = () => undoCheckIn(current, last, previous, at)
          if (at - last.at > undoWindow) {
            expect(failureOf(act).code).toBe('undoTooLate')
            continue
          }
          const undone = act()
          expect(undone.checkIn).toEqual({ ...last, undoneAt: at })
          current = undone.objective
          history.set(last._id, undone.checkIn)
        } else {
          const input = said({
            checkInId: `checkin-${index}`,
            keyResultId,
            value,
            confidence,
            basedOn: last?._id ?? null,
          })
          const recorded = recordCheckIn(current, input, 'member-lin', at)
          current = recorded.objective
          history.set(recorded.checkIn._id, recorded.checkIn)
        }
        for (const id of ['keyresult-1', 'keyresult-2']) {
          expect(lastOf(current, id)?.id).toBe(standing(id).pop()?._id)
        }
        expect(current.index).toEqual(indexOf(current))
        expect(current.version).toBe(objective.version)
      }
    }),
  )
})
