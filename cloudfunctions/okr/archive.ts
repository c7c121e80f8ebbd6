import { okrApi } from '@domain/okr/api'
import { archive as archived, restore as restored } from '@domain/okr/lifecycle'
import type { ArchivedObjective, Change, DraftObjective, Objective, PublicObjective } from '@domain/okr/model'
import { isArchived } from '@domain/okr/states'
import { handle } from '../platform/handle'
import { actingAs } from '../platform/actor'
import { advance } from './advance'
import { refuseOneTooMany } from './amounts'

const isKept = (objective: Objective): objective is DraftObjective | PublicObjective => objective.state !== 'archived'

/** Takes an objective out of every list. */
export const archive = handle(okrApi.archive, ({ input, actor }) =>
  advance(input, actor, {
    name: 'archive',
    action: 'archive',
    starts: isKept,
    isDone: isArchived,
    take(objective) {
      const step = archived(objective, actingAs(actor))
      return { objective: step.objective, changes: historyOf(step.objective.was, step.change) }
    },
  }),
)

/** Brings an archived objective back as it was, where its owner has not published as many as they may meanwhile. */
export const restore = handle(okrApi.restore, ({ input, actor }) =>
  advance(input, actor, {
    name: 'restore',
    action: 'archive',
    starts: isArchived,
    isDone: isKept,
    take(objective) {
      const step = restored(objective, actingAs(actor))
      return { objective: step.objective, changes: historyOf(objective.was, step.change) }
    },
    async refuse(objective, transaction) {
      // What is closed takes nobody's room: its cycle may be older than the rule.
      if (objective.was !== 'published') return
      const { _id: objectiveId, ownerId, level, cycleId } = objective
      await refuseOneTooMany({ objectiveId, ownerId, level, cycleId }, actor, transaction)
    },
  }),
)

/** A draft has no public history. */
const historyOf = (was: ArchivedObjective['was'], change: Change): Change[] => (was === 'draft' ? [] : [change])
