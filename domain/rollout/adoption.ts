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

/**
 * The same figures as they are stored and sent, forty departments of a whole cycle in one answer: of how many and how
 * many, step by step; first of now, then of week after week. Where there are fewer weeks than the cycle has, the oldest
 * are left out. Adding two groups is adding their numbers.
 */
export interface PackedFigures {
  people: number
  counts: number[]
}

/** Numbers that one moment takes. */
const perMoment = adoptionSteps.length * 2

/** Nobody's figures. @param weeks how many the cycle has so far */
export const noFigures = (weeks: number): PackedFigures => ({
  people: 0,
  counts: Array.from({ length: (weeks + 1) * perMoment }, () => 0),
})

/** Where the two numbers of a step begin. @param moment 0 for now, 1 for the first week */
export const placeIn = (moment: number, step: AdoptionStep): number =>
  moment * perMoment + adoptionSteps.indexOf(step) * 2

/** The figures of two groups that share nobody, together; both of the same weeks. */
export const together = (one: PackedFigures, other: PackedFigures): PackedFigures => ({
  people: one.people + other.people,
  counts: one.counts.map((count, at) => count + (other.counts[at] ?? 0)),
})

/** The figures of all but some of a group's people. @param part of the same weeks */
export const without = (whole: PackedFigures, part: PackedFigures): PackedFigures => ({
  people: whole.people - part.people,
  counts: whole.counts.map((count, at) => count - (part.counts[at] ?? 0)),
})

/** How many weeks they hold. */
export const weeksIn = ({ counts }: PackedFigures): number => Math.floor(counts.length / perMoment) - 1

/** The figures with at most so many weeks, the newest. */
export const shortened = (figures: PackedFigures, weeks: number): PackedFigures => {
  const excess = Math.max(0, weeksIn(figures) - weeks)
  const { counts } = figures
  return { ...figures, counts: [...counts.slice(0, perMoment), ...counts.slice((1 + excess) * perMoment)] }
}

const stepCountAt = ({ counts }: PackedFigures, moment: number, step: AdoptionStep): StepCount => {
  const place = placeIn(moment, step)
  return { of: counts[place] ?? 0, done: counts[place + 1] ?? 0 }
}

const countsAt = (figures: PackedFigures, moment: number): StepCounts => ({
  trained: stepCountAt(figures, moment, 'trained'),
  drafted: stepCountAt(figures, moment, 'drafted'),
  published: stepCountAt(figures, moment, 'published'),
  checkedIn: stepCountAt(figures, moment, 'checkedIn'),
  midQuarter: stepCountAt(figures, moment, 'midQuarter'),
  review: stepCountAt(figures, moment, 'review'),
})

/** Figures as screens read them. @param mondays of the cycle's weeks so far */
export const unpackedFigures = (figures: PackedFigures, mondays: readonly CivilDate[]): GroupFigures => ({
  people: figures.people,
  now: countsAt(figures, 0),
  weeks: mondays
    .slice(mondays.length - weeksIn(figures))
    .map((monday, at) => ({ monday, steps: countsAt(figures, at + 1) })),
})
