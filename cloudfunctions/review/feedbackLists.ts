import type { PersonView } from '@domain/people/api'
import type { FeedbackRequest } from '@domain/review/feedback'
import { feedbackApi, type FeedbackLine } from '@domain/review/feedbackApi'
import type { Actor } from '../platform/actor'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { answersGiven, feedbackRequestOf, feedbackTextOf, requestsBy, requestsFor } from '../platform/store/feedback'
import { people } from '../platform/store/members'
import { mayReadFeedback, requestFor } from './feedback'
import { feedbackView } from './views'

/** One request for its two, and its words for who asked: four reads. */
export const feedback = handle(feedbackApi.feedback, async ({ input, actor }) => {
  const { companyId, today } = actor
  const request = requestFor('seeFeedback', await feedbackRequestOf(input.requestId), actor)
  const [persons, text] = await Promise.all([
    people(companyId, [request.askerId, request.colleagueId]),
    mayReadFeedback(request, actor) ? feedbackTextOf(request._id) : undefined,
  ])
  const [asker, colleague] = [request.askerId, request.colleagueId].map((id) => persons.find((each) => each.id === id))
  if (!asker || !colleague) throw new Error('one of the two of a request is not in its company')
  return { today, request: feedbackView(request), asker, colleague, words: text?.words ?? null }
})

/** What I asked: three reads. */
export const myFeedback = handle(feedbackApi.myFeedback, async ({ input, actor }) => {
  const { items, after } = await requestsBy(actor.companyId, actor.id, input.after)
  return { items: await linesOf(items, 'colleagueId', actor), after, today: actor.today }
})

/** What waits for my answer: three reads. Whoever asked and left does not wait. */
export const feedbackForMe = handle(feedbackApi.feedbackForMe, async ({ input, actor }) => {
  const { items, after } = await requestsFor(actor.companyId, actor.id, input.after)
  const lines = await linesOf(items, 'askerId', actor)
  return { items: lines.filter(({ person }) => !person.left), after, today: actor.today }
})

/** Requests with the other of their two: one read. */
async function linesOf(
  requests: readonly FeedbackRequest[],
  other: 'askerId' | 'colleagueId',
  { companyId }: Actor,
): Promise<FeedbackLine[]> {
  const persons = await people(
    companyId,
    requests.map((request) => request[other]),
  )
  return requests.flatMap((request) => {
    const person = personIn(persons, request[other])
    return person ? [{ request: feedbackView(request), person }] : []
  })
}

const personIn = (persons: readonly PersonView[], id: string) => persons.find((person) => person.id === id)

/** Of the answers, in bytes. */
const mostBytes = 72_000

/** What a review can take in of the caller's own: four reads. */
export const feedbackGiven = handle(feedbackApi.feedbackGiven, async ({ input, actor }) => {
  const { companyId, id } = actor
  const given = fitting(await answersGiven(companyId, id, input.cycleId), mostBytes)
  const persons = await people(
    companyId,
    given.map(({ request }) => request.colleagueId),
  )
  return {
    items: given.flatMap(({ request, words }) => {
      const person = personIn(persons, request.colleagueId)
      return person ? [{ request: feedbackView(request), person, words }] : []
    }),
  }
})
