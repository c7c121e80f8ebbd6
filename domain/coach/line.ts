import { namesRead } from './naming'
import { openingOf } from './opening'
import { numbersIn, normalText, type Span, spansOf } from './quantity'
import { roleOf } from './role'
import { type Counted, numbersByStart, type Token, tokensOf } from './tokens'

/** One line of an objective as the rules see it. */
export interface Line {
  /** As `normalText` writes it. */
  text: string
  /** What is said: the text with blanks for what only stands in front of it, such as `KR1:`; empty where nothing is. */
  said: string
  language: 'zh' | 'en'
  /** Between commas, the marks left out; never empty ones. */
  clauses: readonly (readonly Token[])[]
  tokens: readonly Token[]
  quantities: readonly Counted[]
  spans: readonly Span[]
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
  const opening = openingOf(text)
  const said = opening < text.length ? ' '.repeat(opening) + text.slice(opening) : ''
  const { quantities: found, others } = numbersIn(said)
  const spans = spansOf(said, found)
  const quantities = found.map((quantity) => ({ ...quantity, role: roleOf(said, quantity, spans) }))
  const tokens = namesRead(tokensOf(said.toLowerCase(), numbersByStart(quantities, others)))
  return { text, said, language: languageOf(said), tokens, clauses: clausesOf(tokens), quantities, spans }
}
