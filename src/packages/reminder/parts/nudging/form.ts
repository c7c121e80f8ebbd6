import { type NudgeAudience, nudgeLimits } from '@domain/reminder/nudging'
import { type AdoptionStep, adoptionSteps } from '@domain/rollout/adoption'
import * as v from 'valibot'

/** Whom a page was opened for: anybody, those of a department who have not taken a step, or its champions. */
export type Opened =
  | { for: 'anybody' }
  | { for: 'notYet'; departmentId: string; step: AdoptionStep }
  | { for: 'champions'; departmentId: string }

/** Reads a page's address; one that says nothing is for anybody. */
export function openedWith({ department, step, to }: Partial<Record<string, string>>): Opened {
  const known = adoptionSteps.find((each) => each === step)
  if (department !== undefined && known) return { for: 'notYet', departmentId: department, step: known }
  if (department !== undefined && to === 'champions') return { for: 'champions', departmentId: department }
  return { for: 'anybody' }
}

/** Under which key half-written words are kept: words to some are not words to others. */
export const keyOf = (companyId: string, opened: Opened): string =>
  ['nudge', companyId, ...(opened.for === 'anybody' ? [] : [opened.departmentId])]
    .concat(opened.for === 'notYet' ? opened.step : opened.for === 'champions' ? opened.for : [])
    .join(':')

const personSchema = v.object({ memberId: v.string(), name: v.string(), team: v.optional(v.string()) })

/** What is being written. The id stays until it has arrived: sent again after a lost answer, it is said once. */
export const writingSchema = v.object({
  nudgeId: v.string(),
  by: v.picklist(['department', 'people']),
  departmentId: v.nullable(v.string()),
  people: v.array(personSchema),
  text: v.string(),
})
export type Writing = v.InferOutput<typeof writingSchema>

/** What is missing before words can be sent. */
export type Lack = 'needsDepartment' | 'needsPeople' | 'tooMany' | 'needsText'

/** Whom the words are for, or what is missing. */
export function audienceOf({ by, departmentId, people }: Writing, opened: Opened): NudgeAudience | Lack {
  if (opened.for === 'notYet') return { kind: 'notYet', departmentId: opened.departmentId, step: opened.step }
  if (by === 'department') return departmentId === null ? 'needsDepartment' : { kind: 'department', departmentId }
  if (people.length === 0) return 'needsPeople'
  if (people.length > nudgeLimits.people) return 'tooMany'
  return { kind: 'people', memberIds: people.map(({ memberId }) => memberId) }
}
