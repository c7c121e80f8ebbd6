import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { idSchema, lineSchema, numberSchema, textSchema } from '../text'
import { cycleIdSchema } from './cycle'

/** Bounds of an objective; two to five key results are suggested, one to eight allowed. */
export const limits = {
  objectiveTitle: 60,
  why: 500,
  keyResultTitle: 80,
  keyResults: 8,
  suggestedKeyResults: { from: 2, to: 5 },
  /** The longest of `offeredUnits` fits, and so do two words of one's own. */
  unit: 16,
  alignments: 10,
  sharedWith: 20,
  note: 140,
  reason: 200,
  blocker: 140,
  /** What a key result taught, said when its objective is closed. */
  learned: 200,
  /** Who could help with what blocks one key result, and who is told. */
  helpers: 3,
  told: 5,
} as const

export const levels = ['company', 'department', 'team', 'person'] as const
export type Level = (typeof levels)[number]

/** Units offered first; any other short word is a unit too. The id is also its key in `locales/<language>/okr.json`. */
export const offeredUnits = [
  'percent',
  'yuan',
  'tenThousandYuan',
  'people',
  'days',
  'hours',
  'times',
  'items',
  'points',
] as const

/**
 * How a key result is measured.
 * `metric` runs from a baseline to a stretch in either direction; `baseline` is still to find its number;
 * `milestone` is done (1) or not (0); `maintain` stays inside a band.
 */
export type KeyResultMeasure =
  | MetricMeasure
  | { type: 'baseline' }
  | { type: 'milestone' }
  | { type: 'maintain'; low: number; high: number }

/** The values that score 0, 0.3, 0.7 and 1.0, written before the cycle starts. */
export interface MetricMeasure {
  type: 'metric'
  baseline: number
  commit: number
  target: number
  stretch: number
}

export const measureSchema: v.GenericSchema<KeyResultMeasure> = v.variant('type', [
  v.strictObject({
    type: v.literal('metric'),
    baseline: numberSchema,
    commit: numberSchema,
    target: numberSchema,
    stretch: numberSchema,
  }),
  v.strictObject({ type: v.literal('baseline') }),
  v.strictObject({ type: v.literal('milestone') }),
  v.strictObject({ type: v.literal('maintain'), low: numberSchema, high: numberSchema }),
])

/** Whether the owner proposed the key result or somebody handed it down. */
export type Origin = { kind: 'own' } | { kind: 'given'; byId: string }

const originSchema: v.GenericSchema<Origin> = v.variant('kind', [
  v.strictObject({ kind: v.literal('own') }),
  v.strictObject({ kind: v.literal('given'), byId: idSchema }),
])

/** To an objective, or to one of its key results; upward or sideways. */
export interface Alignment {
  objectiveId: string
  keyResultId: string | null
}

const alignmentSchema = v.strictObject({ objectiveId: idSchema, keyResultId: v.nullable(idSchema) })

/** The same text for two alignments that lead to the same place. */
const placeOf = ({ objectiveId, keyResultId }: Alignment): string => `${objectiveId}:${keyResultId ?? ''}`

const weightSchema = v.pipe(
  v.number('wrongType'),
  v.finite('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(100, 'tooLarge'),
)

/** What is written of a key result. */
const keyResultSchema = v.strictObject({
  id: idSchema,
  title: lineSchema(limits.keyResultTitle, 1),
  measure: measureSchema,
  /** One of `offeredUnits` or one's own word; empty for none. */
  unit: lineSchema(limits.unit),
  ownerId: idSchema,
  origin: originSchema,
  weight: weightSchema,
})
export type KeyResultContent = v.InferOutput<typeof keyResultSchema>

/** What is written of an objective when it is published. */
export const objectiveContentSchema = v.strictObject({
  title: lineSchema(limits.objectiveTitle, 1),
  why: textSchema(limits.why),
  level: v.picklist(levels, 'notAllowedValue'),
  cycleId: cycleIdSchema,
  alignments: v.pipe(
    v.array(alignmentSchema, 'wrongType'),
    v.maxLength(limits.alignments, 'tooMany'),
    v.check((list) => new Set(list.map(placeOf)).size === list.length, 'notAllowedValue'),
  ),
  keyResults: v.pipe(
    v.array(keyResultSchema, 'wrongType'),
    v.minLength(1, 'tooFew'),
    v.maxLength(limits.keyResults, 'tooMany'),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'notAllowedValue'),
  ),
})
export type ObjectiveContent = v.InferOutput<typeof objectiveContentSchema>

