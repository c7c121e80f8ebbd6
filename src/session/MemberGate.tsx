import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { restartAtNotice, restartAtWelcome } from '../ways'
import { type Member, type SessionState, useSession } from './useSession'

interface Props {
  /** Until the reader is known. */
  reading: ReactNode
  /** Where they could not be read. */
  failed(error: Error, retry: () => void): ReactNode
  children(member: Member): ReactNode
}

/**
 * Shows a page to members of a company; who belongs nowhere is led to the first run, who has not agreed to the notice as
 * it is now to the notice.
 */
export function MemberGate({ reading, failed, children }: Props) {
  const session = useSession()
  const strange = session.state === 'nowhere' || session.state === 'signedOut'
  useEffect(() => {
    if (strange) restartAtWelcome()
  }, [strange])
  const isAsked = session.state === 'member' && session.asksConsent
  useEffect(() => {
    if (isAsked) restartAtNotice()
  }, [isAsked])
  const isElsewhere = useNamedCompany(session)
  if (session.state === 'member' && !isAsked && !isElsewhere) return <>{children(session)}</>
  if (session.state === 'failed') return <>{failed(session.error, session.retry)}</>
  return <>{reading}</>
}

/**
 * Shows the company that an address names, as a message's does: somebody may belong to several. Once it is shown, the
 * reader chooses again.
 *
 * @returns whether another one is still shown
 */
function useNamedCompany(session: SessionState): boolean {
  const { company } = useRouter().params
  const [isDue, setDue] = useState(company !== undefined)
  const member = session.state === 'member' ? session : undefined
  const isTheirs = member?.companies.some(({ id }) => id === company) ?? false
  const isElsewhere = isDue && isTheirs && member?.company.id !== company
  useEffect(() => {
    if (!isDue || !member || company === undefined) return
    if (isElsewhere) member.switchCompany(company)
    else setDue(false)
  }, [isDue, isElsewhere, company, member])
  return isElsewhere
}
