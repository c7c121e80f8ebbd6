import '../../rosterWords'
import '../../roster.scss'
import { isAllowed } from '@domain/people/permissions'
import { rosterApi } from '@domain/people/rosterApi'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCall } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { LineForm } from '../../parts/roster/LineForm'

/** One line of the list, `?number=`; a new one without it. */
export default function RosterLinePage() {
  const { t } = useTranslation('roster')
  const { number } = useRouter().params
  const employeeNumber = number === undefined ? undefined : decodeURIComponent(number)
  const title = employeeNumber ?? t('line.new')
  return (
    <MemberPage leave="back" title={title}>
      {(member) =>
        !isAllowed('keepRoster', member.me.roles) ? (
          <PageFrame title={title} leave="back">
            <EmptyState title={t('notYours')} />
          </PageFrame>
        ) : employeeNumber === undefined ? (
          <LineForm member={member} line={undefined} />
        ) : (
          <Known member={member} employeeNumber={employeeNumber} />
        )
      }
    </MemberPage>
  )
}

function Known({ member, employeeNumber }: { member: Member; employeeNumber: string }) {
  const { company } = member
  const { t } = useTranslation('roster')
  const line = useCall(rosterApi.rosterLine, { companyId: company.id, employeeNumber }, { freshFor: 0 })
  if (line.error instanceof CloudFailure && line.error.code === 'notFound') {
    return (
      <PageFrame title={employeeNumber} leave="back">
        <EmptyState title={t('line.gone')} />
      </PageFrame>
    )
  }
  if (!line.data) return <Waiting title={employeeNumber} leave="back" error={line.error} onRetry={line.refetch} />
  return <LineForm member={member} line={line.data} />
}
