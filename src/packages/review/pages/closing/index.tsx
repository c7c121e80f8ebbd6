import '../../words'
import '../../review.scss'
import { laterOf } from '@domain/calendar/civilDate'
import { okrApi } from '@domain/okr/api'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { UnsaidInClosing } from '../../parts/Unsaid'
import { Closed } from './Closed'
import { Closing } from './Closing'

/** Closing one objective: `?objective=`. Its owner closes it, and everyone reads what it ended with. */
export default function ClosingPage() {
  const { t } = useTranslation('closing')
  const { objective = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} objectiveId={objective} />}
    </MemberPage>
  )
}

function Reading({ member, objectiveId }: { member: Member; objectiveId: string }) {
  const { t } = useTranslation('closing')
  const title = t('title')
  const where = { companyId: member.company.id, objectiveId }
  const { data, error, refetch } = useCall(okrApi.objective, where, { freshFor: 0 })
  const gone = error instanceof CloudFailure && error.code !== 'internal' && error.code !== 'busy'
  if (gone || data?.kind === 'draft') return <Nothing title={t('gone')} text={t('goneHint')} {...where} />
  if (!data) return <Waiting leave="back" title={title} error={error} onRetry={refetch} />
  const { objective } = data
  const today = laterOf(data.today, member.today)
  if (objective.state === 'closed') {
    return <Closed member={member} page={data} objective={objective} today={today} reload={refetch} />
  }
  if (!data.may.close) return <Nothing title={t('notYet')} text={t('notYetHint')} {...where} />
  return <Closing member={member} objective={objective} today={today} reload={refetch} />
}

interface NothingProps {
  title: string
  text: string
  companyId: string
  objectiveId: string
}

function Nothing({ title, text, ...where }: NothingProps) {
  const { t } = useTranslation('closing')
  return (
    <PageFrame title={t('title')} leave="back">
      <EmptyState title={title} text={text} />
      <UnsaidInClosing {...where} said={[]} />
    </PageFrame>
  )
}
