import { Failure } from '@domain/failure'
import { cycleById, cycleOn, phaseOf } from '@domain/okr/cycle'
import type { Member } from '@domain/people/model'
import type { Action, Relation } from '@domain/people/permissions'
import { standInOn } from '@domain/review/reviewer'
import { allow, mayDo } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { memberOf } from '../platform/store/members'
import { reviewerOf } from '../platform/store/reviews'

/** The two of a review, and how the caller stands to it. */
export interface Seat {
  member: Member
  reviewer: Member | null
  relations: Relation[]
  /** Whether the caller acts for the reviewer. */
  standsIn: boolean
}

/** Who reviews changes with the company: it is asked at each call, so that a former manager has no way in. */
export async function seatOf(member: Member, actor: Actor): Promise<Seat> {
  const reviewer = await reviewerOf(member, actor.today)
  if (member._id === actor.id) return { member, reviewer, relations: ['owner'], standsIn: false }
  const standsIn = reviewer !== null && standInOn(reviewer.standIn, actor.today) === actor.id
  return { member, reviewer, relations: standsIn || reviewer?._id === actor.id ? ['reviewer'] : [], standsIn }
}

/**
 * Lets the two of a review through.
 * @throws Failure `notFound` for everybody else, whether there is such a review, such a member, or neither;
 *   `notAllowed` where the other of the two is to act
 */
export async function seatFor(
  action: Action,
  { memberId, cycleId }: { memberId: string; cycleId: string },
  actor: Actor,
): Promise<Seat> {
  const member = memberId === actor.id ? actor.member : await memberOf(actor.companyId, memberId)
  const seat = member && (await seatOf(member, actor))
  if (!seat || !mayDo(actor, 'readReview', seat.relations)) throw new Failure('notFound', 'memberId')
  allow(actor, action, seat.relations)
  refuseOtherCycle(cycleId, actor)
  return seat
}

/** @throws Failure `notAllowedValue` for a cycle that is not the company's, or that has not begun */
export function refuseOtherCycle(cycleId: string, { company, today }: Pick<Actor, 'company' | 'today'>): void {
  const cycle = cycleById(cycleId)
  const ours = cycle !== undefined && cycleOn(cycle.firstDay, company).id === cycleId
  if (!ours || phaseOf(cycle, today) === 'planning') throw new Failure('notAllowedValue', 'cycleId')
}
