import type { PersonView } from '@domain/people/api'
import { championsApi } from '@domain/rollout/championsApi'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { championsIn, coachesOf } from '../platform/store/members'

/** Who helps a department along: every colleague may know whom to ask. Two reads beside the membership. */
export const championsOf = handle(championsApi.championsOf, async ({ input, actor }) => {
  allow(actor, 'browse')
  const found = await championsIn(actor.companyId, input.departmentId)
  return { champions: found.filter(({ left }) => !left) }
})

/** Whom the caller could ask about a draft: three reads, or two more where their own department has no champion. */
export const helpersForMe = handle(championsApi.helpersForMe, async ({ actor }) => {
  allow(actor, 'createDraft')
  const { companyId, id, member } = actor
  const isAsked = (person: PersonView) => !person.left && person.id !== id
  const [own, top] = [member.departmentPath.at(-1), member.departmentPath[1]]
  const nearest = own === undefined ? [] : (await championsIn(companyId, own)).filter(isAsked)
  const isAlone = nearest.length === 0 && top !== undefined && top !== own
  const champions = isAlone ? (await championsIn(companyId, top)).filter(isAsked) : nearest
  const known = new Set(champions.map((person) => person.id))
  const coaches = (await coachesOf(companyId)).filter((person) => isAsked(person) && !known.has(person.id))
  return { champions, coaches }
})
