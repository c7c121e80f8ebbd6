import '../../words'
import '../../reading/reading.scss'
import { okrApi } from '@domain/okr/api'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { type Member, MemberGate } from '../../../../session'
import { PublicObjective } from '../../reading/PublicObjective'
import { SharedDraft } from '../../reading/SharedDraft'

/** One objective: `?id=`. */
export default function ObjectivePage() {
  const { id } = useRouter().params
  return (
    <MemberGate
      reading={
        <Frame>
          <Skeleton cards={3} />
        </Frame>
      }
      failed={(_, retry) => (
        <Frame>
          <FailedState onRetry={retry} />
        </Frame>
      )}
    >
      {(member) => (id === undefined ? <Gone /> : <Page member={member} id={id} />)}
    </MemberGate>
  )
}

function Page({ member, id }: { member: Member; id: string }) {
  const { data, error, refetch } = useCall(
    okrApi.objective,
    { companyId: member.company.id, objectiveId: id },
    { kept: true },
  )
  if (error instanceof CloudFailure && (error.code === 'notFound' || error.code === 'notAllowedValue')) return <Gone />
  if (!data) {
    return <Frame>{error ? <FailedState onRetry={() => void refetch()} /> : <Skeleton cards={3} />}</Frame>
  }
  return data.kind === 'public' ? (
    <PublicObjective member={member} page={data} onRefresh={refetch} />
  ) : (
    <SharedDraft member={member} page={data} />
  )
}

function Gone() {
  const { t } = useTranslation('objective')
  return (
    <Frame>
      <EmptyState title={t('gone')} text={t('goneHint')} />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('objective')
  return (
    <PageFrame title={t('title')} leave="back">
      {children}
    </PageFrame>
  )
}
