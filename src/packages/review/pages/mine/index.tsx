import '../../words'
import '../../review.scss'
import { reviewApi } from '@domain/review/api'
import { reviewedCycle } from '@domain/review/cycle'
import { canStart } from '@domain/review/lifecycle'
import { noAnswers } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Agenda } from '../../parts/Agenda'
import { Answers } from '../../parts/Answers'
import { Meeting } from '../../parts/Meeting'
import { Stepper } from '../../parts/Stepper'
import { useToLesson } from '../../parts/ToLesson'
import { useReview } from '../../parts/useReview'
import { openWriting } from '../../ways'

/** My own OKRs Review of the cycle that is reviewed now. */
export default function MyReviewPage() {
  const { t } = useTranslation('review')
  return (
    <MemberPage leave="back" title={t('mine')}>
      {(member) => <MyReview member={member} />}
    </MemberPage>
  )
}

function MyReview({ member }: { member: Member }) {
  const { t } = useTranslation('review')
  const words = useWords()
  const { company, me } = member
  const cycle = reviewedCycle(member.today, company)
  const { data, error, reload } = useReview(company.id, me.id, cycle.id)
  const acknowledge = useSend(reviewApi.acknowledge)
  const toLesson = useToLesson({
    answers: data?.words.mine?.answers ?? noAnswers,
    objectives: data?.objectives ?? [],
  })
  if (!data) return <Waiting leave="back" title={t('mine')} error={error} onRetry={reload} />
  const { review, reviewer, words: said } = data
  const state = review?.state ?? 'open'
  const written = said.mine?.answers
  const isApproved = state === 'approved' || state === 'acknowledged'
  const onAcknowledge = async () => {
    try {
      await acknowledge.send({ companyId: company.id, cycleId: cycle.id })
      showToast({ text: t('acknowledged') })
    } catch (failure) {
      showToast({ text: sentenceFor(failure) })
    }
    await reload()
  }
  return (
    <PageFrame
      title={t('mine')}
      leave="back"
      footer={
        state === 'approved' ? (
          <Button wide label={t('acknowledge')} loading={acknowledge.isSending} onPress={() => void onAcknowledge()} />
        ) : canStart('write', state) ? (
          <Button
            wide
            kind={state === 'open' || state === 'returned' ? 'filled' : 'line'}
            label={t(!written ? 'write' : state === 'open' ? 'writeOn' : 'edit')}
            onPress={() => openWriting(cycle.id)}
          />
        ) : undefined
      }
      overlays={isApproved ? toLesson.sheet : undefined}
    >
      <Text className="t-sub c2">{cycleTitle(words, cycle, company.fiscalStartMonth)}</Text>
      <Stepper state={state} />
      {state === 'returned' && <Banner boxed kind="caution" text={t('returned', { reason: said.reason })} />}
      <View className="row between row--wrap g2 who">
        {reviewer ? (
          <Text className="t-sub c2">{t('reviewer', { name: reviewer.name })}</Text>
        ) : (
          <Text className="t-sub c2">{t('noReviewer')}</Text>
        )}
        <LockLine text={reviewer ? t('private.member', { name: reviewer.name }) : t('private.nobody')} />
      </View>
      <Answers answers={written ?? noAnswers} />
      <Meeting page={data} company={company} myId={me.id} cycleId={cycle.id} onChanged={reload} />
      {state === 'booked' && <Agenda />}
      {review && 'meeting' in review && (
        <Section title={t('note.title')}>
          <View className="card pad answer__text">
            <Text userSelect className={said.note === '' ? 'c2' : ''}>
              {said.note === '' ? t('note.none') : said.note}
            </Text>
          </View>
        </Section>
      )}
      {isApproved && <View className="note">{toLesson.entry}</View>}
    </PageFrame>
  )
}
