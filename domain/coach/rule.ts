import type { KeyResultDraft } from '../okr/model'
import type { Line } from './line'
import type { Remedy, RuleId, Severity, Situation, Source, Values } from './model'

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

export type Rule = ObjectiveRule | KeyResultRule | SetRule

/** Found, and its words need nothing. */
export const found: Values = {}

export const when = (holds: boolean, values: Values = found): Found => (holds ? values : undefined)