const draftNumber = v.nullable(numberSchema)

/** A measure half written: any of its values may still be missing. */
const draftMeasureSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('metric'),
    baseline: draftNumber,
    commit: draftNumber,
    target: draftNumber,
    stretch: draftNumber,
  }),
  v.strictObject({ type: v.literal('baseline') }),
  v.strictObject({ type: v.literal('milestone') }),
  v.strictObject({ type: v.literal('maintain'), low: draftNumber, high: draftNumber }),
])
export type DraftMeasure = v.InferOutput<typeof draftMeasureSchema>

/** An objective half written: everything that can be kept is kept. */
export const objectiveDraftSchema = v.strictObject({
  ...objectiveContentSchema.entries,
  title: lineSchema(limits.objectiveTitle),
  keyResults: v.pipe(
    v.array(
      v.strictObject({
        ...keyResultSchema.entries,
        title: lineSchema(limits.keyResultTitle),
        measure: draftMeasureSchema,
      }),
      'wrongType',
    ),
    v.maxLength(limits.keyResults, 'tooMany'),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'notAllowedValue'),
  ),
})
export type ObjectiveDraft = v.InferOutput<typeof objectiveDraftSchema>
export type KeyResultDraft = ObjectiveDraft['keyResults'][number]

/** 0 to 10, a forecast and never a grade; starts at 5. */
export const confidenceSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(10, 'tooLarge'),
)
export const firstConfidence = 5

/** A dated value of one key result. History only grows: an undone one keeps its place with `undoneAt`. */
export interface CheckIn {
  /** Made by the client, so that a repeat of the same request is one check-in. */
  _id: string
  companyId: string
  objectiveId: string
  keyResultId: string
  byId: string
  value: number
  /** 0 to 10. */
  confidence: number
  note: string
  on: CivilDate
  /** Milliseconds since 1970. */
  at: number
  undoneAt: number | null
  /** Why it comes only after its cycle was closed; absent where nobody had to say. */
  reason?: string
}

/** The last check-in as the key result carries it, so that a list needs no second read. */
export type LastCheckIn = Pick<CheckIn, 'value' | 'confidence' | 'note' | 'on' | 'at' | 'byId'> & { id: string }

/** A key result as it lives inside its objective. */
export interface KeyResult extends KeyResultContent {
  lastCheckIn: LastCheckIn | null
  /** The day on which an edit added it; absent where it was there when the objective was published. */
  addedOn?: CivilDate
  /**
   * The Mondays of the weeks in which it was checked in, of what still stands: how many take part is counted without
   * reading the history. Absent before the first; never on the phone.
   */
  checkedInWeeks?: CivilDate[]
}

/** What was decided on one key result halfway, with its title and thresholds as they were: it may be gone since. */
export type MidQuarterDecision = {
  keyResultId: string
  title: string
  /** What blocks it; empty where nothing does. */
  blocker: string
  /** Who could help. */
  helperIds: string[]
  /** Who is told of the decision. */
  toldIds: string[]
} & (
  | { kind: 'keep' }
  | { kind: 'adjust'; reason: string; before: KeyResultMeasure; after: KeyResultMeasure }
  | { kind: 'drop'; reason: string }
)

/** The owner's review of an objective at the middle of its cycle; the rules are in `domain/review`. */
export interface MidQuarterReview {
  /** Milliseconds since 1970. */
  at: number
  byId: string
  /** One for each key result that there was. */
  decisions: MidQuarterDecision[]
}

