import { peopleApi } from '@domain/people/api'
import { QueryClient } from '@tanstack/react-query'
import { useAccount } from './account'
import { watchConnection } from './connection'
import { CloudFailure, passes } from './failure'
import { keepSeen, longestFresh } from './seen'

/** Pauses before a read is asked again, in milliseconds. */
const pauses = [600, 2_000] as const

/** How long an answer counts as fresh: within it, coming back to a page asks nothing. Milliseconds. */
const freshFor = 30_000

/** Everything read from the cloud. One for the whole app. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // `always`, because a paused query would show its skeleton for ever to somebody who starts without a network.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: freshFor,
      retry: (failures, error) => failures < pauses.length && passes(error),
      retryDelay: (failures) => pauses[failures] ?? 2_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

watchConnection()

// Answers of `useCall(…, { kept: true })` outlive the app; see seen/. What is out of date must be so on the next start
// too: an app that is closed right after a write asks at once.
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated') return
  const { type } = event.action
  const { meta, queryHash, state } = event.query
  if ((type !== 'success' && type !== 'invalidate') || meta?.kept !== true || state.data === undefined) return
  keepSeen(queryHash, {
    data: meta.firstPageOnly === true ? firstPage(state.data) : state.data,
    at: type === 'success' ? state.dataUpdatedAt : state.dataUpdatedAt - longestFresh,
  })
})

// Whoever has left a company meanwhile is led on at once: the session says where they still belong.
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return
  if (!(event.action.error instanceof CloudFailure) || event.action.error.code !== 'notMember') return
  queryClient.invalidateQueries({
    queryKey: [useAccount.getState().id, peopleApi.session.capability, peopleApi.session.name],
  })
})

// What one person saw is not another's, even for a moment: at the local sign-in accounts change without a restart.
useAccount.subscribe(({ id }, before) => {
  if (id !== before.id) queryClient.clear()
})

/** Of a list in pages only the first outlives the app. */
function firstPage(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !Array.isArray(data.pages)) return data
  return { pages: data.pages.slice(0, 1), pageParams: [null] }
}
