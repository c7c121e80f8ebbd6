import type { Call, CallInput, CallOutput } from '@domain/call'
import { hashKey, type QueryKey, useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useAccount } from './account'
import { callCloud } from './call'
import { queryClient } from './client'
import { seen } from './seen'

export interface CallOptions {
  /** Shown at once on the next start, and offline. For what people come back to, not for what they type. */
  kept?: boolean
  /** Milliseconds for which an answer is not asked again; 30 s when left out. */
  freshFor?: number
  /** Part of the answer's identity beside the input, such as the version of the company it belongs to. */
  edition?: number
  /** Asked when the app opens and whenever it comes to the front, and otherwise only after `refresh`. */
  inFront?: boolean
}

/** Under which key an answer is kept: the account's, the call's, the input's. */
export const callKey = (
  account: string | null,
  call: Call,
  input: unknown,
  edition?: number,
): [string | null, string, string, unknown, number?] =>
  edition === undefined
    ? [account, call.capability, call.name, input]
    : [account, call.capability, call.name, input, edition]

/** What was seen last under a key; its shape is the one that this release kept (see seen/). */
export const lastSeen = <Data>(key: QueryKey): { data: Data; at: number } | undefined =>
  seen(hashKey(key)) as { data: Data; at: number } | undefined

/**
 * Reads from the cloud and stays up to date: asked again when the page is shown, the app comes back or the network
 * returns, unless the answer is fresh.
 *
 * @param input `null` while it is not known yet: nothing is asked
 * @returns TanStack Query's result; `data` may be an older answer while `error` says why there is no newer one
 */
export function useCall<C extends Call>(call: C, input: CallInput<C> | null, options: CallOptions = {}) {
  const account = useAccount(({ id }) => id)
  const { kept = false, freshFor, edition, inFront = false } = options
  const queryKey = callKey(account, call, input, edition)
  const enabled = account !== null && input !== null
  const query = useQuery<CallOutput<C>>({
    queryKey,
    queryFn: () => {
      if (input === null) throw new Error('asked without input')
      return callCloud(call, input)
    },
    enabled,
    meta: { kept },
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(inFront ? { staleTime: Infinity, refetchOnWindowFocus: 'always' as const } : {}),
    ...(kept
      ? {
          initialData: () => lastSeen<CallOutput<C>>(queryKey)?.data,
          initialDataUpdatedAt: () => lastSeen(queryKey)?.at,
        }
      : {}),
  })
  // Tab pages and those below another stay mounted: being shown again is their only sign of life.
  // Read while drawing: the library has a page drawn anew for what it read, and its last drawing answers here.
  const { isStale, refetch } = query
  useDidShow(() => {
    if (enabled && isStale) refetch({ cancelRefetch: false })
  })
  return query
}

/**
 * Has the answers of a call asked again wherever they are on screen; others when they are shown next.
 * @param input a part of the input, such as `{ companyId }`; left out, all answers of the call
 */
export function refresh<C extends Call>(call: C, input?: Partial<CallInput<C>>): Promise<void> {
  const account = useAccount.getState().id
  return queryClient.invalidateQueries({
    queryKey: input === undefined ? [account, call.capability, call.name] : callKey(account, call, input),
  })
}
