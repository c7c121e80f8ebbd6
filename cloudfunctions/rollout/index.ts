import { serve } from '../platform/serve'
import { championsOf } from './champions'
import { champions, endRole, nameRole, saveCoaching } from './roles'
import { saveBoardOpen, saveGrowth, savePilot, saveWaves, start } from './start'
import { formerWhys, markWhyRead, sayWhy, why } from './why'

/** The cloud function `rollout`. */
export const main = serve('rollout', [
  why,
  formerWhys,
  sayWhy,
  markWhyRead,
  start,
  savePilot,
  saveWaves,
  saveGrowth,
  saveBoardOpen,
  nameRole,
  endRole,
  saveCoaching,
  champions,
  championsOf,
])
