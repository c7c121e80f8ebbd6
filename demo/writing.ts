import type { KeyResultMeasure, Level } from '@domain/okr/model'
import type { PersonKey } from './people'
import type { Story } from './stories'
import { type Both, say } from './texts'
import { none, type Unit } from './units'

/** The values that score 0, 0.3, 0.7 and 1.0, in this order. */
export type Thresholds = readonly [baseline: number, commit: number, target: number, stretch: number]

/** How a key result is measured, and what its check-ins say apart from the story. */
export type DemoMeasure =
  | { type: 'metric'; thresholds: Thresholds; unit: Unit }
  /** The number is found after 30 % of the cycle. */
  | { type: 'baseline'; found: number; unit: Unit }
  /** Done after this share of the cycle; never where there is none. */
  | { type: 'milestone'; doneAt: number | null; unit: Unit }
  /** The values on the way, evenly over the cycle. */
  | { type: 'maintain'; low: number; high: number; values: readonly number[]; unit: Unit }

export const metric = (thresholds: Thresholds, unit: Unit): DemoMeasure => ({ type: 'metric', thresholds, unit })
export const baseline = (found: number, unit: Unit): DemoMeasure => ({ type: 'baseline', found, unit })
export const milestone = (doneAt: number | null): DemoMeasure => ({ type: 'milestone', doneAt, unit: none })
export const maintain = (low: number, high: number, values: readonly number[], unit: Unit): DemoMeasure => ({
  type: 'maintain',
  low,
  high,
  values,
  unit,
})

/** What somebody wrote beside a value, in a week of the cycle (1 to 13). */
export interface Note {
  week: number
  text: Both
}

export const note = (week: number, chinese: string, english: string): Note => ({ week, text: say(chinese, english) })

/** Thresholds that were others at first, and why they were changed. */
export interface Revision {
  week: number
  before: Thresholds
  reason: Both
}

export const revision = (week: number, before: Thresholds, chinese: string, english: string): Revision => ({
  week,
  before,
  reason: say(chinese, english),
})

export interface DemoKeyResult {
  /** Unique in its objective. */
  key: string
  title: Both
  measure: DemoMeasure
  story: Story
  notes: readonly Note[]
  /** The objective's owner where nobody else is named. */
  owner?: PersonKey
  /** Who handed it down; the owner's own idea where nobody did. */
  givenBy?: PersonKey
  /** 1 where none is named. */
  weight?: number
  /** Weeks before today in which nothing was said. */
  quietFor?: number
  revised?: Revision
}

type KeyResultMore = Partial<Pick<DemoKeyResult, 'owner' | 'givenBy' | 'weight' | 'quietFor' | 'revised' | 'notes'>>

export const keyResult = (
  key: string,
  title: Both,
  measure: DemoMeasure,
  story: Story,
  more: KeyResultMore = {},
): DemoKeyResult => ({ key, title, measure, story, notes: [], ...more })

/** When an objective is published: with the others of its level, or a few workdays before today. */
export type Publication = 'with-others' | 'lately'

export interface DemoObjective {
  /** Unique in its cycle. */
  key: string
  level: Level
  owner: PersonKey
  title: Both
  why: Both
  /** Keys of objectives, or of key results as `objective/key-result`. */
  aligns: readonly string[]
  published: Publication
  keyResults: readonly DemoKeyResult[]
}

type ObjectiveMore = Partial<Pick<DemoObjective, 'aligns' | 'published'>>

export const objective = (
  key: string,
  level: Level,
  owner: PersonKey,
  title: Both,
  why: Both,
  keyResults: readonly DemoKeyResult[],
  more: ObjectiveMore = {},
): DemoObjective => ({ key, level, owner, title, why, keyResults, aligns: [], published: 'with-others', ...more })

/** An objective still being written: its last key result lacks its commit and target. */
export interface DemoDraft extends DemoObjective {
  sharedWith: readonly PersonKey[]
}

/** A measure as the domain knows it, in a language's size. */
export function measureIn(measure: DemoMeasure, factor: number): KeyResultMeasure {
  switch (measure.type) {
    case 'metric':
      return metricOf(measure.thresholds, factor)
    case 'maintain':
      return { type: 'maintain', low: measure.low * factor, high: measure.high * factor }
    case 'baseline':
    case 'milestone':
      return { type: measure.type }
  }
}

/** Thresholds as a metric of the domain. */
export function metricOf([baselineValue, commit, target, stretch]: Thresholds, factor: number): KeyResultMeasure {
  return {
    type: 'metric',
    baseline: baselineValue * factor,
    commit: commit * factor,
    target: target * factor,
    stretch: stretch * factor,
  }
}
