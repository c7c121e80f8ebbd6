import type { Line } from './line'
import type { Quantity } from './quantity'

/** Words of direction: they tell what happens without saying how much. */
const direction = /提升|提高|上升|增长|增加|扩大|改善|降低|下降|减少|缩短|压缩/
const endsInDirection = new RegExp(`(?:${direction.source})$`)

/** What leads to a number and goes with it where nothing follows. No lookbehind: older iPhones cannot read it. */
const led = new RegExp(`(${direction.source})${/(?:了|到|至|为|成)$/.source}`)
const leads =
  /(?:做到|做成|达到|突破|超过|控制在|[提上下]?[升降涨](?:到|至|为)|[从由自]每.{1,2}|[到至达过破为从由自]|(?:^| )(?:(?:up |down )?(?:from|to|by)|at|of|reach(?:es|ing)?|hits?))$/i
/** Words that only end like one of them: the 为 of 成为 leads nowhere. */
const areWords =
  /(?:成为|作为|认为|因为|得到|看到|找到|遇到|收到|直到|甚至|传达|表达|到达|通过|经过|不过|打破|来自|理由|自由)$/
/** Only says on which side of the number. */
const around = / (?:over|above|below|under|about|around|at least|more than|less than|up to)$/i

/** What belongs to a number and to nothing else. */
const belongs =
  /^ ?(?:(?:以上|以内|以下|左右)的?|的|or (?:more|less)|of(?: the| all| our)?(?= )|(?:a|each|every) (?:day|week|month|quarter|year)\b)/i
/** Nothing follows that the number would count. */
const ends =
  /^ ?(?:$|[,，;；。.!！?？、)）]| (?:by|in|within|for|among|per|this|next|across|before|on|during|and|while|without|with|as)\b)/i
const otherClause = /[,，;；。、]/

/** A predicate is announced: what somebody makes of something, or ensures. */
const announces = /把|将|让|使(?![用命])|令|确保|保证|保障|力争|争取|努力|^ ?[用靠](?![户工])/
const announcesInEnglish = /^(?:make|get|bring|take|have|let|keep|hold|move)\b(?!.* (?:up|down)$)/i
const goesTo = /^(?:grow|increase|raise|expand|lift|scale|rise|climb|cut|reduce|drop|lower|go|get)\b.*(?:^| )to$/i
/** Cannot stand at the end. */
const endsOpen =
  /[在于是向从由自把将让使令被给对和与及或的得以用为成约每超不近至到都均各<>≤≥=~+]$|(?:^| )(?:an?|the|of|in|at|to|by|with|for|from|than|within|is|are|be|becomes?|and|or|over|under|reach(?:es|ing)?|hits?|stays?|remains?|goe?s?|least|most|both)$/i
/** Cannot stand before what was counted. */
const countsOn =
  /(?:成为|来自|[的是于在用以约超每近前第])$|(?:^| )(?:an?|than|within|in|least|most|every|becomes?|top|fortune)$/i

const unitsAlone = /^(?:points?|pts?|times|stars?|items|ppm|kg|tons?|km|[kmgt]b)$/i

/** What follows has lost what it stood on: 10 分钟内, 5 分制, from 46 to 20 of what was left out. */
const hangsInTheAir = /^ ?(?:[内后前制多余起]|之[内后前]|(?:to|from|[提升降]?[到至从由])? ?\d)/i
const everySo = /每[天日周月年季]度?$/

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
  // NPS 达到 60，成为标杆: a noun alone beside another clause.
  const isNounAlone = isLast && isLed && !endsInDirection.test(start) && /\p{Script=Han}$/u.test(before)
  const readsWrongly =
    turns ||
    (isLast ? isLeftOpen(start) : countsOn.test(start)) ||
    hangsInTheAir.test(after) ||
    (isSpan && /^ ?(?:的|of\b)/.test(text.slice(to))) ||
    (isNounAlone && otherClause.test(title)) ||
    !isClosed(title)
  return readsWrongly || !saysSomething(title, line) ? undefined : title
}
