import { type ReviewPage, reviewApi } from '@domain/review/api'
import { refresh, useCall } from '../../../cloud'

/** One review, kept fresh. */
export function useReview(companyId: string, memberId: string, cycleId: string) {
  const reference = { companyId, memberId, cycleId }
  const { data, error, refetch, isFetching } = useCall(reviewApi.review, reference, { freshFor: 0 })
  const reload = async (): Promise<ReviewPage | undefined> => {
    const answer = await refetch()
    await refresh(reviewApi.queue, { companyId })
    return answer.data
  }
  return { data, error, isFetching, reload }
}
