import { serve } from '../platform/serve'
import { championsOf } from './champions'

/** The cloud function `rollout`. */
export const main = serve('rollout', [championsOf])
