import { nounPhrase } from './measured'
import { endsInS, has, isChinese, some, type Token } from './tokens'
import type { Sense } from './words/model'

const verbal: ReadonlySet<Sense> = new Set<Sense>(['makes', 'builds', 'deed', 'rises', 'falls'])
const isVerb = (token: Token | undefined): boolean =>
  has(token, 'makes', 'builds') && (isChinese(token) || !endsInS(token))

/** What stands behind a verb and others joined to it: the 的 of 下线或合并的功能. */
function behindOthers(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1]
  const isJoined = has(next, 'joins') && isVerb(tokens[index + 2])
  return isJoined && isVerb(tokens[index]) ? behindOthers(tokens, index + 2) : next
}

/** 重构订单系统: the measure only says which thing is made. */
const isOfThing = (tokens: readonly Token[], index: number): boolean =>
  isVerb(tokens[index]) && has(tokens[index + 1], 'metric') && has(tokens[index + 2], 'thing')

/** A Chinese verb before 率, 周期 or 的, before the name of a measure, or behind 的: 上线率, 交付周期, 伙伴独立完成的上线. */
function isChineseNoun(token: Token, next: Token | undefined, before: Token | undefined): boolean {
  const isMeasured = has(next, 'metric') && !has(token, 'reaches', 'rises', 'falls') && next?.from === token.to
  return (has(next, 'names') && !next?.breaks) || isMeasured || /^的$/.test(before?.text ?? '')
}

/** An English verb before `of` or `and`, or between two nouns: launch of, build and checks, the launch day. */
const isEnglishNoun = (next: Token | undefined, before: Token | undefined): boolean =>
  next?.text === 'of' || has(next, 'joins') || (has(next, 'names') && before !== undefined)

/** A word for people makes a measure before it say which people: 流失会员. */
const saysWhichPeople = (token: Token, next: Token | undefined): boolean =>
  has(token, 'metric') && has(next, 'people') && next?.from === token.to && isChinese(token)

/** 新增上线 20 个功能: more of what we do. 新增上线商家 3000 家 and 新增会员 are won. */
function saysMore(tokens: readonly Token[], index: number): boolean {
  const [token, next, object, behind] = tokens.slice(index, index + 4)
  // 新增注册 10 万: others come of themselves, and nothing is registered.
  const isTheirs = object?.quantity && doneByOthers.test(next?.text ?? '') && (behind?.breaks ?? true)
  return (
    /^新增$/.test(token?.text ?? '') && has(next, 'makes') && !has(next, 'gains') && !has(object, 'people') && !isTheirs
  )
}
const doneByOthers = /^(?:注册|登记|报名|申请|投稿|试用|参与|参加|开通|续签)$/

/** `Close 12 deals`, `book $3M`: won, like what one signs. Close 30 complaints is done. */
function isWinning(tokens: readonly Token[], index: number): boolean {
  const [{ text = '' } = {}, { quantity } = {}] = tokens.slice(index, index + 2)
  if (!winning.test(text) || quantity === undefined) return false
  if (quantity.kind === 'money') return true
  const end = tokens.findIndex((token, at) => at > index + 1 && (token.breaks || has(token, 'joins')))
  const object = nounPhrase(tokens.slice(index + 2, end < 0 ? tokens.length : end))
  return won.test(object.at(-1)?.text ?? '')
}
const winning = /^(?:clos|land|secur|book|clinch|bag|generat|recruit)(?:e|ed|ing)?$/
const won =
  /^(?:deals?|contracts?|orders?|sales|customers?|clients?|accounts?|logos?|partners?|renewals?|subscriptions?|sponsors?|investors?|leads?|referrals?|signups?|sign-ups?|opportunities|trials)$/

/** 融资 5000 万, 完成 A 轮融资 5000 万: money that comes in, rather than 募集 200 件旧衣. */
function isRaising(tokens: readonly Token[], index: number): boolean {
  const { kind } = tokens[index + 1]?.quantity ?? {}
  return /^(?:融资|募集|募资)$/.test(tokens[index]?.text ?? '') && (kind === 'money' || kind === 'bare')
}

