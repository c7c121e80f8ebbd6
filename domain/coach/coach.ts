import { lineOf } from './line'
import { type Finding, type Place, ruleIds, type Situation, type Values } from './model'
import { cycleRules } from './rules/cycle'
import { keyResultRules } from './rules/keyResult'
import { objectiveRules } from './rules/objective'
import { amongOthers, setRules } from './rules/set'
import type { Rule, SetLines } from './rule'

/** Every rule of the coach. */
export const allRules: readonly Rule[] = [
  ...objectiveRules,
  ...keyResultRules,
  ...amongOthers,
  ...setRules,
  ...cycleRules,
]

/** What each of some rules finds at one place, without those that say less than another which was found. */
function foundBy<Each extends Rule>(
  rules: readonly Each[],
  place: Place,
  find: (rule: Each) => Values | undefined,
): Finding[] {
  const found = rules.flatMap((rule) => {
    const values = find(rule)
    return values ? [{ rule, values }] : []
  })
  const ids = new Set(found.map(({ rule }) => rule.id))
  return found
    .filter(({ rule }) => !rule.yieldsTo?.some((other) => ids.has(other)))
    .map(({ rule: { id, severity, source, remedy }, values }) => ({
      rule: id,
      severity,
      place,
      values,
      source,
      ...(remedy && { remedy }),
    }))
    .sort((one, other) => ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule))
}

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
    ...foundBy([...setRules, ...cycleRules], { on: 'set' }, ({ find }) => find(lines, situation)),
  ]
}
