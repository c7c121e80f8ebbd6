import type { ArchivedObjective, DraftObjective, Objective, PublicObjective, PublishedObjective } from './model'

export const isDraft = (objective: Objective): objective is DraftObjective => objective.state === 'draft'

export const isPublished = (objective: Objective): objective is PublishedObjective => objective.state === 'published'

/** Whether everyone in the company may read it. */
export const isPublic = (objective: Objective): objective is PublicObjective =>
  objective.state === 'published' || objective.state === 'closed'

export const isArchived = (objective: Objective): objective is ArchivedObjective => objective.state === 'archived'
