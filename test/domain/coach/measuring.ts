import { findingsOf } from '@domain/coach/coach'
import type { Finding } from '@domain/coach/model'
import type { KeyResultDraft } from '@domain/okr/model'
import type { Entry, Line } from './corpus/entry'
import { type Label, labels } from './corpus/labels'

/** How often a rule was right, was wrong, and kept quiet where it should not have. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

/** A rule that said nothing said nothing wrong. */
const shareOf = (some: number, all: number): number => (all === 0 ? 1 : some / all)

export const precisionOf = ({ right, wrong }: Tally): number => shareOf(right, right + wrong)
export const recallOf = ({ right, missed }: Tally): number => shareOf(right, right + missed)

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )

/** What one rule did in one language. */
export interface Measured extends Tally {
  language: Entry['language']
  label: Label
}

const isLabel = (name: string): name is Label => name in labels

/** What the coach says of a whole entry, as its writer would see it. */
function findingsIn({ lines }: Entry): { line: Line; findings: Finding[] }[] {
  const objective = lines.find((line) => line.where === 'objective')
  const keyResults = lines.flatMap((line, index): KeyResultDraft[] =>
    line.where === 'keyResult'
      ? [
          {
            id: String(index),
            title: line.text,
            measure: line.measure,
            unit: line.unit,
            ownerId: 'member-lin',
            origin: { kind: 'own' },
            weight: 1,
          },
        ]
      : [],
  )
  const findings = findingsOf({
    draft: {
      title: objective?.text ?? '',
      why: objective?.where === 'objective' ? objective.why : '',
      level: 'team',
      alignments: [],
      keyResults,
    },
    company: {},
  })
  return lines.map((line, index) => ({
    line,
    findings: findings.filter(({ place }) =>
      line.where === 'objective'
        ? place.on === 'objective'
        : place.on === 'keyResult' && place.keyResultId === String(index),
    ),
  }))
}

/** What each rule did on some entries. A `consider` counts only where nothing has to be fixed first (labels.ts). */
export function measured(entries: readonly Entry[]): Measured[] {
  const all = new Map<string, Measured>()
  for (const entry of entries) {
    for (const { line, findings } of findingsIn(entry)) {
      const found = new Set(findings.map(({ rule }) => rule).filter(isLabel))
      const due = new Set<Label>([...line.fix, ...line.consider])
      for (const label of new Set([...found, ...due])) {
        if (labels[label].severity === 'consider' && line.fix.length > 0) continue
        const key = `${entry.language} ${label}`
        const tally = all.get(key) ?? { language: entry.language, label, right: 0, wrong: 0, missed: 0 }
        if (!due.has(label)) tally.wrong += 1
        else if (found.has(label)) tally.right += 1
        else tally.missed += 1
        all.set(key, tally)
      }
    }
  }
  return [...all.values()]
}

export const isFix = ({ label }: Pick<Measured, 'label'>): boolean => labels[label].severity === 'fix'
