import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { PersonView } from '../people/api'
import { idSchema } from '../text'

/** Something that its owner shows me, by its title. */
export interface SharedLine {
  objectiveId: string
  state: 'draft' | 'published' | 'closed'
  /** Empty where a draft has none yet. */
  title: string
  cycleId: string
  /** Milliseconds since 1970. */
  updatedAt: number
}

/** What one person shows me. */
export interface SharedBy {
  person: PersonView
  /** The latest change first. */
  lines: SharedLine[]
}

export const sharedApi = {
  /** What others show me, by person in the order of names: drafts, and what became of them; at most a hundred. */
  sharedWithMe: defineCall<{ today: CivilDate; items: SharedBy[] }>()({
    capability: 'okr',
    name: 'sharedWithMe',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema }),
  }),
} as const
