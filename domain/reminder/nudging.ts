import * as v from 'valibot'
import { addDays, type CivilDate, weekdayOf } from '../calendar/civilDate'
import { Failure } from '../failure'
import { adoptionSteps } from '../rollout/adoption'
import { idSchema } from '../text'

/** Characters of a champion's own words, how many times a week one champion nudges, and how many people by name. */
export const nudgeLimits = { text: 200, aWeek: 2, people: 20 } as const

/** Whom a champion's words are for. */
export const audienceSchema = v.variant('kind', [
  /** A department and the teams below it. */
  v.strictObject({ kind: v.literal('department'), departmentId: idSchema }),
  /** Those of them who have not taken a step on the day on which the words arrive. */
  v.strictObject({
    kind: v.literal('notYet'),
    departmentId: idSchema,
    step: v.picklist(adoptionSteps, 'notAllowedValue'),
  }),
  /** Colleagues by name. */
  v.strictObject({
    kind: v.literal('people'),
    memberIds: v.pipe(
      v.array(idSchema, 'wrongType'),
      v.minLength(1, 'tooFew'),
      v.maxLength(nudgeLimits.people, 'tooMany'),
      v.check((ids) => new Set(ids).size === ids.length, 'notAllowedValue'),
    ),
  }),
])
export type NudgeAudience = v.InferOutput<typeof audienceSchema>

/** A champion's own words to colleagues; they reach the inbox of each of them. */
export interface Nudge {
  /** Made by the client, so that a repeat of the same request is one nudge. */
  _id: string
  companyId: string
  byId: string
  to: NudgeAudience
  text: string
  /** Milliseconds since 1970. */
  at: number
  state: 'going' | 'gone'
  /** The place of the last person who has it, while it is going. */
  after: string | null
  /** Sorts by time, unique. */
  order: string
}

/** The week of a day, by its Monday. */
export const weekOf = (today: CivilDate): CivilDate => addDays(today, 1 - weekdayOf(today))

/** @throws Failure `nudgedEnough` with the number, where a champion has nudged as often as they may this week */
export function refuseMoreNudges(already: number): void {
  if (already >= nudgeLimits.aWeek) throw new Failure('nudgedEnough', 'text', { bound: nudgeLimits.aWeek })
}
