import '../../adoptionWords'
import '../../adoption.scss'
import { isAllowed } from '@domain/people/permissions'
import type { Board } from '@domain/rollout/boardApi'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Tabs } from '../../../../components/Segmented'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Adoption } from '../../parts/Adoption'
import { Computed } from '../../parts/Computed'
import { FactorsTab } from '../../parts/FactorsTab'
import { NotCounted } from '../../parts/NotCounted'
import { QuietDepartments } from '../../parts/QuietDepartments'
import { Unreachable } from '../../parts/Unreachable'
import { useBoard } from '../../parts/useBoard'

/** How the rollout stands, why, and what to do this week; `?tab=departments` begins with the departments. */
export default function BoardPage() {
  const { t } = useTranslation('adoption')
  return (
    <MemberPage leave="back" title={t('board.title')}>
      {(member) => <BoardOf member={member} />}
    </MemberPage>
  )
}

type Tab = 'factors' | 'departments' | 'unreachable'

function BoardOf({ member }: { member: Member }) {
  const { t } = useTranslation('adoption')
  const { company, me } = member
  const { board, error, refetch, isRefused } = useBoard(company.id, null)
  const tabs = tabsFor(board, isAllowed('seeReminderStates', me.roles))
  const { tab: opened } = useRouter().params
  const [chosen, setChosen] = useState<Tab | undefined>(opened === 'departments' ? opened : undefined)
  const tab = tabs.find((each) => each === chosen) ?? tabs[0]
  const head = { leave: 'back', title: t('board.title') } as const
  if (isRefused) {
    return (
      <PageFrame {...head}>
        <EmptyState title={t('board.notYours')} text={t('board.notYoursHint')} />
      </PageFrame>
    )
  }
  if (!board) return <Waiting {...head} error={error} onRetry={refetch} />
  return (
    <PageFrame {...head}>
      {tabs.length > 1 && (
        <View className="adoption__tabs">
          <Tabs
            label={t('board.about')}
            items={tabs.map((value) => ({ value, text: t(`board.tabs.${value}`) }))}
            value={tab ?? 'departments'}
            onChange={setChosen}
          />
        </View>
      )}
      {tab === 'unreachable' ? (
        <Unreachable companyId={company.id} />
      ) : (
        <Counted board={board} member={member} onRefresh={refetch} tab={tab ?? 'departments'} />
      )}
    </PageFrame>
  )
}

/** The nine factors are the company's own; whom messages reach is for those who can do something about it. */
const tabsFor = (board: Board | undefined, seesReach: boolean): Tab[] => [
  ...(board && (board.evidence || board.computedAt === null) ? (['factors'] as const) : []),
  'departments',
  ...(seesReach ? (['unreachable'] as const) : []),
]

interface CountedProps {
  board: Board
  member: Member
  tab: Exclude<Tab, 'unreachable'>
  onRefresh: () => Promise<unknown>
}

function Counted({ board, member, tab, onRefresh }: CountedProps) {
  usePullDownRefresh(() => {
    onRefresh().finally(() => Taro.stopPullDownRefresh())
  })
  if (board.computedAt === null) return <NotCounted />
  return (
    <>
      <Computed at={board.computedAt} today={board.today} />
      {tab === 'factors' ? (
        <FactorsTab board={board} member={member} />
      ) : (
        <Adoption board={board} company={member.company}>
          <QuietDepartments board={board} member={member} />
        </Adoption>
      )}
    </>
  )
}
