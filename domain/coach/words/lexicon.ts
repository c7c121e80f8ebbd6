import { en } from './en'
import { type Sense, senses } from './model'
import { zh } from './zh'

type Entries = Map<string, ReadonlySet<Sense>>

/** Every word of both languages with what it tells, and how far ahead to look for the longest. */
export interface Lexicon {
  words: ReadonlyMap<string, ReadonlySet<Sense>>
  /** Characters of the longest Chinese word, words of the longest English phrase. */
  longest: { characters: number; words: number }
}

const entries: Entries = new Map()

/** Most words tell one thing, and share what says so: making thousands of sets would take the phone longer than all else. */
function add(word: string, alone: ReadonlySet<Sense>): void {
  const senses = entries.get(word)
  entries.set(word, senses && senses !== alone ? new Set([...senses, ...alone]) : alone)
}

const verbal: ReadonlySet<Sense> = new Set<Sense>([
  'makes',
  'builds',
  'gains',
  'rises',
  'falls',
  'improves',
  'keeps',
  'reaches',
])

const irregular: Readonly<Record<string, string>> = {
  hold: 'held',
  run: 'ran',
  write: 'wrote written',
  rewrite: 'rewrote rewritten',
  build: 'built',
  rebuild: 'rebuilt',
  make: 'made',
  send: 'sent',
  win: 'won',
  keep: 'kept',
  grow: 'grew grown',
  meet: 'met',
  shrink: 'shrank shrunk',
  fall: 'fell fallen',
  rise: 'rose risen',
  teach: 'taught',
  buy: 'bought',
  bring: 'brought',
  begin: 'began begun',
  give: 'gave given',
  get: 'got',
  do: 'did done',
  go: 'went gone',
  become: 'became',
  stand: 'stood',
  drive: 'drove driven',
}

const plural = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function past(verb: string): readonly string[] {
  const own = irregular[verb]
  if (own !== undefined) return own.split(' ')
  if (/e$/.test(verb)) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? `${verb}${verb.slice(-1)}ed` : undefined
  return doubled === undefined ? [`${verb}ed`] : [`${verb}ed`, doubled]
}

function going(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`
}

/** A word as it may stand in a sentence: `roll out`, `rolled out`; `report`, `reports`. The last word of a noun bends. */
export function forms(word: string, bends: 'verb' | 'noun'): string[] {
  const [first = '', ...rest] = word.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  if (bends === 'noun') return [word, plural(word)]
  return [word, plural(first) + tail, ...past(first).map((each) => each + tail), going(first) + tail]
}

/** English words that stand in a sentence as they are. */
const unbent: ReadonlySet<Sense> = new Set<Sense>(['fills', 'joins', 'other'])

function addChinese(sense: Sense): void {
  const alone = new Set([sense])
  for (const word of (zh[sense] ?? '').split(' ').filter(Boolean)) add(word.toLowerCase(), alone)
}

function addEnglish(sense: Sense): void {
  const alone = new Set([sense])
  for (const word of (en[sense] ?? '').split(',').filter(Boolean)) {
    const bent = forms(word.trim(), verbal.has(sense) ? 'verb' : 'noun')
    for (const form of unbent.has(sense) ? bent.slice(0, 1) : bent) add(form, alone)
  }
}

const longestOf = (lengthOf: (word: string) => number): number => Math.max(...[...entries.keys()].map(lengthOf))
const wordsIn = (phrase: string): number => phrase.split(' ').length

/** Of Chinese words: known once those are made, and before others are among them. */
let characters = 0
let words = 0

/** The lists in parts, none of which takes a phone longer than a frame: all Chinese words come before the English ones. */
const parts: readonly (() => void)[] = [
  ...senses.map((sense) => () => addChinese(sense)),
  () => (characters = longestOf((word) => word.length)),
  ...senses.map((sense) => () => addEnglish(sense)),
  () => (words = longestOf(wordsIn)),
]
let partsMade = 0

/** Makes one more part of the lists. @returns whether all are made */
export function makeMoreOfLexicon(): boolean {
  parts[partsMade]?.()
  partsMade += 1
  return partsMade >= parts.length
}

let lexicon: Lexicon | undefined

/** The whole; what is not made yet is made now. */
export function theLexicon(): Lexicon {
  if (lexicon) return lexicon
  while (!makeMoreOfLexicon());
  lexicon = { words: entries, longest: { characters, words } }
  return lexicon
}
