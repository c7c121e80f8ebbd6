import { secondsOf } from './comparing'
import type { Quantity, Span } from './quantity'
import { theLexicon } from './words/lexicon'
import type { Sense } from './words/model'
import { becomesAble, onlySaysWhich, takesAtMost } from './words/times'

/**
 * What a quantity is for in its line: the value to `reach`, the one to `start` from, a part of what is measured (`names`:
 * the 30 天 of 30 天留存率), a `deadline`, or the `limit` that something may take each time (30 分钟内修复).
 */
export type Role = 'reach' | 'start' | 'names' | 'deadline' | 'limit'

interface Surroundings {
  quantity: Quantity
  /** All before it in its clause. */
  clause: string
  /** The last of what stands before it. */
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
const ofEach = /(?:每|(?:^|[^工订保账运表清菜名货接])单|平均每|(?:^|[^a-z])(?:per|every|each)|\/) ?$/i
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
  // 合理化建议人均 2 条 is to be reached; 人均 2 条的班组占比 60% is not.
  { role: 'names', holds: ({ before, after }) => /人均 ?$/.test(before) && (isFollowed(after) || /^ ?的/.test(after)) },
  { role: 'names', holds: ({ quantity, after }) => quantity.kind === 'duration' && isHyphened(quantity, after) },
  {
    role: 'names',
    holds: (at) => ofThose.test(at.after) && !reaches.test(at.before) && !isHowMany(at),
  },
  { role: 'start', holds: ({ before }) => starts.test(before) || /[(（]$/.test(before) },
  { role: 'reach', holds: ({ before, quantity }) => reaches.test(before) && quantity.kind !== 'rank' },
  // 平均到岗时间 45 天以内: how long it takes is what is measured.
  { role: 'reach', holds: ({ quantity, before }) => quantity.kind === 'duration' && takesLong.test(before) },
  { role: 'limit', holds: (at) => at.quantity.kind === 'duration' && isLimit(at) },
  { role: 'deadline', holds: ({ quantity, before }) => quantity.kind === 'duration' && within.test(before) },
  { role: 'deadline', holds: ({ quantity, after }) => quantity.kind === 'duration' && insideOrAfter.test(after) },
  { role: 'names', holds: ({ quantity, after }) => quantity.kind === 'duration' && /^ ?\p{Script=Han}/u.test(after) },
  { role: 'reach', holds: ({ quantity, before }) => quantity.kind === 'rank' && ranked.test(before) },
  {
    role: 'names',
    holds: ({ quantity, after }) => quantity.kind === 'rank' && /^ ?(?:大|家|位|的)?(?!榜)[\p{L}]/u.test(after),
  },
  { role: 'reach', holds: ({ before, after }) => /[与和跟同] ?$/.test(before) && agreed.test(after) },
  { role: 'names', holds: ({ quantity, before }) => quantity.kind === 'count' && thereAnyway.test(before) },
]

const takesLong = /(?:时[间长效]|[耗用]时|周期|天数|账期)(?:平均|都|均)? ?$/

/** Whether another number follows, of which this one then only says which: 毛利 30% 以上的产品占比达到 40%. */
const isFollowed = (after: string): boolean => /^[^,，;；。]*\d/.test(after)

/** Whether a text ends in a Chinese word that tells one of these: a verb right before 30 家. */
function endsIn(text: string, ...senses: readonly Sense[]): boolean {
  const { words } = theLexicon()
  const said = text.trimEnd()
  return [2, 3, 4].some((length) => senses.some((sense) => words.get(said.slice(-length))?.has(sense)))
}

/** 吸引 30 家以上的供应商, 80% 以上的店长: how many of them, rather than which. */
function isHowMany({ quantity: { kind }, before, after }: Surroundings): boolean {
  if (kind === 'percent') return /(?:^|[,，;；。:：]) *$/.test(before) || !isFollowed(after)
  return kind === 'count' && endsIn(before, 'makes', 'gains', 'reaches', 'rises') && !isFollowed(after)
}

/** Longer than this, a time is one by which work is done. */
const longestLimit = 30 * 86_400

/**
 * 设备故障 30 分钟内修复, `every P1 fixed within 4 hours`: what something may take, each time. With a number beside it a time
 * only says which (90% 的需求在 2 天内交付), with nothing before it the work is due by then.
 */
function isLimit({ quantity, clause, before, after }: Surroundings): boolean {
  const behind = /^[^,，;；。、]*/.exec(after)?.[0] ?? ''
  const { behind: within, orLess } = takesAtMost
  const isSaid =
    within.test(after) || takesAtMost.before.test(before) || (takesAtMost.in.test(before) && orLess.test(after))
  if (!isSaid || /\d/.test((clause + behind).replace(/P\d|\d ?[级类]/gi, '')) || onlySaysWhich.test(clause + behind))
    return false
  if (endsIn(clause, 'people') && becomesAble.test(after)) return true
  const isEach = isWorded(clause) || /、 ?$/.test(before)
  return isEach && !/周|weeks?|月|months?/i.test(quantity.unit) && (secondsOf(quantity) ?? longestLimit) < longestLimit
}

/** Whether it says more than what stands before any verb: 力争, 在, `within`. */
function isWorded(text: string): boolean {
  const { words } = theLexicon()
  const said = text.replace(/(?:^|[^a-z])(?:within|under|less than|in) $/i, '').trim()
  return said !== '' && !words.get(said.toLowerCase())?.has('fills')
}

/** `30-day retention`, `24 hour response`: the duration says which. */
const isHyphened = ({ unit }: Quantity, after: string): boolean =>
  /^(?:day|week|month|hour|minute|year|quarter|second)$/i.test(unit) && /^[- ]?[a-z]/i.test(after)

/** What a quantity is for. Whatever has no other sign is meant to be reached. */
export function roleOf(text: string, quantity: Quantity, spans: readonly Span[]): Role {
  const startsSpan = spans.some(({ from }) => from.from === quantity.from)
  if (startsSpan) return 'start'
  if (spans.some(({ to }) => to.from === quantity.from)) return 'reach'
  const said = text.slice(0, quantity.from)
  const clause = said.slice(said.search(/[^,，;；。、]*$/))
  const at = { quantity, clause, before: said.slice(-24), after: text.slice(quantity.to) }
  return signs.find(({ holds }) => holds(at))?.role ?? 'reach'
}
