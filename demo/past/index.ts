import type { DemoObjective } from '../writing'

/** Of the cycle before the current one. */
export const lastObjectives: readonly DemoObjective[] = []

/** Of the cycle before that. */
export const beforeLastObjectives: readonly DemoObjective[] = []
