import type { Quantity } from './quantity'
import type { Role } from './role'
import { theLexicon } from './words/lexicon'
import type { Sense } from './words/model'

/** A quantity with what it is for in its line. */
export interface Counted extends Quantity {
  role: Role
}

/** A word, a number or a mark of a line that was read, with what it tells. */
export interface Token {
  text: string
  senses: ReadonlySet<Sense>
  /** Set where it is a number that counts something. */
  quantity?: Counted
  /** Ends a clause: a comma, a full stop. */
  breaks: boolean
  /** An English verb that says that something is done: launched, held. */
  done: boolean
  from: number
  to: number
}

export const has = (token: Token | undefined, ...senses: readonly Sense[]): boolean =>
  token !== undefined && senses.some((sense) => token.senses.has(sense))

export const some = (tokens: readonly Token[], ...senses: readonly Sense[]): boolean =>
  tokens.some((token) => has(token, ...senses))

export const isChinese = (token: Token | undefined): boolean =>
  token !== undefined && /\p{Script=Han}/u.test(token.text)

/** `repairs per unit`: no sentence of ours begins with what he, she or it does; such a word is a noun. */
export const endsInS = (token: Token | undefined): boolean => /[a-rt-z]s$/.test(token?.text ?? '')

const none: ReadonlySet<Sense> = new Set()
const filling: ReadonlySet<Sense> = new Set<Sense>(['fills'])
/** Chinese characters, and the mark that joins them in a list. */
const chinese = /[\p{Script=Han}、]/u
const blank = /[ -]/
const word = /[a-z][a-z'’]*(?:-[a-z]+)*|&/y
const clauseEnd = /^[,，;；。.:：!！?？()（）|/]$/
const isDone = /(?:ed|held|ran|written|built|made|sent|met|bought|done|taught)(?: |$)/

/** The longest Chinese word that begins at a place; a character of its own where none is known. */
function chineseWord(text: string, at: number, end: number): string {
  const { words, longest } = theLexicon()
  for (let length = Math.min(longest.characters, end - at); length > 1; length -= 1) {
    const piece = text.slice(at, at + length)
    if (!words.has(piece)) continue
    // 客户数据 is 客户 and 数据, not 客户数 and 据: a last character that begins a word of its own is left to it.
    const shorter = piece.slice(0, -1)
    const nextWord = text.slice(at + length - 1, Math.min(at + length + 1, end))
    return length > 2 && nextWord.length === 2 && words.has(nextWord) && words.has(shorter) ? shorter : piece
  }
  return text.charAt(at)
}

/** The longest English phrase that begins at a place: `roll out`, else the word. */
function englishWord(text: string, at: number): { text: string; known: string } | undefined {
  const { words, longest } = theLexicon()
  let to = at
  let first: string | undefined
  let found: { text: string; known: string } | undefined
  for (let count = 1; count <= longest.words; count += 1) {
    word.lastIndex = to
    const match = word.exec(text)
    if (!match) break
    to += match[0].length
    const piece = text.slice(at, to)
    first ??= piece
    if (words.has(piece)) found = { text: piece, known: piece }
    if (text.charAt(to) !== ' ') break
    to += 1
  }
  if (found || first === undefined) return found
  // `customer's` is a customer; of `self-service` the whole is not known.
  const bare = first.replace(/['’]s?$/, '')
  return { text: first, known: words.has(bare) ? bare : bare.replace(/^re-?(?=[a-z]{4})/, '') }
}

/** What stands at a place: how far it reaches, and what it tells. */
type Piece = Pick<Token, 'to' | 'senses' | 'quantity'>

/** What is written with numbers, by where it begins. */
export function numbersByStart(
  quantities: readonly Counted[],
  others: readonly { from: number; to: number }[],
): Map<number, Omit<Piece, 'senses'>> {
  const starts = new Map<number, Omit<Piece, 'senses'>>()
  for (const { from, to } of others) starts.set(from, { to })
  for (const quantity of quantities) {
    // What is counted is read as a word too: the workshops of `four workshops`.
    const counted = quantity.kind === 'count' && /^[a-z]/i.test(quantity.unit) ? quantity.unit.length : 0
    starts.set(quantity.from, { to: quantity.to - counted, quantity })
  }
  return starts
}

function pieceAt(text: string, at: number, numbers: ReadonlyMap<number, Omit<Piece, 'senses'>>): Piece {
  const { words, longest } = theLexicon()
  const number = numbers.get(at)
  if (number?.quantity) return { ...number, senses: none }
  // A date or a name says when or which; 一样 is a word all the same.
  if (number) return { ...number, senses: words.get(text.slice(at, number.to)) ?? filling }
  if (chinese.test(text.charAt(at))) {
    // A word never reaches into a number behind it.
    let end = at + 1
    while (end < text.length && !numbers.has(end) && end - at <= longest.characters) end += 1
    const piece = chineseWord(text, at, end)
    return { to: at + piece.length, senses: words.get(piece) ?? none }
  }
  const english = englishWord(text, at)
  return { to: at + (english?.text.length ?? 1), senses: (english && words.get(english.known)) ?? none }
}

/**
 * The words, numbers and marks of a text, each with all that it may tell.
 * @param text in lower case
 */
export function tokensOf(text: string, numbers: ReadonlyMap<number, Omit<Piece, 'senses'>>): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const from = at
    if (!numbers.has(at) && blank.test(text.charAt(at))) {
      at += 1
      continue
    }
    const { to, senses, quantity } = pieceAt(text, at, numbers)
    const piece = text.slice(from, to)
    const breaks = !numbers.has(from) && clauseEnd.test(piece)
    tokens.push({ text: piece, senses, quantity, breaks, done: isDone.test(piece), from, to })
    at = to
  }
  return tokens
}
