import '../../startWords'
import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { startApi } from '@domain/rollout/startApi'
import { isUnread } from '@domain/rollout/why'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
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
      {({ me, company }) => (
        <PageFrame title={t('hub.title')} leave="back">
          {isAllowed('readRollout', me.roles) ? (
            <Entries me={me} company={company} />
          ) : (
            <EmptyState title={t('hub.notYours')} />
          )}
        </PageFrame>
      )}
    </MemberPage>
  )
}

function Entries({ me: { roles, reviewsOthers }, company }: Pick<Member, 'me' | 'company'>) {
  const { t } = useTranslation(['rollout', 'start'])
  const { data } = useCall(startApi.why, { companyId: company.id }, { kept: true })
  const leads = isAllowed('leadRollout', roles, data?.coordinates ? ['coordinator'] : [])
  const unread = data !== undefined && isUnread(data.why, { edition: data.readEdition })
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
          <Cell
            icon="ask"
            title={t('hub.why')}
            text={unread ? t('start:why.unread') : undefined}
            unread={unread}
            onPress={openWhy}
          />
          <Cell icon="doc" title={t('hub.rules')} onPress={openRules} />
          <Cell icon="today" title={t('hub.trainings')} onPress={openTrainings} />
        </Card>
      </Section>
    </>
  )
}
