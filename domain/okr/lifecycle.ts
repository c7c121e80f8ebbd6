import { type CivilDate, civilDateAt } from '../calendar/civilDate'
import { Failure } from '../failure'
import type {
  ArchivedObjective,
  Change,
  ClosedObjective,
  DraftObjective,
  FinalResult,
  KeyResult,
  KeyResultContent,
  Objective,
  ObjectiveContent,
  ObjectiveDraft,
  PublicObjective,
  PublishedObjective,
} from './model'
import { managerReadsDrafts } from './rules'
import { indexOf } from './search'
import { completed, type MeasureChange, measureChanges, type WritingRules } from './writing'

/** Who acts, when (milliseconds since 1970), and fresh ids for what is recorded. */
export interface Acting {
  byId: string
  at: number
  newId: () => string
}

type ChangeOf = Pick<Change, 'kind'> & Partial<Pick<Change, 'keyResult' | 'reason'>>

/** One line of an objective's history. */
const changeOf = (objective: Pick<Objective, '_id' | 'companyId'>, acting: Acting, change: ChangeOf): Change => ({
  _id: acting.newId(),
  companyId: objective.companyId,
  objectiveId: objective._id,
  byId: acting.byId,
  at: acting.at,
  keyResult: null,
  reason: '',
  ...change,
})

/** Everyone who finds a draft among their own: its owner, and whom it is shared with. */
const draftIndex = (ownerId: string, sharedWith: readonly string[]): DraftObjective['index'] => ({
  involved: [ownerId, ...sharedWith],
})

/** A new draft of a member. */
export const newDraft = (
  id: string,
  owner: { companyId: string; memberId: string; departmentPath: string[] },
  draft: ObjectiveDraft,
  at: number,
): DraftObjective => ({
  _id: id,
  companyId: owner.companyId,
  cycleId: draft.cycleId,
  ownerId: owner.memberId,
  departmentPath: owner.departmentPath,
  version: 1,
  sharedWith: [],
  createdAt: at,
  updatedAt: at,
  state: 'draft',
  draft,
  index: draftIndex(owner.memberId, []),
})

/** A draft with new text. */
export const rewritten = (objective: DraftObjective, draft: ObjectiveDraft, at: number): DraftObjective => ({
  ...objective,
  cycleId: draft.cycleId,
  draft,
  version: objective.version + 1,
  updatedAt: at,
})

/**
 * A draft that was written under the company's rules: they may show it to its author's manager. One that was written
 * before such a rule stays as private as its author knew it to be, until they write on.
 */
export const writtenUnder = (
  rules: WritingRules,
  { shownToManager: _before, ...objective }: DraftObjective,
): DraftObjective => (managerReadsDrafts(rules) ? { ...objective, shownToManager: true } : objective)

/** A draft shown to these members, and to nobody else but its owner. */
export const sharedWith = (objective: DraftObjective, memberIds: readonly string[], at: number): DraftObjective => {
  const others = [...new Set(memberIds)].filter((id) => id !== objective.ownerId)
  return {
    ...objective,
    sharedWith: others,
    index: draftIndex(objective.ownerId, others),
    version: objective.version + 1,
    updatedAt: at,
  }
}

/** A draft that somebody is not shown any more who has left. Its owner wrote nothing, so its version stays. */
export const unsharedWith = (objective: DraftObjective, memberId: string): DraftObjective => {
  const others = objective.sharedWith.filter((id) => id !== memberId)
  return { ...objective, sharedWith: others, index: draftIndex(objective.ownerId, others) }
}

/**
 * A draft made public.
 * @throws Failure with the first thing that is missing or wrong in it
 */
export function publish(
  objective: DraftObjective,
  rules: WritingRules,
  acting: Acting,
): { objective: PublishedObjective; change: Change } {
  const { keyResults, ...content } = completed(objective.draft, rules)
  const { draft: _draft, index: _index, shownToManager: _shown, ...base } = objective
  const published: Omit<PublishedObjective, 'index'> = {
    ...base,
    ...content,
    keyResults: keyResults.map((keyResult) => ({ ...keyResult, lastCheckIn: null })),
    state: 'published',
    version: objective.version + 1,
    publishedAt: acting.at,
    updatedAt: acting.at,
  }
  return {
    objective: { ...published, index: indexOf(published) },
    change: changeOf(objective, acting, { kind: 'published' }),
  }
}

