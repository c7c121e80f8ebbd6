import { civilDateAt } from '@domain/calendar/civilDate'
import type { RemindingPage } from '@domain/reminder/api'
import type { TemplateName } from '@domain/reminder/templates'
import * as v from 'valibot'

/** When this phone asked last, and was declined last; milliseconds since 1970, 0 for never. */
export const memorySchema = v.object({ askedAt: v.number(), declinedAt: v.number() })
export type Memory = v.InferOutput<typeof memorySchema>

export const noMemory: Memory = { askedAt: 0, declinedAt: 0 }

/** Messages of one template after which no more are asked for by the way. */
const enough = 3

/** How long a refusal holds, in milliseconds: a fortnight. */
const respected = 14 * 24 * 60 * 60_000

/** WeChat opens its dialogue for three at most. */
const most = 3

type Known = Pick<RemindingPage, 'templates' | 'left'>
export type Template = RemindingPage['templates'][number]

/** The templates to ask for when somebody pressed a button for just that. */
export const templatesFor = ({ templates }: Known): Template[] => templates.slice(0, most)

/**
 * The templates to ask for by the way, at the end of something; none where that would be nagging: asked today already,
 * declined not long ago, or enough are left.
 */
export function templatesByTheWay(
  wanted: readonly TemplateName[],
  { templates, left }: Known,
  { askedAt, declinedAt }: Memory,
  now: number,
): Template[] {
  if (civilDateAt(askedAt) === civilDateAt(now) || now - declinedAt < respected) return []
  return templates.filter(({ name }) => wanted.includes(name) && left[name] < enough).slice(0, most)
}

/**
 * Which were accepted, by WeChat's answer: `accept`, or one of the two that also ring; anything else is `reject`, `ban`
 * (the template was taken from us) or `filter` (two with one title).
 */
export const acceptedIn = (answer: Readonly<Record<string, unknown>>, asked: readonly Template[]): TemplateName[] =>
  asked.filter(({ id }) => String(answer[id]).startsWith('accept')).map(({ name }) => name)
