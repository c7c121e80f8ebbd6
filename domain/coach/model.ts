import type { CheckIn, KeyResultDraft, Level, ObjectiveDraft } from '../okr/model'
import type { WritingRules } from '../okr/rules'

/** `fix`: it is no objective or key result yet; `consider`: a thought that may lead to a better one; `good`: what works. */
export type Severity = 'fix' | 'consider' | 'good'

/** Where a finding stands: at the title, at a key result, or at the whole. */
export type Place = { on: 'objective' } | { on: 'keyResult'; keyResultId: string } | { on: 'set' }

/** What fills the words of a finding. */
export type Values = Readonly<Record<string, string | number>>

/** Rules that one tap can follow, since nothing has to be thought of; `applying.ts` does it. */
export type Remedy = 'makeBaseline' | 'moveNumber' | 'split' | 'takeNumbers'

/** Which part of the method a rule comes from; its words name the chapter. */
export type Source = 'objective' | 'keyResult' | 'thresholds' | 'amounts' | 'alignment' | 'confidence' | 'kpi'

/** One thing the coach noticed. Its words stand in `locales/<language>/coach.json` under the rule's name. */
export interface Finding {
  rule: RuleId
  severity: Severity
  place: Place
  values: Values
  source: Source
  remedy?: Remedy
}

/** Another objective near the one that is written. */
export interface Neighbour {
  id: string
  title: string
  level: Level
  ownerId: string
  keyResults: readonly { title: string; ownerId?: string }[]
}

/** What is known around an objective; whatever is left out is not known, and then nothing is said about it. */
export interface Neighbourhood {
  /** What it aligns to. */
  parents?: readonly Neighbour[]
  /** Others of its owner in the same cycle and at the same level. */
  own?: readonly Neighbour[]
  /** Others of its department in the same cycle, its owner's left out. */
  department?: readonly Neighbour[]
  /** Members who own something here and have left. */
  gone?: readonly string[]
}

/** The confidences of the objective's key results and where the cycle is, once it runs. */
export interface Running {
  /** Workdays of the cycle that have passed, as a share: 0 to 1. */
  pace: number
  lastCheckIns: readonly Pick<CheckIn, 'confidence' | 'keyResultId'>[]
}

/** Everything the coach looks at. */
export interface Situation {
  draft: Pick<ObjectiveDraft, 'title' | 'why' | 'level' | 'alignments'> & { keyResults: readonly KeyResultDraft[] }
  company: WritingRules
  around?: Neighbourhood
  running?: Running
}

/** Every rule by its name, in the order in which findings at one place are said. */
export const ruleIds = [
  'objectiveIsDeliverable',
  'objectiveHasNumber',
  'keyResultIsActivity',
  'keyResultUnmeasured',
  'thresholdsAgainstWords',
  'keyResultSeveralInOne',
  'keyResultUnitMissing',
  'ownerMissing',
  'copyOfParent',
  'objectiveNotMemorable',
  'objectiveWithoutWhy',
  'keyResultIsCompensationKpi',
  'keyResultBaselineMissing',
  'stretchNearCommit',
  'tooManyObjectives',
  'tooManyKeyResults',
  'tooFewKeyResults',
  'allLagging',
  'duplicateOfAnother',
  'sameMetricInDepartment',
  'noneFromBelow',
  'orphan',
  'levelSkipped',
  'confidenceHighAtStart',
  'scoresBunched',
  'objectiveIsDestination',
  'keyResultFromToInWords',
  'keyResultFromTo',
] as const
export type RuleId = (typeof ruleIds)[number]

/** Rules that only praise: there is nothing to ask oneself, and no example of it being worse. */
export const praises = [
  'objectiveIsDestination',
  'keyResultFromToInWords',
  'keyResultFromTo',
] as const satisfies RuleId[]
export type Advice = Exclude<RuleId, (typeof praises)[number]>
