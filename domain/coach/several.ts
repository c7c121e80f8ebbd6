import type { Line } from './line'
import { piecesOf } from './sentence'
import { has, some, type Token } from './tokens'
import { bounds } from './words/writings'

/** One of two results that stand in one line. */
export interface Part {
  from: number
  to: number
}

/** 其中行业头部 5 家, `including 5 hospitals`: how many of those. */
const isOfThose = (piece: readonly Token[]): boolean => /^including$/.test(piece[0]?.text ?? '')

const isGuard = (piece: readonly Token[]): boolean =>
  some(piece, 'guards') || has(piece[0], 'means') || isOfThose(piece)

const moves = (piece: readonly Token[]): boolean =>
  some(piece, 'rises', 'falls', 'improves') || piece.some(({ quantity }) => quantity?.role === 'start')

/** 成本下降 10%，且质量投诉不超过 5 起: what must not be given up for what moves. */
function isBound({ said }: Line, piece: readonly Token[], before: readonly (readonly Token[])[]): boolean {
  const { from, to } = partOf(piece)
  return before.some(moves) && !moves(piece) && bounds.test(said.slice(from, to))
}

const namesMeasure = (piece: readonly Token[]): boolean =>
  some(piece, 'metric', 'unitless', 'sales', 'rises', 'falls', 'gains', 'improves')

const reaches = (piece: readonly Token[]): boolean =>
  piece.some(({ quantity }) => quantity?.role === 'reach' && !quantity.small)

/** 首响从 8 分钟到 2 分钟: what leads from one number to another is a result, whatever it is called. */
const leadsOn = ({ spans }: Line, piece: readonly Token[]): boolean => {
  const holds = (at: number): boolean => piece.some(({ from }) => from === at)
  return spans.some(({ from, to }) => holds(from.from) && holds(to.from))
}

/** Something that is said, rather than a number, a mark or 达到. */
const isWord = (token: Token): boolean =>
  token.quantity === undefined && /\p{L}{2}/u.test(token.text) && !has(token, 'fills', 'reaches')

const partOf = (piece: readonly Token[]): Part => ({ from: piece[0]?.from ?? 0, to: piece.at(-1)?.to ?? 0 })

const endsInMeasure = (piece: readonly Token[]): boolean => has(piece.at(-1), 'metric', 'unitless', 'sales')

/** DAU 和留存都提升 20%: two measures under one number, the first right before the joining word. */
function sharesNumber(first: readonly Token[], second: readonly Token[], joinedBy: Token | undefined): boolean {
  const at = second.findIndex((token) => has(token, 'metric', 'unitless', 'sales'))
  const joined = joinedBy !== undefined && has(joinedBy, 'joins')
  const belongs = /^(?:的|之|of|per|ratio)/.test(second[at + 1]?.text ?? '')
  return joined && endsInMeasure(first) && !reaches(first) && at >= 0 && !belongs
}

/** Each part with what stands around it, so that a condition or a tag is not lost: up to the next, without what joins them. */
const withAll = (line: Line, parts: readonly Part[]): Part[] =>
  parts.map((part, index) => {
    const until = parts[index + 1]?.from ?? Infinity
    const own = line.tokens.filter(({ from }) => from < until)
    const isOpen = ({ from }: Token): boolean =>
      own.some((each) => /^[(（]$/.test(each.text) && each.from > part.from && each.from < from)
    const closes = (token: Token): boolean => /^[)）]$/.test(token.text) && isOpen(token)
    const last = [...own].reverse().find((token) => closes(token) || (!token.breaks && !has(token, 'joins')))
    return { from: index === 0 ? 0 : part.from, to: Math.max(part.to, last?.to ?? part.to) }
  })

/**
 * The parts of a line that are results of their own, each of which could be reached without the other.
 * @returns `undefined` where the line holds one result
 */
export function severalIn(line: Line): Part[] | undefined {
  const all = piecesOf(line)
  const pieces = all.filter((piece, index) => !isGuard(piece) && !isBound(line, piece, all.slice(0, index)))
  const results = pieces.filter(
    (piece) => leadsOn(line, piece) || (reaches(piece) && (namesMeasure(piece) || piece.some(isWord))),
  )
  if (results.length > 1) return withAll(line, results.map(partOf))
  const shared = pieces.findIndex((piece, index) => {
    const next = pieces[index + 1]
    const between = line.tokens.find(({ from }) => from >= (piece.at(-1)?.to ?? 0))
    return next !== undefined && sharesNumber(piece, next, between)
  })
  return shared < 0 ? undefined : withAll(line, pieces.slice(shared, shared + 2).map(partOf))
}
