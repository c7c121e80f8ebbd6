import { addDays, type CivilDate } from '@domain/calendar/civilDate'
import { type Cycle, cycleOn, type CycleRhythm, neighbour, phaseOf } from '@domain/okr/cycle'

/** Cycles that a list can show: the next one first, then back two years. */
export function cyclesToBrowse(today: CivilDate, rhythm: CycleRhythm): Cycle[] {
  const current = cycleOn(today, rhythm)
  const cycles = [neighbour(current, 1, rhythm), current]
  const oldest = addDays(today, -2 * 365)
  for (let cycle = neighbour(current, -1, rhythm); cycle.lastDay >= oldest; cycle = neighbour(cycle, -1, rhythm)) {
    cycles.push(cycle)
  }
  return cycles
}

/** Cycles that an objective can be written for: this one and the next; the last one too while it is closing. */
export function cyclesToWriteFor(today: CivilDate, rhythm: CycleRhythm): Cycle[] {
  const current = cycleOn(today, rhythm)
  const previous = neighbour(current, -1, rhythm)
  return [...(phaseOf(previous, today) === 'closing' ? [previous] : []), current, neighbour(current, 1, rhythm)]
}
