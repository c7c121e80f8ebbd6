import { serve } from '../platform/serve'

/** The cloud function `rollout`. */
export const main = serve('rollout', [])
