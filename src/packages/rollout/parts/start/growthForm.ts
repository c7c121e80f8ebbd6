import { growthLimits, monthsAfter, monthOf } from '@domain/rollout/growth'
import type { CivilDate } from '@domain/calendar/civilDate'
import type { Headcount } from '@domain/rollout/model'
import * as v from 'valibot'
import { parseNumber } from '../../../../i18n/format'

/** A plan while it is typed: a number may still be on its way. */
export const growthFormSchema = v.array(v.object({ month: v.string(), people: v.string() }))
export type GrowthForm = v.InferOutput<typeof growthFormSchema>

export const growthFormOf = (growth: readonly Headcount[]): GrowthForm =>
  growth.map(({ month, people }) => ({ month, people: String(people) }))

/** What a typed number means; `undefined` where it is none that a plan can have. */
export function peopleIn(text: string): number | undefined {
  const people = parseNumber(text)
  const isOne = people !== undefined && Number.isInteger(people) && people >= 1 && people <= growthLimits.people
  return isOne ? people : undefined
}

/** The rows that mean something. */
export const plannedIn = (form: GrowthForm): Headcount[] =>
  form.flatMap(({ month, people }) => {
    const count = peopleIn(people)
    return count === undefined ? [] : [{ month, people: count }]
  })

/** The month that is offered next: after the last one, or the one to come. */
export function nextMonth(form: GrowthForm, today: CivilDate): string {
  const last = form.at(-1)?.month
  const coming = monthsAfter(monthOf(today), 1)
  return last === undefined || last < monthOf(today) ? coming : monthsAfter(last, 1)
}
