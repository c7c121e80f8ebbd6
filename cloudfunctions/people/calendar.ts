import { calendarApi } from '@domain/calendar/api'
import { type CalendarRules, calendarOf } from '@domain/calendar/company'
import { refuseShortDay } from '@domain/calendar/hours'
import { type CalendarChange, changeRules, isMade } from '@domain/calendar/rules'
import type { Company } from '@domain/people/model'
import { isMisplaced } from '@domain/review/meeting'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { companyIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { bookedFrom } from '../platform/store/reviews'
import { inTransaction } from '../platform/store/transaction'

/** Changes one thing of the calendar. Everything that is derived from it follows by itself; booked 1:1s are counted. */
export const changeCalendar = handle(calendarApi.changeCalendar, async ({ input, actor }) => {
  allow(actor, 'changeCalendar')
  const { version, change } = input
  const company = await inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    const rules = found.calendar
    if (found.version === version + 1 && isMade(rules, change)) return found
    refuseStale(found, version)
    const next = { ...found, calendar: changeRules(rules, change, actor.today), version: version + 1 }
    await transaction.put('companies', next)
    await leaveTrail(transaction, actor, {
      action: 'changeCalendar',
      subjectId: found._id,
      before: touchedBy(change, rules),
      after: touchedBy(change, next.calendar),
    })
    return next
  })
  return { version: company.version, meetings: await misplacedMeetings(company, actor) }
})

/** Sets the hours and the weekday by which a check-in is due. */
export const changeWorkingTime = handle(calendarApi.changeWorkingTime, async ({ input, actor }) => {
  allow(actor, 'changeCalendar')
  const { version, hours, weekday } = input
  refuseShortDay(hours)
  const company = await inTransaction(async (transaction) => {
    const found = await companyIn(transaction, actor)
    const isRepeat =
      found.hours.from === hours.from && found.hours.until === hours.until && found.cadence.weekday === weekday
    if (found.version === version + 1 && isRepeat) return found
    refuseStale(found, version)
    const cadence = { ...found.cadence, weekday }
    const next = { ...found, hours, cadence, version: version + 1 }
    await transaction.put('companies', next)
    await leaveTrail(transaction, actor, {
      action: 'changeWorkingTime',
      subjectId: found._id,
      before: { hours: found.hours, cadence: found.cadence },
      after: { hours, cadence },
    })
    return next
  })
  return { version: company.version, meetings: await misplacedMeetings(company, actor) }
})

/** The part of the rules that a change is about, for the audit trail: empty before it was there, and after it is gone. */
function touchedBy(change: CalendarChange, { years, exceptions }: CalendarRules): AuditedFields {
  switch (change.kind) {
    case 'addException':
      return { exceptions: exceptions.filter(({ id }) => id === change.exception.id) }
    case 'removeException':
      return { exceptions: exceptions.filter(({ id }) => id === change.exceptionId) }
    case 'announceYear':
      return { years: years.filter(({ year }) => year === change.announcement.year) }
    case 'withdrawYear':
      return { years: years.filter(({ year }) => year === change.year) }
  }
}

/** How many 1:1s to come can no longer be as they were agreed on: one read. */
async function misplacedMeetings(company: Company, { companyId, at }: Actor): Promise<number> {
  const booked = await bookedFrom(companyId, at)
  const time = { calendar: calendarOf(company), hours: company.hours }
  return booked.filter(({ meeting }) => isMisplaced(meeting.startsAt, at, time)).length
}
