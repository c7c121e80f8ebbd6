import { addDays, type CivilDate, civilDateAt, daysBetween } from '@domain/calendar/civilDate'

/**
 * The company's day now. The cloud said which day it was when it answered; an answer that is shown again later, offline
 * perhaps, has aged by as many days as the phone's clock says.
 *
 * @param said the day in the answer
 * @param at when it came, and `now`: milliseconds since 1970
 */
export function todayNow(said: CivilDate, at: number, now: number): CivilDate {
  return addDays(said, Math.max(0, daysBetween(civilDateAt(at), civilDateAt(now))))
}
