import { cycleOn } from '@domain/okr/cycle'
import { boardApi } from '@domain/rollout/boardApi'
import { kpiSharesOf } from '@domain/rollout/kpiChecks'
import { handle } from '../platform/handle'
import { departmentUse } from '../platform/store/departments'
import { kpiChecksOf } from '../platform/store/kpiChecks'
import { rolloutOf } from '../platform/store/rollouts'
import { allowBoard, departmentHere } from './access'

/**
 * How the eight questions end in the running cycle, as shares: at most six reads. Every answer is worked out of the
 * same checks, the company's, so that those of two departments do not tell more than each says.
 */
export const kpiChecks = handle(boardApi.kpiChecks, async ({ input, actor }) => {
  const { companyId, company, today } = actor
  const place = input.departmentId === null ? undefined : await departmentHere(actor, input.departmentId)
  await allowBoard(actor, place, await rolloutOf(companyId))
  const said = await departmentUse(companyId)
  const checks = await kpiChecksOf(companyId, cycleOn(today, company).id, { said, today })
  return { shares: kpiSharesOf(checks, place?.department.path ?? []) }
})
