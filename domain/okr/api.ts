import * as v from 'valibot'
import { defineCall } from '../call'
import type { CivilDate } from '../calendar/civilDate'
import { dismissalSchema } from '../coach/dismissal'
import type { Page, PersonView } from '../people/api'
import { idSchema, numberSchema, textSchema, versionSchema } from '../text'
import { cycleIdSchema } from './cycle'
import {
  type ArchivedObjective,
  type Change,
  type CheckIn,
  type ClosedObjective,
  confidenceSchema,
  type DraftObjective,
  type KeyResult,
  limits,
  objectiveContentSchema,
  objectiveDraftSchema,
  type PublishedObjective,
} from './model'

/** A key result as it reaches the phone. */
export type KeyResultView = Omit<KeyResult, 'checkedInWeeks'>

/** A public objective as it reaches the phone: without what only the database needs. */
export type ObjectiveView = (
  | Omit<PublishedObjective, 'index' | 'companyId' | 'sharedWith' | 'keyResults'>
  | Omit<ClosedObjective, 'index' | 'companyId' | 'sharedWith' | 'keyResults'>
) & { keyResults: KeyResultView[] }

/** A draft as its owner, or somebody it is shared with, sees it. */
export type DraftView = Omit<DraftObjective, 'index' | 'companyId'>

/** An objective that something aligns to, or that aligns to something. */
export interface AlignedView {
  objectiveId: string
  /** The key result it is aligned to, where it is one. */
  keyResult: { id: string; title: string } | null
  title: string
  ownerId: string
  level: PublishedObjective['level']
}

/** The other end of carrying on. */
export interface CarriedView {
  objectiveId: string
  title: string
  cycleId: string
}

/** What the reader may do with one objective, by the table in `domain/people/permissions`. */
export interface May {
  /** Key results that the reader may check in. */
  checkIn: string[]
  edit: boolean
  close: boolean
  archive: boolean
}

/** Something of mine that I took out of the lists. */
export interface ArchivedView {
  objectiveId: string
  title: string
  cycleId: string
  was: ArchivedObjective['was']
  /** Milliseconds since 1970. */
  archivedAt: number
  version: number
}

/** A draft of a direct report, where the company's rules show it to their manager. */
export interface DraftLine {
  objectiveId: string
  /** Empty where it has none yet. */
  title: string
  cycleId: string
  /** Milliseconds since 1970. */
  updatedAt: number
}

export type CheckInView = Omit<CheckIn, 'companyId' | 'objectiveId'>
export type ChangeView = Omit<Change, 'companyId' | 'objectiveId'>

/** Everything on an objective's page. */
export type ObjectivePage =
  | {
      kind: 'public'
      today: CivilDate
      objective: ObjectiveView
      people: PersonView[]
      alignedTo: AlignedView[]
      /** The newest of what aligns to it, and whether there is more than fits. */
      alignedFrom: AlignedView[]
      moreAlignedFrom: boolean
      /** Newest first; as many as fit, at most 100. */
      checkIns: CheckInView[]
      /** Where `checkIns` goes on with older ones; none after the last. */
      olderCheckIns: string | null
      /** Newest first; as many as fit, at most 50. */
      changes: ChangeView[]
      /** What it carries on, and what carries it on, as far as the reader may read them. */
      carried: { from: CarriedView | null; to: CarriedView | null }
      may: May
    }
  | { kind: 'draft'; objective: DraftView; people: PersonView[]; alignedTo: AlignedView[]; may: May }

export interface Today {
  today: CivilDate
  /** Published objectives of this cycle and of the one that is closing, in which I own something. */
  objectives: ObjectiveView[]
  /** Mine, and those shared with me. */
  drafts: DraftView[]
  people: PersonView[]
}

export type ObjectiveList = Page<ObjectiveView> & { people: PersonView[]; today: CivilDate }

const companyId = idSchema
const cursor = v.nullable(textSchema(120, 1))
const reference = { companyId, objectiveId: idSchema }
const conditional = { ...reference, version: versionSchema }

/**
 * Which findings of the coach about these words were set aside with "not here", by `dismissalOf`: a company's rules may
 * want each answered. A phone from before this could be chosen sends none.
 */
