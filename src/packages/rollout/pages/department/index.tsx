import '../../adoptionWords'
import '../../adoption.scss'
import { isAllowed } from '@domain/people/permissions'
import { adoptionSteps, type GroupFigures } from '@domain/rollout/adoption'
import { Text } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatNumber, formatPercent } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { Adoption } from '../../parts/Adoption'
import { Computed } from '../../parts/Computed'
import { RemindChampions } from '../../parts/RemindChampions'
import { shareOf } from '@domain/rollout/shares'
import { useBoard } from '../../parts/useBoard'
import { openNotYet } from '../../ways'

/** One department of the board: who is still missing step by step, and the teams below it. */
export default function DepartmentPage() {
  const { t } = useTranslation('adoption')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('department.title')}>
      {(member) => <DepartmentOf member={member} id={id} />}
    </MemberPage>
  )
}

function DepartmentOf({ member: { company, me }, id }: { member: Member; id: string }) {
  const { t } = useTranslation('adoption')
  const { board, error, refetch, isRefused, isGone } = useBoard(company.id, id)
  usePullDownRefresh(() => {
    refetch().finally(() => Taro.stopPullDownRefresh())
  })
  if (isRefused || isGone || board?.computedAt === null) {
    const title = t(isRefused ? 'board.notYours' : isGone ? 'department.gone' : 'board.notCounted')
    return (
      <PageFrame leave="back" title={t('department.title')}>
        <EmptyState title={title} text={isRefused ? t('board.notYoursHint') : undefined} />
      </PageFrame>
    )
  }
  if (!board) return <Waiting leave="back" title={t('department.title')} error={error} onRetry={refetch} />
  const name = board.place.find((each) => each.id === id)?.name ?? t('department.title')
  const above = board.place.filter((each) => each.id !== id).map((each) => each.name)
  return (
    <PageFrame leave="back" title={name}>
      {above.length > 0 && <Text className="t-sub c2">{above.join(' / ')}</Text>}
      <Computed at={board.computedAt} today={board.today} />
      {board.total && <Steps departmentId={id} figures={board.total} />}
      <Adoption board={board} company={company}>
        {isAllowed('nudge', me.roles) && board.total && (
          <>
            <Section title={t('department.champions')} />
            <RemindChampions companyId={company.id} department={{ id, name }} readerId={me.id} />
          </>
        )}
      </Adoption>
    </PageFrame>
  )
}

/** Every step with how many have not taken it, one tap from who they are. */
function Steps({ departmentId, figures }: { departmentId: string; figures: GroupFigures }) {
  const { t } = useTranslation('adoption')
  return (
    <>
      <Section title={t('department.steps')} />
      <Card>
        {adoptionSteps.map((step) => {
          const count = figures.now[step]
          const share = shareOf(count)
          const left = Math.max(0, count.of - count.done)
          const said = { of: formatNumber(count.of), left: formatNumber(left) }
          const text =
            share === null ? t('department.notThere') : t(left === 0 ? 'department.allDone' : 'department.left', said)
          return (
            <Cell
              key={step}
              title={t(`step.${step}`)}
              text={text}
              value={share === null ? undefined : formatPercent(share)}
              onPress={left === 0 ? undefined : () => openNotYet(departmentId, step)}
            />
          )
        })}
      </Card>
    </>
  )
}
