import '../../words'
import { isAllowed, managesCompany } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { Access } from '../../parts/access/Access'
import { SetUpList } from '../../parts/setUp/SetUpList'

/** What keeps a company going, for its administrators. */
export default function CompanyHubPage() {
  const { t } = useTranslation('company')
  return (
    <MemberPage leave="back" title={t('title')}>
      {({ me: { roles }, company }) => (
        <PageFrame title={t('title')} leave="back">
          {!managesCompany(roles) && <EmptyState title={t('notYours')} />}
          {isAllowed('setUpCompany', roles) && <SetUpList companyId={company.id} />}
          <Access roles={roles} />
        </PageFrame>
      )}
    </MemberPage>
  )
}
