import { nounPhrase } from './measured'
import { has, some, type Token } from './tokens'
import type { Sense } from './words/model'

/** Verbs that look like work, and with what stands behind them say what comes of it. */

/** `Close 12 deals`, `book $3M`: won, like what one signs. Close 30 complaints is done. */
function isWinning(tokens: readonly Token[], index: number): boolean {
  const quantity = tokens[index + 1]?.quantity
  if (quantity === undefined || !winning.test(tokens[index]?.text ?? '')) return false
  if (quantity.kind === 'money') return true
  const end = tokens.findIndex((token, at) => at > index + 1 && (token.breaks || has(token, 'joins')))
  const object = nounPhrase(tokens.slice(index + 2, end < 0 ? tokens.length : end))
  return won.test(object.at(-1)?.text ?? '')
}
const winning = /^(?:clos|land|secur|book|clinch|bag|generat|recruit|upsell)(?:e|ed|ing)?$/
const won =
  /^(?:deals?|contracts?|orders?|sales|customers?|clients?|accounts?|logos?|partners?|renewals?|subscriptions?|sponsors?|investors?|leads?|referrals?|signups?|sign-ups?|opportunities|trials)$/

/** 融资 5000 万, 完成 A 轮融资 5000 万: money that comes in, rather than 募集 200 件旧衣. */
function isRaising(tokens: readonly Token[], index: number): boolean {
  const { kind } = tokens[index + 1]?.quantity ?? {}
  return (kind === 'money' || kind === 'bare') && /^(?:融资|募集|募资)$/.test(tokens[index]?.text ?? '')
}

/** `Answer 90% of chats within 30 seconds`: how many of those that come, rather than so many that we do. */
function isShareOfThose(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.quantity?.kind !== 'percent') return false
  const [verb, , of, ...behind] = tokens.slice(index)
  if (of?.text !== 'of') return false
  if (/^(?:answer|convert|repair|settle|dispatch|respond to|pay)$/.test(verb?.text ?? '')) return true
  // Deliver 95% of orders on time. Of a roadmap it is a share of the work.
  const thing = behind.find((token) => !has(token, 'fills'))
  return (
    /^(?:deliver|ship|fulfil|fulfill|fill|process|close|handle)$/.test(verb?.text ?? '') &&
    !has(thing, 'thing', 'deed') &&
    behind.some(({ text }) => /^(?:on time|on schedule|same|in full|within|next|first)$/.test(text))
  )
}

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

/**
 * What a verb tells where it says what comes of the work rather than which work it is.
 * @returns `undefined` where it tells what it always does
 */
export function outcomeAt(tokens: readonly Token[], index: number): ReadonlySet<Sense> | undefined {
  if (isWinning(tokens, index)) return gained
  if (isRaising(tokens, index)) return some(tokens.slice(0, index), 'reaches') ? measured : gained
  if (isShareOfThose(tokens, index)) return reached
  return isFreeing(tokens, index) || isComingTrue(tokens, index) ? becoming : undefined
}
