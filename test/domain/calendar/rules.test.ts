import * as v from 'valibot'
import type { AnnouncedYear } from '@domain/calendar/announced'
import { addDays, civilDate } from '@domain/calendar/civilDate'
import { type CalendarRules, noRules } from '@domain/calendar/company'
import type { CalendarException } from '@domain/calendar/exceptions'
import { refuseShortDay, workingHoursSchema } from '@domain/calendar/hours'
import { readNotice } from '@domain/calendar/notice'
import { type CalendarChange, calendarChangeSchema, changeRules, isMade } from '@domain/calendar/rules'
import { Failure } from '@domain/failure'
import { notice2027 } from '../../support/notice2027'
import { notices } from './notices'

const today = civilDate('2026-11-26')
const announcementIn = (text: string): AnnouncedYear => {
  const notice = readNotice(text, { year: 2027, announcedOn: today })
  if (!notice.read) throw new Error(JSON.stringify(notice.problem))
  return notice.announcement
}
const year2027 = announcementIn(notice2027)

const off = (from: string, until = from) => ({ kind: 'dayOff', id: `off-${from}`, from, until, name: '年会' })
const on = (date: string) => ({ kind: 'workday', id: `day-${date}`, date, name: '盘点' })
const weeks = (from: string, until: string | null = null) => ({
  kind: 'alternatingSaturdays',
  id: `weeks-${from}`,
  from,
  until,
})

const add = (exception: object): CalendarChange => v.parse(calendarChangeSchema, { kind: 'addException', exception })
const announce = (announcement: object): CalendarChange =>
  v.parse(calendarChangeSchema, { kind: 'announceYear', announcement })
const rulesWith = (...exceptions: object[]): CalendarRules =>
  exceptions.reduce<CalendarRules>((rules, exception) => changeRules(rules, add(exception), today), noRules)

const held = rulesWith(off('2026-12-30', '2027-01-02'), on('2026-12-05'), weeks('2027-02-27', '2027-05-01'))

test('exceptions stand in the order of their days', () => {
  expect(held.exceptions.map(({ id }) => id)).toEqual(['day-2026-12-05', 'off-2026-12-30', 'weeks-2027-02-27'])
})

test.each`
  why                                           | exception                                         | code                 | field
  ${'ends before it begins'}                    | ${off('2026-12-10', '2026-12-09')}                | ${'daysUpsideDown'}  | ${'until'}
  ${'is longer than a month'}                   | ${off('2027-06-01', '2027-07-02')}                | ${'tooManyDays'}     | ${'until'}
  ${'touches other days off'}                   | ${off('2027-01-02', '2027-01-05')}                | ${'daysOverlap'}     | ${'from'}
  ${'is off on an extra workday'}               | ${off('2026-12-04', '2026-12-06')}                | ${'daysOverlap'}     | ${'from'}
  ${'is worked on a day off of the company'}    | ${on('2026-12-31')}                               | ${'daysOverlap'}     | ${'date'}
  ${'is worked twice'}                          | ${{ ...on('2026-12-05'), id: 'another-1' }}       | ${'daysOverlap'}     | ${'date'}
  ${'has big weeks that begin on a Sunday'}     | ${weeks('2026-12-06')}                            | ${'notSaturday'}     | ${'from'}
  ${'has big weeks that end before they begin'} | ${weeks('2026-12-05', '2026-12-04')}              | ${'daysUpsideDown'}  | ${'until'}
  ${'has big weeks in two rhythms'}             | ${weeks('2027-03-06')}                            | ${'daysOverlap'}     | ${'from'}
  ${'has big weeks that run into others'}       | ${weeks('2026-12-05')}                            | ${'daysOverlap'}     | ${'from'}
  ${'has an id that is taken'}                  | ${{ ...off('2027-06-01'), id: 'day-2026-12-05' }} | ${'notAllowedValue'} | ${'id'}
`('an exception that $why is refused as $code', ({ exception, code, field }) => {
  const change = () => changeRules(held, add(exception), today)
  expect(change).toThrow(expect.objectContaining({ code, field: `change.exception.${field}` }))
})

test('big weeks before and after others are fine, and so is a day off on a big Saturday', () => {
  expect(() => changeRules(held, add(weeks('2026-12-05', '2027-02-20')), today)).not.toThrow()
  expect(() => changeRules(held, add(weeks('2027-05-15')), today)).not.toThrow()
  expect(() => changeRules(held, add(off('2027-02-27')), today)).not.toThrow()
})

test('a company is off on at most sixty days of its own in a year, so that there is always a next workday', () => {
  const sixty = rulesWith(off('2027-03-01', '2027-03-31'), off('2027-06-01', '2027-06-29'))
  const change = () => changeRules(sixty, add(off('2027-09-01')), today)
  expect(change).toThrow(expect.objectContaining({ code: 'tooManyDays', details: { bound: 60 } }))
  expect(() => changeRules(sixty, add(off('2028-09-01')), today)).not.toThrow()
})

test('a company has at most a hundred exceptions', () => {
  const days = Array.from({ length: 100 }, (_each, day) => on(addDays(civilDate('2027-01-01'), day)))
  const change = () => changeRules(rulesWith(...days), add(on('2028-01-01')), today)
  expect(change).toThrow(expect.objectContaining({ code: 'tooMany', details: { bound: 100 } }))
})

