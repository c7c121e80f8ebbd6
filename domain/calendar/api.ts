import * as v from 'valibot'
import { defineCall } from '../call'
import { idSchema, versionSchema } from '../text'
import { workingHoursSchema } from './hours'
import { calendarChangeSchema } from './rules'

/** What is read of a company's calendar comes with the session; these change it. */
export const calendarApi = {
  /**
   * Changes one thing of the company's calendar, based on a version of the company.
   * `meetings`: how many 1:1s that are booked from now on stand on a day off now; of at most 500 that are looked at.
   */
  changeCalendar: defineCall<{ version: number; meetings: number }>()({
    capability: 'people',
    name: 'changeCalendar',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId: idSchema, version: versionSchema, change: calendarChangeSchema }),
  }),
  /** Sets the company's hours, and by which weekday a check-in is due; how often is one of its OKR rules. */
  changeWorkingTime: defineCall<{ version: number; meetings: number }>()({
    capability: 'people',
    name: 'changeWorkingTime',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId: idSchema,
      version: versionSchema,
      hours: workingHoursSchema,
      weekday: v.picklist([1, 2, 3, 4, 5], 'notAllowedValue'),
    }),
  }),
} as const
