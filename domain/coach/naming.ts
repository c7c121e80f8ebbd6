import { outcomeAt } from './outcome'
import { endsInS, has, isChinese, type Token } from './tokens'
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
    const outcome = outcomeAt(tokens, index)
    if (outcome) return { ...token, senses: outcome }
    if (isMeeting(token, tokens[index + 1], tokens[index - 1])) return { ...token, senses: held }
    if (isOfThing(tokens, index) && !has(tokens[index + 1], 'names')) return token
    return inPlace(token, behindOthers(tokens, index), tokens[index - 1])
  })
