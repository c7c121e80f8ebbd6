import type { KeyResultMeasure, Level, offeredUnits } from '../../okr/model'
import type { Language } from '../../people/model'

/** What one edition of an example says; `keyResults` in the order of its measures. */
interface ExampleWords {
  objective: string
  /** Why the objective matters, as its owner would write it. */
  why: string
  keyResults: readonly string[]
  /** Why the example is a good one. */
  good: string
}

/** One that the product offers, or a word of its own in each language. */
type Unit = (typeof offeredUnits)[number] | Readonly<Record<Language, string>>

interface MeasuredBy {
  measure: KeyResultMeasure
  unit: Unit | ''
}

/**
 * A worked example of an objective with its key results. Its two editions say the same with the same numbers, each as a
 * person who speaks that language would.
 */
export interface Example {
  /** Unlike any other in the library. */
  id: string
  level: Level
  words: Readonly<Record<Language, ExampleWords>>
  /** How each key result is measured. */
  keyResults: readonly MeasuredBy[]
}

export const example = (
  id: string,
  level: Level,
  words: Example['words'],
  keyResults: readonly MeasuredBy[],
): Example => ({ id, level, words, keyResults })

export const metric = (baseline: number, commit: number, target: number, stretch: number, unit: Unit): MeasuredBy => ({
  measure: { type: 'metric', baseline, commit, target, stretch },
  unit,
})

export const baseline = (unit: Unit): MeasuredBy => ({ measure: { type: 'baseline' }, unit })

export const maintain = (low: number, high: number, unit: Unit): MeasuredBy => ({
  measure: { type: 'maintain', low, high },
  unit,
})

export const milestone: MeasuredBy = { measure: { type: 'milestone' }, unit: '' }

/** An example as an editor takes it over: what is written of an objective, without whose it is and when. */
export interface WrittenExample {
  title: string
  why: string
  level: Level
  keyResults: { title: string; measure: KeyResultMeasure; unit: string }[]
}

/** The example as its owner would have typed it in that language. */
export function writtenIn(language: Language, { level, words, keyResults }: Example): WrittenExample {
  const { objective, why, keyResults: titles } = words[language]
  return {
    title: objective,
    why,
    level,
    keyResults: keyResults.map(({ measure, unit }, index) => ({
      title: titles[index] ?? '',
      measure,
      unit: typeof unit === 'string' ? unit : unit[language],
    })),
  }
}
