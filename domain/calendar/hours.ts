import * as v from 'valibot'
import { Failure } from '../failure'

/** When a company works, in minutes of the day in Shanghai; `until` is where the day ends. */
export interface WorkingHours {
  from: number
  until: number
}

/** From 9:00 to 18:00. */
export const usualHours: WorkingHours = { from: 9 * 60, until: 18 * 60 }

/** A day begins and ends on the hour or half past, like a 1:1. Minutes. */
export const hoursStep = 30

/** Shorter than this, nothing could be booked or reminded of. Minutes. */
export const shortestDay = 120

const minuteSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(24 * 60, 'tooLarge'),
  v.multipleOf(hoursStep, 'notAllowedValue'),
)

export const workingHoursSchema = v.strictObject({ from: minuteSchema, until: minuteSchema })

/** @throws Failure `dayTooShort` where a day ends before it begins, or soon after */
export function refuseShortDay({ from, until }: WorkingHours): void {
  if (until - from < shortestDay) throw new Failure('dayTooShort', 'hours.until')
}
