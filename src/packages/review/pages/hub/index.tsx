import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { openMyMidQuarter } from '../../../../ways'
import {
  openAnnualTalk,
  openMyReview,
  openReviewQueue,
  openReviewStates,
  openSharedAnnualTalks,
  openTeamMidQuarter,
} from '../../ways'

/** Everything that is reviewed: the team's first for who has one, then one's own. */
export default function HubPage() {
  const { t } = useTranslation(['review', 'annualTalk'])
  return (
    <MemberPage leave="back" title={t('hub.title')}>
      {({ me }) => (
        <PageFrame title={t('hub.title')} leave="back">
          {me.reviewsOthers && (
            <Section title={t('hub.team')}>
              <Card>
                <Cell icon="people" title={t('hub.teamReviews')} onPress={openReviewQueue} />
                <Cell icon="people" title={t('hub.teamMidQuarter')} onPress={openTeamMidQuarter} />
                <Cell icon="doc" title={t('annualTalk:hub.team')} onPress={openSharedAnnualTalks} />
              </Card>
            </Section>
          )}
          <Section title={t('hub.mine')}>
            <Card>
              <Cell icon="doc" title={t('hub.myReview')} onPress={openMyReview} />
              <Cell icon="clock" title={t('hub.myMidQuarter')} onPress={openMyMidQuarter} />
              <Cell icon="doc" title={t('annualTalk:hub.mine')} onPress={() => openAnnualTalk()} />
            </Card>
          </Section>
          {isAllowed('seeReviewStates', me.roles) && (
            <Section title={t('hub.company')}>
              <Card>
                <Cell icon="flag" title={t('hub.reviewStates')} onPress={openReviewStates} />
              </Card>
            </Section>
          )}
        </PageFrame>
      )}
    </MemberPage>
  )
}
