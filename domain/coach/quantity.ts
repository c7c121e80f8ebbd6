import { type Found, minus, readers } from './words/writings'

/** What a number counts. `bare` has no unit, `multiple` is of something else (三倍, double), `rank` a place
 * among others (行业前三). */
export type QuantityKind = 'percent' | 'money' | 'duration' | 'count' | 'multiple' | 'rank' | 'bare'

/** A number that somebody wrote, with what it counts. Dates, quarters, versions and ordinals are none. */
export interface Quantity {
  kind: QuantityKind
  /** 万, 亿, k, million are counted in: 3 万 is 30,000. */
  value: number
  /** As written, without the number; empty for none. */
  unit: string
  /** In words of one digit, `一`, `two`: more often a figure of speech than a number. */
  small: boolean
  /** Where it stands in the text that was read: the first character, and the one after the last. */
  from: number
  to: number
}

/** From one quantity to another: 从 20% 提升到 40%. */
export interface Span {
  from: Quantity
  to: Quantity
}

/** From a full-width character to the usual one. */
const narrowing = 0xfee0

/**
 * Full-width digits, letters and signs become the usual ones, runs of blanks one; marks stay as people typed them.
 * Everything that is read here is so written.
 */
export const normalText = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－／＜＝＞]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - narrowing))
    .replace(/\s+/g, ' ')
    .trim()

/** What any of the readers begins with, so that most characters cost one look. */
const begins =
  /[\d¥$€£#a-z零无一二两三四五六七八九十百千万亿第上下双翻减过半成破超前人个行市全国区业同品份排统唯八清归降]/i

/** A reader may begin in the middle of a word only in Chinese, which has no blanks. */
const joinsWord = (text: string, at: number): boolean =>
  /[a-z]/i.test(text.charAt(at)) && /[a-z\d]/i.test(text.charAt(at - 1))

/** What holds numbers in a text: the quantities, and what is none, such as dates, ranks, names and 一起. */
export interface Numbers {
  quantities: Quantity[]
  others: { from: number; to: number }[]
}

/**
 * Every quantity in a text, and everything else that is written with numbers, each in its order.
 * @param text as `normalText` writes it
 */
export function numbersIn(text: string): Numbers {
  const quantities: Quantity[] = []
  const others: Numbers['others'] = []
  let at = 0
  while (at < text.length) {
    const match = joinsWord(text, at) ? undefined : (readBelowZero(text, at) ?? readAt(text, at))
    if (match) {
      const quantity = match.quantity && { small: false, ...match.quantity, from: at, to: match.to }
      if (quantity && !isVersion(text, quantity) && !isPhrase(text, quantity)) quantities.push(quantity)
      else others.push({ from: at, to: match.to })
    }
    at = match?.to ?? at + 1
  }
  return { quantities, others }
}

/**
 * Every quantity in a text, in its order.
 * @param text as `normalText` writes it
 */
export const quantitiesOf = (text: string): Quantity[] => numbersIn(text).quantities

interface Read {
  quantity: Found | undefined
  to: number
}

/** 从 -40 提升到 20, 负 5%: what stands behind a minus, below zero. */
function readBelowZero(text: string, at: number): Read | undefined {
  if (!minus.sign.test(text.charAt(at))) return undefined
  const before = text.slice(0, at)
  const sign = minus.leadsTo.exec(text.slice(at, at + 5))
  if (!sign || !minus.mayFollow.test(before) || minus.neverFollows.test(before)) return undefined
  const match = readAt(text, at + sign[0].length)
  const quantity = match?.quantity
  if (!quantity || quantity.kind === 'rank' || quantity.kind === 'multiple') return undefined
  return { quantity: { ...quantity, value: 0 - quantity.value }, to: match.to }
}

function readAt(text: string, at: number): Read | undefined {
  if (!begins.test(text.charAt(at))) return undefined
  for (const { pattern, read } of readers) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match && match[0] !== '') return { quantity: read(match), to: at + match[0].trimEnd().length }
  }
  return undefined
}

