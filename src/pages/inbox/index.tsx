import { type ReminderView, reminderApi } from '@domain/reminder/api'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { refresh, useCallPages } from '../../cloud'
import { Button } from '../../components/Button'
import { EmptyState, FailedState } from '../../components/EmptyState'
import { PageFrame } from '../../components/PageFrame'
import { Skeleton } from '../../components/Skeleton'
import { CloudBanner } from '../../features/checkIn'
import { useListGestures } from '../../features/okr/ObjectiveCards'
import { todayNow } from '../../features/okr/today'
import { MemberPage } from '../../features/page/MemberPage'
import { useUnread } from '../../features/reminding'
import type { Member } from '../../session'
import { openScreen } from '../../ways'
import { Entries } from './Entries'
import { useMarking } from './useMarking'
import './inbox.scss'

/** What the reader was reminded of, day by day, each one tap away from the thing itself. */
export default function InboxPage() {
  const { t } = useTranslation('inbox')
  return (
    <MemberPage tab="inbox" title={t('title')}>
      {(member) => <Inbox key={member.company.id} member={member} />}
    </MemberPage>
  )
}

const lines = [
  { width: 62, height: 16 },
  { width: 34, height: 12 },
]

function Inbox({ member }: { member: Member }) {
  const { t } = useTranslation('inbox')
  const companyId = member.company.id
  const list = useCallPages(reminderApi.inbox, (after) => ({ companyId, after }), { kept: true })
  const unread = useUnread(member)
  const { mark, markAll, isMarking } = useMarking(companyId, list)
  useListGestures(list)
  // What was done meanwhile says so; whoever has scrolled on keeps their place, and pulls.
  useDidShow(() => {
    if (list.isPending || list.pages.length > 1) return
    void list.refresh()
    void refresh(reminderApi.unread, { companyId })
  })
  const first = list.pages[0]
  const today = first && todayNow(first.today, list.dataUpdatedAt, Date.now())
  const open = (entry: ReminderView) => {
    if (!entry.read) void mark([entry.id])
    if (entry.kind !== 'nudge') openScreen(entry.path)
  }
  return (
    <PageFrame
      tab="inbox"
      title={t('title')}
      unread={unread}
      banner={<CloudBanner answer={list} />}
      extra={
        list.items.some(({ read }) => !read) && (
          <View className="inbox__all">
            <Button
              small
              kind="text"
              label={t('markAll')}
              text={t('allRead')}
              loading={isMarking}
              onPress={() => void markAll()}
            />
          </View>
        )
      }
    >
      {today && list.items.length > 0 ? (
        <Entries items={list.items} today={today} isLoadingMore={list.isLoadingMore} onOpen={open} />
      ) : list.isPending ? (
        <Skeleton bars={lines} cards={3} />
      ) : list.error && !first ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      )}
    </PageFrame>
  )
}
