import '../../words'
import '../../review.scss'
import { laterOf } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { okrApi } from '@domain/okr/api'
import { cycleOn } from '@domain/okr/cycle'
import { midQuarterStateOf } from '@domain/review/midQuarter'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { openMidQuarter } from '../../../../ways'
import { StateTag, useDayText } from '../../parts/halfway'

/** My own objectives of the cycle that runs, each with where its mid-quarter review stands. */
export default function MyMidQuarterPage() {
  const { t } = useTranslation('review')
  return (
    <MemberPage leave="back" title={t('midQuarter.mine')}>
      {(member) => <Mine member={member} />}
    </MemberPage>
  )
}

function Mine({ member }: { member: Member }) {
  const { t } = useTranslation('review')
  const words = useWords()
  const { company, me } = member
  const dayText = useDayText(company)
  const { data, error, refetch } = useCall(okrApi.today, { companyId: company.id }, { kept: true })
  if (!data) return <Waiting leave="back" title={t('midQuarter.mine')} error={error} onRetry={refetch} />
  const today = laterOf(data.today, member.today)
  const cycle = cycleOn(today, company)
  const mine = data.objectives
    .filter(({ ownerId, cycleId }) => ownerId === me.id && cycleId === cycle.id)
    .map((objective) => ({ objective, state: midQuarterStateOf(objective, today, calendarOf(company)) }))
    .filter(({ state }) => state !== 'notNeeded')
  return (
    <PageFrame title={t('midQuarter.mine')} leave="back">
      <View className="who">
        <Text className="t-sub c2">{cycleTitle(words, cycle, company.fiscalStartMonth)}</Text>
      </View>
      {mine.length === 0 ? (
        <EmptyState title={t('midQuarter.none')} text={t('midQuarter.noneHint')} />
      ) : (
        <Card>
          {mine.map(({ objective, state }) => (
            <Cell
              key={objective._id}
              height={68}
              title={objective.title}
              text={dayText(state, objective.cycleId, today)}
              label={[objective.title, t(`midQuarter.state.${state}`), dayText(state, objective.cycleId, today)]
                .filter(Boolean)
                .join(', ')}
              after={<StateTag state={state} />}
              onPress={() => openMidQuarter(objective._id)}
            />
          ))}
        </Card>
      )}
    </PageFrame>
  )
}