/** `新版 3.0` is a name; `从 3.0 到 4.0` is not. */
const isVersion = (text: string, { kind, from, to }: Quantity): boolean =>
  kind === 'bare' && /^\d+\.0$/.test(text.slice(from, to)) && !leadsTo.test(text.slice(0, from))

/** 已经信了我们一半 measures nothing; 减少一半 does. 客户第一 is a creed, 做到华东第一 a rank. 从零 is how one begins, unless a number follows, 世界 500 强 a name. */
const isPhrase = (text: string, { from, to }: Quantity): boolean => {
  const written = text.slice(from, to)
  const before = text.slice(0, from)
  return (
    (/^一半$/.test(written) && !halves.test(before)) ||
    (/^第一$/.test(written) && !comesFirst.test(before)) ||
    (/^\d.*强$/.test(written) && !entersAmong.test(before)) ||
    (/^零$/.test(written) && /从 ?$/.test(before) && !/^[^,，;；。]*\d/.test(text.slice(to)))
  )
}
const entersAmong = /(?:进入|跻身|迈入|冲进|挤进|排进|入围|入选|成为|做到)[^,，;；。]{0,12}$/
const comesFirst =
  /(?:做到|成为|做成|保持|位居|稳居|位列|排名|冲到|升到|升至|争)(?:[^,，;；。]{0,10}[^,，;；。的心中里目客户])?$/
const halves = /(?:[减降少到至近超过缩压砍]|下降|降低|减少|缩短|砍掉|压缩)[了掉]?$/

const leadsTo = /(?:[从由自到至为达在过于破超]|from|to|at|of|above|below|over|under|by|[→>~≥≤<>=-]) ?$/i

const startsFrom = /(?:[从由自]|from|现在|目前|当前|现状|currently|today|now|baseline)[^,，;；。]{0,14}$/i
const arrivesAt =
  /^[^,，;；。]{0,24}?(?:[到至达为]|→|->|=>|⇒|~|—|–|(?:^| )(?:to|down to|up to)(?: |$))[^,，;；。]{0,12}$/i
const arrow =
  /^[^,，;；。\d]{0,4}(?:→|->|=>|⇒|—>|➔|➡)|^ ?(?:to|(?:down|up) to|[降升]?[到至]|(?:提升|下降|降低|缩短|减少|增加)[到至]) ?$/i
const reversed =
  /^ ?[(（,，]? ?(?:up |down )?(?:from|instead of|rather than|现在|目前|当前|现状|基线|起点|原|上季度|currently|today|now|baseline(?: of)?|was)(?:是|为|[::])? ?$/i

const inherits = (one: Quantity, other: Quantity): Quantity =>
  one.kind === 'bare' && other.kind !== 'bare' ? { ...one, kind: other.kind, unit: other.unit } : one

/**
 * The quantities that lead from one value to another, in either order: 从 20% 提升到 40%, 5 → 3 天, to 60 (from 40).
 * A value without a unit has that of the other: 从 5 到 3 天.
 *
 * @param text as `normalText` writes it
 */
export function spansOf(text: string, quantities: readonly Quantity[] = quantitiesOf(text)): Span[] {
  const spans: Span[] = []
  for (let index = 1; index < quantities.length; index += 1) {
    const first = quantities[index - 1]
    const second = quantities[index]
    if (!first || !second) continue
    const before = text.slice(0, first.from)
    const between = text.slice(first.to, second.from)
    const forth = arrow.test(between) || (startsFrom.test(before) && arrivesAt.test(between))
    // Tickets per 100 users from 9 to 4: what it is counted by stands before where it starts.
    const third = quantities[index + 1]
    const goesOn = third !== undefined && arrow.test(text.slice(second.to, third.from))
    if (forth) spans.push({ from: inherits(first, second), to: inherits(second, first) })
    else if (reversed.test(between) && !goesOn)
      spans.push({ from: inherits(second, first), to: inherits(first, second) })
    else continue
    index += 1
  }
  return spans
}
