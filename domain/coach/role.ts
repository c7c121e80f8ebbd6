import type { Quantity, Span } from './quantity'

/**
 * What a quantity is for in its line: the value to `reach`, the one to `start` from, a part of what is measured (`names`:
 * the 30 天 of 30 天留存率), or a `deadline`.
 */
export type Role = 'reach' | 'start' | 'names' | 'deadline'

interface Surroundings {
  quantity: Quantity
  before: string
  after: string
}

/** Words right before a value that is to be reached. */
const reaches =
  /(?:[到至达为≥≤<>=:：]|平均|达到|做到|控制在|稳定在|保持在|维持在|[低高多少大小]于|不[低高多少大小]于|不[超少]?过|超过|突破|以上|(?:^|[^a-z])(?:to|at least|at most|no more than|no less than|less than|more than|under|below|above|reach|reaches|hit|hits|exceed|exceeds|of|by)) ?(?:about |around |约|大约)?$/i
const ranked =
  /(?:进入|跻身|做到|成为|排名|排进|挤进|稳居|冲进|进|(?:^|[^a-z])(?:among|in|into|become|be|reach)(?: the| a)?) ?$/i
const starts =
  /(?:[从由自]|现在|目前|当前|现状|基线|起点|原来|(?:^|[^a-z])(?:from|currently|today|now at|baseline(?: of)?)) ?(?:是|为|的|:|：)? ?(?:about |约)?$/i
const ofEach = /(?:每|人均|单|平均每|(?:^|[^a-z])(?:per|every|each)|\/) ?$/i
const within =
  /(?:^|[^a-z])(?:in|within|after|before|by|for|first|last|past|next|over the|the first|the last|less than|under) $/i
const insideOrAfter = /^ ?(?:之?内|以内|[前后里]|之[前后]|以[前后来])/
const thereAnyway =
  /(?:让|使|为|给|把|对|在|于|与|和|我们|这|那|全部|所有|旗下|现有|(?:^|[^a-z])(?:our|the|all|all of|these|those|in|across|for|with|between|among|for all)) ?$/i
const agreed = /^[^,，;；。]{0,8}(?:签约|签订|签署|达成|合作|建立)/
const ofThose = /^ ?(?:人|元|家|名|岁|次|天|年)?(?:及?以[上下]|岁)的?\p{Script=Han}/u

/** What each role is known by, the surest sign first. */
const signs: readonly { role: Role; holds: (at: Surroundings) => boolean }[] = [
  { role: 'names', holds: ({ before }) => ofEach.test(before) },
  { role: 'names', holds: ({ quantity, after }) => quantity.kind === 'duration' && isHyphened(quantity, after) },
  {
    role: 'names',
    holds: ({ after, before, quantity }) =>
      ofThose.test(after) && !reaches.test(before) && !isShareOf(quantity, before),
  },
  { role: 'start', holds: ({ before }) => starts.test(before) || /[(（]$/.test(before) },
  { role: 'reach', holds: ({ before, quantity }) => reaches.test(before) && quantity.kind !== 'rank' },
  { role: 'deadline', holds: ({ quantity, before }) => quantity.kind === 'duration' && within.test(before) },
  { role: 'deadline', holds: ({ quantity, after }) => quantity.kind === 'duration' && insideOrAfter.test(after) },
  { role: 'names', holds: ({ quantity, after }) => quantity.kind === 'duration' && /^ ?\p{Script=Han}/u.test(after) },
  { role: 'reach', holds: ({ quantity, before }) => quantity.kind === 'rank' && ranked.test(before) },
  {
    role: 'names',
    holds: ({ quantity, after }) => quantity.kind === 'rank' && /^ ?(?:大|家|位|的)?[\p{L}]/u.test(after),
  },
  { role: 'reach', holds: ({ before, after }) => /[与和跟同] ?$/.test(before) && agreed.test(after) },
  { role: 'names', holds: ({ quantity, before }) => quantity.kind === 'count' && thereAnyway.test(before) },
]

/** 80% 以上的店长能独立排班: what a line begins with is how many of them, not which. */
const isShareOf = ({ kind }: Quantity, before: string): boolean =>
  kind === 'percent' && /(?:^|[,，;；。:：]) *$/.test(before)

/** `30-day retention`, `24 hour response`: the duration says which. */
const isHyphened = ({ unit }: Quantity, after: string): boolean =>
  /^(?:day|week|month|hour|minute|year|quarter|second)$/i.test(unit) && /^[- ]?[a-z]/i.test(after)

/** What a quantity is for. Whatever has no other sign is meant to be reached. */
export function roleOf(text: string, quantity: Quantity, spans: readonly Span[]): Role {
  const startsSpan = spans.some(({ from }) => from.from === quantity.from)
  if (startsSpan) return 'start'
  if (spans.some(({ to }) => to.from === quantity.from)) return 'reach'
  const at = { quantity, before: text.slice(0, quantity.from).slice(-24), after: text.slice(quantity.to) }
  return signs.find(({ holds }) => holds(at))?.role ?? 'reach'
}
