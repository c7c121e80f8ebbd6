import type { AnsweredRequest, FeedbackRequest, FeedbackText, OpenRequest } from '@domain/review/feedback'
import { feedbackLimits } from '@domain/review/feedback'
import { _, find, get } from './database'

const perPage = 20
/** More answers than this nobody draws from for one review. */
const mostGiven = 30

/** A request: one read. */
export const feedbackRequestOf = (id: string): Promise<FeedbackRequest | undefined> => get('feedbackRequests', id)

/** What was written back: one read. */
export const feedbackTextOf = (id: string): Promise<FeedbackText | undefined> => get('feedbackTexts', id)

/** What somebody waits on: one read. There are never more than the bound. */
export async function openRequestsOf(companyId: string, askerId: string): Promise<OpenRequest[]> {
  const found = await find('feedbackRequests', {
    where: { companyId, askerId, state: 'open' },
    limit: feedbackLimits.openRequests,
  })
  return found.filter((request): request is OpenRequest => request.state === 'open')
}

interface RequestPage {
  items: FeedbackRequest[]
  after: string | null
}

const pageOf = (found: FeedbackRequest[]): RequestPage => {
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}

/** What somebody asked, the newest first: one read. @param after the `order` of the last one before */
export const requestsBy = async (companyId: string, askerId: string, after: string | null): Promise<RequestPage> =>
  pageOf(
    await find('feedbackRequests', {
      where: { companyId, askerId, ...(after === null ? {} : { order: _.lt(after) }) },
      orderBy: [['order', 'desc']],
      limit: perPage + 1,
    }),
  )

/** What waits for somebody's answer, the oldest first: one read. @param after the `order` of the last one before */
export const requestsFor = async (companyId: string, colleagueId: string, after: string | null): Promise<RequestPage> =>
  pageOf(
    await find('feedbackRequests', {
      where: { companyId, colleagueId, state: 'open', ...(after === null ? {} : { order: _.gt(after) }) },
      orderBy: [['order', 'asc']],
      limit: perPage + 1,
    }),
  )

/** What somebody was answered about objectives of one cycle, the newest first, each with its words: two reads. */
export async function answersGiven(
  companyId: string,
  askerId: string,
  cycleId: string,
): Promise<{ request: AnsweredRequest; words: string }[]> {
  const found = await find('feedbackRequests', {
    where: { companyId, askerId, cycleId, state: 'answered' },
    orderBy: [['order', 'desc']],
    limit: mostGiven,
  })
  const answered = found.filter((request): request is AnsweredRequest => request.state === 'answered')
  if (answered.length === 0) return []
  const ids = answered.map(({ _id }) => _id)
  const texts = await find('feedbackTexts', { where: { companyId, _id: _.in(ids) }, limit: ids.length })
  return answered.flatMap((request) => {
    const text = texts.find(({ _id }) => _id === request._id)
    return text ? [{ request, words: text.words }] : []
  })
}
