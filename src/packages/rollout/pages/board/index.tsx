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
import { DepartmentBoard } from '../../parts/DepartmentBoard'
import { Digest, digestSpanOf } from '../../parts/Digest'
import { useExport } from '../../parts/Export'
import { FactorsTab } from '../../parts/FactorsTab'
import { KpiChecks, refreshKpiChecks } from '../../parts/KpiChecks'
import { NotCounted } from '../../parts/NotCounted'
import { QuietDepartments } from '../../parts/QuietDepartments'
import { Unreachable } from '../../parts/Unreachable'
import { isCounted, useWidestBoard } from '../../parts/useBoard'

/**
 * How the rollout stands, why, and what to do this week; `?tab=departments` begins with the departments, and `?digest=`
 * with what is new since a week or a month.
 */
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
  const { board, error, refetch, isRefused } = useWidestBoard(company.id, me.departmentPath)
  const { tab: opened, digest } = useRouter().params
  const [tab, setTab] = useState<Tab>(opened === 'departments' ? opened : 'factors')
  const exporting = useExport(member, board)
  const head = { leave: 'back', title: t('board.title') } as const
  if (isRefused) {
    return (
      <PageFrame {...head}>
        <EmptyState title={t('board.notYours')} text={t('board.notYoursHint')} />
      </PageFrame>
    )
  }
  if (!board) return <Waiting {...head} error={error} onRetry={refetch} />
  const department = board.place.at(-1)
  if (department) {
    return (
      <PageFrame watermarked leave="back" title={department.name} overlays={exporting.sheet}>
        <OfDepartment board={board} department={department} member={member} onRefresh={refetch} />
        {exporting.entry}
      </PageFrame>
    )
  }
  const span = digestSpanOf(digest)
  // Whom messages reach is for those who can do something about it.
  const tabs: Tab[] = ['factors', 'departments', ...(isAllowed('seeReminderStates', me.roles) ? reach : [])]
  return (
    <PageFrame watermarked {...head} overlays={exporting.sheet}>
      {span && isCounted(board) && <Digest board={board} span={span} company={company} />}
      <View className="adoption__tabs">
        <Tabs
          label={t('board.about')}
          items={tabs.map((value) => ({ value, text: t(`board.tabs.${value}`) }))}
          value={tab}
          onChange={setTab}
        />
      </View>
      {tab === 'unreachable' ? (
        <Unreachable companyId={company.id} />
      ) : (
        <>
          <OfCompany board={board} member={member} tab={tab} onRefresh={refetch} />
          {exporting.entry}
        </>
      )}
    </PageFrame>
  )
}

const reach: Tab[] = ['unreachable']

interface CompanyProps {
  board: Board
  member: Member
  tab: Exclude<Tab, 'unreachable'>
  onRefresh: () => Promise<unknown>
}

function OfCompany({ board, member, tab, onRefresh }: CompanyProps) {
  const { t } = useTranslation('adoption')
  usePulledDown(member.company.id, onRefresh)
  return (
    <>
      {isCounted(board) ? <Computed at={board.computedAt} today={board.today} /> : <NotCounted member={member} />}
      {tab === 'factors' ? (
        <FactorsTab board={board} member={member} />
      ) : (
        isCounted(board) && (
          <>
            <Adoption board={board} company={member.company} title={t('funnel.title')}>
              <QuietDepartments board={board} member={member} />
            </Adoption>
            {board.total && <KpiChecks companyId={member.company.id} departmentId={null} />}
          </>
        )
      )}
    </>
  )
}

interface DepartmentProps {
  board: Board
  department: { id: string; name: string }
  member: Member
  onRefresh: () => Promise<unknown>
}

/** What a head sees: their own department, where the company's board is not for them. */
function OfDepartment({ board, department, member, onRefresh }: DepartmentProps) {
  usePulledDown(member.company.id, onRefresh)
  return isCounted(board) ? (
    <DepartmentBoard board={board} department={department} member={member} />
  ) : (
    <NotCounted member={member} />
  )
}

function usePulledDown(companyId: string, onRefresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    Promise.all([onRefresh(), refreshKpiChecks(companyId)]).finally(() => Taro.stopPullDownRefresh())
  })
}
