import { weekdayOf } from '@domain/calendar/civilDate'
import type { WorkCalendar } from '@domain/calendar/workdays'

/** Monday to Friday and no festivals, for rules that are not about them. */
export const plainWeek: WorkCalendar = { isWorkday: (date) => weekdayOf(date) <= 5 }
