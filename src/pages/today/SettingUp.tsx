import { setUpSteps } from '@domain/people/setUp'
import { setUpApi } from '@domain/people/setUpApi'
import { View } from '@tarojs/components'
import { useCall } from '../../cloud'
import { Card } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { useWords } from '../../features/okr/present'
import { openCompany } from '../../ways'

/** How much of a company's set-up is left, until there is nothing or it was put away. */
export function SettingUp({ companyId }: { companyId: string }) {
  const t = useWords()
  const { data } = useCall(setUpApi.setUp, { companyId }, { kept: true, freshFor: 0 })
  const left = data ? setUpSteps.length - data.done.length : 0
  if (left === 0) return null
  return (
    <View className="today__halfway">
      <Card>
        <Cell icon="flag" title={t('today:setUp', { count: left })} onPress={openCompany} />
      </Card>
    </View>
  )
}
