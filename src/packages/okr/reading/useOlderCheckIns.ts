import { type ObjectivePage, okrApi } from '@domain/okr/api'
import { useState } from 'react'
import { useCallPages } from '../../../cloud'

/**
 * The check-ins of an objective's page, and those before them as far as the reader asked for them.
 *
 * @returns `older` reads on; none where everything is there
 */
export function useOlderCheckIns(companyId: string, page: Extract<ObjectivePage, { kind: 'public' }>) {
  const [asked, setAsked] = useState(false)
  const first = page.olderCheckIns
  const list = useCallPages(
    okrApi.checkIns,
    asked && first !== null ? (after) => ({ companyId, objectiveId: page.objective._id, after: after ?? first }) : null,
  )
  const hasMore = asked && !list.isPending && !list.error ? list.hasMore : first !== null
  const read = () => {
    if (!asked) setAsked(true)
    else if (list.error) void list.refresh()
    else list.more()
  }
  return {
    checkIns: [...page.checkIns, ...list.items],
    people: [...page.people, ...list.pages.flatMap(({ people }) => people)],
    ...(hasMore ? { older: { isReading: asked && list.isFetching, read } } : {}),
  }
}
