import type { WorkingHours } from '../calendar/hours'

const shanghaiOffset = 8 * 60

/** Minutes since midnight in Shanghai at an instant, in milliseconds since 1970. */
export const minuteOfDay = (instant: number): number => (Math.floor(instant / 60_000) + shanghaiOffset) % (24 * 60)

/** Minutes between two rounds of the timer, which begin with the hour. */
const round = 60

/**
 * The hours in which one person is reminded: their own inside the company's; the company's where the two have no round
 * of the timer in common, since one of them was changed after the other was chosen, or begins at half past.
 */
export function hoursInside(company: WorkingHours, own: WorkingHours | null | undefined): WorkingHours {
  if (!own) return company
  const both = { from: Math.max(company.from, own.from), until: Math.min(company.until, own.until) }
  const firstRound = Math.ceil(both.from / round) * round
  return isWithin(both, firstRound) ? both : company
}

/** Whether a minute of the day is in some hours. */
export const isWithin = ({ from, until }: WorkingHours, minute: number): boolean => from <= minute && minute < until
