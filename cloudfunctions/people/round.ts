import { civilDateAt } from '@domain/calendar/civilDate'
import type { Company } from '@domain/people/model'
import { minuteOfDay } from '@domain/reminder/days'
import type { Budget } from '../platform/budget'
import type { Rounds } from '../platform/round'
import { type KeepingRun, keepingRunsOf, noKeepingRun, noteKeeping } from '../platform/store/keepingRuns'
import { carryOnUnderWay } from './carrying'
import { dropOldRequests, dropOldTries, finishErasures, forgetLeavers } from './myData/keeping'
import { clearImports } from './roster/clearing'

/** One thing that is done for a company's data. */
export interface KeepingStep {
  /** Hourly is what somebody waits for. */
  every: 'hour' | 'day'
  /** Does what is due, as far as the time goes. @returns whether nothing is left to do today */
  take: (company: Company, now: number, budget: Budget) => Promise<boolean>
}

/** What is done for each company, in this order: a new one is added here. */
const steps: readonly KeepingStep[] = [
  { every: 'hour', take: finishErasures },
  { every: 'hour', take: clearImports },
  { every: 'hour', take: dropOldTries },
  { every: 'hour', take: (company, now, budget) => carryOnUnderWay({ company, today: civilDateAt(now) }, budget) },
  { every: 'day', take: forgetLeavers },
  { every: 'day', take: dropOldRequests },
]

/** When the daily steps are taken first, in minutes of the day: nobody is at work then. */
const dayBegins = 180

/** What the hourly round does for a company's data. */
export const keeping: Rounds<KeepingRun> = {
  name: 'people',
  runsOf: keepingRunsOf,
  attend: (company, run, now, budget) => keep(company, run ?? noKeepingRun(company._id), now, budget),
  async noteTrouble(companyId, trouble) {
    const run = (await keepingRunsOf([companyId])).get(companyId) ?? noKeepingRun(companyId)
    await noteKeeping({ ...run, trouble })
  },
}

/** @returns whether there is nothing left to do here this hour */
async function keep(company: Company, run: KeepingRun, now: number, budget: Budget): Promise<boolean> {
  const today = civilDateAt(now)
  const isDayDue = run.keptOn !== today && minuteOfDay(now) >= dayBegins
  for (const { every, take } of steps) {
    if (every === 'day' && !isDayDue) continue
    if (!(await take(company, now, budget))) return false
  }
  if (isDayDue) await noteKeeping({ ...run, keptOn: today, trouble: null })
  return true
}
