import type { WorkingHours } from '../calendar/hours'

const shanghaiOffset = 8 * 60

/** Minutes since midnight in Shanghai at an instant, in milliseconds since 1970. */
export const minuteOfDay = (instant: number): number => (Math.floor(instant / 60_000) + shanghaiOffset) % (24 * 60)

/**
 * The hours in which one person is reminded: their own inside the company's; the company's where the two have nothing
 * in common, since one of them was changed after the other was chosen.
 */
export function hoursInside(company: WorkingHours, own: WorkingHours | null | undefined): WorkingHours {
  if (!own) return company
  const both = { from: Math.max(company.from, own.from), until: Math.min(company.until, own.until) }
  return both.from < both.until ? both : company
}

/** Whether a minute of the day is in some hours. */
export const isWithin = ({ from, until }: WorkingHours, minute: number): boolean => from <= minute && minute < until
