import type { Company } from '@domain/people/model'
import type { Budget } from '../platform/budget'
import type { Rounds } from '../platform/round'
import { keepRun, noRun, nudgesSpread, type ReminderRun, runsOf } from '../platform/store/reminderRuns'
import { type CompanyDay, companyDay } from './companyDay'
import { hasWork, planDay, spreadNudges } from './pass'
import { sendWaiting } from './waiting'

/** What the hour's round does for a company. */
export const reminding: Rounds<ReminderRun> = {
  name: 'reminder',
  runsOf,
  attend: (company, run, now, budget) => remind(company, run ?? noRun(company._id), now, budget),
  noteTrouble: (companyId, trouble) => keepRun(companyId, { trouble }),
}

async function remind(company: Company, run: ReminderRun, now: number, budget: Budget): Promise<boolean> {
  if (!hasWork(run, now)) return true
  const day = await companyDay(company, now)
  if (!day) return true
  const isWaiting = run.mayWait && (await sendWaiting(day, budget))
  if (budget.isSpent()) return false
  const planned = await planDay(day, run, budget)
  const nudged = run.nudging && planned.isFinished ? await spread(day, budget) : undefined
  const mayWait = isWaiting || !planned.isSettled || nudged?.isSettled === false
  // What there was no time to send is sent by the next piece, not by the next hour's.
  if (!planned.isFinished || (!planned.isSettled && budget.isSpent())) return false
  await keepRun(company._id, { mayWait })
  if (nudged?.isFinished && run.nudging) await nudgesSpread(company._id, run.nudging)
  return nudged?.isFinished !== false
}

/** Brings champions' words; said before any is brought, as with a plan: a killed process leaves it behind. */
async function spread(day: CompanyDay, budget: Budget): ReturnType<typeof spreadNudges> {
  await keepRun(day.company._id, { mayWait: true })
  return spreadNudges(day, budget)
}
