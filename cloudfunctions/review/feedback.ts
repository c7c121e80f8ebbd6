import { Failure } from '@domain/failure'
import { isPublic } from '@domain/okr/states'
import type { AuditAction } from '@domain/people/audit'
import { isActive } from '@domain/people/model'
import { type Action, isAllowed, type Relation } from '@domain/people/permissions'
import { answer, ask, decline, isRepeat, withdraw } from '@domain/review/asking'
import type { FeedbackRequest } from '@domain/review/feedback'
import { type FeedbackView, feedbackApi } from '@domain/review/feedbackApi'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { ownership, readable, relationsTo } from '../platform/objectiveAccess'
import { openRequestsOf } from '../platform/store/feedback'
import { takeTurn } from '../platform/store/locks'
import { memberOf } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { feedbackView } from './views'

/** How somebody stands to a request. */
const relationsToRequest = ({ askerId, colleagueId }: FeedbackRequest, { id }: Pick<Actor, 'id'>): Relation[] => [
  ...(askerId === id ? (['asker'] as const) : []),
  ...(colleagueId === id ? (['asked'] as const) : []),
]

/**
 * Lets the two of a request through.
 * @throws Failure `notFound` for everybody else, whether there is such a request or not; `notAllowed` where the other
 *   of the two is to act
 */
export function requestFor(action: Action, found: FeedbackRequest | undefined, actor: Actor): FeedbackRequest {
  const request = found?.companyId === actor.companyId ? found : undefined
  if (!request || !mayDo(actor, 'seeFeedback', relationsToRequest(request, actor))) {
    throw new Failure('notFound', 'requestId')
  }
  allow(actor, action, relationsToRequest(request, actor))
  return request
}

/** Whether what was written back to a request is for the caller. */
export const mayReadFeedback = (request: FeedbackRequest, actor: Actor): boolean =>
  mayDo(actor, 'readFeedback', relationsToRequest(request, actor))

const asking = showing(feedbackApi.askForFeedback, ({ question }) => ({ question }))

/** Asks one question; two devices at once ask one after the other, so that neither passes the bound. */
export const askForFeedback = handle(asking, async ({ input, actor }) => {
  const { companyId, id, at } = actor
  const stranger = await strangerIn(input.colleagueId, actor)
  const request = await inTransaction(async (transaction) => {
    const there = await transaction.get('feedbackRequests', input.requestId)
    if (there && isRepeat(there, input, id)) return there
    if (there) throw new Failure('notAllowedValue', 'requestId')
    const objective = readable(await transaction.get('objectives', input.objectiveId), actor)
    const owned = isPublic(objective) ? ownership(objective, actor) : []
    allow(actor, 'askForFeedback', [...relationsTo(objective, actor), ...owned])
    if (!isPublic(objective)) throw new Failure('wrongState', 'objectiveId')
    // Only who may ask learns whether a colleague exists.
    if (stranger) throw stranger
    await takeTurn(transaction, companyId, `feedback:${id}`)
    const open = await openRequestsOf(companyId, id)
    const asked = ask(input, objective, open, { companyId, askerId: id, at })
    await transaction.put('feedbackRequests', asked)
    await leaveTrail(transaction, actor, {
      action: 'askForFeedback',
      subjectId: asked._id,
      before: {},
      after: { state: asked.state, colleagueId: asked.colleagueId, objectiveId: asked.objectiveId },
    })
    return asked
  })
  return { request: feedbackView(request) }
})

/** Why somebody cannot be asked: whoever answers works here, and can read what it is about. */
async function strangerIn(colleagueId: string, { companyId, today }: Actor): Promise<Failure | undefined> {
  const colleague = await memberOf(companyId, colleagueId)
  const canBeAsked = colleague && isActive(colleague, today) && isAllowed('readPublished', colleague.roles)
  return canBeAsked ? undefined : new Failure('notFound', 'colleagueId')
}

const answering = showing(feedbackApi.answerFeedback, ({ answer: words }) => ({ answer: words }))

/** Answers, for the asker alone; a repeat of the same words is the same answer. */
export const answerFeedback = handle(answering, ({ input, actor }) =>
  reply(actor, { ...input, name: 'answerFeedback', words: input.answer, state: 'answered', take: answer }),
)

const declining = showing(feedbackApi.declineFeedback, ({ reason }) => ({ reason }))

/** Says no; so does a repeat. */
export const declineFeedback = handle(declining, ({ input, actor }) =>
  reply(actor, { ...input, name: 'declineFeedback', words: input.reason, state: 'declined', take: decline }),
)

interface Reply {
  requestId: string
  /** The call, for the audit trail, which keeps the state and never a word. */
  name: AuditAction
  words: string
  /** The state that the reply leads to. */
  state: FeedbackRequest['state']
  take: (request: FeedbackRequest, at: number) => FeedbackRequest
}

/** The colleague writes back, in one transaction. */
const reply = (actor: Actor, { requestId, name, words, state, take }: Reply): Promise<{ request: FeedbackView }> =>
  inTransaction(async (transaction) => {
    const request = requestFor('answerFeedback', await transaction.get('feedbackRequests', requestId), actor)
    if (request.state === state && (await transaction.get('feedbackTexts', requestId))?.words === words) {
      return { request: feedbackView(request) }
    }
    const next = take(request, actor.at)
    await refuseUnread(transaction, request, actor)
    await transaction.put('feedbackTexts', { _id: requestId, companyId: actor.companyId, words })
    return { request: await moved(transaction, actor, name, request, next) }
  })

/** @throws Failure `noLongerAsked` where who asked has left: nobody would ever read it */
async function refuseUnread(transaction: Transaction, { askerId }: FeedbackRequest, { today }: Actor): Promise<void> {
  const asker = await transaction.get('members', askerId)
  if (!asker || !isActive(asker, today)) throw new Failure('noLongerAsked')
}

/** Takes the question back, also from a colleague who has left; a repeat changes nothing. */
export const withdrawFeedback = handle(feedbackApi.withdrawFeedback, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const found = await transaction.get('feedbackRequests', input.requestId)
    const request = requestFor('withdrawFeedback', found, actor)
    if (request.state === 'withdrawn') return { request: feedbackView(request) }
    const next = withdraw(request, actor.at)
    return { request: await moved(transaction, actor, 'withdrawFeedback', request, next) }
  }),
)

async function moved(
  transaction: Transaction,
  actor: Actor,
  name: AuditAction,
  before: FeedbackRequest,
  after: FeedbackRequest,
): Promise<FeedbackView> {
  await transaction.put('feedbackRequests', after)
  await leaveTrail(transaction, actor, {
    action: name,
    subjectId: after._id,
    before: { state: before.state },
    after: { state: after.state },
  })
  return feedbackView(after)
}
