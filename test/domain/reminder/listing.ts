/**
 * What somebody is to be reminded of, listed from nothing but the days that are worked, by counting places in that
 * list: it shares no line with the plan that it is held against.
 */
export interface Listing {
  /** Every day that is worked, from well before to well after, as `YYYY-MM-DD`. */
  workdays: readonly string[]
  fiscalStartMonth: number
  cycleLength: number
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** First and last days of every cycle from 2024 to 2029. */
function cyclesOf({ fiscalStartMonth, cycleLength }: Listing): { first: string; last: string }[] {
  const starts = Array.from({ length: 72 }, (_, index) => index).filter(
    (index) => (index + 12 - (fiscalStartMonth - 1)) % cycleLength === 0,
  )
  return starts.map((index) => ({
    first: iso(2024, index + 1, 1),
    last: iso(2024, index + 1 + cycleLength, 0),
  }))
}

/** The workday at a distance from a day: of a day off, 0 is the next one. */
const counted = ({ workdays }: Listing, day: string, distance: number): string => {
  const place = workdays.findIndex((each) => each >= day)
  return workdays[place + distance] ?? '9999'
}

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const lastWorkdayUntil = ({ workdays }: Listing, day: string): string =>
  workdays.filter((each) => each <= day).at(-1) ?? ''

type Line = [on: string, what: string, step: string, lastDay?: string]

const written = (lines: Line[]): string[] =>
  lines.flatMap(([on, what, step, lastDay = '9999']) => (on <= lastDay ? [`${on} ${what} ${step}`] : [])).sort()

/** Of somebody who never writes an objective. */
export const ofNoObjectives = (listing: Listing): string[] =>
  written(
    cyclesOf(listing).flatMap(({ first, last }): Line[] => [
      [counted(listing, first, -10), 'draftBefore', 'coming'],
      [counted(listing, first, -2), 'draftBefore', 'soon'],
      [counted(listing, first, 0), 'publish', 'due'],
      [counted(listing, first, 3), 'publish', 'overdue'],
      [counted(listing, first, 7), 'publish', 'champion'],
      ...reviewLines(listing, last),
    ]),
  )

function reviewLines(listing: Listing, last: string): Line[] {
  const opening = plus(last, 1)
  const deadline = lastWorkdayUntil(listing, plus(last, 14))
  return [
    [counted(listing, opening, 2), 'writeReview', 'due'],
    [counted(listing, deadline, -2), 'writeReview', 'soon'],
    [counted(listing, deadline, 1), 'writeReview', 'overdue'],
    [counted(listing, deadline, 4), 'writeReview', 'champion'],
  ]
}

/** Of somebody who publishes in every cycle and does nothing more. */
export const ofSilence = (listing: Listing): string[] =>
  written(
    cyclesOf(listing).flatMap(({ first, last }): Line[] => {
      const inside = listing.workdays.filter((day) => day >= first && day <= last)
      const middle = inside[Math.ceil(inside.length / 2) - 1] ?? ''
      const until = counted(listing, middle, 9)
      const deadline = lastWorkdayUntil(listing, plus(last, 14))
      return [
        [counted(listing, middle, -3), 'midQuarter', 'coming'],
        [middle, 'midQuarter', 'due'],
        [counted(listing, until, 1), 'midQuarter', 'overdue', last],
        [counted(listing, until, 4), 'midQuarter', 'champion', last],
        [counted(listing, plus(last, 1), 0), 'closing', 'due'],
        [counted(listing, deadline, -3), 'closing', 'soon'],
        [counted(listing, deadline, -1), 'closing', 'champion'],
        ...reviewLines(listing, last),
        ...checkInLines(listing, first, last),
      ]
    }),
  )

function checkInLines(listing: Listing, first: string, last: string): Line[] {
  const fridays = Array.from({ length: 140 }, (_, days) => plus(first, days)).filter(
    (day) => day <= last && new Date(`${day}T00:00:00Z`).getUTCDay() === 5,
  )
  const moved = fridays.map((friday) => counted(listing, friday, 0)).filter((day) => day <= last)
  const due = moved.filter((day, place) => day !== moved[place - 1])
  return due.flatMap((day, place): Line[] => {
    const until = plus(due[place + 1] ?? plus(last, 1), -1)
    return [
      [day, 'checkIn', 'due'],
      [counted(listing, day, 1), 'checkIn', 'overdue', until],
      [counted(listing, day, 3), 'checkIn', 'champion', until],
    ]
  })
}
