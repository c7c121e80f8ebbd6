import type { CivilDate } from '../calendar/civilDate'
import type { Language } from '../people/model'

/** Why the company uses OKRs, in the sponsor's words; at least in the company's own language. */
export interface Why {
  texts: Partial<Record<Language, string>>
  byId: string
  /** Counts how often it was said anew, from 1: who read an earlier one has not read this one. */
  edition: number
  /** Milliseconds since 1970. */
  at: number
}

/** The departments that begin, from one day to another, and what would count as success. */
export interface Pilot {
  departmentIds: string[]
  from: CivilDate
  until: CivilDate
  success: string
}

/** Departments that follow, from a day on. */
export interface Wave {
  /** Made by the client. */
  id: string
  departmentIds: string[]
  from: CivilDate
}

/** How many people are to use OKRs at the end of a month. */
export interface Headcount {
  /** Such as `2026-11`. */
  month: string
  people: number
}

/** What was said before it was said anew; `formerWhyIdOf` the company and the edition. */
export interface FormerWhy extends Why {
  _id: string
  companyId: string
}

export const formerWhyIdOf = (companyId: string, edition: number): string => `${companyId}:${edition}`

/** How a company rolls OKRs out; one document a company, `_id` is the company's. Absent until somebody begins. */
export interface Rollout {
  _id: string
  companyId: string
  why?: Why
  /** A champion who holds the rollout together; absent where nobody is named. */
  coordinatorId?: string
  pilot?: Pilot
  /** In the order of their days. */
  waves: Wave[]
  /** In the order of months. */
  growth: Headcount[]
  /** Whether heads of departments see other departments' boards too; they always see their own. */
  boardOpen: boolean
  version: number
}

/** Of a company where nobody has begun; the first write is based on its version, 0. */
export const notBegun = (companyId: string): Rollout => ({
  _id: companyId,
  companyId,
  waves: [],
  growth: [],
  boardOpen: false,
  version: 0,
})

/** That somebody read why the company uses OKRs; `_id` is the member. */
export interface WhyRead {
  _id: string
  companyId: string
  memberId: string
  edition: number
  /** Milliseconds since 1970. */
  at: number
}

/** Champions are trained for a full day, everybody else gets an introduction (product.md, The nine success factors). */
export const trainingKinds = ['champion', 'introduction'] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** That somebody came to a training; `_id` is the training and the member. */
export interface Attendance {
  _id: string
  companyId: string
  trainingId: string
  memberId: string
  kind: TrainingKind
  /** The day of the training. */
  on: CivilDate
  marked: { how: 'list'; byId: string } | { how: 'code' }
  /** Milliseconds since 1970, of the marking. */
  at: number
}
