import '../../words'
import '../../review.scss'
import { type FeedbackPage, feedbackApi } from '@domain/review/feedbackApi'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Answering } from '../../parts/Answering'
import { Asked } from '../../parts/Asked'

/** One question, for its two: `?id=`. The colleague answers it or says no, who asked reads what came of it. */
export default function FeedbackAnswerPage() {
  const { t } = useTranslation('feedback')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} requestId={id} />}
    </MemberPage>
  )
}

function Reading({ member, requestId }: { member: Member; requestId: string }) {
  const { t } = useTranslation('feedback')
  const companyId = member.company.id
  const { data, error, refetch } = useCall(feedbackApi.feedback, { companyId, requestId }, { freshFor: 0 })
  if (error instanceof CloudFailure && (error.code === 'notFound' || error.code === 'notAllowedValue')) {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('gone')} text={t('goneHint')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting leave="back" title={t('title')} error={error} onRetry={refetch} />
  const reload = async (): Promise<FeedbackPage | undefined> => {
    const answer = await refetch()
    const lists = [feedbackApi.myFeedback, feedbackApi.feedbackForMe] as const
    await Promise.all(lists.map((call) => refresh(call, { companyId })))
    return answer.data
  }
  const Side = data.request.askerId === member.me.id ? Asked : Answering
  return <Side companyId={companyId} page={data} reload={reload} />
}