describe('a year that is announced', () => {
  const [newYear, springFestival, ...others] = year2027.off
  if (!newYear || !springFestival) throw new Error('the notice has no festivals')
  const festival = (given: object) => ({ ...year2027, off: [{ ...newYear, ...given }, springFestival, ...others] })

  test.each`
    why                                      | announcement                                                                             | code                     | field
    ${'is in this release'}                  | ${announcementIn(notices[2026] ?? '')}                                                   | ${'yearKnown'}           | ${'year'}
    ${'is over'}                             | ${{ ...year2027, year: 2024 }}                                                           | ${'notAllowedValue'}     | ${'year'}
    ${'is far ahead'}                        | ${{ ...year2027, year: 2028 }}                                                           | ${'notAllowedValue'}     | ${'year'}
    ${'is announced tomorrow'}               | ${{ ...year2027, announcedOn: '2026-11-27' }}                                            | ${'notAllowedValue'}     | ${'announcedOn'}
    ${'has a festival upside down'}          | ${festival({ until: '2026-12-31' })}                                                     | ${'daysUpsideDown'}      | ${'off.0.until'}
    ${'has a festival of half a month'}      | ${festival({ until: '2027-01-15' })}                                                     | ${'tooManyDays'}         | ${'off.0.until'}
    ${'has New Year in spring'}              | ${festival({ from: '2027-03-01', until: '2027-03-03' })}                                 | ${'festivalOutOfSeason'} | ${'off.0.from'}
    ${'has a festival of another year'}      | ${festival({ from: '2026-01-01', until: '2026-01-03' })}                                 | ${'festivalOutOfSeason'} | ${'off.0.from'}
    ${'has a festival twice'}                | ${{ ...year2027, off: [...year2027.off, newYear] }}                                      | ${'daysOverlap'}         | ${'off.7.from'}
    ${'works on a Friday in return'}         | ${{ ...year2027, makeUp: ['2027-01-31', '2027-02-19'] }}                                 | ${'makeUpNotOnWeekend'}  | ${'makeUp.1'}
    ${'works on a festival'}                 | ${{ ...year2027, makeUp: ['2027-01-02'] }}                                               | ${'daysOverlap'}         | ${'makeUp.0'}
    ${'works on a day twice'}                | ${{ ...year2027, makeUp: ['2027-01-31', '2027-01-31'] }}                                 | ${'daysOverlap'}         | ${'makeUp.1'}
    ${'works on a day of another year'}      | ${{ ...year2027, makeUp: ['2026-10-10'] }}                                               | ${'dayOutsideYear'}      | ${'makeUp.0'}
    ${'leaves out a festival'}               | ${{ ...year2027, off: year2027.off.slice(1) }}                                           | ${'festivalMissing'}     | ${'off'}
    ${'leaves out a day that the law gives'} | ${{ ...year2027, off: [newYear, { ...springFestival, from: '2027-02-06' }, ...others] }} | ${'festivalMissing'}     | ${'off'}
  `('and $why is refused as $code', ({ announcement, code, field }) => {
    const change = () => changeRules(noRules, announce(announcement), today)
    expect(change).toThrow(expect.objectContaining({ code, field: `change.announcement.${field}` }))
  })

  test('is kept, replaced by what is entered again, and withdrawn', () => {
    const once = changeRules(noRules, announce(year2027), today)
    expect(once.years).toEqual([year2027])
    const corrected = { ...year2027, makeUp: year2027.makeUp.slice(1) }
    const again = changeRules(once, announce(corrected), today)
    expect(again.years).toEqual([corrected])
    expect(changeRules(again, { kind: 'withdrawYear', year: 2027 }, today)).toEqual(noRules)
    expect(() => changeRules(noRules, { kind: 'withdrawYear', year: 2027 }, today)).toThrow(
      new Failure('notFound', 'change.year'),
    )
  })
})

test('what is removed is gone, and what is not there cannot be removed', () => {
  const removed = changeRules(held, { kind: 'removeException', exceptionId: 'day-2026-12-05' }, today)
  expect(removed.exceptions).toHaveLength(2)
  const remove: CalendarChange = { kind: 'removeException', exceptionId: 'day-nowhere' }
  expect(() => changeRules(held, remove, today)).toThrow(new Failure('notFound', 'change.exceptionId'))
})

test('a change that was made is known for it, in whatever order its fields come back', () => {
  const [first] = held.exceptions
  if (!first) throw new Error('there is none')
  const reversed = Object.fromEntries(Object.entries(first).reverse()) as CalendarException
  const steps: [CalendarRules, CalendarChange][] = [
    [held, { kind: 'addException', exception: reversed }],
    [noRules, { kind: 'removeException', exceptionId: first.id }],
    [{ ...noRules, years: [year2027] }, announce(year2027)],
    [noRules, { kind: 'withdrawYear', year: 2027 }],
  ]
  for (const [rules, change] of steps) expect([change.kind, isMade(rules, change)]).toEqual([change.kind, true])
  expect(isMade(held, add({ ...first, name: '别的' }))).toBe(false)
  expect(isMade({ ...noRules, years: [year2027] }, announce({ ...year2027, makeUp: [] }))).toBe(false)
})

test.each`
  from      | until   | code
  ${540}    | ${1080} | ${undefined}
  ${0}      | ${1440} | ${undefined}
  ${540}    | ${660}  | ${undefined}
  ${540}    | ${630}  | ${'dayTooShort'}
  ${1080}   | ${540}  | ${'dayTooShort'}
  ${545}    | ${1080} | ${'notAllowedValue'}
  ${-30}    | ${1080} | ${'tooSmall'}
  ${540}    | ${1470} | ${'tooLarge'}
  ${540.5}  | ${1080} | ${'wrongType'}
  ${'9:00'} | ${1080} | ${'wrongType'}
`('hours from $from until $until: $code', ({ from, until, code }) => {
  const parsed = v.safeParse(workingHoursSchema, { from, until })
  if (code !== 'dayTooShort') expect(parsed.issues?.[0].message).toBe(code)
  if (!parsed.success) return
  const check = () => refuseShortDay(parsed.output)
  if (code === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(new Failure(code, 'hours.until'))
})
