import { namesRead } from './naming'
import { numbersIn, normalText, type Quantity, type Span, spansOf } from './quantity'
import { roleOf, type Role } from './role'
import { theLexicon } from './words/lexicon'
import type { Sense } from './words/model'

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

/** A quantity with what it is for in its line. */
export interface Counted extends Quantity {
  role: Role
}

/** One line of an objective as the rules see it. */
export interface Line {
  /** As `normalText` writes it. */
  text: string
  language: 'zh' | 'en'
  /** Between commas, the marks left out; never empty ones. */
  clauses: readonly (readonly Token[])[]
  tokens: readonly Token[]
  quantities: readonly Counted[]
  spans: readonly Span[]
}

const none: ReadonlySet<Sense> = new Set()
const filling: ReadonlySet<Sense> = new Set<Sense>(['fills'])
/** Chinese characters, and the mark that joins them in a list. */
const chinese = /[\p{Script=Han}、]/u
const word = /[a-z][a-z'’]*(?:-[a-z]+)*|&/y
const clauseEnd = /[,，;；。.:：!！?？()（）|/\n]/
const isDone = /(?:ed|held|ran|written|built|made|sent|met|bought|done|taught)(?: |$)/

export const has = (token: Token | undefined, ...senses: readonly Sense[]): boolean =>
  token !== undefined && senses.some((sense) => token.senses.has(sense))

export const some = (tokens: readonly Token[], ...senses: readonly Sense[]): boolean =>
  tokens.some((token) => has(token, ...senses))

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

function tokensOf(text: string, quantities: readonly Counted[], others: readonly { from: number; to: number }[]) {
  const { words } = theLexicon()
  const lower = text.toLowerCase()
  const starts = new Map<number, { to: number; quantity?: Counted }>()
  for (const each of others) starts.set(each.from, { to: each.to })
  for (const quantity of quantities) {
    // What is counted is read as a word too: the workshops of `four workshops`.
    const counted = quantity.kind === 'count' && /^[a-z]/i.test(quantity.unit) ? quantity.unit.length : 0
    starts.set(quantity.from, { to: quantity.to - counted, quantity })
  }
  const tokens: Token[] = []
  let at = 0
  while (at < lower.length) {
    const number = starts.get(at)
    const from = at
    let senses: ReadonlySet<Sense> = none
    if (number) {
      at = number.to
      if (!number.quantity) senses = words.get(lower.slice(from, at)) ?? filling
    } else if (lower.charAt(at) === ' ' || lower.charAt(at) === '-') {
      at += 1
      continue
    } else if (chinese.test(lower.charAt(at))) {
      // A word never reaches into a number behind it.
      const next = [...starts.keys()].filter((start) => start > from)
      const piece = chineseWord(lower, at, Math.min(lower.length, ...next))
      senses = words.get(piece) ?? none
      at += piece.length
    } else {
      const english = englishWord(lower, at)
      senses = (english && words.get(english.known)) ?? none
      at += english?.text.length ?? 1
    }
    const piece = lower.slice(from, at)
    const breaks = !number && piece.length === 1 && clauseEnd.test(piece)
    tokens.push({ text: piece, senses, quantity: number?.quantity, breaks, done: isDone.test(piece), from, to: at })
  }
  return namesRead(tokens)
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    if (token.breaks) clauses.push([])
    else clauses.at(-1)?.push(token)
  }
  return clauses.filter((clause) => clause.length > 0)
}

/** Chinese where there are at least as many characters of it as words of anything else. */
function languageOf(text: string): Line['language'] {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/[a-z]+/gi)?.length ?? 0
  return characters > 0 && characters >= others ? 'zh' : 'en'
}

/** Reads one line, whatever was typed. */
export function lineOf(typed: string): Line {
  const text = normalText(typed)
  const { quantities: found, others } = numbersIn(text)
  const spans = spansOf(text, found)
  const quantities = found.map((quantity) => ({ ...quantity, role: roleOf(text, quantity, spans) }))
  const tokens = tokensOf(text, quantities, others)
  return { text, language: languageOf(text), tokens, clauses: clausesOf(tokens), quantities, spans }
}
