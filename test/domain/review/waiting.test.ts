import { civilDate } from '@domain/calendar/civilDate'
import { propose } from '@domain/review/lifecycle'
import { queueOrderOf, waitingIn, waitingOf } from '@domain/review/waiting'
import { reviewerIdOf, standInOn } from '@domain/review/reviewer'
import { inState, member, monday, now, reviewer, time } from './fixtures'

const wishedBy = (byId: string) => propose(inState.submitted, { startsAt: monday, byId }, { at: now, ...time })

test.each`
  what                       | review                  | at                      | waits
  ${'begun'}                 | ${inState.open}         | ${now}                  | ${{ for: 'member', to: 'write' }}
  ${'submitted'}             | ${inState.submitted}    | ${now}                  | ${{ for: 'reviewer', to: 'readAndBook' }}
  ${'a wish of the member'}  | ${wishedBy(member)}     | ${now}                  | ${{ for: 'reviewer', to: 'answerProposal' }}
  ${'a wish of the manager'} | ${wishedBy(reviewer)}   | ${now}                  | ${{ for: 'member', to: 'answerProposal' }}
  ${'booked'}                | ${inState.booked}       | ${now}                  | ${{ for: 'meeting' }}
  ${'booked and over'}       | ${inState.booked}       | ${monday + 30 * 60_000} | ${{ for: 'reviewer', to: 'hold' }}
  ${'held'}                  | ${inState.held}         | ${monday}               | ${{ for: 'reviewer', to: 'note' }}
  ${'returned'}              | ${inState.returned}     | ${monday}               | ${{ for: 'member', to: 'rewrite' }}
  ${'approved'}              | ${inState.approved}     | ${monday}               | ${{ for: 'member', to: 'acknowledge' }}
  ${'acknowledged'}          | ${inState.acknowledged} | ${monday}               | ${{ for: 'nobody' }}
`('$what waits for $waits', ({ review, at, waits }) => {
  expect(waitingOf(review, at)).toEqual(waits)
})

test('a 1:1 whose day became a day off waits for the reviewer, until another time is wished for', () => {
  const off = { ...time, calendar: { isWorkday: () => false } }
  expect(waitingIn(inState.booked, now, time)).toEqual({ for: 'meeting' })
  expect(waitingIn(inState.booked, now, off)).toEqual({ for: 'reviewer', to: 'rebook' })
  const wished = propose(inState.booked, { startsAt: monday + 3_600_000, byId: reviewer }, { at: now, ...time })
  expect(waitingIn(wished, now, off)).toEqual({ for: 'member', to: 'answerProposal' })
  for (const review of [inState.submitted, inState.held, inState.approved]) {
    expect(waitingIn(review, now, off)).toEqual(waitingOf(review, now))
  }
})

test('a queue begins with what waits for the reviewer, the oldest first, and ends with what is done', () => {
  const older = { ...inState.submitted, _id: 'older', submittedAt: now - 86_400_000 }
  const reviews = [inState.acknowledged, inState.open, inState.booked, inState.held, inState.submitted, older]
  const sorted = [...reviews].sort((one, other) => (queueOrderOf(one) < queueOrderOf(other) ? -1 : 1))
  expect(sorted).toEqual([older, inState.submitted, inState.held, inState.booked, inState.open, inState.acknowledged])
})

test('every rule leaves the order that the review then has', () => {
  for (const review of Object.values(inState)) expect(review.queueOrder).toBe(queueOrderOf(review))
})

describe('who reviews', () => {
  const departments = [
    { _id: 'root', headId: 'head-of-all' },
    { _id: 'sales', headId: 'head-of-sales' },
    { _id: 'team' },
  ]
  test.each`
    managerId    | left                                | id                 | found
    ${'manager'} | ${[]}                               | ${'lin'}           | ${'manager'}
    ${null}      | ${[]}                               | ${'lin'}           | ${'head-of-sales'}
    ${'manager'} | ${['manager']}                      | ${'lin'}           | ${'head-of-sales'}
    ${null}      | ${['head-of-sales']}                | ${'lin'}           | ${'head-of-all'}
    ${null}      | ${[]}                               | ${'head-of-sales'} | ${'head-of-all'}
    ${null}      | ${[]}                               | ${'head-of-all'}   | ${'head-of-sales'}
    ${null}      | ${['head-of-sales', 'head-of-all']} | ${'lin'}           | ${null}
  `('$id with manager $managerId, where $left have left: $found', ({ managerId, left, id, found }) => {
    const member = { _id: id, managerId, departmentPath: ['root', 'sales', 'team'] }
    expect(reviewerIdOf({ member, departments, isActive: (each) => !left.includes(each) })).toBe(found)
  })

  test.each`
    today           | found
    ${'2026-12-31'} | ${null}
    ${'2027-01-01'} | ${'member-wang'}
    ${'2027-01-31'} | ${'member-wang'}
    ${'2027-02-01'} | ${null}
  `('a stand-in for January counts on $today: $found', ({ today, found }) => {
    const standIn = { memberId: 'member-wang', from: civilDate('2027-01-01'), until: civilDate('2027-01-31') }
    expect(standInOn(standIn, civilDate(today))).toBe(found)
    expect(standInOn(undefined, civilDate(today))).toBeNull()
  })
})
