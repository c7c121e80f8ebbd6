import type { KeyResultDraft } from '../okr/model'
import { findingsOf } from './coach'
import { lineOf } from './line'
import { makeMoreOfLexicon } from './words/lexicon'
import { openings } from './words/openings'
import { samples } from './words/samples'
import { readers } from './words/writings'

const keyResultSaying = (title: string): KeyResultDraft => ({
  id: title,
  title,
  measure: { type: 'metric', baseline: 3, commit: 4, target: 5, stretch: 6 },
  unit: '',
  ownerId: '',
  origin: { kind: 'own' },
  weight: 1,
})

const readSet = (title: string, keyResults: readonly string[]): void => {
  const draft = { title, why: '', level: 'team' as const, alignments: [], keyResults: keyResults.map(keyResultSaying) }
  findingsOf({ draft, company: {} })
}

/** A pattern is made ready when it first reads, and again when it reads on; apart for text with and without Chinese. */
function readWith(pattern: RegExp): void {
  for (const sample of [...samples, ...samples]) {
    pattern.lastIndex = 0
    pattern.exec(sample)
  }
}

/** What a first reading would else do all at once, in parts of which none takes a phone longer than a frame. */
const parts: readonly (() => void)[] = [
  ...[...openings, ...readers.map(({ pattern }) => pattern)].map((pattern) => () => readWith(pattern)),
  ...samples.map((sample) => () => lineOf(sample)),
  ...samples.map((sample) => () => readSet(sample, [])),
  ...samples.map((sample) => () => readSet('', [sample])),
  // A pattern is made fast at its second reading, which must not fall together with those of a whole objective.
  ...[...samples, ...samples].map((sample) => () => readSet(sample, [sample])),
]

let partsDone = 0

/**
 * Does a part of what a first reading would else wait for: the lists of words, the patterns, the rules. Each part is
 * short enough to be done between two frames of a slow phone.
 *
 * @returns whether all is ready
 */
export function prepareCoach(): boolean {
  if (!makeMoreOfLexicon()) return false
  parts[partsDone]?.()
  partsDone += 1
  return partsDone >= parts.length
}
