import type { CallOutput } from '@domain/call'
import { boardApi } from '@domain/rollout/boardApi'
import { allow } from '../platform/allow'
import { budgetFrom } from '../platform/budget'
import { handle } from '../platform/handle'
import { rolloutStateOf } from '../platform/store/rolloutFigures'
import { keepRolloutRun, noRolloutRun, rolloutRunsOf } from '../platform/store/rolloutRuns'
import { goOnCounting } from './night'

/** How long what was counted is fresh, in milliseconds. */
const freshFor = 10 * 60_000

/** What somebody who waits for the answer waits at most, in milliseconds; the rest is for the timer. */
const patience = 3_000

/** Counts the company afresh, as far as that takes no time. */
export const countNow = handle(boardApi.countNow, async ({ actor }): Promise<CallOutput<typeof boardApi.countNow>> => {
  allow(actor, 'countBoard')
  const { companyId, company, at } = actor
  const [{ figures }, runs] = await Promise.all([rolloutStateOf(companyId), rolloutRunsOf([companyId])])
  const run = runs.get(companyId) ?? noRolloutRun(companyId)
  if (isFresh(figures?.computedAt ?? null, at)) return { state: 'justCounted' }
  if (run.going && isFresh(run.askedAt, at)) return { state: 'counting' }
  const asked = await keepRolloutRun(run, { askedAt: at })
  if (!asked) return { state: 'counting' }
  const piece = await goOnCounting(
    company,
    asked,
    at,
    budgetFrom(() => performance.now(), patience),
  )
  return { state: piece === 'over' ? 'counted' : 'counting' }
})

/** A clock that was set back has nothing fresh from the future. */
const isFresh = (since: number | null, now: number): boolean => since !== null && since <= now && now < since + freshFor
