import '../../words'
import { isAllowed, managesCompany } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { useRetention } from '../../parts/retention/useRetention'
import { SetUpList } from '../../parts/setUp/SetUpList'

/** What keeps a company going, for its administrators. */
export default function CompanyHubPage() {
  const { t } = useTranslation('company')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Hub member={member} />}
    </MemberPage>
  )
}

function Hub({ member }: { member: Member }) {
  const { t } = useTranslation('company')
  const { company, me } = member
  const retention = useRetention(member)
  return (
    <PageFrame title={t('title')} leave="back" overlays={retention.layers}>
      {!managesCompany(me.roles) && <EmptyState title={t('notYours')} />}
      {isAllowed('setUpCompany', me.roles) && <SetUpList companyId={company.id} />}
      {isAllowed('setRetention', me.roles) && retention.section}
    </PageFrame>
  )
}
