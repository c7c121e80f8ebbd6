import type { CivilDate } from '../calendar/civilDate'
import type { Standing } from './boardApi'
import type { Evidence } from './evidence'
import type { NextStep } from './steps'

/** The nine success factors, in the order of the method (product.md). */
export const factorIds = [
  'why',
  'roles',
  'parameters',
  'training',
  'introduction',
  'coach',
  'ownership',
  'midQuarter',
  'lessons',
] as const
export type FactorId = (typeof factorIds)[number]

export const factorStates = ['notStarted', 'underWay', 'inPlace'] as const
export type FactorState = (typeof factorStates)[number]

/**
 * Where a factor comes from: the article that lists the nine, its answers on HR's role and on KPIs (Ben Lamorte, OKRs
 * in China), or the book behind it (Niven & Lamorte, Objectives and Key Results, 2016).
 */
export type Source = 'nineFactors' | 'hrRole' | 'krOrKpi' | 'book'

/** What a factor is judged by. */
export type Looked = keyof Evidence | keyof Standing

/** What is said of a factor in one line: a sentence, and what goes into it. */
export type Line =
  | { says: PlainLine }
  | { says: DayLine; on: CivilDate }
  | { says: PartLine; done: number; of: number }
  | { says: 'whyRead'; on: CivilDate; done: number; of: number }
  | { says: CountLine; count: number }

type PlainLine =
  /** Nothing was counted yet: the night will. */
  | 'notCounted'
  | 'whyNotSaid'
  | 'noRoles'
  | 'noSponsor'
  | 'noCoordinator'
  | 'noChampions'
  | 'noneSettled'
  | 'allSettled'
  | 'nobodyYet'
  | 'nobodyIntroduced'
  | 'noObjectives'
  | 'noKeyResults'
  | 'noMidQuarter'
  | 'noLessons'
type DayLine = 'whySaid' | 'rulesPublished' | 'midQuarterFrom' | 'lessonsFrom'
type PartLine =
  | 'departmentsWithChampion'
  | 'settled'
  | 'championsTrained'
  | 'introduced'
  | 'coached'
  | 'ownKeyResults'
  | 'midQuarterHeld'
type CountLine = 'everyDepartment' | 'champions' | 'lessonsShared'

/** One piece of evidence, for the factor's own page. */
export type Piece =
  | { is: 'count'; what: 'sponsors' | 'champions' | 'lessons'; count: number }
  | {
      is: 'part'
      what:
        | 'whyRead'
        | 'departmentsWithChampion'
        | 'settled'
        | 'championsTrained'
        | 'introduced'
        | 'coached'
        | 'ownKeyResults'
        | 'midQuarter'
      done: number
      of: number
    }
  /** `null` where it has not happened. */
  | { is: 'day'; what: 'whyAt' | 'publishedAt' | 'midQuarterFrom' | 'midQuarterUntil'; on: CivilDate | null }
  | { is: 'named'; what: 'coordinator'; named: boolean }

export const count = (what: Extract<Piece, { is: 'count' }>['what'], counted: number): Piece => ({
  is: 'count',
  what,
  count: counted,
})
export const part = (what: Extract<Piece, { is: 'part' }>['what'], done: number, of: number): Piece => ({
  is: 'part',
  what,
  done,
  of,
})
export const day = (what: Extract<Piece, { is: 'day' }>['what'], on: CivilDate | null): Piece => ({
  is: 'day',
  what,
  on,
})

/** What a factor looks like on a day. */
export interface Judged {
  state: FactorState
  line: Line
  pieces: Piece[]
  next: NextStep
}

/** One of the nine, as it stands; derived from the board, never stored. */
export interface Factor extends Judged {
  id: FactorId
  sources: readonly Source[]
}
