import '../../words'
import '../../departmentWords'
import '../../memberWords'
import { isAllowed, managesCompany } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { Access } from '../../parts/access/Access'
import { SetUpList } from '../../parts/setUp/SetUpList'
import { openDepartments, openMembers } from '../../ways'

/** What keeps a company going, for its administrators. */
export default function CompanyHubPage() {
  const { t } = useTranslation(['company', 'departments', 'members'])
  return (
    <MemberPage leave="back" title={t('title')}>
      {({ me: { roles }, company }) => (
        <PageFrame title={t('title')} leave="back">
          {!managesCompany(roles) && <EmptyState title={t('notYours')} />}
          {isAllowed('setUpCompany', roles) && <SetUpList companyId={company.id} />}
          {isAllowed('keepMembers', roles) && (
            <Card>
              <Cell
                icon="people"
                height={68}
                title={t('members:cell')}
                text={t('members:cellText')}
                onPress={() => openMembers()}
              />
              <Cell
                icon="align"
                height={68}
                title={t('departments:cell')}
                text={t('departments:cellText')}
                onPress={openDepartments}
              />
            </Card>
          )}
        </PageFrame>
      )}
    </MemberPage>
  )
}
