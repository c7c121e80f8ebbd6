import { Failure } from '@domain/failure'
import { edit } from '@domain/okr/lifecycle'
import type { KeyResultMeasure, PublishedObjective } from '@domain/okr/model'
import { contentOf } from '@domain/okr/writing'
import { decide, saysTheSame } from '@domain/review/deciding'
import { adjustedType, type Deciding, decidingsSchema } from '@domain/review/decisions'
import { midQuarterStateOf } from '@domain/review/midQuarter'
import { civilDateAt } from '@domain/calendar/civilDate'
import fc from 'fast-check'
import * as v from 'valibot'
import { acting, keyResult, lastCheckIn, noonOn, published, rising, rules } from '../okr/fixtures'
import { plainWeek } from '../calendar/plainWeek'

const middle = noonOn('2026-11-16')
const common = { blocker: '', helperIds: [], toldIds: [] }
const keep = (keyResultId: string, given: Partial<Extract<Deciding, { kind: 'keep' }>> = {}): Deciding => ({
  ...common,
  kind: 'keep',
  keyResultId,
  said: null,
  ...given,
})
const lower = { ...rising, target: 60, stretch: 80 }
const adjust = (keyResultId: string, given: Partial<Extract<Deciding, { kind: 'adjust' }>> = {}): Deciding => ({
  ...common,
  kind: 'adjust',
  keyResultId,
  said: null,
  reason: '市场变了',
  measure: lower,
  ...given,
})
const drop = (keyResultId: string, reason = '不再需要'): Deciding => ({ ...common, kind: 'drop', keyResultId, reason })

const three = published({ keyResults: ['keyresult-1', 'keyresult-2', 'keyresult-3'].map((id) => keyResult(id)) })
const run = (objective: PublishedObjective, decisions: readonly Deciding[], at = middle) =>
  decide(objective, decisions, acting(at), plainWeek)
const refused = (decisions: readonly Deciding[], objective = three, at = middle): unknown => {
  try {
    run(objective, decisions, at)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, field: error.field }
    throw error
  }
  return undefined
}

test('keep, adjust and drop at once: one version later, each change with its reason', () => {
  const said = { value: 45, confidence: 4, basedOn: null }
  const { objective, changes, checkIns } = run(three, [
    keep('keyresult-1', { said, blocker: '接口没定', helperIds: ['member-wang'], toldIds: ['member-guan'] }),
    adjust('keyresult-2'),
    drop('keyresult-3'),
  ])
  expect(objective.version).toBe(three.version + 1)
  expect(objective.keyResults.map(({ id, measure }) => [id, measure])).toEqual([
    ['keyresult-1', rising],
    ['keyresult-2', lower],
  ])
  expect(objective.keyResults[0]?.lastCheckIn).toMatchObject({ value: 45, confidence: 4, on: '2026-11-16' })
  expect(changes).toMatchObject([
    { kind: 'thresholds', keyResult: { id: 'keyresult-2', before: rising, after: lower }, reason: '市场变了' },
    { kind: 'edited', reason: '不再需要' },
  ])
  expect(checkIns).toMatchObject([{ keyResultId: 'keyresult-1', value: 45, confidence: 4, note: '' }])
  expect(objective.midQuarter).toEqual({
    at: middle,
    byId: 'member-lin',
    decisions: [
      {
        keyResultId: 'keyresult-1',
        title: three.keyResults[0]?.title,
        kind: 'keep',
        blocker: '接口没定',
        helperIds: ['member-wang'],
        toldIds: ['member-guan'],
      },
      {
        keyResultId: 'keyresult-2',
        title: three.keyResults[1]?.title,
        kind: 'adjust',
        reason: '市场变了',
        before: rising,
        after: lower,
        ...common,
      },
      { keyResultId: 'keyresult-3', title: three.keyResults[2]?.title, kind: 'drop', reason: '不再需要', ...common },
    ],
  })
})

test('the index follows: what is said, who is involved, and what it is found by', () => {
  const { objective } = run(three, [
    keep('keyresult-1', { said: { value: 40, confidence: 8, basedOn: null } }),
    drop('keyresult-2'),
    drop('keyresult-3'),
  ])
  expect(objective.index.said).toEqual(['on-track'])
  expect(objective.index.quietSince).toBe('2026-11-16')
})

const all = three.keyResults.map(({ id }) => keep(id))
const with2 = (decision: Deciding) => all.map((each, place) => (place === 1 ? decision : each))
const newer = {
  ...three,
  keyResults: three.keyResults.map((each) => ({ ...each, lastCheckIn: lastCheckIn('2026-11-13') })),
}

test.each`
  why                                     | decisions                                                                                  | code                        | field
  ${'one is left out'}                    | ${all.slice(1)}                                                                            | ${'missing'}                | ${'decisions'}
  ${'one is not of this objective'}       | ${[...all, keep('keyresult-9')]}                                                           | ${'notFound'}               | ${'decisions.3.keyResultId'}
  ${'all are dropped'}                    | ${three.keyResults.map(({ id }) => drop(id))}                                              | ${'noKeyResultLeft'}        | ${'decisions'}
  ${'thresholds stay as they are'}        | ${with2(adjust('keyresult-2', { measure: rising }))}                                       | ${'notAllowedValue'}        | ${'decisions.1.measure'}
  ${'it would be counted in another way'} | ${with2(adjust('keyresult-2', { measure: { type: 'maintain', low: 1, high: 2 } }))}        | ${'notAllowedValue'}        | ${'decisions.1.measure.type'}
  ${'thresholds are out of order'}        | ${with2(adjust('keyresult-2', { measure: { ...rising, commit: 90 } }))}                    | ${'thresholdsOutOfOrder'}   | ${'decisions.1.measure.target'}
  ${'both ends are the same'}             | ${with2(adjust('keyresult-2', { measure: { ...rising, stretch: 0 } }))}                    | ${'sameBaselineAndStretch'} | ${'decisions.1.measure.stretch'}
  ${'adjusted without a reason'}          | ${with2(adjust('keyresult-2', { reason: '' }))}                                            | ${'reasonNeeded'}           | ${'decisions.1.reason'}
  ${'dropped without a reason'}           | ${with2(drop('keyresult-2', ''))}                                                          | ${'reasonNeeded'}           | ${'decisions.1.reason'}
  ${'a check-in that was never there'}    | ${with2(keep('keyresult-2', { said: { value: 1, confidence: 5, basedOn: 'checkin-9' } }))} | ${'staleCheckIn'}           | ${'decisions.1.said.basedOn'}
`('refused where $why: $code', ({ decisions, code, field }) => {
  expect(refused(decisions)).toEqual({ code, field })
})

