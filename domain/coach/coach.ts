import { findingsOfForecasts } from './forecasts'
import { lineOf } from './line'
import type { Finding, Situation } from './model'
import { cycleRules } from './rules/cycle'
import { keyResultRules } from './rules/keyResult'
import { objectiveRules } from './rules/objective'
import { amongOthers, setRules } from './rules/set'
import { foundBy, type Rule, type SetLines } from './rule'

/** Every rule of the coach. */
export const allRules: readonly Rule[] = [
  ...objectiveRules,
  ...keyResultRules,
  ...amongOthers,
  ...setRules,
  ...cycleRules,
]

/**
 * What the coach has to say of an objective with its key results: the title first, then each key result in its order,
 * then the whole; at one place what must change before what may. Total and pure: the same words always find the same,
 * and nothing that can be typed makes it throw.
 */
export function findingsOf(situation: Situation): Finding[] {
  const { draft } = situation
  const lines: SetLines = {
    objective: lineOf(draft.title),
    keyResults: draft.keyResults.map((keyResult) => ({ line: lineOf(keyResult.title), keyResult })),
  }
  return [
    ...foundBy(objectiveRules, { on: 'objective' }, ({ find }) => find(lines.objective, situation)),
    ...lines.keyResults.flatMap((read) =>
      foundBy([...keyResultRules, ...amongOthers], { on: 'keyResult', keyResultId: read.keyResult.id }, ({ find }) =>
        find(read, situation),
      ),
    ),
    ...foundBy(setRules, { on: 'set' }, ({ find }) => find(lines, situation)),
    ...(situation.running ? findingsOfForecasts(situation.running) : []),
  ]
}
