import { withRounds } from '../platform/round'
import { serve } from '../platform/serve'
import { board } from './board'
import { championsOf } from './champions'
import { countNow } from './countNow'
import { nightly } from './night'
import { notYet } from './notYet'

/** The cloud function `rollout`: the nightly counting, and the calls of people. */
export const main = withRounds(nightly, serve('rollout', [board, notYet, countNow, championsOf]))
