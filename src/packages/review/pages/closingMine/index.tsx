import '../../words'
import '../../review.scss'
import { calendarOf } from '@domain/calendar/company'
import { type CivilDate, laterOf } from '@domain/calendar/civilDate'
import type { ObjectiveView } from '@domain/okr/api'
import { cycleById, phaseOf } from '@domain/okr/cycle'
import { awaitsClosing, closingDays, endingStateOf } from '@domain/review/ending'
import { closingApi } from '@domain/review/closingApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { Card, Section, Tag } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { openClosing } from '../../../../ways'

/** My own objectives of the cycle that closes, each with where it stands, and those left open before. */
export default function MyClosingPage() {
  const { t } = useTranslation('closing')
  return (
    <MemberPage leave="back" title={t('mine')}>
      {(member) => <Mine member={member} />}
    </MemberPage>
  )
}

function Mine({ member }: { member: Member }) {
  const { t } = useTranslation('closing')
  const words = useWords()
  const { company } = member
  const { data, error, refetch } = useCall(closingApi.closingMine, { companyId: company.id }, { freshFor: 0 })
  if (!data) return <Waiting leave="back" title={t('mine')} error={error} onRetry={refetch} />
  const today = laterOf(data.today, member.today)
  const cycle = cycleById(data.cycleId)
  const calendar = calendarOf(company)
  const days = cycle && closingDays(cycle, calendar)
  const isAhead = cycle !== undefined && days !== undefined && today < days.from
  const shown = data.objectives.filter(
    (objective) => objective.state === 'closed' || awaitsClosing(objective, today, calendar),
  )
  const dayText = (day: CivilDate) => formatDate(words, day, today)
  const until = (objective: ObjectiveView) =>
    days && cycle && objective.state === 'published' && phaseOf(cycle, today) !== 'closed'
      ? t('until', { day: dayText(days.until) })
      : undefined
  return (
    <PageFrame title={t('mine')} leave="back">
      {cycle && (
        <View className="who">
          <Text className="t-sub c2">{cycleTitle(words, cycle, company.fiscalStartMonth)}</Text>
        </View>
      )}
      {shown.length > 0 && (
        <Card>
          {shown.map((objective) => (
            <Line key={objective._id} objective={objective} text={until(objective)} />
          ))}
        </Card>
      )}
      {shown.length === 0 && (
        <EmptyState
          title={isAhead ? t('from', { day: dayText(days.from) }) : t('none')}
          text={t(isAhead ? 'fromHint' : 'noneHint')}
        />
      )}
      {data.earlier.length > 0 && (
        <Section title={t('earlier')}>
          <Card>
            {data.earlier.map((objective) => {
              const its = cycleById(objective.cycleId)
              return (
                <Line
                  key={objective._id}
                  objective={objective}
                  text={its && cycleTitle(words, its, company.fiscalStartMonth)}
                />
              )
            })}
          </Card>
        </Section>
      )}
    </PageFrame>
  )
}

function Line({ objective, text }: { objective: ObjectiveView; text: string | undefined }) {
  const { t } = useTranslation('closing')
  const state = endingStateOf(objective)
  return (
    <Cell
      height={68}
      title={objective.title}
      text={text}
      label={[objective.title, t(`state.${state}`), text].filter(Boolean).join(', ')}
      after={<Tag brand={state === 'open'} text={t(`state.${state}`)} />}
      onPress={() => openClosing(objective._id)}
    />
  )
}
