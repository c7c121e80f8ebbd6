import { takenBack } from '@domain/coach/undoing'
import type { ObjectiveDraft } from '@domain/okr/model'
import { keyResult, metric } from './writing'

const draft = (changes: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  title: '让满意度升到 95%',
  why: '',
  level: 'team',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: [keyResult('日活到 50 万，留存到 45%', { measure: metric(20, 29, 41, 50) }), other],
  ...changes,
})
const other = keyResult('别的', { id: 'keyresult-2' })
const [first = other] = draft().keyResults

const before = draft()
const asMaintain = { ...first, measure: { type: 'maintain', low: null, high: null } as const }
const parts = [{ ...first, title: '日活到 50 万' }, keyResult('留存到 45%', { id: 'keyresult-3' })] as const
/** What each tap makes of it. */
const maintained = draft({ keyResults: [asMaintain, other] })
const split = draft({ keyResults: [...parts, other] })
const moved = draft({
  title: '让满意度',
  keyResults: [first, other, keyResult('满意度升到 95%', { id: 'keyresult-4' })],
})

test.each`
  tap             | after
  ${'maintained'} | ${maintained}
  ${'split'}      | ${split}
  ${'moved'}      | ${moved}
`('$tap is taken back whole while nothing else was written', ({ after }) => {
  expect(takenBack(after, { before, after })).toEqual(before)
})

const [part, added = other] = split.keyResults
test.each`
  what                                  | after         | now                                                                                                | back
  ${'the reason'}                       | ${split}      | ${{ ...split, why: '因为' }}                                                                       | ${{ ...before, why: '因为' }}
  ${'the title'}                        | ${maintained} | ${{ ...maintained, title: '别的题目' }}                                                            | ${{ ...before, title: '别的题目' }}
  ${'another key result'}               | ${maintained} | ${draft({ keyResults: [asMaintain, { ...other, title: '写了' }] })}                                | ${draft({ keyResults: [first, { ...other, title: '写了' }] })}
  ${'the title of the same'}            | ${maintained} | ${draft({ keyResults: [{ ...asMaintain, title: '写了' }, other] })}                                | ${draft({ keyResults: [{ ...first, title: '写了' }, other] })}
  ${'a further key result'}             | ${split}      | ${draft({ keyResults: [...split.keyResults, keyResult('新', { id: 'n' })] })}                      | ${draft({ keyResults: [first, other, keyResult('新', { id: 'n' })] })}
  ${'its order'}                        | ${maintained} | ${draft({ keyResults: [other, asMaintain] })}                                                      | ${draft({ keyResults: [other, first] })}
  ${'the numbers that took its place'}  | ${maintained} | ${draft({ keyResults: [{ ...first, measure: { type: 'maintain', low: 1, high: null } }, other] })} | ${undefined}
  ${'in the part that is left'}         | ${split}      | ${draft({ keyResults: [{ ...first, title: '日活到 60 万' }, added, other] })}                      | ${undefined}
  ${'instead of the part that is left'} | ${split}      | ${draft({ keyResults: [added, other] })}                                                           | ${undefined}
  ${'instead of another'}               | ${split}      | ${draft({ keyResults: [...parts] })}                                                               | ${draft({ keyResults: [first] })}
  ${'in the part that was added'}       | ${split}      | ${draft({ keyResults: [part ?? other, { ...added, title: '次日留存到 45%' }, other] })}            | ${undefined}
  ${'the title that was cut'}           | ${moved}      | ${{ ...moved, title: '让满意度回来' }}                                                             | ${undefined}
`('after $what was written it takes back no more than it did', ({ after, now, back }) => {
  expect(takenBack(now, { before, after })).toEqual(back)
})
