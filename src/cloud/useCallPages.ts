import type { Call, CallInput, CallOutput } from '@domain/call'
import type { Page } from '@domain/people/api'
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { GenericSchema } from 'valibot'
import { useAccount } from './account'
import { callCloud } from './call'
import { queryClient } from './client'
import { type CallOptions, callKey, lastSeen } from './useCall'

interface PagesOptions extends Omit<CallOptions, 'inFront'> {
  /**
   * What was found stays until the answer to other words is there, so that nothing goes away under a finger. For a list
   * of which only the words that are searched change.
   */
  keepsShown?: boolean
}

/**
 * Reads a list in pages.
 *
 * @param inputFor the input for the page that begins after a cursor, `null` for the first; `null` in place of the
 * function while it is not known yet
 * @param options as of `useCall`; of a kept list only the first page is shown at once on the next start
 */
export function useCallPages<C extends Call<GenericSchema, Page<unknown>>>(
  call: C,
  inputFor: ((after: string | null) => CallInput<C>) | null,
  { kept = false, freshFor, edition, keepsShown = false }: PagesOptions = {},
) {
  type Output = CallOutput<C> & Page<unknown>
  const account = useAccount(({ id }) => id)
  const queryKey = callKey(account, call, inputFor?.(null) ?? null, edition)
  const enabled = account !== null && inputFor !== null
  const query = useInfiniteQuery<Output, Error, InfiniteData<Output>, typeof queryKey, string | null>({
    queryKey,
    queryFn: async ({ pageParam }) => {
      if (inputFor === null) throw new Error('asked without input')
      return (await callCloud(call, inputFor(pageParam))) as Output
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.after ?? undefined,
    enabled,
    // Coming back would ask for every page again, one after the other; pulling down asks for the first.
    refetchOnWindowFocus: false,
    meta: { kept, firstPageOnly: true },
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(keepsShown ? { placeholderData: keepPreviousData } : {}),
    ...(kept
      ? {
          initialData: () => lastSeen<InfiniteData<Output, string | null>>(queryKey)?.data,
          initialDataUpdatedAt: () => lastSeen(queryKey)?.at,
        }
      : {}),
  })
  // The end of a list is reached once; who gets there while it is asked anew wants the next page all the same.
  const [wanted, setWanted] = useState(false)
  const { isFetching, hasNextPage, fetchNextPage } = query
  useEffect(() => {
    if (!wanted || isFetching) return
    setWanted(false)
    if (hasNextPage) void fetchNextPage()
  }, [wanted, isFetching, hasNextPage, fetchNextPage])
  const pages = query.data?.pages ?? []
  return {
    /** Page by page, each with what it carries beside its items (`people`, `today`). */
    pages,
    items: pages.flatMap(({ items }) => items) as Output['items'],
    /** Nothing to show yet. */
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    /** When the answer on screen was given, milliseconds since 1970. */
    dataUpdatedAt: query.dataUpdatedAt,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    /** Reads the next page, once, however often the end of the list is reached meanwhile. */
    more: () => {
      if (hasNextPage && !query.isFetchingNextPage) setWanted(true)
    },
    /** Starts again from the first page. */
    refresh: async () => {
      queryClient.setQueryData<InfiniteData<Output, string | null>>(
        queryKey,
        (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
      )
      await query.refetch()
    },
  }
}
