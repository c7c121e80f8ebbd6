import { Failure } from '@domain/failure'
import {
  accept,
  type Act,
  acknowledge,
  acts,
  approve,
  canStart,
  handedTo,
  hold,
  propose,
  refuseSkipped,
  refuseUnanswered,
  sendBack,
  submit,
} from '@domain/review/lifecycle'
import { noAnswers, type OkrReview, reviewStates } from '@domain/review/model'
import { inState, member, monday, now, reviewer, time } from './fixtures'

const proposed = propose(inState.submitted, { startsAt: monday, byId: reviewer }, { at: now, ...time })

/** What each act makes of a review, as the cloud runs it. */
const act: Record<Exclude<Act, 'write' | 'writeNote'>, (review: OkrReview) => OkrReview> = {
  submit: (review) => submit(review, now),
  propose: (review) => propose(review, { startsAt: monday, byId: member }, { at: now, ...time }),
  accept: (review) => accept(review, { startsAt: monday, byId: member }, { at: now, ...time }),
  hold: (review) => hold(review, monday),
  approve: (review) => approve(review, 1, reviewer, monday),
  return: (review) => sendBack(review, 1, monday),
  acknowledge: (review) => acknowledge(review, monday),
}

/** Where an act leads, by the state it starts from; `-` is refused. */
const table = `
               open      submitted booked    held      returned  approved     acknowledged
  submit       submitted submitted booked    held      held      -            -
  propose      -         submitted booked    -         -         -            -
  hold         -         -         held      -         -         -            -
  approve      -         -         -         approved  -         -            -
  return       -         -         -         returned  -         -            -
  acknowledge  -         -         -         -         -         acknowledged -
`
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [name = '', ...ends] = line.trim().split(/\s+/)
    return reviewStates.map((state, at) => ({ name, state, end: ends[at] ?? '' }))
  })

const isAct = (name: string): name is keyof typeof act => name in act

test.each(rows)('$name from $state: $end', ({ name, state, end }) => {
  if (!isAct(name)) throw new Error(`no such act: ${name}`)
  expect(canStart(name, state)).toBe(end !== '-')
  const review = inState[state]
  if (end === '-') {
    expect(() => act[name](review)).toThrow(new Failure('wrongState'))
    expect(() => refuseSkipped(name, review)).toThrow(new Failure('wrongState'))
  } else {
    expect(act[name](review)).toMatchObject({ state: end, _id: review._id, memberId: member, reviewerId: reviewer })
  }
})

test('every act is in the table, or is writing', () => {
  const named = new Set([...rows.map(({ name }) => name), 'accept', 'write', 'writeNote'])
  expect([...named].sort()).toEqual(Object.keys(acts).sort())
})

test('what was submitted again must be read again before it is approved or returned', () => {
  const again = submit(inState.held, monday)
  expect(again).toMatchObject({ state: 'held', submission: 2 })
  expect(() => approve(again, 1, reviewer, monday)).toThrow(new Failure('staleVersion', 'submission'))
  expect(() => sendBack(again, 1, monday)).toThrow(new Failure('staleVersion', 'submission'))
  expect(approve(again, 2, reviewer, monday)).toMatchObject({ state: 'approved', approvedById: reviewer })
})

test('a time is agreed on by the other side, and as it stands', () => {
  expect(accept(proposed, { startsAt: monday, byId: member }, { at: now, ...time })).toMatchObject({
    state: 'booked',
    meeting: { startsAt: monday },
  })
  expect(() => accept(proposed, { startsAt: monday, byId: reviewer }, { at: now, ...time })).toThrow(
    new Failure('wrongState'),
  )
  expect(() => accept(proposed, { startsAt: monday + 1_800_000, byId: member }, { at: now, ...time })).toThrow(
    new Failure('staleVersion', 'startsAt'),
  )
  expect(() => accept(proposed, { startsAt: monday, byId: member }, { at: monday, ...time })).toThrow(
    new Failure('meetingPast', 'startsAt'),
  )
  const closed = { ...time, calendar: { isWorkday: () => false } }
  expect(() => accept(proposed, { startsAt: monday, byId: member }, { at: now, ...closed })).toThrow(
    new Failure('meetingNotOnWorkday', 'startsAt'),
  )
  expect(() => accept(inState.submitted, { startsAt: monday, byId: member }, { at: now, ...time })).toThrow(
    new Failure('wrongState'),
  )
})

test('nobody agrees for the member: whoever reviews them by now is on the side of who wished before', () => {
  for (const byId of ['member-stand-in', 'member-next-manager']) {
    expect(() => accept(proposed, { startsAt: monday, byId }, { at: now, ...time })).toThrow(new Failure('wrongState'))
  }
  const wished = propose(inState.submitted, { startsAt: monday, byId: member }, { at: now, ...time })
  expect(accept(wished, { startsAt: monday, byId: 'member-stand-in' }, { at: now, ...time }).state).toBe('booked')
})

test('another time leaves the one that was agreed on until the other side agrees', () => {
  const later = monday + 3_600_000
  const moved = propose(inState.booked, { startsAt: later, byId: member }, { at: now, ...time })
  expect(moved).toMatchObject({ state: 'booked', meeting: { startsAt: monday }, proposal: { startsAt: later } })
  expect(accept(moved, { startsAt: later, byId: reviewer }, { at: now, ...time })).toMatchObject({
    meeting: { startsAt: later },
    proposal: null,
  })
})

test('a 1:1 cannot have been held long before it begins', () => {
  expect(hold(inState.booked, monday - 10 * 60_000)).toMatchObject({ state: 'held' })
  expect(() => hold(inState.booked, monday - 20 * 60_000)).toThrow(new Failure('meetingAhead'))
})

test.each`
  answers                                                | field
  ${{}}                                                  | ${'answers.possible'}
  ${{ possible: '一起看' }}                              | ${'answers.moved'}
  ${{ possible: '一起看', moved: '引导' }}               | ${'answers.next'}
  ${{ possible: '一起看', moved: '引导', next: '周五' }} | ${null}
`('answers $answers lack $field', ({ answers, field }) => {
  const check = () => refuseUnanswered({ ...noAnswers, ...answers })
  if (field === null) expect(check).not.toThrow()
  else expect(check).toThrow(new Failure('missing', field))
})

test('a manager who changes hands over, and nothing else changes', () => {
  expect(handedTo(inState.held, 'member-new')).toEqual({ ...inState.held, reviewerId: 'member-new' })
})