test('somebody checked in meanwhile: nothing is written over', () => {
  const stale = with2(keep('keyresult-2', { said: { value: 1, confidence: 5, basedOn: null } }))
  expect(refused(stale, newer)).toEqual({ code: 'staleCheckIn', field: 'decisions.1.said.basedOn' })
})

test.each`
  day             | code
  ${'2026-11-15'} | ${'wrongState'}
  ${'2026-11-16'} | ${undefined}
  ${'2026-12-31'} | ${undefined}
  ${'2027-01-01'} | ${'wrongState'}
`('on $day: $code', ({ day, code }) => {
  expect(refused(all, three, noonOn(day))).toEqual(code && { code, field: undefined })
})

test('it is held once, and not for what was published after the middle', () => {
  const { objective } = run(three, all)
  expect(refused(all, objective)).toEqual({ code: 'wrongState', field: undefined })
  expect(refused(all, published({}, '2026-11-17'), noonOn('2026-11-18'))).toEqual({
    code: 'wrongState',
    field: undefined,
  })
})

test.each`
  from           | to            | why
  ${'metric'}    | ${'metric'}   | ${'other thresholds'}
  ${'baseline'}  | ${'metric'}   | ${'the first ones, once the number is found'}
  ${'maintain'}  | ${'maintain'} | ${'another band'}
  ${'milestone'} | ${undefined}  | ${'done or not, there is nothing to adjust'}
`('$from becomes $to: $why', ({ from, to }) => {
  expect(adjustedType({ type: from })).toBe(to)
})

test('a milestone stays, in a company that does without them since', () => {
  const objective = published({
    keyResults: [keyResult('keyresult-1', { measure: { type: 'milestone' } }), keyResult('keyresult-2')],
  })
  const { objective: after } = run(objective, [keep('keyresult-1'), adjust('keyresult-2')])
  expect(after.keyResults[0]?.measure).toEqual({ type: 'milestone' })
  expect(
    refused(
      [keep('keyresult-1', { said: { value: 0.5, confidence: 5, basedOn: null } }), keep('keyresult-2')],
      objective,
    ),
  ).toEqual({ code: 'notAllowedValue', field: 'decisions.0.said.value' })
})

const anyMeasure: fc.Arbitrary<KeyResultMeasure> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 60 }), fc.integer({ min: 61, max: 99 }))
  .map(([commit, target, stretch]) => ({ type: 'metric', baseline: 0, commit, target, stretch }))
const anyDecision = (id: string): fc.Arbitrary<Deciding> =>
  fc.oneof(
    fc
      .option(
        fc.record({ value: fc.integer(), confidence: fc.integer({ min: 0, max: 10 }), basedOn: fc.constant(null) }),
      )
      .map((said) => keep(id, { said })),
    anyMeasure.map((measure) => adjust(id, { measure })),
    fc.constant(drop(id)),
  )
const anyReview = fc
  .tuple(anyDecision('keyresult-1'), anyDecision('keyresult-2'), anyDecision('keyresult-3'))
  .filter((list) => list.some(({ kind }) => kind !== 'drop'))

test('whatever is decided: done, one version later, nothing lost that was not dropped, and the same only as itself', () => {
  fc.assert(
    fc.property(anyReview, anyReview, (decisions, others) => {
      const { objective, changes, checkIns } = run(three, decisions)
      expect(v.safeParse(decidingsSchema, decisions).success).toBe(true)
      expect(midQuarterStateOf(objective, civilDateAt(middle), plainWeek)).toBe('done')
      expect(objective.version).toBe(three.version + 1)
      const kept = decisions.filter(({ kind }) => kind !== 'drop').map(({ keyResultId }) => keyResultId)
      expect(objective.keyResults.map(({ id }) => id)).toEqual(kept)
      expect(changes).toHaveLength(decisions.filter(({ kind }) => kind !== 'keep').length)
      expect(new Set(changes.map(({ _id }) => _id)).size).toBe(changes.length)
      expect(checkIns).toHaveLength(decisions.filter((each) => 'said' in each && each.said !== null).length)
      const review = objective.midQuarter
      if (!review) throw new Error('no review')
      expect(saysTheSame(review, decisions)).toBe(true)
      const decided = (list: readonly Deciding[]) =>
        JSON.stringify(list.map((each) => ('said' in each ? { ...each, said: null } : each)))
      expect(saysTheSame(review, others)).toBe(decided(decisions) === decided(others))
    }),
  )
})

test('an edit afterwards leaves what was decided', () => {
  const { objective } = run(three, with2(adjust('keyresult-2')))
  const again = edit(objective, { ...contentOf(objective), title: '换个说法' }, '', rules, acting(middle))
  expect(again.objective.midQuarter).toEqual(objective.midQuarter)
})
