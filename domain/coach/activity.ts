import { secondsOf } from './comparing'
import type { Line } from './line'
import { measureIn, nounPhrase } from './measured'
import { isDoing, isThingDone, mainClauses, piecesOf } from './sentence'
import { endsInS, has, isChinese, some, type Token } from './tokens'

/** Whether a clause says what becomes different: a measure that moves, not one that was counted while doing. */
const movesMeasure = (clause: readonly Token[]): boolean =>
  clause.some(({ quantity }) => quantity?.role === 'reach' && (quantity.value === 0 || movesAnything(clause))) ||
  hasLimit(clause)
const movesAnything = (clause: readonly Token[]): boolean => some(clause, 'metric', 'rises', 'falls', 'keeps')

/**
 * 召开 4 次成本分析会, `run 5 retention workshops`: how often it is done stands right behind the verb, and what is measured
 * only says which. `Deliver 300 sales` ends in the measure; so does 完成 300 单销量, but not 分析 100 条投诉, which are there anyway.
 */
function isCountedDeed([head, count, ...rest]: readonly Token[]): boolean {
  if (!has(head, 'makes') || count?.quantity?.kind !== 'count' || count.quantity.value === 0) return false
  const object = nounPhrase(rest)
  const last = [...object].reverse().find((token) => !has(token, 'fills') && !token.quantity)
  const endsInMeasure = has(last, 'metric') && !has(last, 'thing', 'deed')
  if (last === undefined || (endsInMeasure && (!isChinese(head) || has(head, 'reaches', 'gains')))) return false
  const isDeed = object.map((token) => has(token, 'thing', 'deed'))
  return !movesMeasure(rest.slice(isDeed.lastIndexOf(true) + 1))
}

/**
 * 设备故障 30 分钟内修复: how long it may take, each time. What takes days and is a thing or a deed is one piece of work:
 * 新版官网 10 天内上线.
 */
const hasLimit = (clause: readonly Token[]): boolean =>
  clause.some(({ quantity }, index) => {
    if (quantity?.role !== 'limit') return false
    const isShort = (secondsOf(quantity) ?? oneDay) < oneDay
    const subject = clause.slice(0, index)
    const isWork = some(subject, 'deed') || (some(subject, 'thing') && !some(clause, 'reaches'))
    return isShort || !some(clause, 'makes') || !isWork
  })
const oneDay = 86_400

/** 组织 4 次合规培训，覆盖率 100%: how far the deed itself reached. */
const measuresDeed = (clause: readonly Token[]): boolean =>
  clause.some(({ text }) =>
    /^(?:(?:全员)?覆盖率|参与率|参训率|参加率|到课率|到场率|出席率|出勤率|考勤率|打卡率|coverage|participation)$/.test(
      text,
    ),
  )

/** 95% 的新员工在 30 天内完成首单: how many of them come to do it. Who was trained is only what we did. */
function isShareOfAll(clause: readonly Token[]): boolean {
  const [first, ...rest] = /^(?:让|使|令|有)$/.test(clause[0]?.text ?? '') ? clause.slice(1) : clause
  if (first?.quantity?.kind !== 'percent' || !isChinese(rest[0])) return false
  const wereTaught = rest.some(
    (token, index) => /^(?:完成|参加|参与|接受)$/.test(token.text) && some(rest.slice(index + 1), 'deed', 'acts'),
  )
  return !wereTaught && (rest.slice(0, 2).some(({ text }) => /^上?的$/.test(text)) || some(rest.slice(0, 3), 'people'))
}

/** 对 50 家供应商进行审核, 在内网发布 12 篇案例: whom or where it is done stands before what is done. */
function isDoneTo(clause: readonly Token[]): boolean {
  const at = clause.findIndex((token) => !has(token, 'fills') || towards.test(token.text))
  const [head, ...rest] = clause.slice(Math.max(at, 0))
  if (
    head === undefined ||
    !towards.test(head.text) ||
    some(rest, 'metric', 'state', 'gains', 'rises', 'falls', 'improves')
  )
    return false
  return rest.some(
    (token, index) => index > 0 && has(token, 'makes', 'acts') && isChinese(token) && token.text.length > 1,
  )
}
const towards = /^(?:对|向|给|为|在|与|和|针对|面向|把|将)$/

/** 盘活存量客户，完成 50 次回访: the number comes with the deed behind. */
const isDoneNext = ([first = [], ...others]: readonly (readonly Token[])[]): boolean =>
  !first.some(({ quantity }) => quantity) &&
  !some(first, 'metric', 'state') &&
  others.some((clause) => isDoing(clause) && clause.some(({ quantity }) => quantity?.kind === 'count'))

/** 被 3 家媒体报道: others do it. */
const isDoneByOthers = (clause: readonly Token[]): boolean => /^(?:被|获|受|获评|受邀)$/.test(clause[0]?.text ?? '')

/** 完成销售额 5000 万: what is reached is a measure, not a deed. */
const reachesMeasure = (clause: readonly Token[]): boolean =>
  has(clause[0], 'reaches') && some(clause.slice(1), 'sales', 'plan', 'metric') && !some(clause, 'thing')

/**
 * The name of a measure, whatever verbs are in it: 开过回顾的团队占比, 用标准接口完成对接的客户, release quality index. An
 * English verb that is one has something to do it to: the, all, 12.
 */
