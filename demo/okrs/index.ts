import type { DemoDraft, DemoObjective } from '../writing'
import { company } from './company'
import { engineering } from './engineering'
import { mobileAndQuality } from './mobile-quality'

/** The current cycle's, from the top down. */
export const currentObjectives: readonly DemoObjective[] = [...company, ...engineering, ...mobileAndQuality]

/** Still being written. */
export const currentDrafts: readonly DemoDraft[] = []
