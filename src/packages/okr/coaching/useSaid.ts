import { nothingSaid, type Said } from '@domain/coach/coaching'
import { coachingApi } from '@domain/okr/coachingApi'
import { hashKey } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useKept, useOnline, useSend } from '../../../cloud'
import {
  coachingKey,
  isNothing,
  type KeptCoaching,
  keptCoachingSchema,
  nothingKept,
  withHeard,
  withMore,
  withSent,
} from './kept'

const isSame = (one: Said, other: Said): boolean => hashKey([one]) === hashKey([other])

interface SaidOf {
  companyId: string
  objectiveId: string
  /** Whether the cloud has the objective: before, there is nothing to keep it with. */
  isInCloud: boolean
  /** What the cloud has kept, and when it said so; none until it answered. */
  known: Said | undefined
  knownAt: number
  /** Whether the cloud is being asked. */
  isAsking: boolean
}

/**
 * What somebody said to the coach about an objective: on this phone at once, and in the cloud for their other phones.
 *
 * @returns what was said, and how more is said
 */
export function useSaid(of: SaidOf): [Said, (more: Partial<Said>) => void] {
  const { companyId, objectiveId, isInCloud, known, knownAt, isAsking } = of
  const [stored, keep] = useKept(coachingKey(objectiveId), keptCoachingSchema)
  const current = stored ?? nothingKept
  const latest = useRef(current)
  latest.current = current
  const put = useCallback(
    (next: KeptCoaching) => {
      latest.current = next
      keep(next)
    },
    [keep],
  )
  const isOnline = useOnline()
  const { send, isSending } = useSend(coachingApi.keepCoaching)

  useEffect(() => {
    if (!known) return
    const next = withHeard(latest.current, known, knownAt)
    if (!isSame(next.said, latest.current.said)) put(next)
  }, [known, knownAt, put])

  const { said, unsent } = current
  // One after the other, and not while the cloud is asked: what comes back later would else be older than what was sent.
  const isBusy = isAsking || isSending
  const tried = useRef<Said>()
  useEffect(() => {
    if (!isOnline) tried.current = undefined
    if (!isInCloud || !isOnline || isBusy || isNothing(unsent) || tried.current === unsent) return
    tried.current = unsent
    send({ companyId, objectiveId, said: unsent }).then(
      (answer) => put(withSent(latest.current, unsent, answer.said, Date.now())),
      // It stays unsent, and goes with what is said next, when the network is back, or when the editor opens again.
      () => undefined,
    )
  }, [isInCloud, isOnline, isBusy, companyId, objectiveId, unsent, send, put])

  const say = (more: Partial<Said>) => put(withMore(latest.current, { ...nothingSaid, ...more }))
  return [said, say]
}
