import type { CivilDate } from '../calendar/civilDate'
import type { Action } from '../people/permissions'

/** Screens that a factor or a warning leads to; the names are those of the pages. */
export type Screen =
  | 'why'
  | 'start'
  | 'parameters'
  | 'rules'
  | 'trainings'
  /** The board's own figures, department by department. */
  | 'departments'
  /** A champion's words to a department. */
  | 'nudge'
  /** Everyone's OKRs. */
  | 'objectives'
  /** Where an objective is written. */
  | 'editor'
  | 'lessons'

/** What can be done about the rollout: on which screen, and who may do it there; `null` for whoever sees the board. */
export const steps = {
  nameSponsor: { opens: 'start', by: 'nameSponsor' },
  writeWhy: { opens: 'why', by: 'writeWhy' },
  tellWhy: { opens: 'why', by: null },
  nameCoordinator: { opens: 'start', by: 'leadRollout' },
  nameChampions: { opens: 'start', by: 'leadRollout' },
  settleParameters: { opens: 'parameters', by: 'setRules' },
  publishRules: { opens: 'parameters', by: 'setRules' },
  planChampionDay: { opens: 'trainings', by: 'recordTraining' },
  planIntroduction: { opens: 'trainings', by: 'recordTraining' },
  askToPublish: { opens: 'nudge', by: 'nudge' },
  askForDrafts: { opens: 'nudge', by: 'nudge' },
  askForOwnKeyResults: { opens: 'nudge', by: 'nudge' },
  askToDraftEarlier: { opens: 'nudge', by: 'nudge' },
  holdMidQuarter: { opens: 'departments', by: null },
  lookAtSilent: { opens: 'departments', by: null },
  shareLessons: { opens: 'lessons', by: null },
  writeCompanyObjectives: { opens: 'editor', by: 'publishForCompany' },
  spreadCompanyObjectives: { opens: 'objectives', by: null },
  aimHigher: { opens: 'rules', by: null },
  mendWhy: { opens: 'why', by: 'writeWhy' },
  mendRules: { opens: 'parameters', by: 'setRules' },
  mendPilot: { opens: 'start', by: 'leadRollout' },
} as const satisfies Record<string, { opens: Screen; by: Action | null }>

export type StepId = keyof typeof steps

/** The one thing to do next about a factor. */
export type NextStep =
  | { does: 'open'; step: StepId }
  /** Nothing can be done before that day. */
  | { does: 'wait'; until: CivilDate }
  /** It is in place. */
  | { does: 'keep' }

export const keep: NextStep = { does: 'keep' }
export const open = (step: StepId): NextStep => ({ does: 'open', step })
export const waitUntil = (until: CivilDate): NextStep => ({ does: 'wait', until })
