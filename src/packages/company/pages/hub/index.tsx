import '../../words'
import '../../departmentWords'
import '../../memberWords'
import '../../rosterWords'
import { isAllowed, managesCompany } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Access } from '../../parts/access/Access'
import { JoiningEntries } from '../../parts/joining/JoiningEntries'
import { useNaming } from '../../parts/naming/useNaming'
import { useRetention } from '../../parts/retention/useRetention'
import { useSetUp } from '../../parts/setUp/useSetUp'
import { openDepartments, openMembers, openRoster } from '../../ways'

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
  const { roles } = member.me
  const setUp = useSetUp(member)
  const naming = useNaming(member)
  const retention = useRetention(member)
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      overlays={
        <>
          {naming.layers}
          {retention.layers}
        </>
      }
    >
      {!managesCompany(roles) && <EmptyState title={t('notYours')} />}
      {!setUp.isDone && setUp.section}
      {isAllowed('keepMembers', roles) && <People />}
      {managesCompany(roles) && <JoiningEntries companyId={member.company.id} roles={roles} />}
      <Access roles={roles} />
      {isAllowed('nameCompany', roles) && naming.section}
      {isAllowed('setRetention', roles) && retention.section}
      {setUp.isDone && setUp.section}
    </PageFrame>
  )
}

function People() {
  const { t } = useTranslation(['departments', 'members', 'roster'])
  return (
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
      <Cell icon="inbox" height={68} title={t('roster:title')} text={t('roster:hubText')} onPress={openRoster} />
    </Card>
  )
}