const answering = {
  dismissed: v.optional(v.pipe(v.array(dismissalSchema, 'wrongType'), v.maxLength(100, 'tooMany')), []),
}

const scopeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('company') }),
  v.strictObject({ kind: v.literal('department'), departmentId: idSchema }),
  /** My manager's direct reports and my own. */
  v.strictObject({ kind: v.literal('team') }),
  v.strictObject({ kind: v.literal('person'), memberId: idSchema }),
])
export type Scope = v.InferOutput<typeof scopeSchema>

/** The healths that a list can be narrowed to. */
export const healthFilters = ['off-track', 'caution', 'on-track', 'outdated', 'not-started'] as const
export type HealthFilter = (typeof healthFilters)[number]

export const okrApi = {
  today: defineCall<Today>()({
    capability: 'okr',
    name: 'today',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Published objectives of one cycle, newest first, twenty a page. */
  browse: defineCall<ObjectiveList>()({
    capability: 'okr',
    name: 'browse',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId,
      scope: scopeSchema,
      cycleId: cycleIdSchema,
      /** Objectives with at least one key result in this health. */
      health: v.nullable(v.picklist(healthFilters, 'notAllowedValue')),
      after: cursor,
    }),
  }),
  /** Objectives by words in their own or their key results' titles, and people by name (on the first page). */
  search: defineCall<ObjectiveList & { found: PersonView[] }>()({
    capability: 'okr',
    name: 'search',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, text: textSchema(60, 1), after: cursor }),
  }),
  objective: defineCall<ObjectivePage>()({
    capability: 'okr',
    name: 'objective',
    standing: 'member',
    writes: false,
    input: v.strictObject(reference),
  }),
  /** Creates (version 0, under the client's own id) or rewrites a draft. */
  saveDraft: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'saveDraft',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...conditional, draft: objectiveDraftSchema }),
  }),
  /** Sets whom a draft is shown to, besides its owner. */
  shareDraft: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'shareDraft',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...conditional,
      memberIds: v.pipe(v.array(idSchema, 'wrongType'), v.maxLength(limits.sharedWith, 'tooMany')),
    }),
  }),
  /** The drafts of somebody who reports to me, newest cycle first, at most 20; none where the rules do not show them. */
  draftsOf: defineCall<{ items: DraftLine[] }>()({
    capability: 'okr',
    name: 'draftsOf',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, memberId: idSchema }),
  }),
  publish: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'publish',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...conditional, ...answering }),
  }),
  /** Rewrites a published objective; a changed measure or a dropped key result needs a reason. */
  edit: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'edit',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...conditional,
      content: objectiveContentSchema,
      reason: textSchema(limits.reason),
      ...answering,
    }),
  }),
  /** Answers the objective as it is afterwards, so that the screen needs no second call. */
  checkIn: defineCall<{ objective: ObjectiveView }>()({
    capability: 'okr',
    name: 'checkIn',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...reference,
      keyResultId: idSchema,
      checkInId: idSchema,
      value: numberSchema,
      confidence: confidenceSchema,
      note: textSchema(limits.note),
      basedOn: v.nullable(idSchema),
      /** Needed once the cycle is closed. */
      reason: v.optional(textSchema(limits.reason), ''),
    }),
  }),
  undoCheckIn: defineCall<{ objective: ObjectiveView }>()({
    capability: 'okr',
    name: 'undoCheckIn',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...reference, checkInId: idSchema }),
  }),
  /** Older check-ins of an objective, newest first, fifty a page. */
  checkIns: defineCall<Page<CheckInView> & { people: PersonView[] }>()({
    capability: 'okr',
    name: 'checkIns',
    standing: 'member',
    writes: false,
    input: v.strictObject({ ...reference, after: cursor }),
  }),
  archive: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'archive',
    standing: 'member',
    writes: true,
    input: v.strictObject(conditional),
  }),
  /** What I took out of the lists, newest cycle first; at most 50. */
  archived: defineCall<{ items: ArchivedView[] }>()({
    capability: 'okr',
    name: 'archived',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  restore: defineCall<{ version: number }>()({
    capability: 'okr',
    name: 'restore',
    standing: 'member',
    writes: true,
    input: v.strictObject(conditional),
  }),
} as const
