import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { openMyClosing, openMyMidQuarter } from '../../../../ways'
import {
  openAnnualTalk,
  openFeedback,
  openLessons,
  openMyReview,
  openReviewQueue,
  openReviewStates,
  openSharedAnnualTalks,
  openSummary,
  openTeamMidQuarter,
} from '../../ways'

/** Everything that is reviewed: the team's first for who has one, then one's own. */
export default function HubPage() {
  const { t } = useTranslation(['review', 'feedback', 'lessons', 'annualTalk'])
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
              <Cell icon="flag" title={t('hub.myClosing')} onPress={openMyClosing} />
              <Cell icon="ask" title={t('feedback:title')} onPress={() => openFeedback()} />
              <Cell icon="doc" title={t('annualTalk:hub.mine')} onPress={() => openAnnualTalk()} />
            </Card>
          </Section>
          {isAllowed('readLessons', me.roles) && (
            <Section title={t('hub.company')}>
              <Card>
                <Cell icon="people" title={t('hub.teamSummary')} onPress={openSummary} />
                <Cell icon="comment" title={t('lessons:entry')} onPress={() => openLessons()} />
                {isAllowed('seeReviewStates', me.roles) && (
                  <Cell icon="flag" title={t('hub.reviewStates')} onPress={openReviewStates} />
                )}
              </Card>
            </Section>
          )}
        </PageFrame>
      )}
    </MemberPage>
  )
}
