import '../../words'
import '../../review.scss'
import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { workdaysBetween } from '@domain/calendar/workdays'
import { cycleById } from '@domain/okr/cycle'
import { type QueueItem, reviewApi } from '@domain/review/api'
import { reviewDeadline, reviewedCycle } from '@domain/review/cycle'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useCycleChooser } from '../../../../features/cycle/useCycleChooser'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDateWithWeekday } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { grouped } from '../../parts/queue'
import { useStandIn } from '../../parts/StandIn'
import { Beads } from '../../parts/Stepper'
import { timeOf } from '../../parts/time'
import { whyText } from '../../parts/why'
import { openReview } from '../../ways'

/** The reviews that the reader reviews: what waits for them first, the oldest first. */
export default function QueuePage() {
  const { t } = useTranslation('review')
  return (
    <MemberPage leave="back" title={t('team')}>
      {(member) => <Queue member={member} />}
    </MemberPage>
  )
}

function Queue({ member }: { member: Member }) {
  const { t } = useTranslation(['review', 'common', 'okrs'])
  const { company, today } = member
  const { cycleId, row, sheet } = useCycleChooser(member, {
    first: () => reviewedCycle(today, company),
    begunOnly: true,
  })
  const list = useCallPages(reviewApi.queue, (after) => ({ companyId: company.id, cycleId, after }), { freshFor: 0 })
  useListGestures(list)
  // Whoever comes back from a review finds the queue as it is then.
  useDidShow(() => {
    if (!list.isPending) void list.refresh()
  })
  const now = list.pages[0]?.now ?? 0
  const standIn = useStandIn({ member, standIn: list.pages[0]?.standIn ?? null, onChanged: list.refresh })
  const { waiting, onTheWay, done } = grouped(list.items, now, timeOf(company))
  return (
    <PageFrame
      title={t('team')}
      leave="back"
      overlays={
        <>
          {sheet}
          {standIn.sheets}
        </>
      }
    >
      <QueueHead cycleId={cycleId} company={company} today={today} />
      {row}
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('queue.empty')} text={t('queue.emptyHint')} />
      ) : (
        <>
          <Group title={t('queue.waiting')} items={waiting} now={now} member={member} />
          <Group title={t('queue.onTheWay')} items={onTheWay} now={now} member={member} />
          <Group title={t('queue.done')} items={done} now={now} member={member} />
          {list.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </>
      )}
      <LockLine text={t('queuePrivate')} />
      {standIn.section}
    </PageFrame>
  )
}

interface QueueHeadProps {
  cycleId: string
  company: Member['company']
  today: CivilDate
}

/** Which cycle, until when, and how many workdays that leaves. */
function QueueHead({ cycleId, company, today }: QueueHeadProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  const cycle = cycleById(cycleId)
  if (!cycle) return null
  const calendar = calendarOf(company)
  const due = reviewDeadline(cycle, calendar)
  const left = workdaysBetween(today, due, calendar)
  return (
    <Card padded>
      <View className="row row--baseline row--wrap between g2">
        <Text className="t-heading">{cycleTitle(words, cycle, company.fiscalStartMonth)}</Text>
        <Text className="t-sub c2">{t('queue.due', { day: formatDateWithWeekday(words, due, today) })}</Text>
      </View>
      <Text className="t-sub c2">{left > 0 ? t('queue.daysLeft', { count: left }) : t('queue.past')}</Text>
    </Card>
  )
}

interface GroupProps {
  title: string
  items: readonly QueueItem[]
  now: number
  member: Member
}

function Group({ title, items, now, member }: GroupProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        {items.map(({ review, member: person }, at) => {
          const why = whyText(t, words, review, { now, today: member.today, time: timeOf(member.company) })
          return (
            <Cell
              key={review._id}
              height={72}
              before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
              title={person.name}
              text={why.text}
              after={
                why.act ? <Act first={at === 0} text={t(`queue.act.${why.act}`)} /> : <Beads state={review.state} />
              }
              onPress={() => openReview(person.id, review.cycleId)}
            />
          )
        })}
      </Card>
    </Section>
  )
}

/** What the line is pressed for; the first is what to do now. */
const Act = ({ text, first }: { text: string; first: boolean }) => (
  <Text className={`act${first ? ' act--first' : ''}`} ariaHidden>
    {text}
  </Text>
)
