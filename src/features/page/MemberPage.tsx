import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { FailedState } from '../../components/EmptyState'
import { PageFrame, type PageFrameProps } from '../../components/PageFrame'
import { ViewerSign } from '../../components/PageFrame/Watermark'
import { Skeleton } from '../../components/Skeleton'
import { type Member, MemberGate } from '../../session'
import { markRead } from '../reminding'

export type PageHead = Pick<PageFrameProps, 'title' | 'tab' | 'leave'> & {
  /** How many cards stand in for what is being read; three when left out. */
  cards?: number
}

/** A page for members: under its title stand bars while the reader is not known yet, and a way on where that failed. */
export function MemberPage({ children, ...head }: PageHead & { children(member: Member): ReactNode }) {
  return (
    <MemberGate
      reading={<Waiting {...head} error={null} />}
      failed={(error, onRetry) => <Waiting {...head} error={error} onRetry={onRetry} />}
    >
      {(member) => (
        <ViewerSign.Provider value={member.me.watermark}>
          <Opened companyId={member.company.id} />
          {children(member)}
        </ViewerSign.Provider>
      )}
    </MemberGate>
  )
}

/** Whoever comes by a message has read its reminder. */
function Opened({ companyId }: { companyId: string }) {
  const { company, reminder } = useRouter().params
  useEffect(() => {
    if (company === companyId && reminder !== undefined) void markRead(companyId, [decodeURIComponent(reminder)])
  }, [company, companyId, reminder])
  return null
}

/**
 * A page that has nothing to show yet.
 * @param error why there is nothing; `null` while it is being read
 */
export function Waiting({
  cards = 3,
  error,
  onRetry,
  ...head
}: PageHead & { error: Error | null; onRetry?: () => unknown }) {
  return (
    <PageFrame {...head}>
      {error && onRetry ? <FailedState onRetry={() => void onRetry()} /> : <Skeleton cards={cards} />}
    </PageFrame>
  )
}
