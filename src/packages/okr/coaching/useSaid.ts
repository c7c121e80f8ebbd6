import { nothingSaid, type Said, saidTogether } from '@domain/coach/coaching'
import { coachingApi } from '@domain/okr/coachingApi'
import { hashKey } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useKept, useOnline, useSend } from '../../../cloud'
import { coachingKey, type KeptCoaching, keptCoachingSchema, nothingKept } from './kept'

const isSame = (one: Said, other: Said): boolean => hashKey([one]) === hashKey([other])

interface SaidOf {
  companyId: string
  objectiveId: string
  /** Whether the cloud has the objective: before, there is nothing to keep it with. */
  isInCloud: boolean
  /** What the cloud has kept; none until it answered. */
  known: Said | undefined
}

/**
 * What somebody said to the coach about an objective: on this phone at once, and in the cloud for their other phones.
 *
 * @returns what was said, and how more is said
 */
export function useSaid({ companyId, objectiveId, isInCloud, known }: SaidOf): [Said, (more: Partial<Said>) => void] {
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
  const { send } = useSend(coachingApi.keepCoaching)

  useEffect(() => {
    if (!known) return
    const said = saidTogether(known, latest.current.said)
    const isUnsent = !isSame(said, known)
    if (isUnsent !== latest.current.isUnsent || !isSame(said, latest.current.said)) put({ said, isUnsent })
  }, [known, put])

  const { said, isUnsent } = current
  useEffect(() => {
    if (!isUnsent || !isInCloud || !isOnline) return
    send({ companyId, objectiveId, said }).then(
      (answer) => {
        const together = saidTogether(answer.said, latest.current.said)
        put({ said: together, isUnsent: !isSame(together, answer.said) })
      },
      // It stays unsent, and goes with what is said next, when the network is back, or when the editor opens again.
      () => undefined,
    )
  }, [isUnsent, isInCloud, isOnline, companyId, objectiveId, said, send, put])

  const say = (more: Partial<Said>) =>
    put({ said: saidTogether(latest.current.said, { ...nothingSaid, ...more }), isUnsent: true })
  return [said, say]
}
