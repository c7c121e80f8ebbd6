import '../../words'
import '../../reading/reading.scss'
import { okrApi } from '@domain/okr/api'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { PublicObjective } from '../../reading/PublicObjective'
import { SharedDraft } from '../../reading/SharedDraft'

/** One objective: `?id=`. */
export default function ObjectivePage() {
  const { t } = useTranslation('objective')
  const { id } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => (id === undefined ? <Gone /> : <Page member={member} id={id} />)}
    </MemberPage>
  )
}

function Page({ member, id }: { member: Member; id: string }) {
  const { t } = useTranslation('objective')
  const { data, error, refetch } = useCall(
    okrApi.objective,
    { companyId: member.company.id, objectiveId: id },
    { kept: true },
  )
  if (error instanceof CloudFailure && (error.code === 'notFound' || error.code === 'notAllowedValue')) return <Gone />
  if (!data) return <Waiting leave="back" title={t('title')} error={error} onRetry={refetch} />
  return data.kind === 'public' ? (
    <PublicObjective member={member} page={data} onRefresh={refetch} />
  ) : (
    <SharedDraft member={member} page={data} />
  )
}

function Gone() {
  const { t } = useTranslation('objective')
  return (
    <PageFrame title={t('title')} leave="back">
      <EmptyState title={t('gone')} text={t('goneHint')} />
    </PageFrame>
  )
}
