import { Failure } from '@domain/failure'
import { agenda } from '@domain/review/agenda'
import { isMisplaced, meetingMinutes, refuseMeeting, slotsIn } from '@domain/review/meeting'
import { usualHours } from '@domain/calendar/hours'
import { monday, now, time } from './fixtures'

test.each`
  at                             | refusal
  ${'2027-01-11T09:00:00+08:00'} | ${null}
  ${'2027-01-11T17:30:00+08:00'} | ${null}
  ${'2027-01-08T10:30:00+08:00'} | ${null}
  ${'2027-01-11T18:00:00+08:00'} | ${'meetingOutsideHours'}
  ${'2027-01-11T08:30:00+08:00'} | ${'meetingOutsideHours'}
  ${'2027-01-11T14:10:00+08:00'} | ${'meetingOutsideHours'}
  ${'2027-01-11T14:30:30+08:00'} | ${'meetingOutsideHours'}
  ${'2027-01-11T02:00:00+08:00'} | ${'meetingOutsideHours'}
  ${'2027-01-09T10:00:00+08:00'} | ${'meetingNotOnWorkday'}
  ${'2027-01-10T17:30:00+08:00'} | ${'meetingNotOnWorkday'}
  ${'2027-01-08T10:00:00+08:00'} | ${'meetingPast'}
  ${'2020-01-08T10:00:00+08:00'} | ${'meetingPast'}
`('on Friday 2027-01-08 at ten, a 1:1 at $at: $refusal', ({ at, refusal }) => {
  const check = () => refuseMeeting(Date.parse(at), now, time)
  if (refusal === null) expect(check).not.toThrow()
  else expect(check).toThrow(new Failure(refusal, 'startsAt'))
})

test('a company that works on a Saturday meets on it, and not on a festival', () => {
  const saturday = { ...time, calendar: { isWorkday: () => true } }
  const festival = { ...time, calendar: { isWorkday: () => false } }
  const at = Date.parse('2027-01-09T10:00:00+08:00')
  expect(() => refuseMeeting(at, now, saturday)).not.toThrow()
  expect(() => refuseMeeting(Date.parse('2027-01-11T10:00:00+08:00'), now, festival)).toThrow(Failure)
})

test.each`
  from       | until      | first      | last
  ${9 * 60}  | ${18 * 60} | ${9 * 60}  | ${17 * 60 + 30}
  ${10 * 60} | ${19 * 60} | ${10 * 60} | ${18 * 60 + 30}
  ${7 * 60}  | ${22 * 60} | ${7 * 60}  | ${21 * 60 + 30}
`('every time that a company with hours from $from until $until offers is taken', ({ from, until, first, last }) => {
  const hours = { from, until }
  const slots = slotsIn(hours)
  expect([slots[0], slots.at(-1)]).toEqual([first, last])
  const midnight = Date.parse('2027-01-11T00:00:00+08:00')
  const check = (slot: number) => () => refuseMeeting(midnight + slot * 60_000, now, { ...time, hours })
  for (const slot of slots) expect(check(slot)).not.toThrow()
  expect(check(last + 30)).toThrow(Failure)
})

test('a 1:1 is misplaced once its day is off or the hours are others, as long as it is ahead', () => {
  const off = { ...time, calendar: { isWorkday: () => false } }
  const mornings = { ...time, hours: { from: usualHours.from, until: 12 * 60 } }
  expect([time, off, mornings].map((each) => isMisplaced(monday, now, each))).toEqual([false, true, true])
  expect(isMisplaced(monday, monday, off)).toBe(false)
})

test('the agenda fills the thirty minutes', () => {
  expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(meetingMinutes)
  expect(agenda.every(({ minutes }) => minutes > 0)).toBe(true)
})
