import type {
  ArchivedObjective,
  DraftObjective,
  Objective,
  ObjectiveDraft,
  PublicObjective,
  PublishedObjective,
} from './model'

export const isDraft = (objective: Objective): objective is DraftObjective => objective.state === 'draft'

export const isPublished = (objective: Objective): objective is PublishedObjective => objective.state === 'published'

/** Whether everyone in the company may read it. */
export const isPublic = (objective: Objective): objective is PublicObjective =>
  objective.state === 'published' || objective.state === 'closed'

/** Its words and key results, as far as they are written. */
export const writtenOf = (objective: DraftObjective | PublicObjective): ObjectiveDraft | PublicObjective =>
  isDraft(objective) ? objective.draft : objective

export const isArchived = (objective: Objective): objective is ArchivedObjective => objective.state === 'archived'
