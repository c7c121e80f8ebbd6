import '../../words'
import '../../rulesWords'
import '../../parts/rules/rules.scss'
import { isAllowed } from '@domain/people/permissions'
import { rulesApi } from '@domain/rollout/rulesApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { OurRules } from '../../parts/rules/OurRules'
import { ParameterForm } from '../../parts/rules/ParameterForm'

/** The ten deployment parameters: settled by those who may; everybody else reads what was published. */
export default function ParametersPage() {
  const { t } = useTranslation('rules')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) =>
        isAllowed('setRules', member.me.roles) ? (
          <Reading member={member} />
        ) : (
          <OurRules member={member} number={null} />
        )
      }
    </MemberPage>
  )
}

/** Settling begins on the newest that the cloud has. */
function Reading({ member }: { member: Member }) {
  const { t } = useTranslation('rules')
  const input = { companyId: member.company.id }
  const { data, error, isFetching, refetch } = useCall(rulesApi.rulesDraft, input, { freshFor: 0 })
  const [isBegun, setBegun] = useState(false)
  if (!isBegun && data && !isFetching) setBegun(true)
  if (!isBegun || !data) {
    return <Waiting leave="back" title={t('title')} error={isFetching ? null : error} onRetry={refetch} />
  }
  return <ParameterForm member={member} page={data} reload={async () => (await refetch()).data} />
}
