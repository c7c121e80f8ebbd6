import type { Quantity, Span } from './quantity'

/** Seconds of what a duration is counted in; a month and a year as near as a direction needs. */
const seconds: readonly { unit: RegExp; length: number }[] = [
  { unit: /^(?:ms|毫秒)$/i, length: 0.001 },
  { unit: /^(?:s|secs?|seconds?|秒钟?)$/i, length: 1 },
  { unit: /^(?:mins?|minutes?|分钟)$/i, length: 60 },
  { unit: /^(?:h|hrs?|hours?|个?小时)$/i, length: 3_600 },
  { unit: /^(?:d|(?:working |business |calendar )?days?|[天日]|个?工作日|个?自然日)$/i, length: 86_400 },
  { unit: /^(?:weeks?|周)$/i, length: 604_800 },
  { unit: /^(?:months?|个月)$/i, length: 2_592_000 },
  { unit: /^(?:quarters?|个季度)$/i, length: 7_776_000 },
  { unit: /^(?:years?|年)$/i, length: 31_536_000 },
]

/** How long a duration is; `undefined` for anything else. */
export const secondsOf = ({ value, unit, kind }: Quantity): number | undefined => {
  const counted = kind === 'duration' ? seconds.find((each) => each.unit.test(unit)) : undefined
  return counted && value * counted.length
}

/** What each is counted per: 每月 4 次, 2 a week; empty where nothing says so. */
function per(text: string, { from, to }: Quantity): string {
  const chinese = /每(个?[天日周月季年]|季度|个?小时) ?$/.exec(text.slice(0, from))?.[1]
  const english = /^ ?(?:an?|per|every|each|\/) ?(hour|day|week|month|quarter|year)(?![a-z])/i.exec(text.slice(to))?.[1]
  return chinese ?? english ?? ''
}

const isPerAnother = (text: string, { from, to }: Span): boolean => {
  const [one, other] = [per(text, from), per(text, to)]
  return one !== '' && other !== '' && one !== other
}

/** The eighth place is lower than the third. */
const isRank = (text: string, { from, to }: Span): boolean =>
  from.kind === 'rank' ||
  to.kind === 'rank' ||
  /(?:排名|名次|位次|rank(?:ing)?)[^,，;；。]{0,8}$/i.test(text.slice(0, from.from))

/**
 * Which way a span goes, whatever units it is written in: from 2 days to 6 hours it falls.
 * @param text in which the span stands
 * @returns `undefined` where the two cannot be compared, or are the same
 */
export function wayOf(text: string, span: Span): 'rises' | 'falls' | undefined {
  if (isPerAnother(text, span)) return undefined
  const [from, to] = [secondsOf(span.from), secondsOf(span.to)]
  const difference = from !== undefined && to !== undefined ? to - from : span.to.value - span.from.value
  if (difference === 0) return undefined
  return difference > 0 === isRank(text, span) ? 'falls' : 'rises'
}

/** Whether the two values of a span can stand in one field each, under one unit. */
export const fitsOneUnit = (text: string, span: Span): boolean =>
  span.from.unit === span.to.unit && !isPerAnother(text, span)
