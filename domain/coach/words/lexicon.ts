import { en } from './en'
import { type Sense, senses, type WordList } from './model'
import { zh } from './zh'

type Entries = Map<string, ReadonlySet<Sense>>

/** Every word of both languages with what it tells, and how far ahead to look for the longest. */
export interface Lexicon {
  words: ReadonlyMap<string, ReadonlySet<Sense>>
  /** Characters of the longest Chinese word, words of the longest English phrase. */
  longest: { characters: number; words: number }
}

/** Most words tell one thing, and share what says so: making thousands of sets would take the phone longer than all else. */
function add(entries: Entries, word: string, alone: ReadonlySet<Sense>): void {
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

const entriesOf = (list: WordList): [Sense, string][] => senses.map((sense) => [sense, list[sense] ?? ''])

function made(): Lexicon {
  const entries: Entries = new Map()
  for (const [sense, words] of entriesOf(zh)) {
    const alone = new Set([sense])
    for (const word of words.split(' ').filter(Boolean)) add(entries, word.toLowerCase(), alone)
  }
  const characters = Math.max(...[...entries.keys()].map((word) => word.length))
  for (const [sense, words] of entriesOf(en)) {
    const alone = new Set([sense])
    for (const word of words.split(',').filter(Boolean)) {
      const bent = forms(word.trim(), verbal.has(sense) ? 'verb' : 'noun')
      for (const form of sense === 'fills' || sense === 'joins' || sense === 'other' ? bent.slice(0, 1) : bent)
        add(entries, form, alone)
    }
  }
  const words = Math.max(...[...entries.keys()].map((word) => word.split(' ').length))
  return { words: entries, longest: { characters, words } }
}

let lexicon: Lexicon | undefined

/** Made when it is first asked for: opening a page must not wait for it. */
export const theLexicon = (): Lexicon => (lexicon ??= made())
