import { calendarOf, noRules } from '../../domain/calendar/company'
import { civilDate } from '../../domain/calendar/civilDate'
import { factorsOf } from '../../domain/rollout/factors'
import type { FactorMoment } from '../../domain/rollout/pilotFigures'
import { changesAfter } from '../../domain/rollout/pilotReport'
import type { PilotReport } from '../../domain/rollout/reportApi'
import { warningsOf } from '../../domain/rollout/warnings'
import { boardOf, stepsOf } from './rolloutBoard'

const notBegun: FactorMoment['states'] = {
  why: 'notStarted',
  roles: 'notStarted',
  parameters: 'notStarted',
  training: 'notStarted',
  introduction: 'notStarted',
  coach: 'notStarted',
  ownership: 'notStarted',
  midQuarter: 'notStarted',
  lessons: 'notStarted',
}
const company = { fiscalStartMonth: 1, cycleLength: 3, calendar: noRules } as const
const calendar = calendarOf(company)
const board = boardOf()
export const factors = factorsOf(board, calendar, company)

/** What the pilot of `boardOf` came to. */
export const reportOf = (given: Partial<PilotReport> = {}): PilotReport => ({
  today: board.today,
  computedAt: board.computedAt,
  from: civilDate('2026-09-01'),
  until: civilDate('2026-11-20'),
  success: '八成的人每周更新，季中回顾都开起来',
  departments: ['第0部', '第1部'],
  factors: {
    then: { on: civilDate('2026-09-01'), states: notBegun },
    now: factors,
  },
  adoption: {
    on: civilDate('2026-11-20'),
    cycleId: '2026-10-01.3',
    groups: [
      { name: '第0部', people: 20, steps: stepsOf(20, { trained: 18, published: 15 }) },
      { name: '第1部', people: 8, steps: stepsOf(8, { trained: 5, published: 4 }) },
    ],
    hidden: [],
  },
  lessons: [{ id: 'lesson-1', title: '先说为什么，再写数字', writer: '林知夏' }],
  changes: changesAfter(warningsOf(board, calendar, company), factors),
  next: { by: 'readiness', departments: [{ id: 'market', champions: 2 }] },
  named: [{ id: 'market', name: '市场部' }],
  ...given,
})
