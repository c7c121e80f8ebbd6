import '../../words'
import '../../memberWords'
import { type MemberDetail, membersApi } from '@domain/people/membersApi'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'

interface Props {
  title: string
  children: (known: { reader: Member; detail: MemberDetail; onNewer: () => Promise<unknown> }) => ReactNode
}

/** A page about the member whom its address names. */
export function WithMember({ title, children }: Props) {
  const { id } = useRouter().params
  return (
    <MemberPage leave="back" title={title} cards={2}>
      {(reader) => (
        <Reading reader={reader} memberId={id ?? ''} title={title}>
          {children}
        </Reading>
      )}
    </MemberPage>
  )
}

function Reading({ reader, memberId, title, children }: Props & { reader: Member; memberId: string }) {
  const { t } = useTranslation(['members', 'company'])
  const { data, error, refetch } = useCall(membersApi.member, { companyId: reader.company.id, memberId })
  if (error instanceof CloudFailure && ['notFound', 'notAllowed'].includes(error.code)) {
    return (
      <PageFrame title={title} leave="back">
        <EmptyState title={error.code === 'notFound' ? t('gone') : t('company:notYours')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting title={title} leave="back" cards={2} error={error} onRetry={refetch} />
  return children({ reader, detail: data, onNewer: refetch })
}
