import '../../words'
import '../../review.scss'
import type { CivilDate } from '@domain/calendar/civilDate'
import type { KeyResult, MidQuarterDecision } from '@domain/okr/model'
import type { CompanyView, PersonView } from '@domain/people/api'
import { midQuarterOf, minutesPerKeyResult } from '@domain/review/midQuarter'
import { type MidQuarterItem, midQuarterApi } from '@domain/review/midQuarterApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { peopleById, useWords, valueText } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { openMidQuarter } from '../../../../ways'
import { DecisionTag, Outcome } from '../../parts/Decided'
import { StateTag, useDayText } from '../../parts/halfway'
import { Timer } from '../../parts/Timer'

/** A manager's agenda: what the team owns in the cycle, key result by key result, with a timer. */
export default function TeamMidQuarterPage() {
  const { t } = useTranslation('review')
  return (
    <MemberPage leave="back" title={t('midQuarter.team')}>
      {(member) => <Team member={member} />}
    </MemberPage>
  )
}

function Team({ member }: { member: Member }) {
  const { t } = useTranslation(['review', 'common'])
  const { company } = member
  const [talking, setTalking] = useState<string>()
  const list = useCallPages(midQuarterApi.midQuarterTeam, (after) => ({ companyId: company.id, after }), {
    freshFor: 0,
  })
  useListGestures(list)
  const people = peopleById(list.pages.flatMap((page) => page.people))
  const today = list.pages[0]?.today ?? member.today
  return (
    <PageFrame watermarked title={t('midQuarter.team')} leave="back">
      <View className="who">
        <Text className="t-sub c2">{t('midQuarter.agenda.hint', { minutes: minutesPerKeyResult })}</Text>
      </View>
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('midQuarter.agenda.none')} text={t('midQuarter.agenda.noneHint')} />
      ) : (
        <View className="stack g4">
          {list.items.map((item) => (
            <Item
              key={item.objective._id}
              company={company}
              item={item}
              people={people}
              today={today}
              talking={talking}
              onTalk={setTalking}
            />
          ))}
          {list.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </View>
      )}
    </PageFrame>
  )
}

interface ItemProps {
  item: MidQuarterItem
  company: CompanyView
  people: ReadonlyMap<string, PersonView>
  today: CivilDate
  /** The key result that is being talked about. */
  talking: string | undefined
  onTalk: (keyResultId: string | undefined) => void
}

/** One objective of the agenda; there is nothing to talk about before its middle, or where it needs no review. */
function Item({ company, item: { objective, state }, people, today, talking, onTalk }: ItemProps) {
  const { t } = useTranslation('review')
  const dayText = useDayText(company)
  const owner = people.get(objective.ownerId)
  const isOnAgenda = state === 'due' || state === 'overdue' || state === 'done'
  const day = dayText(state, objective.cycleId, today)
  const decisions = midQuarterOf(objective)?.decisions ?? []
  return (
    <View className="card" ariaRole="group" ariaLabel={objective.title}>
      <View
        className="answer halfway__head"
        hoverClass="cell--pressed"
        hoverStayTime={60}
        ariaRole="button"
        ariaLabel={[objective.title, owner?.name, t(`midQuarter.state.${state}`), day].filter(Boolean).join(', ')}
        onClick={() => openMidQuarter(objective._id)}
      >
        <View className="row between g2" ariaHidden>
          <Text className="t-strong grow">{objective.title}</Text>
          <StateTag state={state} />
        </View>
        <View className="row g2 halfway__line" ariaHidden>
          <Avatar name={owner?.name ?? ''} memberId={objective.ownerId} size={24} left={owner?.left ?? false} />
          <Text className="t-sub c2">{[owner?.name, day].filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
      {isOnAgenda &&
        objective.keyResults.map((keyResult) => (
          <Point
            key={keyResult.id}
            keyResult={keyResult}
            decision={decisions.find(({ keyResultId }) => keyResultId === keyResult.id)}
            people={people}
            talks={talking === keyResult.id}
            onTalk={onTalk}
          />
        ))}
      {decisions
        .filter(({ kind }) => kind === 'drop')
        .map((decision) => (
          <View key={decision.keyResultId} className="answer">
            <View className="row between g2">
              <Text className="grow">{decision.title}</Text>
              <DecisionTag decision={decision} />
            </View>
            <Outcome decision={decision} people={people} />
          </View>
        ))}
    </View>
  )
}

interface PointProps {
  keyResult: KeyResult
  decision: MidQuarterDecision | undefined
  people: ReadonlyMap<string, PersonView>
  talks: boolean
  onTalk: (keyResultId: string | undefined) => void
}

/** One key result of the agenda: where it stands, what was decided, and its minutes. */
function Point({ keyResult, decision, people, talks, onTalk }: PointProps) {
  const { t } = useTranslation(['review', 'checkIn', 'components'])
  const words = useWords()
  const { title, unit, lastCheckIn, measure } = keyResult
  const standing = lastCheckIn && [
    ...(measure.type === 'milestone' ? [] : [valueText(words, lastCheckIn.value, unit)]),
    t('checkIn:confidence', { value: lastCheckIn.confidence }),
  ]
  return (
    <View className="answer" ariaRole="group" ariaLabel={title}>
      <View className="row between g2">
        <Text className="grow">{title}</Text>
        {decision && <DecisionTag decision={decision} />}
      </View>
      {decision && <Outcome decision={decision} people={people} />}
      <View className="row between g2">
        <Text className="t-cap c2 num grow">{standing?.join(t('components:join'))}</Text>
        <Button
          small
          kind={talks ? 'line' : 'soft'}
          text={t(talks ? 'midQuarter.agenda.stop' : 'midQuarter.agenda.talk')}
          label={talks ? t('midQuarter.agenda.stop') : t('midQuarter.agenda.talkNamed', { title })}
          onPress={() => onTalk(talks ? undefined : keyResult.id)}
        />
      </View>
      {talks && <Timer runs minutes={minutesPerKeyResult} />}
    </View>
  )
}
