import type { Line } from './line'
import type { Quantity } from './quantity'
import { has, some } from './tokens'
import {
  announces,
  announcesInEnglish,
  areWords,
  around,
  beginsInDirection,
  belongs,
  comesToHave,
  countsOn,
  direction,
  ends,
  endsInDirection,
  endsOpen,
  everySo,
  goesOnWithout,
  goesTo,
  hangsInTheAir,
  isBareNoun,
  joinsOn,
  leads,
  led,
  leftOver,
  needsNoObject,
  needsObject,
  otherClause,
  reachesHowMany,
  saysOfIt,
  tellsOfMeasure,
  unitsAlone,
} from './words/remainders'

/** The least that says anything: three characters, in English two words. */
const saysSomething = (title: string, { language }: Line): boolean =>
  (title.match(/[\p{L}\p{N}]/gu) ?? []).length > 2 && (language === 'zh' || title.includes(' '))

/** Where a number stands: with the other one where it leads from one to another, in English without what it counts. */
function extentOf({ spans, text }: Line, amount: Quantity): { from: number; to: number; between: string | undefined } {
  const span = spans.find(({ from, to }) => from.from === amount.from || to.from === amount.from)
  const [first, last] = span && span.from.from > span.to.from ? [span.to, span.from] : [span?.from, span?.to]
  const { kind, unit, to } = last ?? amount
  const isNoun = kind === 'count' && /^[a-z]/i.test(unit) && !unitsAlone.test(unit) && text.slice(0, to).endsWith(unit)
  const between = first && last && text.slice(first.to, last.from)
  return { from: first?.from ?? amount.from, to: isNoun ? to - unit.length : to, between }
}

/** Before and after what is left out, with a blank between only where one belongs. */
function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()]
  const isChinese = /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}/u.test(right)
  const hadBlank = left !== before || right !== after
  const blank = hadBlank && !isChinese && !/^[,，;；。.!！?？、:：)）]/.test(right) ? ' ' : ''
  return `${left}${blank}${right}`
    .replace(/([,，;；、]) ?[,，;；、]/g, '$1')
    .replace(/^[\s,，;；、]+|[\s,，;；、:：]+$/g, '')
}

/** What stands before a number once it is gone, and whether words went with it. */
function startOf(before: string, isLast: boolean, between: string | undefined): { start: string; isLed: boolean } {
  const isLed = leads.test(before) && !areWords.test(before)
  if (!isLast && between === undefined) return { start: before, isLed }
  const start = led.test(before) ? before.replace(led, '$1') : isLed ? before.replace(leads, '').trimEnd() : before
  // 从 70% 提升到 90%: which way it goes stands between the numbers.
  const way = direction.exec(between ?? '')?.[0] ?? ''
  const isTold = way === '' || endsInDirection.test(start)
  return { start: isTold ? start : `${start}${/[a-z\d]$/i.test(start) ? ' ' : ''}${way}`, isLed }
}

/** Nothing follows, and what stands there still waits for it. */
function isLeftOpen(start: string): boolean {
  const clause = start.split(otherClause).at(-1) ?? ''
  if (endsInDirection.test(clause)) return false
  return [announces, announcesInEnglish, endsOpen, everySo].some((words) => words.test(clause.trim()))
}

/** 客户满意度达到 95%, 客户满意度 95%: what is measured, and nothing that becomes of it. */
function isNounAlone({ tokens }: Line, start: string, isLed: boolean, before: string): boolean {
  const clause = start.split(otherClause).at(-1) ?? ''
  if (endsInDirection.test(clause) || beginsInDirection.test(clause)) return false
  if (isLed && (/\p{Script=Han}$/u.test(before) || tellsOfMeasure.test(before))) return true
  const said = tokens.filter(({ to }) => to <= start.length).reverse()
  const telling = said.slice(
    0,
    [...said, { breaks: true }].findIndex(({ breaks }) => breaks),
  )
  const isTold = some(telling, 'makes', 'gains', 'reaches', 'rises', 'falls', 'improves', 'keeps')
  return has(telling[0], 'metric', 'unitless', 'sales') && !isTold
}

/** Achieve in revenue, 帮客户省下: what the verb was done to went with the number. */
function lacksObject({ tokens, language }: Line, start: string): boolean {
  const clause = (start.split(otherClause).at(-1) ?? '').trim()
  if (language === 'zh') return needsObject.test(clause)
  const [last = ''] = /[a-z-]*$/i.exec(clause) ?? []
  if (last === '' || needsNoObject.test(last)) return false
  const token = [...tokens].reverse().find(({ to }) => to <= start.trimEnd().length)
  return last === clause || (has(token, 'gains', 'reaches', 'makes', 'builds') && !has(token, 'thing', 'metric'))
}

/** 门店，让更多人喝到好咖啡: of what the number began only its noun is left, and nothing is said of it. */
function isNounLeft({ tokens }: Line, from: number, isSpan: boolean): boolean {
  const behind = tokens.filter((token) => token.from >= from)
  const end = behind.findIndex(({ breaks }) => breaks)
  const own = end < 0 ? behind : behind.slice(0, end)
  const isTold = some(
    own,
    'makes',
    'builds',
    'acts',
    'state',
    'gains',
    'rises',
    'falls',
    'improves',
    'keeps',
    'reaches',
  )
  return (isSpan || end >= 0) && !isTold && !own.some(({ text }) => saysOfIt.test(text))
}

/** Hit users and make them happy: the verb was of how many. */
const lacksHowMany = ({ kind }: Quantity, before: string, after: string): boolean =>
  (kind === 'count' || kind === 'bare') &&
  (reachesHowMany.test(before) || (comesToHave.test(before) && isBareNoun.test(after)))

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const isClosed = (text: string): boolean => (text.match(/[(（]/g) ?? []).length === (text.match(/[)）]/g) ?? []).length

/**
 * A title without its number, where the rest reads as a title still.
 *
 * @returns `undefined` where it would say nothing, or the opposite: what is 零缺陷, 翻番 or 第一 is so by its number
 */
export function withoutNumber(line: Line, amount: Quantity): string | undefined {
  if (amount.value === 0 || amount.kind === 'multiple' || amount.kind === 'rank') return undefined
  const { text } = line
  const { from, to, between } = extentOf(line, amount)
  const after = text.slice(to).replace(belongs, '')
  const before = text.slice(0, from).trimEnd().replace(around, '')
  const isLast = ends.test(after)
  const { start, isLed } = startOf(before, isLast, between)
  const rest = joined(`${start}${text.charAt(from - 1) === ' ' ? ' ' : ''}`, after)
  const title = start === '' ? rest.replace(/^[a-z]+\b/, capital) : rest
  const isSpan = between !== undefined
  // 突破 500 家客户: without the number it says something else of what is counted.
  const turns = !isLast && !isSpan && ((isLed && /[^为a-z]$/i.test(before)) || goesTo.test(before))
  const readsWrongly =
    turns ||
    (isLast ? isLeftOpen(start) : countsOn.test(start)) ||
    ((isLast || goesOnWithout.test(after)) && lacksObject(line, start)) ||
    (!isLast && !isSpan && lacksHowMany(amount, before, after)) ||
    (start === '' && (joinsOn.test(rest) || isNounLeft(line, to, isSpan))) ||
    hangsInTheAir.test(after) ||
    (isSpan && /^ ?(?:的|of\b)/.test(text.slice(to))) ||
    (isLast && isNounAlone(line, start, isLed, before)) ||
    leftOver.test(title) ||
    !isClosed(title)
  return readsWrongly || !saysSomething(title, line) ? undefined : title
}
