import { type ReactNode, useEffect } from 'react'
import { restartAtWelcome } from '../ways'
import { type Member, useSession } from './useSession'

interface Props {
  /** Until the reader is known. */
  reading: ReactNode
  /** Where they could not be read. */
  failed(error: Error, retry: () => void): ReactNode
  children(member: Member): ReactNode
}

/** Shows a page to members of a company; who belongs nowhere is led to the first run. */
export function MemberGate({ reading, failed, children }: Props) {
  const session = useSession()
  const strange = session.state === 'nowhere' || session.state === 'signedOut'
  useEffect(() => {
    if (strange) restartAtWelcome()
  }, [strange])
  if (session.state === 'member') return <>{children(session)}</>
  if (session.state === 'failed') return <>{failed(session.error, session.retry)}</>
  return <>{reading}</>
}