function isMeasureName(line: Line, clause: readonly Token[]): boolean {
  const last = clause.at(-1)
  if (line.language === 'zh')
    return has(last, 'metric') || (has(last, 'people') && /^的$/.test(clause.at(-2)?.text ?? ''))
  const [, object] = clause
  const measure = measureIn(line)
  // Test flakiness under 1%: of a share that is bounded the words before are a name, whatever they are.
  const bound = clause.findIndex(({ quantity }) => quantity?.kind === 'percent') - 1
  if (bound > 1 && /^(?:under|below|above)$/.test(clause[bound]?.text ?? '') && !has(object, 'fills')) return true
  const isMeasure = has(measure, 'metric') || (has(measure, 'unitless') && !has(measure, 'thing', 'deed', 'people'))
  return isMeasure && object?.quantity === undefined && !has(object, 'fills')
}

/** `95% of pull requests reviewed within 4 hours`: how soon, for how many. Who is trained within two weeks is what we did. */
const isShareInTime = (clause: readonly Token[]): boolean =>
  clause[0]?.quantity?.kind === 'percent' &&
  clause.some(({ quantity }) => quantity?.role === 'deadline' && (secondsOf(quantity) ?? aWeek) < aWeek)
const aWeek = 7 * oneDay

/** `Screen 400 CVs`: an English word that is no measure, with a number of things right behind it. */
function isVerbWithNumber([first, second, ...rest]: readonly Token[]): boolean {
  if (first === undefined || first.senses.size > 0 || !/^[a-z-]+$/.test(first.text) || endsInS(first)) return false
  // Enable 50 partners to sell on their own: what they come to do.
  if (/^(?:enable|empower|inspire|persuade|convince)$/.test(first.text) && rest.some(({ text }) => text === 'to'))
    return false
  return second?.quantity?.kind === 'count'
}

/**
 * 慰问 30 名老员工: two characters that no list knows, a number of somebody or something, and what it is a number of. 服务
 * 300 家企业 says how many came.
 */
const isUnknownVerbWithNumber = ([first, second, number, object, ...rest]: readonly Token[]): boolean =>
  [first, second].every((token) => token !== undefined && isChinese(token) && token.senses.size === 0) &&
  number?.quantity?.kind === 'count' &&
  !/^服务$/.test((first?.text ?? '') + (second?.text ?? '')) &&
  isChinese(object) &&
  !rest.some(({ text }) => /的$/.test(text))

/** 12 customer interviews; not 60% of features used weekly, which others do. */
const countsDeeds = (clause: readonly Token[]): boolean =>
  clause[0]?.quantity !== undefined &&
  some(clause.slice(1), 'deed') &&
  !some(clause, 'gains', 'metric', 'state') &&
  !clause.some(({ text }) => /^(?:used|reused|adopted|opened|read|viewed|watched)$/.test(text))

/** An act alone with its number, whoever it is done with: 客户访谈 12 场, 每月打电话 500 通. */
function isDeedWithNumber(clause: readonly Token[]): boolean {
  const telling = clause.filter((token) => !has(token, 'people', 'fills'))
  if (has(telling[0], 'deed') && telling[1]?.quantity !== undefined) return true
  // 家校沟通会 4 次: of a kind that no list knows.
  const at = telling.findIndex(({ senses }) => senses.size > 0)
  return (
    has(telling[at], 'deed') &&
    isChinese(telling[at]) &&
    telling[at + 1]?.quantity !== undefined &&
    at + 2 === telling.length
  )
}

/** In a key result 建立 and `build` make something, whatever it is, unless it is trust or the like. */
const makesSomething = ([head, ...object]: readonly Token[]): boolean =>
  has(head, 'builds') && !endsInS(head) && object.length > 0 && !some(object, 'state', 'quality', 'metric')

/** A short verb such as 写 is also a piece of many nouns: it has to have something to act on. */
const isAct = ([head, next]: readonly Token[]): boolean =>
  has(head, 'acts') && (head?.text.length !== 1 || next?.quantity !== undefined || has(next, 'thing', 'deed'))

/** Search and rescue drills: an act, and nothing that would measure it. */
export const isDeedAlone = (line: Line): boolean => has(mainClauses(line)[0]?.at(-1), 'deed')

/** Whether a key result says what we do rather than what becomes different by it. */
export function isActivity(line: Line): boolean {
  const clauses = mainClauses(line)
  const [first = []] = clauses
  const isDeedFirst = isDoing(first)
  const isCounted = isDeedFirst && isCountedDeed(first)
  const saysMore = (clause: readonly Token[]): boolean =>
    movesMeasure(clause) && !(isDeedFirst && measuresDeed(clause)) && !(isCounted && clause === first)
  if (line.spans.length > 0 || clauses.some(saysMore)) return false
  if (isShareOfAll(first) || isShareInTime(first) || isDoneByOthers(first)) return false
  // What is won is a result, unless it only stands beside what we do: sign 40 hospitals and train 400 doctors.
  if (clauses.some((clause) => some(clause, 'gains'))) return piecesOf(line).some(isDoing)
  if (isCounted) return true
  if (reachesMeasure(first) || isMeasureName(line, first)) return false
  if (isThingDone(first) && (line.language === 'zh' || first[0]?.quantity !== undefined)) return true
  return (
    isDeedFirst ||
    isDoneTo(line.clauses[0] ?? []) ||
    isDoneNext(clauses) ||
    makesSomething(first) ||
    isAct(first) ||
    isVerbWithNumber(first) ||
    isUnknownVerbWithNumber(first) ||
    countsDeeds(first) ||
    isDeedWithNumber(first)
  )
}
