import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import {
  openBoard,
  openDepartmentUse,
  openParameters,
  openPilotReport,
  openRules,
  openStart,
  openTrainings,
  openWhy,
} from '../../ways'

/** OKRs in this company: why and by which rules for everyone, and what its leaders see and do. */
export default function HubPage() {
  const { t } = useTranslation('rollout')
  return (
    <MemberPage leave="back" title={t('hub.title')}>
      {({ me }) => (
        <PageFrame title={t('hub.title')} leave="back">
          {isAllowed('readRollout', me.roles) ? <Entries me={me} /> : <EmptyState title={t('hub.notYours')} />}
        </PageFrame>
      )}
    </MemberPage>
  )
}

function Entries({ me: { roles, reviewsOthers } }: Pick<Member, 'me'>) {
  const { t } = useTranslation('rollout')
  const leads = isAllowed('leadRollout', roles)
  return (
    <>
      {(isAllowed('seeBoard', roles) || reviewsOthers) && (
        <Section title={t('hub.state')}>
          <Card>
            <Cell icon="flag" title={t('hub.board')} onPress={openBoard} />
            {isAllowed('exportBoard', roles) && (
              <Cell icon="doc" title={t('hub.pilotReport')} onPress={openPilotReport} />
            )}
          </Card>
        </Section>
      )}
      {(leads || isAllowed('recordTraining', roles)) && (
        <Section title={t('hub.lead')}>
          <Card>
            {leads && <Cell icon="people" title={t('hub.start')} onPress={openStart} />}
            {isAllowed('setRules', roles) && <Cell icon="okr" title={t('hub.parameters')} onPress={openParameters} />}
            {leads && <Cell icon="people" title={t('hub.departmentUse')} onPress={openDepartmentUse} />}
          </Card>
        </Section>
      )}
      <Section title={t('hub.company')}>
        <Card>
          <Cell icon="ask" title={t('hub.why')} onPress={openWhy} />
          <Cell icon="doc" title={t('hub.rules')} onPress={openRules} />
          <Cell icon="today" title={t('hub.trainings')} onPress={openTrainings} />
        </Card>
      </Section>
    </>
  )
}
