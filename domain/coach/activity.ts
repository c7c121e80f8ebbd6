import type { Line } from './line'
import { measureIn } from './measured'
import { isDoing, isThingDone, mainClauses, piecesOf } from './sentence'
import { endsInS, has, isChinese, some, type Token } from './tokens'

/** Whether a clause says what becomes different: a measure that moves, not one that was counted while doing. */
const movesMeasure = (clause: readonly Token[]): boolean =>
  some(clause, 'metric', 'rises', 'falls', 'keeps') && clause.some(({ quantity }) => quantity?.role === 'reach')

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
  const isMeasure = has(measure, 'metric') || (has(measure, 'unitless') && !has(measure, 'thing', 'deed', 'people'))
  return isMeasure && object?.quantity === undefined && !has(object, 'fills')
}

/** `Screen 400 CVs`: an English word that is no measure, with a number of things right behind it. */
function isVerbWithNumber([first, second]: readonly Token[]): boolean {
  if (first === undefined || first.senses.size > 0 || !/^[a-z-]+$/.test(first.text) || endsInS(first)) return false
  return second?.quantity?.kind === 'count'
}

/** 慰问 30 名老员工: two characters that no list knows, a number of somebody or something, and what it is a number of. */
const isUnknownVerbWithNumber = ([first, second, number, object, ...rest]: readonly Token[]): boolean =>
  [first, second].every((token) => token !== undefined && isChinese(token) && token.senses.size === 0) &&
  number?.quantity?.kind === 'count' &&
  isChinese(object) &&
  !rest.some(({ text }) => /的$/.test(text))

const countsDeeds = (clause: readonly Token[]): boolean =>
  clause[0]?.quantity !== undefined && some(clause.slice(1), 'deed') && !some(clause, 'gains', 'metric', 'state')

/** An act alone with its number, whoever it is done with: 客户访谈 12 场, 每月打电话 500 通. */
function isDeedWithNumber(clause: readonly Token[]): boolean {
  const telling = clause.filter((token) => !has(token, 'people', 'fills'))
  return has(telling[0], 'deed') && telling[1]?.quantity !== undefined
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
  if (line.spans.length > 0 || clauses.some(movesMeasure)) return false
  // What is won is a result, unless it only stands beside what we do: sign 40 hospitals and train 400 doctors.
  if (clauses.some((clause) => some(clause, 'gains'))) return piecesOf(line).some(isDoing)
  if (reachesMeasure(first) || isMeasureName(line, first)) return false
  if (isThingDone(first) && (line.language === 'zh' || first[0]?.quantity !== undefined)) return true
  return (
    isDoing(first) ||
    makesSomething(first) ||
    isAct(first) ||
    isVerbWithNumber(first) ||
    isUnknownVerbWithNumber(first) ||
    countsDeeds(first) ||
    isDeedWithNumber(first)
  )
}