/** What a key result ended with, and how it was counted then: nothing that is written later changes either. */
export interface FinalResult {
  keyResultId: string
  title: string
  measure: KeyResultMeasure
  unit: string
  /** In its own unit; `null` where nothing was ever said. */
  value: number | null
  /** A sentence for everyone in the company. */
  learned: string
}

/** What an objective was closed with; the rules are in `domain/review/closing`. */
export interface Closing {
  byId: string
  /** One for each key result that there was. */
  results: FinalResult[]
}

/** The draft in which a closed objective goes on. */
export interface Carried {
  objectiveId: string
  cycleId: string
}

/** What a check-in alone says of a key result; whether that is still news is for `domain/okr/health` to say. */
export type SaidHealth = 'on-track' | 'caution' | 'off-track' | 'not-started'

/** What the database looks objectives up by; made by `indexOf` in `domain/okr/search`, never read for anything else. */
export interface ObjectiveIndex {
  /** Searchable pieces of titles. */
  terms: string[]
  /** What the last check-ins say, each once; `not-started` where a key result has none. */
  said: SaidHealth[]
  /** The day of the oldest last check-in; the first day that counts where a key result has none. */
  quietSince: CivilDate
  /**
   * For each department on its path, what its key results say and since which week the oldest is quiet, while it is
   * published; see `placeOf` and `quietPlaceOf`. One array, since no index serves two.
   */
  places: string[]
  /** The owner and the owners of key results. */
  involved: string[]
  /** The objectives it aligns to. */
  alignedTo: string[]
  /** Sorts by the time of publication, unique: pages begin after one of these. */
  order: string
}

interface ObjectiveBase {
  _id: string
  companyId: string
  cycleId: string
  ownerId: string
  /** The owner's department when it was written, from the root. */
  departmentPath: string[]
  /** Counts edits of the content, from 1; a write is conditional on it. */
  version: number
  /** Members whom the owner shows the draft. */
  sharedWith: string[]
  /** The closed objective that it carries on; absent where it begins anew. */
  carriedFrom?: string
  createdAt: number
  updatedAt: number
}

/** Belongs to its author, and to whom it is shared with. */
export interface DraftObjective extends ObjectiveBase {
  state: 'draft'
  draft: ObjectiveDraft
  /** Written while the company's rules let managers read drafts, which its author was told then; else absent. */
  shownToManager?: true
  index: Pick<ObjectiveIndex, 'involved'>
}

interface Written extends ObjectiveBase, Omit<ObjectiveContent, 'keyResults' | 'cycleId'> {
  keyResults: KeyResult[]
  publishedAt: number
  midQuarter?: MidQuarterReview
  index: ObjectiveIndex
}

/** Public inside the company. */
export interface PublishedObjective extends Written {
  state: 'published'
}

/** The cycle is over for it; values are final. */
export interface ClosedObjective extends Written {
  state: 'closed'
  closedAt: number
  /** Absent where it was closed before results were kept. */
  closing?: Closing
  /** Absent where it ended. */
  carriedTo?: Carried
}

/** Out of every list, and can be restored to what it was. */
export type ArchivedObjective =
  | (Omit<DraftObjective, 'state'> & { state: 'archived'; was: 'draft'; archivedAt: number })
  | (Omit<PublishedObjective, 'state'> & { state: 'archived'; was: 'published'; archivedAt: number })
  | (Omit<ClosedObjective, 'state'> & { state: 'archived'; was: 'closed'; archivedAt: number })

export type Objective = DraftObjective | PublishedObjective | ClosedObjective | ArchivedObjective

/** An objective that everyone in the company may read. */
export type PublicObjective = PublishedObjective | ClosedObjective

/** One line of an objective's history after publication: who changed what, and why. */
export interface Change {
  _id: string
  companyId: string
  objectiveId: string
  byId: string
  at: number
  kind: 'published' | 'edited' | 'thresholds' | 'closed' | 'archived' | 'restored' | 'handedOver'
  /** Set for `thresholds`: the key result, both measures, and both units where the unit changed too. */
  keyResult: {
    id: string
    title: string
    before: KeyResultMeasure
    after: KeyResultMeasure
    units?: { before: string; after: string }
  } | null
  reason: string
}
