import '../../accessWords'
import '../../access.scss'
import { type AccessPage, accessApi } from '@domain/people/accessApi'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { useAdministrators } from '../../parts/access/Administrators'
import { useCoaches } from '../../parts/access/Coaches'
import { useWatermark } from '../../parts/access/Watermark'
import { openChampions, openStart } from '../../ways'

/** Who may do more than others: administrators and coaches; those of the rollout are named on its own pages. */
export default function RolesPage() {
  const { t } = useTranslation('access')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <WithAccess member={member} />}
    </MemberPage>
  )
}

function WithAccess({ member }: { member: Member }) {
  const { t } = useTranslation('access')
  const mine = isAllowed('nameAdministrator', member.me.roles)
  const { data, error, refetch } = useCall(accessApi.access, mine ? { companyId: member.company.id } : null)
  if (!mine || (error instanceof CloudFailure && error.code === 'notAllowed')) {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('notYours')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting title={t('title')} leave="back" error={error} onRetry={refetch} />
  return <Roles member={member} page={data} />
}

function Roles({ member, page }: { member: Member; page: AccessPage }) {
  const { t } = useTranslation('access')
  const administrators = useAdministrators(member, page)
  const coaches = useCoaches(member)
  const watermark = useWatermark(member, page)
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      overlays={
        <>
          {administrators.sheets}
          {coaches.sheets}
          {watermark.sheet}
        </>
      }
    >
      {administrators.section}
      {coaches.section}
      <Section title={t('rollout')}>
        <Card>
          <Cell icon="flag" title={t('sponsor')} text={t('sponsorText')} onPress={openStart} />
          <Cell icon="coach" title={t('champions')} text={t('championsText')} onPress={openChampions} />
        </Card>
      </Section>
      {watermark.section}
    </PageFrame>
  )
}
