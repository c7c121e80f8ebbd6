import { namesRead } from './naming'
import { numbersIn, normalText, type Span, spansOf } from './quantity'
import { roleOf } from './role'
import { type Counted, numbersByStart, type Token, tokensOf } from './tokens'

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
  const tokens = namesRead(tokensOf(text.toLowerCase(), numbersByStart(quantities, others)))
  return { text, language: languageOf(text), tokens, clauses: clausesOf(tokens), quantities, spans }
}
