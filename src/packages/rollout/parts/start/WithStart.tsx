import { startApi, type StartPage } from '@domain/rollout/startApi'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'

interface Props {
  member: Member
  title: string
  children(page: StartPage, onNewer: () => Promise<unknown>): ReactNode
}

/** A page of who leads the rollout, once what was decided has been read; others are told whose it is. */
export function WithStart({ member, title, children }: Props) {
  const { t } = useTranslation('start')
  const { data, error, refetch } = useCall(startApi.start, { companyId: member.company.id })
  if (error instanceof CloudFailure && error.code === 'notAllowed') {
    return (
      <PageFrame title={title} leave="back">
        <EmptyState title={t('start.notYours')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting title={title} leave="back" error={error} onRetry={refetch} />
  return <>{children(data, refetch)}</>
}
