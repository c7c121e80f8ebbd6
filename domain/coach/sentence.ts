import type { Line } from './line'
import { endsInS, has, isChinese, some, type Token } from './tokens'

/** A clause that says how: 通过上线新版小程序; `by launching …`. */
const saysHow = (clause: readonly Token[]): boolean => has(clause[0], 'means')

/** When, rather than what: 做每个功能之前, when customers ask. */
const saysWhen = (clause: readonly Token[]): boolean =>
  /^(?:之?[前后]|以[前后]|时|时候|的时候|那天|当天)$/.test(clause.at(-1)?.text ?? '') ||
  /^(?:when|whenever|if|after|before|once|until|as|since|while|wherever)$/.test(clause[0]?.text ?? '')

const isFilling = (token: Token): boolean =>
  has(token, 'fills') || token.quantity?.role === 'deadline' || token.quantity?.role === 'limit'

const withoutFilling = (clause: readonly Token[]): readonly Token[] => {
  const from = clause.findIndex((token) => !isFilling(token))
  return from < 0 ? [] : clause.slice(from)
}

/** 用 AI 重构客服系统: with what comes before the verb, and the verb tells. */
function withoutTool(clause: readonly Token[]): readonly Token[] {
  if (!/^(?:用|以|基于|利用|借助|依托)$/.test(clause[0]?.text ?? '')) return clause
  const at = clause.findIndex((token) => has(token, 'makes', 'builds') && isChinese(token) && token.text.length > 1)
  const object = clause.slice(at + 1)
  return at > 0 && some(object, 'thing') && !holdsState(clause) ? clause.slice(at) : clause
}

/** The clauses that say what is to be, without what only says when or how, each from its first telling word on. */
export function mainClauses(line: Line): (readonly Token[])[] {
  const isAside = (clause: readonly Token[], index: number) =>
    index < line.clauses.length - 1 && (saysHow(clause) || saysWhen(clause))
  const told = line.clauses.filter((clause, index) => !isAside(clause, index))
  return told.map((clause) => withoutTool(withoutFilling(clause))).filter((clause) => clause.length > 0)
}

