import * as v from 'valibot'
import { idSchema, lineSchema } from '../text'
import { civilDate, civilDateSchema } from './civilDate'

/** A company's own days are few: each call reads them with the company. */
export const exceptionLimits = {
  /** Characters of a name. */
  name: 20,
  /** Days off at once. */
  daysInARow: 31,
  /** Days off in one year, so that no year is without workdays. */
  daysOffAYear: 60,
  /** Of all kinds and years. */
  exceptions: 100,
} as const

const first = civilDate('2020-01-01')
const last = civilDate('2099-12-31')
const nearDateSchema = v.pipe(
  civilDateSchema,
  v.check((date) => first <= date && date <= last, 'notAllowedValue'),
)
const nameSchema = lineSchema(exceptionLimits.name, 1)

/** What a company changes of the calendar; the client makes the id. */
export const calendarExceptionSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('dayOff'),
    id: idSchema,
    from: nearDateSchema,
    until: nearDateSchema,
    name: nameSchema,
  }),
  v.strictObject({ kind: v.literal('workday'), id: idSchema, date: nearDateSchema, name: nameSchema }),
  /** Big and small weeks: the Saturday of `from` is worked, and every second one after it. */
  v.strictObject({
    kind: v.literal('alternatingSaturdays'),
    id: idSchema,
    from: nearDateSchema,
    until: v.nullable(nearDateSchema),
  }),
])

export type CalendarException = v.InferOutput<typeof calendarExceptionSchema>
export type DayOffException = Extract<CalendarException, { kind: 'dayOff' }>
export type WorkdayException = Extract<CalendarException, { kind: 'workday' }>
export type AlternatingSaturdays = Extract<CalendarException, { kind: 'alternatingSaturdays' }>
