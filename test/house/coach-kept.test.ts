import { type KpiAnswer, nothingSaid, type Said, saidTogether } from '../../domain/coach/coaching'
import type { KpiQuestion } from '../../domain/coach/kpiCheck'
import {
  isNothing,
  type KeptCoaching,
  nothingKept,
  withHeard,
  withMore,
  withSent,
} from '../../src/packages/okr/coaching/kept'

const answer = (question: KpiQuestion, is: boolean): KpiAnswer => ({ keyResultId: 'keyresult-1', question, answer: is })
const answered = (...answers: KpiAnswer[]): Said => ({ ...nothingSaid, answers })
const dismissed = (...findings: string[]): Said => ({ ...nothingSaid, dismissed: findings })

/** A phone that has sent something, and what the cloud keeps then. */
function sent(kept: KeptCoaching, cloud: Said, at: number): { kept: KeptCoaching; cloud: Said } {
  const together = saidTogether(cloud, kept.unsent)
  return { kept: withSent(kept, kept.unsent, together, at), cloud: together }
}

describe('what somebody said to the coach, on two of their phones', () => {
  test('an answer that was changed on one is not changed back by the other', () => {
    const first = sent(withMore(nothingKept, answered(answer('aligns', false))), nothingSaid, 10)
    const other = withHeard(nothingKept, first.cloud, 20)
    const changed = sent(withMore(other, answered(answer('aligns', true))), first.cloud, 30)

    const again = withHeard(first.kept, changed.cloud, 40)
    expect(again.said.answers).toEqual([answer('aligns', true)])
    expect(isNothing(again.unsent)).toBe(true)
  })

  test('what has not been sent yet stands over what the cloud has, and only that is sent', () => {
    const first = sent(withMore(nothingKept, answered(answer('aligns', false))), nothingSaid, 10)
    const offline = withMore(first.kept, answered(answer('isPublic', false)))
    const changed = saidTogether(first.cloud, answered(answer('aligns', true), answer('isPublic', true)))

    const again = withHeard(offline, changed, 40)
    expect(again.unsent).toEqual(answered(answer('isPublic', false)))
    expect(sent(again, changed, 50).cloud.answers).toEqual([answer('aligns', true), answer('isPublic', false)])
  })

  test('nothing that is dismissed on either is lost', () => {
    const here = withMore(nothingKept, dismissed('orphan@set'))
    const { kept, cloud } = sent(withHeard(here, dismissed('allLagging@set'), 10), dismissed('allLagging@set'), 20)
    expect([...kept.said.dismissed].sort()).toEqual(['allLagging@set', 'orphan@set'])
    expect(cloud.dismissed).toEqual(['allLagging@set', 'orphan@set'])
  })
})

describe('what is said while something is on its way', () => {
  const before = withMore(nothingKept, answered(answer('aligns', true)))

  test('is still to be sent', () => {
    const meanwhile = withMore(before, { ...answered(answer('aligns', false)), dismissed: ['orphan@set'] })
    const { said, unsent } = withSent(meanwhile, before.unsent, before.unsent, 10)
    expect(unsent).toEqual({ dismissed: ['orphan@set'], answers: [answer('aligns', false)] })
    expect(said.answers).toEqual([answer('aligns', false)])
  })

  test('and what was asked before it arrived takes nothing back', () => {
    const { kept } = sent(before, nothingSaid, 10)
    const late = withHeard(kept, { ...answered(answer('aligns', false)), dismissed: ['orphan@set'] }, 5)
    expect(late.said).toEqual({ dismissed: ['orphan@set'], answers: [answer('aligns', true)] })
  })
})