/** What stands between commas and joining words. */
export function piecesOf(line: Line): Token[][] {
  const pieces: Token[][] = [[]]
  for (const token of line.tokens) {
    if (token.breaks || has(token, 'joins')) pieces.push([])
    else pieces.at(-1)?.push(token)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** The main clause: what the sentence is about first. */
export const mainClause = (line: Line): readonly Token[] => mainClauses(line)[0] ?? []

/** 品牌手册, brand guidelines: the quality only says which thing. */
const saysWhich = (next: Token | undefined): boolean =>
  next !== undefined && !next.breaks && (has(next, 'thing', 'deed', 'makes') || (!isChinese(next) && isNoun(next)))

/** A word that nothing is known of and that is no preposition is most likely a noun. */
const isNoun = (token: Token): boolean => token.senses.size === 0 && !leadsOn.test(token.text)
const leadsOn =
  /^(?:of|in|on|at|to|from|with|for|as|by|into|across|between|among|within|before|after|until|per|over|under|if|when|or|but|not|no|every|each|it|its|this|these|those|his|her|has|have|had|was|were|do|does|did|s)$/

/** Whether something is said of the state that things will be in, or of what people will come to have. */
const holdsState = (tokens: readonly Token[]): boolean =>
  tokens.some((token, index) => has(token, 'state') || (has(token, 'quality') && !saysWhich(tokens[index + 1])))

/** The last word of a clause that means something. */
const lastTelling = (clause: readonly Token[]): Token | undefined =>
  [...clause].reverse().find((token) => token.senses.size > 0 && !isFilling(token))

/** A thing with what is done to it behind: 新版小程序上线; `new app launched`. */
export function isThingDone(clause: readonly Token[]): boolean {
  // 通过等保测评 alone is a verdict of others.
  if (saysHow(clause)) return false
  const at = clause.findIndex(
    (token, index) => index > 0 && has(token, 'makes') && ((isChinese(token) && token.text.length > 1) || token.done),
  )
  const verb = clause[at]
  if (verb === undefined) return false
  if (!isChinese(verb)) return some(clause.slice(0, at), 'thing')
  const behind = clause.slice(at + 1)
  const ends = behind.every(
    (token) => isFilling(token) || token.quantity !== undefined || has(token, 'makes', 'reaches'),
  )
  const thing = [...clause.slice(0, at)].reverse().find((token) => !isFilling(token))
  return ends || (has(thing, 'thing') && !some(behind, 'metric', 'gains', 'state'))
}

/** `automated tests`, rather than `launched the app` or `launched 3 features`. */
const isAdjective = (head: Token, next: Token | undefined): boolean =>
  head.done && !isChinese(head) && next?.quantity === undefined && !has(next, 'fills')

/** `Make every release a non-event`: what is there already becomes something else. */
const isMakingOtherwise = (head: Token, object: readonly Token[]): boolean =>
  /^mak(?:e|es|ing)$/.test(head.text) &&
  object.some(({ text }, index) => {
    const before = object[index - 1]
    return (
      /^(?:an?|something|part)$/.test(text) &&
      before !== undefined &&
      !has(before, 'fills') &&
      !leadsOn.test(before.text)
    )
  })

/**
 * 测试不再是瓶颈, 招聘又快又准, 研发与市场同频: the doing is what is spoken of. 对接与客户有关的系统 does it, and so do 开发最好用的小程序 and 开发不用培训的系统.
 */
export function isSubject([head, next, then, ...rest]: readonly Token[]): boolean {
  if (head?.text.length !== 2 || !isChinese(head) || !has(head, 'thing', 'deed', 'people')) return false
  const endsInThing = has(lastTelling(rest), 'thing')
  const isWithOthers = /^[与和跟]$/.test(next?.text ?? '') && has(then, 'people') && !endsInThing
  const runs = /^[跑走]$/.test(next?.text ?? '') && /^[在得]$/.test(then?.text ?? '')
  return isWithOthers || runs || becomes.test(next?.text ?? '') || (saysOf.test(next?.text ?? '') && !endsInThing)
}
const becomes = /^(?:成为|变[成得为])$/
const saysOf = /^(?:不[再必用会]|无需|再也不|像|始终|总|都能|就能|会|是|又|越)$/

/** 写出客户看得懂的合同: what matters is what it will be for them. */
const isMadeFor = (head: Token, object: readonly Token[]): boolean =>
  /^[写做搭拿讲]出来?$/.test(head.text) &&
  object.some((token, index) => has(token, 'people') && has(object[index + 1], 'state'))

/** `Hold our suppliers to the same standards`, `answer customers before they have to ask`: how we are with them. */
const isTowardsPeople = (head: Token, object: readonly Token[]): boolean =>
  object.some((token, index) => {
    const next = object[index + 1]?.text ?? ''
    if (/^before$/.test(token.text)) return /^(?:they|anyone|it)$/.test(next)
    return (
      /^hold(?:ing)?$/.test(head.text) &&
      has(token, 'people') &&
      /^to$/.test(next) &&
      object.slice(0, index).every(isFilling)
    )
  })

/**
 * Whether a clause says that something is made, delivered or done, as an end in itself. Verbs such as 建立 or `build` say
 * so only of things: trust can be built and is none.
 */
export function isDoing(clause: readonly Token[]): boolean {
  const [head, ...object] = clause
  if (head === undefined || endsInS(head) || isAdjective(head, object[0])) return false
  const made = some(object, 'thing', 'deed') || object.some((token) => has(token, 'makes') && isChinese(token))
  // 新开 20 家门店 is counted like what is won; the number is what to talk about.
  if (has(head, 'gains') && clause.some(({ quantity }) => quantity !== undefined)) return false
  if (isMakingOtherwise(head, object) || isSubject(clause) || isMadeFor(head, object)) return false
  if (isTowardsPeople(head, object)) return false
  if (has(head, 'builds')) return made && !holdsState(object) && !has(lastTelling(object), 'rises', 'falls', 'improves')
  if (has(head, 'makes')) return !holdsState(object) || (made && isChinese(head) && has(lastTelling(object), 'thing'))
  return false
}

/** 升级服务，让客户感受到被尊重: what is there already gets better, for somebody. 升级系统 is a piece of work all the same. */
const isBetteredFor = ([head, ...object]: readonly Token[], others: readonly (readonly Token[])[]): boolean =>
  /^(?:升级|改造|调整|完善|更新|改版|迭代|改写|重做|重建|调试)$/.test(head?.text ?? '') &&
  !some(object, 'thing', 'deed') &&
  others.some((clause) => clause.some(({ text }) => /^[让使令被]$/.test(text)))

/** `Deliver on time, every time, for every customer`: what is delivered is not said, only how. */
const isHowOnly = ([head, ...object]: readonly Token[], others: readonly (readonly Token[])[]): boolean =>
  !isChinese(head) && object.every(isFilling) && others.some((clause) => holdsState(clause) || some(clause, 'purpose'))

/** Whether the sentence as a whole is about doing: its main clause, or a later one where no state is spoken of. */
export function isAllDoing(line: Line): boolean {
  const clauses = mainClauses(line)
  const [first = [], ...others] = clauses
  if (isBetteredFor(first, others) || isHowOnly(first, others)) return false
  return (
    isDoing(first) ||
    (!clauses.some(holdsState) &&
      clauses.some((clause) => isThingDone(clause) || (!clause[0]?.done && isDoing(clause))))
  )
}
