import type { CivilDate } from '../calendar/civilDate'

/** What one does on the way to working with OKRs, in its order. */
export const adoptionSteps = ['trained', 'drafted', 'published', 'checkedIn', 'midQuarter', 'review'] as const
export type AdoptionStep = (typeof adoptionSteps)[number]

/** Of how many people a step is expected, and how many of them have taken it. Counts of participation, never of results. */
export interface StepCount {
  of: number
  done: number
}

export type StepCounts = Record<AdoptionStep, StepCount>

/** One week of a cycle, by its Monday. */
export interface WeekFigures {
  monday: CivilDate
  /** How far each step was at the week's end; `checkedIn` counts who said something in this very week. */
  steps: StepCounts
}

/** A group of people who use OKRs, as of one night. */
export interface GroupFigures {
  people: number
  now: StepCounts
  /** From the cycle's first week to the one of the night. */
  weeks: WeekFigures[]
}

/** Figures of groups below this size are never shown: they would be about persons. */
export const smallestGroup = 5

/** A department's figures of one night, with everybody below it; `_id` is run, cycle and department. */
export interface DepartmentAdoption {
  _id: string
  companyId: string
  cycleId: string
  /** The night's run that counted it: what is read belongs to one run. */
  run: string
  departmentId: string
  /** The department above; `null` at the root. */
  parentId: string | null
  order: number
  figures: GroupFigures
}
