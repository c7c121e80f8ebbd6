import '../../adoptionWords'
import '../../adoption.scss'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { DepartmentBoard } from '../../parts/DepartmentBoard'
import { refreshKpiChecks } from '../../parts/KpiChecks'
import { NotCounted } from '../../parts/NotCounted'
import { isCounted, useBoard } from '../../parts/useBoard'

/** One department of the board. */
export default function DepartmentPage() {
  const { t } = useTranslation('adoption')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('department.title')}>
      {(member) => <DepartmentOf member={member} id={id} />}
    </MemberPage>
  )
}

function DepartmentOf({ member, id }: { member: Member; id: string }) {
  const { t } = useTranslation('adoption')
  const { board, error, refetch, isRefused, isGone } = useBoard(member.company.id, id)
  usePullDownRefresh(() => {
    Promise.all([refetch(), refreshKpiChecks(member.company.id)]).finally(() => Taro.stopPullDownRefresh())
  })
  const name = board?.place.find((each) => each.id === id)?.name ?? t('department.title')
  const head = { leave: 'back', title: name } as const
  if (isRefused || isGone) {
    return (
      <PageFrame {...head}>
        <EmptyState title={t(isGone ? 'department.gone' : 'board.notYours')} />
      </PageFrame>
    )
  }
  if (!board) return <Waiting {...head} error={error} onRetry={refetch} />
  return (
    <PageFrame watermarked {...head}>
      {isCounted(board) ? (
        <DepartmentBoard board={board} department={{ id, name }} member={member} />
      ) : (
        <NotCounted member={member} />
      )}
    </PageFrame>
  )
}
