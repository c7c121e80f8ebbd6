import type { SetRule } from '../rule'
export const cycleRules: readonly SetRule[] = []
