import { championsApi } from '@domain/rollout/championsApi'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { championsIn } from '../platform/store/members'

/** Who helps a department along: every colleague may know whom to ask. Two reads beside the membership. */
export const championsOf = handle(championsApi.championsOf, async ({ input, actor }) => {
  allow(actor, 'browse')
  const found = await championsIn(actor.companyId, input.departmentId)
  return { champions: found.filter(({ left }) => !left) }
})
