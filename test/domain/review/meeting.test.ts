import { plainWeek } from '@domain/calendar/workdays'
import { Failure } from '@domain/failure'
import { agenda } from '@domain/review/agenda'
import { meetingMinutes, refuseMeeting, slots } from '@domain/review/meeting'
import { now } from './fixtures'

test.each`
  time                           | refusal
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
`('on Friday 2027-01-08 at ten, a 1:1 at $time: $refusal', ({ time, refusal }) => {
  const check = () => refuseMeeting(Date.parse(time), now, plainWeek)
  if (refusal === null) expect(check).not.toThrow()
  else expect(check).toThrow(new Failure(refusal, 'startsAt'))
})

test('a company that works on a Saturday meets on it, and not on a festival', () => {
  const saturday = { isWorkday: () => true }
  const festival = { isWorkday: () => false }
  const at = Date.parse('2027-01-09T10:00:00+08:00')
  expect(() => refuseMeeting(at, now, saturday)).not.toThrow()
  expect(() => refuseMeeting(Date.parse('2027-01-11T10:00:00+08:00'), now, festival)).toThrow(Failure)
})

test('every time that is offered is taken', () => {
  expect([slots[0], slots.at(-1)]).toEqual([9 * 60, 17 * 60 + 30])
  const midnight = Date.parse('2027-01-11T00:00:00+08:00')
  for (const slot of slots) expect(() => refuseMeeting(midnight + slot * 60_000, now, plainWeek)).not.toThrow()
})

test('the agenda fills the thirty minutes', () => {
  expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(meetingMinutes)
  expect(agenda.every(({ minutes }) => minutes > 0)).toBe(true)
})
