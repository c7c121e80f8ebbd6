import { Failure } from '../failure'
import type { PublicObjective } from '../okr/model'
import { orderOf } from '../okr/search'
import {
  type AnsweredRequest,
  type Asking,
  type DeclinedRequest,
  feedbackLimits,
  type FeedbackRequest,
  type OpenRequest,
  type WithdrawnRequest,
} from './feedback'

interface Asker {
  companyId: string
  askerId: string
  /** Milliseconds since 1970. */
  at: number
}

/**
 * Asks a colleague one question about an objective.
 *
 * @param open what the asker waits on already: at most five questions, so that nobody collects answers instead of
 *   talking, and one to the same colleague about the same objective, so that nobody is pressed
 * @throws Failure `notAllowedValue` (oneself), `notFound` (a key result of another objective), `alreadyAsked`,
 *   `tooManyOpenRequests` with the bound
 */
export function ask(
  { requestId, colleagueId, keyResultId, question }: Asking,
  objective: Pick<PublicObjective, '_id' | 'title' | 'cycleId' | 'keyResults'>,
  open: readonly OpenRequest[],
  { companyId, askerId, at }: Asker,
): OpenRequest {
  if (colleagueId === askerId) throw new Failure('notAllowedValue', 'colleagueId')
  const keyResult = objective.keyResults.find(({ id }) => id === keyResultId)
  if (keyResultId !== null && !keyResult) throw new Failure('notFound', 'keyResultId')
  if (open.some((each) => each.colleagueId === colleagueId && each.objectiveId === objective._id)) {
    throw new Failure('alreadyAsked', 'colleagueId')
  }
  if (open.length >= feedbackLimits.openRequests) {
    throw new Failure('tooManyOpenRequests', undefined, { bound: feedbackLimits.openRequests })
  }
  return {
    _id: requestId,
    companyId,
    askerId,
    colleagueId,
    objectiveId: objective._id,
    objectiveTitle: objective.title,
    keyResult: keyResult ? { id: keyResult.id, title: keyResult.title } : null,
    cycleId: objective.cycleId,
    question,
    askedAt: at,
    order: orderOf(at, requestId),
    state: 'open',
  }
}

/** Whether a request is what this asking made: a repeat after a lost answer. */
export const isRepeat = (request: FeedbackRequest, asking: Asking, askerId: string): boolean =>
  request.askerId === askerId &&
  request.colleagueId === asking.colleagueId &&
  request.objectiveId === asking.objectiveId &&
  (request.keyResult?.id ?? null) === asking.keyResultId &&
  request.question === asking.question

/** The colleague has answered. @throws Failure as `stillOpen` */
export const answer = (request: FeedbackRequest, at: number): AnsweredRequest => ({
  ...stillOpen(request),
  state: 'answered',
  answeredAt: at,
})

/** The colleague says no. @throws Failure as `stillOpen` */
export const decline = (request: FeedbackRequest, at: number): DeclinedRequest => ({
  ...stillOpen(request),
  state: 'declined',
  declinedAt: at,
})

/** The asker takes the question back. @throws Failure as `stillOpen` */
export const withdraw = (request: FeedbackRequest, at: number): WithdrawnRequest => ({
  ...stillOpen(request),
  state: 'withdrawn',
  withdrawnAt: at,
})

/** @throws Failure `noLongerAsked` where it was withdrawn, `wrongState` where it was answered or declined */
function stillOpen(request: FeedbackRequest): OpenRequest {
  if (request.state === 'withdrawn') throw new Failure('noLongerAsked')
  if (request.state !== 'open') throw new Failure('wrongState')
  return request
}
