import fc from 'fast-check'
import { granted, messageFor, mostLeft, newContact, reserved } from '@domain/reminder/contact'
import { afterRefusal, afterSending, type PlannedDelivery, reservationOf } from '@domain/reminder/delivery'
import { troubleOf } from '@domain/reminder/model'
import { templateNames } from '@domain/reminder/templates'
import { day, reachable } from './fixtures'

const today = day('2026-11-27')
const key = 'checkIn:2026-11-27:due:member-lin'
const planned = (attempts: number): PlannedDelivery => ({
  state: 'planned',
  message: { template: 'due', things: 1 },
  attempts,
  nextAt: 0,
})
const sending = () => reserved(reachable('lin', 2), key, 'due', today, 1000)
const refusedWith = (code: number, attempts = 0) =>
  afterRefusal(planned(attempts), sending(), code, { at: 2000, on: today })

test.each`
  attempts | minutes
  ${0}     | ${10}
  ${1}     | ${30}
  ${2}     | ${90}
  ${3}     | ${240}
`('after $attempts tries the next one waits $minutes minutes', ({ attempts, minutes }) => {
  const { delivery, contact } = refusedWith(-1, attempts)
  expect(delivery).toEqual({ ...planned(attempts + 1), nextAt: 2000 + minutes * 60_000 })
  expect(contact).toMatchObject({ left: { due: 2 }, messagedOn: [], last: null })
})

test('after the last pause it is given up', () => {
  expect(refusedWith(45009, 4).delivery).toEqual({ state: 'failed', at: 2000, code: '45009', attempts: 5 })
})

test('what may have arrived is not tried again', () => {
  expect(afterSending(planned(0), 'taken', 2000)).toEqual({ state: 'sent', at: 2000, by: { channel: 'message' } })
  expect(afterSending(planned(0), 'unknown', 2000)).toEqual({
    state: 'failed',
    at: 2000,
    code: 'unconfirmed',
    attempts: 1,
  })
})

test.each`
  code     | unreachable    | left
  ${43101} | ${null}        | ${{ due: 0, meeting: 2, waiting: 2 }}
  ${40003} | ${'badOpenid'} | ${{ due: 0, meeting: 0, waiting: 0 }}
  ${47003} | ${null}        | ${{ due: 2, meeting: 2, waiting: 2 }}
  ${40037} | ${null}        | ${{ due: 2, meeting: 2, waiting: 2 }}
`('$code leaves a person $left', ({ code, unreachable, left }) => {
  expect(refusedWith(code).contact).toMatchObject({ unreachable, left, messagedOn: [] })
})

test.each`
  last         | now       | state
  ${null}      | ${5000}   | ${'untried'}
  ${'another'} | ${5000}   | ${'untried'}
  ${key}       | ${5000}   | ${'underWay'}
  ${key}       | ${61_000} | ${'lost'}
`('a message reserved as $last is $state at $now', ({ last, now, state }) => {
  const contact = { ...sending(), last: last === null ? null : { key: last, template: 'due' as const, at: 1000 } }
  expect(reservationOf(key, contact, now)).toBe(state)
})

test('whatever is accepted and sent, nobody has less than none or more than the most, and who has none is told so', () => {
  const step = fc.oneof(
    fc.record({ accept: fc.subarray([...templateNames], { minLength: 1 }) }),
    fc.record({ day: fc.integer({ min: 1, max: 28 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let contact = newContact('member-lin', 'company-1', 'lin')
      for (const each of steps) {
        if ('accept' in each) contact = granted(contact, each.accept)
        else {
          const on = day(`2026-11-${String(each.day).padStart(2, '0')}`)
          const found = messageFor(contact, { today: on, weeklyMost: 3, template: 'due' })
          if ('template' in found) contact = reserved(contact, `key-${each.day}`, found.template, on, 1)
        }
        const left = templateNames.map((name) => contact.left[name])
        expect(left.every((count) => count >= 0 && count <= mostLeft)).toBe(true)
        expect(contact.unreachable === null).toBe(left.some((count) => count > 0))
        expect(new Set(contact.messagedOn).size).toBe(contact.messagedOn.length)
      }
    }),
  )
})

test.each`
  kind               | step          | delivery                                      | trouble
  ${'checkIn'}       | ${'due'}      | ${{ state: 'sent' }}                          | ${'none'}
  ${'checkIn'}       | ${'champion'} | ${{ state: 'sent' }}                          | ${'champion'}
  ${'checkIn'}       | ${'due'}      | ${{ state: 'failed' }}                        | ${'failed'}
  ${'checkIn'}       | ${'champion'} | ${{ state: 'suppressed', reason: 'onLeave' }} | ${'suppressed'}
  ${'feedbackAsked'} | ${'due'}      | ${{ state: 'failed' }}                        | ${'none'}
  ${'feedbackAsked'} | ${'due'}      | ${{ state: 'suppressed', reason: 'onLeave' }} | ${'none'}
`('champions find $kind, $step, $delivery.state under $trouble', ({ kind, step, delivery, trouble }) => {
  expect(troubleOf({ kind, step, delivery })).toBe(trouble)
})
