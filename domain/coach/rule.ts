import type { KeyResultDraft } from '../okr/model'
import type { Line } from './line'
import {
  type Finding,
  type Place,
  type Remedy,
  type RuleId,
  ruleIds,
  type Running,
  type Severity,
  type Situation,
  type Source,
  type Values,
} from './model'

interface Said {
  id: RuleId
  severity: Severity
  source: Source
  remedy?: Remedy
  /** Says less than these about the same place: where one of them is found, this one keeps quiet. */
  yieldsTo?: readonly RuleId[]
}

/** What it finds: values for its words, or nothing. */
type Found = Values | undefined

export interface ObjectiveRule extends Said {
  on: 'objective'
  find: (line: Line, situation: Situation) => Found
}

/** A key result with its title as it was read. */
export interface KeyResultLine {
  line: Line
  keyResult: KeyResultDraft
}

export interface KeyResultRule extends Said {
  on: 'keyResult'
  find: (read: KeyResultLine, situation: Situation) => Found
}

/** The objective and its key results as they were read. */
export interface SetLines {
  objective: Line
  keyResults: readonly KeyResultLine[]
}

export interface SetRule extends Said {
  on: 'set'
  find: (lines: SetLines, situation: Situation) => Found
}

/** About the forecasts of an objective at work, whatever its words are. */
export interface CycleRule extends Said {
  on: 'set'
  find: (running: Running) => Found
}

export type Rule = ObjectiveRule | KeyResultRule | SetRule | CycleRule

/** Found, and its words need nothing. */
export const found: Values = {}

export const when = (holds: boolean, values: Values = found): Found => (holds ? values : undefined)

/** What each of some rules finds at one place, without those that say less than another which was found. */
export function foundBy<Each extends Rule>(
  rules: readonly Each[],
  place: Place,
  find: (rule: Each) => Values | undefined,
): Finding[] {
  const all = rules.flatMap((rule) => {
    const values = find(rule)
    return values ? [{ rule, values }] : []
  })
  const ids = new Set(all.map(({ rule }) => rule.id))
  return all
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
