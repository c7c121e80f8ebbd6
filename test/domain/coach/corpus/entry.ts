import type { DraftMeasure } from '@domain/okr/model'
import type { ConsiderLabel, FixLabel } from './labels'

interface Said {
  /** What must be found, all of it. Empty: nothing may be. */
  fix: readonly FixLabel[]
  /** What is worth a thought; complete only where `fix` is empty. */
  consider: readonly ConsiderLabel[]
  /** Why it is labelled so, in the language of the line. */
  note: string
}

/** An objective as typed, with its "why", which may be empty. */
export interface ObjectiveLine extends Said {
  where: 'objective'
  text: string
  why: string
}

/** A key result as typed, with its measure as far as it is filled in. */
export interface KeyResultLine extends Said {
  where: 'keyResult'
  text: string
  measure: DraftMeasure
  /** One of `offeredUnits`, another word, or empty. */
  unit: string
}

export type Line = ObjectiveLine | KeyResultLine

/** One line alone, or an objective followed by its key results. */
export interface Entry {
  id: string
  /** What the sentence is built in; `mixed` where words of the other language stand in it. */
  language: 'zh-CN' | 'en'
  mixed: boolean
  lines: readonly Line[]
}

export const entry = (id: string, language: Entry['language'], lines: readonly Line[], mixed?: 'mixed'): Entry => ({
  id,
  language,
  mixed: mixed !== undefined,
  lines,
})

type Labelled = Pick<Said, 'fix' | 'note'> & Partial<Pick<Said, 'consider'>>

export const objective = (text: string, { why = '', consider = [], ...said }: Labelled & { why?: string }): Line => ({
  where: 'objective',
  text,
  why,
  consider,
  ...said,
})

type Measured = Pick<KeyResultLine, 'measure' | 'unit'>

export const keyResult = (text: string, measured: Measured, { consider = [], ...said }: Labelled): Line => ({
  where: 'keyResult',
  text,
  ...measured,
  consider,
  ...said,
})

/** The four fields, `null` where nothing is typed yet. */
export const metric = (
  baseline: number | null,
  commit: number | null,
  target: number | null,
  stretch: number | null,
  unit = '',
): Measured => ({ measure: { type: 'metric', baseline, commit, target, stretch }, unit })

export const within = (low: number, high: number, unit: string): Measured => ({
  measure: { type: 'maintain', low, high },
  unit,
})

/** A metric whose fields are all still empty, as every new key result begins. */
export const unwritten: Measured = metric(null, null, null, null)

export const toBeFound: Measured = { measure: { type: 'baseline' }, unit: '' }

export const doneOrNot: Measured = { measure: { type: 'milestone' }, unit: '' }
