import type { Call, CallInput, CallOutput } from '@domain/call'
import { useMutation } from '@tanstack/react-query'
import { callCloud } from './call'

/**
 * Writes to the cloud while the person waits. Never repeated by itself: a lost answer is theirs to try again, under the
 * same id. What must also work offline goes through `queue/` instead.
 *
 * @param refreshed what to do with the answer: put it where it is shown, `refresh` what it changes
 */
export function useSend<C extends Call>(call: C, refreshed?: (output: CallOutput<C>, input: CallInput<C>) => unknown) {
  const mutation = useMutation<CallOutput<C>, Error, CallInput<C>>({
    mutationFn: (input) => callCloud(call, input),
    onSuccess: (output, input) => refreshed?.(output, input),
  })
  return {
    /** @throws CloudFailure or Unreachable, which `error` holds too */
    send: mutation.mutateAsync,
    isSending: mutation.isPending,
    error: mutation.error,
    /** Lets go of the error. */
    reset: mutation.reset,
  }
}
