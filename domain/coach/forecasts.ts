import type { Finding, Running } from './model'
import { foundBy } from './rule'
import { cycleRules } from './rules/cycle'

/** What the coach has to say of the forecasts of an objective at work. It reads no words, and so costs a page nothing. */
export const findingsOfForecasts = (running: Running): Finding[] =>
  foundBy(cycleRules, { on: 'set' }, ({ find }) => find(running))
