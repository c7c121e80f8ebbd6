import { answer, ask, decline, isRepeat, withdraw } from '@domain/review/asking'
import {
  type Asking,
  feedbackLimits,
  type FeedbackRequest,
  type FeedbackState,
  type OpenRequest,
  questionSchema,
} from '@domain/review/feedback'
import fc from 'fast-check'
import * as v from 'valibot'
import { noonOn, published } from '../okr/fixtures'

const at = noonOn('2026-11-18')
const asker = { companyId: 'company-1', askerId: 'member-lin', at }
const objective = published()
const asking: Asking = {
  requestId: 'request-1',
  colleagueId: 'member-he',
  objectiveId: objective._id,
  keyResultId: null,
  question: '我多做哪一件事，对你最有帮助？',
}
const asked = (change: Partial<Asking> = {}, open: readonly OpenRequest[] = []): OpenRequest =>
  ask({ ...asking, ...change }, { ...objective, _id: change.objectiveId ?? objective._id }, open, asker)

const open = asked()
const inState: Record<FeedbackState, FeedbackRequest> = {
  open,
  answered: answer(open, at),
  declined: decline(open, at),
  withdrawn: withdraw(open, at),
}

describe('a question', () => {
  test('keeps what it is about as it was', () => {
    const keyResult = objective.keyResults[1]
    expect(asked({ keyResultId: keyResult?.id ?? '' })).toEqual({
      _id: 'request-1',
      companyId: 'company-1',
      askerId: 'member-lin',
      colleagueId: 'member-he',
      objectiveId: objective._id,
      objectiveTitle: objective.title,
      keyResult: { id: keyResult?.id, title: keyResult?.title },
      cycleId: objective.cycleId,
      question: asking.question,
      askedAt: at,
      order: expect.stringMatching(/-request-1$/),
      state: 'open',
    })
    expect(open.keyResult).toBeNull()
  })

  test.each`
    what                                             | change                               | before    | code                 | field
    ${'to oneself'}                                  | ${{ colleagueId: 'member-lin' }}     | ${[]}     | ${'notAllowedValue'} | ${'colleagueId'}
    ${'about a key result of another objective'}     | ${{ keyResultId: 'keyresult-none' }} | ${[]}     | ${'notFound'}        | ${'keyResultId'}
    ${'to a colleague who has one about it already'} | ${{ requestId: 'request-2' }}        | ${[open]} | ${'alreadyAsked'}    | ${'colleagueId'}
  `('$what is refused', ({ change, before, code, field }) => {
    expect(() => asked(change, before)).toThrow(expect.objectContaining({ code, field }))
  })

  test('to the same colleague about another objective, or to another about the same, is another question', () => {
    expect(asked({ objectiveId: 'objective-2' }, [open]).state).toBe('open')
    expect(asked({ colleagueId: 'member-cui' }, [open]).state).toBe('open')
  })

  test.each`
    question            | taken
    ${'缺什么？'}       | ${'缺什么？'}
    ${' 缺\n什么？ '}   | ${'缺 什么？'}
    ${'问'.repeat(140)} | ${'问'.repeat(140)}
    ${'问'.repeat(141)} | ${null}
    ${' '}              | ${null}
  `('is one line of at most 140 characters: $question', ({ question, taken }) => {
    const parsed = v.safeParse(questionSchema, question)
    expect(parsed.success ? parsed.output : null).toBe(taken)
  })
})

test('however questions are asked and end, nobody ever waits on more than five', () => {
  const step = fc.record({
    end: fc.constantFrom('none', 'first', 'last'),
    colleague: fc.integer({ min: 1, max: 4 }),
    objective: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let waiting: OpenRequest[] = []
      for (const [place, { end, colleague, objective: about }] of steps.entries()) {
        if (end === 'first') waiting = waiting.slice(1)
        if (end === 'last') waiting = waiting.slice(0, -1)
        const change = {
          requestId: `request-${place}`,
          colleagueId: `member-${colleague}`,
          objectiveId: `objective-${about}`,
        }
        const pair = waiting.some(
          (each) => each.colleagueId === change.colleagueId && each.objectiveId === change.objectiveId,
        )
        const full = waiting.length === feedbackLimits.openRequests
        if (pair) expect(() => asked(change, waiting)).toThrow(expect.objectContaining({ code: 'alreadyAsked' }))
        else if (full)
          expect(() => asked(change, waiting)).toThrow(
            expect.objectContaining({ code: 'tooManyOpenRequests', details: { bound: 5 } }),
          )
        else waiting = [...waiting, asked(change, waiting)]
        expect(waiting.length).toBeLessThanOrEqual(5)
      }
    }),
  )
})

describe('what comes of it', () => {
  test.each`
    take        | state          | holds
    ${answer}   | ${'answered'}  | ${{ answeredAt: at + 1 }}
    ${decline}  | ${'declined'}  | ${{ declinedAt: at + 1 }}
    ${withdraw} | ${'withdrawn'} | ${{ withdrawnAt: at + 1 }}
  `('an open question becomes $state, and everything else of it stays', ({ take, state, holds }) => {
    expect(take(open, at + 1)).toEqual({ ...open, state, ...holds })
  })

  test.each([answer, decline, withdraw])('%o starts from an open question alone', (take) => {
    expect(() => take(inState.answered, at)).toThrow(expect.objectContaining({ code: 'wrongState' }))
    expect(() => take(inState.declined, at)).toThrow(expect.objectContaining({ code: 'wrongState' }))
    expect(() => take(inState.withdrawn, at)).toThrow(expect.objectContaining({ code: 'noLongerAsked' }))
  })

  test('no state holds a word of what was written back', () => {
    for (const request of Object.values(inState)) {
      expect(Object.keys(request)).not.toEqual(expect.arrayContaining([expect.stringMatching(/words|answer$|reason/)]))
    }
  })
})

test.each`
  what                   | change                            | askerId         | repeats
  ${'the same'}          | ${{}}                             | ${'member-lin'} | ${true}
  ${'another colleague'} | ${{ colleagueId: 'member-cui' }}  | ${'member-lin'} | ${false}
  ${'another objective'} | ${{ objectiveId: 'objective-2' }} | ${'member-lin'} | ${false}
  ${'a key result'}      | ${{ keyResultId: 'keyresult-1' }} | ${'member-lin'} | ${false}
  ${'other words'}       | ${{ question: '还缺什么？' }}     | ${'member-lin'} | ${false}
  ${'another asker'}     | ${{}}                             | ${'member-pan'} | ${false}
`('asked again with $what, it is the same question: $repeats', ({ change, askerId, repeats }) => {
  for (const request of Object.values(inState)) {
    expect(isRepeat(request, { ...asking, ...change }, askerId)).toBe(repeats)
  }
})
