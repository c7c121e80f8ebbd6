import { isAllowed } from '@domain/people/permissions'
import { adoptionSteps, type GroupFigures } from '@domain/rollout/adoption'
import type { Board } from '@domain/rollout/boardApi'
import { shareOf } from '@domain/rollout/shares'
import { Text } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { formatNumber, formatPercent } from '../../../i18n/format'
import type { Member } from '../../../session'
import { openNotYet } from '../ways'
import { Adoption } from './Adoption'
import { Computed } from './Computed'
import { KpiChecks } from './KpiChecks'
import { RemindChampions } from './RemindChampions'

interface Props {
  board: Board & { computedAt: number }
  department: { id: string; name: string }
  member: Pick<Member, 'company' | 'me'>
}

/** One department of the board: who is still missing step by step, and the teams below it. */
export function DepartmentBoard({ board, department, member: { company, me } }: Props) {
  const { t } = useTranslation('adoption')
  const { place, total, today, computedAt } = board
  const above = place.filter(({ id }) => id !== department.id).map(({ name }) => name)
  return (
    <>
      {above.length > 0 && <Text className="t-sub c2">{above.join(' / ')}</Text>}
      <Computed at={computedAt} today={today} />
      {total && <Steps departmentId={department.id} figures={total} />}
      <Adoption board={board} company={company} title={t('department.below')}>
        {total && isAllowed('nudge', me.roles) && (
          <RemindChampions
            companyId={company.id}
            department={department}
            readerId={me.id}
            heading={t('department.champions')}
          />
        )}
      </Adoption>
      {total && <KpiChecks companyId={company.id} departmentId={department.id} />}
    </>
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