/** A key result as an edit leaves it: with the check-ins it had, or from today where it had not been there. */
function withHistory(content: KeyResultContent, known: KeyResult | undefined, today: CivilDate): KeyResult {
  if (!known) return { ...content, lastCheckIn: null, addedOn: today }
  const { lastCheckIn, addedOn, checkedInWeeks } = known
  return {
    ...content,
    lastCheckIn,
    ...(addedOn === undefined ? {} : { addedOn }),
    ...(checkedInWeeks === undefined ? {} : { checkedInWeeks }),
  }
}

/**
 * A published objective with new content. Check-ins stay with the key results they were made on.
 *
 * @param content complete and in order
 * @param reason why; required where a key result is counted differently from now on, or is gone
 * @throws Failure `reasonNeeded`, or what `completed` finds
 */
export function edit(
  objective: PublishedObjective,
  content: ObjectiveContent,
  reason: string,
  rules: WritingRules,
  acting: Acting,
): { objective: PublishedObjective; changes: Change[] } {
  const { keyResults, ...rest } = completed(content, rules, objective)
  const differently: MeasureChange[] = measureChanges(objective.keyResults, keyResults)
  const gone = objective.keyResults.filter(({ id }) => !keyResults.some((keyResult) => keyResult.id === id))
  if (reason === '' && (differently.length > 0 || gone.length > 0)) throw new Failure('reasonNeeded', 'reason')
  const known = new Map(objective.keyResults.map((keyResult) => [keyResult.id, keyResult]))
  const edited = {
    ...objective,
    ...rest,
    keyResults: keyResults.map((keyResult) => withHistory(keyResult, known.get(keyResult.id), civilDateAt(acting.at))),
    version: objective.version + 1,
    updatedAt: acting.at,
  }
  return {
    objective: { ...edited, index: indexOf(edited) },
    changes: [
      ...differently.map((keyResult) => changeOf(objective, acting, { kind: 'thresholds', keyResult, reason })),
      ...(differently.length === 0 || gone.length > 0 ? [changeOf(objective, acting, { kind: 'edited', reason })] : []),
    ],
  }
}

/**
 * An objective whose cycle is over for it.
 * @param results what each key result ended with
 * @param reason why so late; empty where it is not
 */
export const close = (
  objective: PublishedObjective,
  results: FinalResult[],
  reason: string,
  acting: Acting,
): { objective: ClosedObjective; change: Change } => {
  const closed = {
    ...objective,
    state: 'closed' as const,
    closedAt: acting.at,
    closing: { byId: acting.byId, results },
    version: objective.version + 1,
    updatedAt: acting.at,
  }
  return {
    objective: { ...closed, index: indexOf(closed) },
    change: changeOf(objective, acting, { kind: 'closed', reason }),
  }
}

/** An objective taken out of every list. */
export function archive(
  objective: DraftObjective | PublicObjective,
  acting: Acting,
): { objective: ArchivedObjective; change: Change } {
  const common = { archivedAt: acting.at, version: objective.version + 1, updatedAt: acting.at }
  const change = changeOf(objective, acting, { kind: 'archived' })
  switch (objective.state) {
    case 'draft':
      return { objective: { ...objective, ...common, state: 'archived', was: 'draft' }, change }
    case 'published':
      return { objective: { ...objective, ...common, state: 'archived', was: 'published' }, change }
    case 'closed':
      return { objective: { ...objective, ...common, state: 'archived', was: 'closed' }, change }
  }
}

/** An archived objective as it was. */
export function restore(
  archived: ArchivedObjective,
  acting: Acting,
): { objective: DraftObjective | PublicObjective; change: Change } {
  const common = { version: archived.version + 1, updatedAt: acting.at }
  const change = changeOf(archived, acting, { kind: 'restored' })
  switch (archived.was) {
    case 'draft': {
      const { was, archivedAt: _archivedAt, ...objective } = archived
      return { objective: { ...objective, ...common, state: was }, change }
    }
    case 'published': {
      const { was, archivedAt: _archivedAt, ...objective } = archived
      return { objective: { ...objective, ...common, state: was }, change }
    }
    case 'closed': {
      const { was, archivedAt: _archivedAt, ...objective } = archived
      return { objective: { ...objective, ...common, state: was }, change }
    }
  }
}
