import { type Level, levels } from '../../okr/model'
import { mayMeasureBy, type WritingRules } from '../../okr/rules'
import type { Example } from './example'

/** Examples of one level. */
export interface ExamplesAt {
  level: Level
  examples: readonly Example[]
}

/**
 * The examples that somebody could start from, by level, the nearest to a person first: those whose key results are all
 * measured in ways that the company's rules allow.
 *
 * @param at the levels that they write for
 * @returns no level without any
 */
export const offeredAt = (at: readonly Level[], examples: readonly Example[], rules: WritingRules): ExamplesAt[] =>
  [...levels]
    .reverse()
    .filter((level) => at.includes(level))
    .map((level) => ({
      level,
      examples: examples.filter(
        (example) =>
          example.level === level && example.keyResults.every(({ measure }) => mayMeasureBy(measure.type, rules)),
      ),
    }))
    .filter((each) => each.examples.length > 0)
