import type { Running } from '../model'
import { type CycleRule, when } from '../rule'

/** Before this share of the cycle's workdays has passed, nobody can be nearly sure. */
const start = 0.25

/** From here on a forecast says "as good as done". */
const nearlySure = 8

/** Fewer forecasts are alike by chance. */
const fewest = 3

const confidencesOf = ({ lastCheckIns }: Running): number[] => lastCheckIns.map(({ confidence }) => confidence)

/** Rules about the forecasts of a cycle that runs: they are for learning, and say nothing when all are the same. */
export const cycleRules: readonly CycleRule[] = [
  {
    id: 'confidenceHighAtStart',
    on: 'set',
    severity: 'consider',
    source: 'confidence',
    find: (running) =>
      when(
        running.lastCheckIns.length > 0 &&
          running.pace < start &&
          confidencesOf(running).every((confidence) => confidence >= nearlySure),
      ),
  },
  {
    id: 'scoresBunched',
    on: 'set',
    severity: 'consider',
    source: 'confidence',
    yieldsTo: ['confidenceHighAtStart'],
    find: (running) =>
      when(
        running.pace >= start && running.lastCheckIns.length >= fewest && new Set(confidencesOf(running)).size === 1,
      ),
  },
]
