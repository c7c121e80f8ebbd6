import { isDeepStrictEqual } from 'node:util'
import { type Coaching, coachingIdOf, nothingSaid, outcomesOf, saidTogether } from '@domain/coach/coaching'
import type { Neighbour } from '@domain/coach/model'
import { Failure } from '@domain/failure'
import { coachingApi } from '@domain/okr/coachingApi'
import type { DraftObjective, Objective, PublicObjective } from '@domain/okr/model'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { isReadable, readable, relationsTo } from '../platform/objectiveAccess'
import { coachingOf } from '../platform/store/coachings'
import { colleagues } from '../platform/store/members'
import { objectiveOf, objectivesOfDepartment, objectivesOfOwner } from '../platform/store/objectives'
import { inTransaction } from '../platform/store/transaction'

/** Of the text of each list, in bytes: what the coach compares with are titles. */
const mostBytes = 30_000
/** Newest objectives of the department that are looked at. */
const mostAround = 100

type Written = DraftObjective | PublicObjective

const contentOf = (objective: Written) => (objective.state === 'draft' ? objective.draft : objective)

/** An objective that the caller may write on; `undefined` also where it is none of theirs, as if there were none. */
function theirs(objective: Objective | undefined, actor: Actor): Written | undefined {
  if (!objective || objective.state === 'archived' || !isReadable(objective, actor)) return undefined
  const action = objective.state === 'draft' ? 'writeDraft' : 'editPublished'
  return mayDo(actor, action, relationsTo(objective, actor)) ? objective : undefined
}

const neighbour = (objective: Written): Neighbour => {
  const { title, level, keyResults } = contentOf(objective)
  const { _id: id, ownerId } = objective
  return { id, title, level, ownerId, keyResults: keyResults.map((each) => ({ title: each.title })) }
}

/** What the coach on the phone cannot know by itself: at most five reads, whatever the company's size. */
export const coaching = handle(coachingApi.coaching, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { companyId, id: actorId, member } = actor
  const { objectiveId, cycleId } = input
  const objective = theirs(await objectiveOf(companyId, objectiveId), actor)
  const ownerId = objective?.ownerId ?? actorId
  const { departmentPath: path } = objective ?? member
  const [kept, own, around, owners] = await Promise.all([
    objective && coachingOf(companyId, { objectiveId, memberId: actorId }),
    objectivesOfOwner(companyId, ownerId, cycleId),
    objectivesOfDepartment(companyId, { path, cycleId }, mostAround),
    colleagues(companyId, objective ? contentOf(objective).keyResults.map((keyResult) => keyResult.ownerId) : []),
  ])
  const others = (found: readonly Written[]) =>
    fitting(found.filter(({ _id }) => _id !== objectiveId).map(neighbour), mostBytes)
  return {
    said: kept ? { dismissed: kept.dismissed, answers: kept.answers } : nothingSaid,
    own: others(own.filter((each) => each.state !== 'draft' || each.ownerId === actorId)),
    department: others(around.filter((each) => each.ownerId !== ownerId)),
    gone: owners.filter(({ left }) => left).map(({ id }) => id),
  }
})

/** Keeps with an objective what its writer said to the coach. */
export const keepCoaching = handle(coachingApi.keepCoaching, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { objectiveId, said } = input
    const objective = readable(await transaction.get('objectives', objectiveId), actor)
    if (objective.state === 'archived') throw new Failure('wrongState')
    allow(actor, objective.state === 'draft' ? 'writeDraft' : 'editPublished', relationsTo(objective, actor))
    const coachingId = coachingIdOf(objectiveId, actor.id)
    const before = await transaction.get('coachings', coachingId)
    const together = saidTogether(before ?? nothingSaid, said)
    const outcomes = outcomesOf(contentOf(objective), together)
    const next: Coaching = {
      ...together,
      _id: coachingId,
      companyId: actor.companyId,
      objectiveId,
      memberId: actor.id,
      cycleId: objective.cycleId,
      outcomes,
      checked: Object.keys(outcomes).length > 0,
      updatedAt: before?.updatedAt ?? actor.at,
    }
    if (!isDeepStrictEqual(next, before)) await transaction.put('coachings', { ...next, updatedAt: actor.at })
    return { said: together }
  }),
)
