import '../../words'
import '../../review.scss'
import { civilDateAt } from '@domain/calendar/civilDate'
import { annualTalkApi } from '@domain/review/annualTalkApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { LockLine } from '../../../../components/Banner'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { Document } from '../../parts/talk/Document'
import { useYearTitle } from '../../parts/talk/titles'

/** What somebody shared for their annual talk, as they shared it: `?member=&year=`. */
export default function AnnualTalkReadPage() {
  const { t } = useTranslation('annualTalk')
  const { member: memberId = '', year = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} memberId={memberId} year={Number(year)} />}
    </MemberPage>
  )
}

function Reading({ member, memberId, year }: { member: Member; memberId: string; year: number }) {
  const { t } = useTranslation('annualTalk')
  const words = useWords()
  const yearTitle = useYearTitle(member.company)
  const input = { companyId: member.company.id, memberId, year }
  const { data, error, refetch } = useCall(annualTalkApi.sharedAnnualTalk, input, { freshFor: 0 })
  // Also where it was read before: what was taken back is not shown any more.
  if (error instanceof CloudFailure && error.code === 'notFound') {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('read.gone')} text={t('read.goneHint')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting leave="back" title={t('title')} error={error} onRetry={refetch} />
  const { member: person, document, sharedAt, today } = data
  return (
    <PageFrame title={t('read.title', { name: person.name })} leave="back">
      <View className="row between row--wrap g2">
        <Text className="t-sub c2">{yearTitle(year)}</Text>
        <LockLine text={t('private.reader', { name: person.name })} />
      </View>
      <Text className="t-sub c2">{t('read.sharedOn', { day: formatDate(words, civilDateAt(sharedAt), today) })}</Text>
      <Text className="t-sub c2 talk__why">{t('why')}</Text>
      <Document document={document} company={member.company} />
    </PageFrame>
  )
}