/** `Answer 90% of chats within 30 seconds`: how many of those that come, rather than so many that we do. */
const isShareOfThose = (tokens: readonly Token[], index: number): boolean =>
  /^(?:answer|convert|repair|settle|dispatch|respond to|pay)$/.test(tokens[index]?.text ?? '') &&
  tokens[index + 1]?.quantity?.kind === 'percent' &&
  tokens[index + 2]?.text === 'of'

/** `Release engineers from manual work`: who is released will be free of it. */
function isFreeing(tokens: readonly Token[], index: number): boolean {
  if (!/^releas(?:e|ed|ing)$/.test(tokens[index]?.text ?? '')) return false
  const behind = tokens.slice(index + 1, index + 6)
  const from = behind.findIndex(({ text }) => text === 'from')
  return has(behind[from - 1], 'people') && !some(behind.slice(0, from), 'thing', 'joins')
}
/** 实现 100 家门店盈利: what they come to be, rather than something that is made. */
function isComingTrue(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:实现|推动|推进|带动|促成)$/.test(tokens[index]?.text ?? '')) return false
  const end = tokens.findIndex((token, at) => at > index && token.breaks)
  const clause = tokens.slice(index + 1, end < 0 ? tokens.length : end)
  return verdicts.test([...clause].reverse().find((token) => !has(token, 'fills'))?.text ?? '')
}
const verdicts = /^(?:盈利|达标|扭亏|扭亏为盈|转亏为盈|盈亏平衡|收支平衡|回本|持平)$/
const measured: ReadonlySet<Sense> = new Set<Sense>(['metric'])
const reached: ReadonlySet<Sense> = new Set<Sense>(['reaches'])
const gained: ReadonlySet<Sense> = new Set<Sense>(['gains'])
const becoming: ReadonlySet<Sense> = new Set<Sense>(['state'])
const filling: ReadonlySet<Sense> = new Set<Sense>(['fills'])

function inPlace(token: Token, next: Token | undefined, before: Token | undefined): Token {
  if (next?.quantity) return token
  if (saysWhichPeople(token, next)) return { ...token, senses: new Set() }
  if (!isVerb(token) && !has(token, 'rises', 'falls')) return token
  const isNoun = isChinese(token) ? isChineseNoun(token, next, before) : isEnglishNoun(next, before)
  return isNoun ? { ...token, senses: new Set([...token.senses].filter((sense) => !verbal.has(sense))) } : token
}

/** 成本分析会: what ends in 会 is held. 客户会主动找来 says what will be, 一学就会 what people can do. */
const isMeeting = (token: Token, next: Token | undefined, before: Token | undefined): boolean =>
  /^会$/.test(token.text) &&
  before !== undefined &&
  !before.breaks &&
  !/[得就都也才不能全学教人]$/.test(before.text) &&
  (next === undefined || next.breaks || next.quantity !== undefined)
const held: ReadonlySet<Sense> = new Set<Sense>(['deed'])

/** The words of a line, with what they tell where they stand: a verb that is part of a name does nothing. */
export const namesRead = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    if (saysMore(tokens, index)) return { ...token, senses: filling }
    if (isWinning(tokens, index)) return { ...token, senses: gained }
    if (isRaising(tokens, index))
      return { ...token, senses: some(tokens.slice(0, index), 'reaches') ? measured : gained }
    if (isShareOfThose(tokens, index)) return { ...token, senses: reached }
    if (isFreeing(tokens, index) || isComingTrue(tokens, index)) return { ...token, senses: becoming }
    if (isMeeting(token, tokens[index + 1], tokens[index - 1])) return { ...token, senses: held }
    if (isOfThing(tokens, index) && !has(tokens[index + 1], 'names')) return token
    return inPlace(token, behindOthers(tokens, index), tokens[index - 1])
  })
