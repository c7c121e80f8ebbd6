import { championsApi } from '@domain/rollout/championsApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { openNudgeChampions } from '../ways'

interface Props {
  companyId: string
  department: { id: string; name: string }
  /** The reader, who does not remind themselves. */
  readerId: string
  /** Stands above it, where it is there. */
  heading?: string
}

/** A word to who helps a department along, one tap from where it is seen that it has gone quiet. */
export function RemindChampions({ companyId, department, readerId, heading }: Props) {
  const { t } = useTranslation('adoption')
  const { data } = useCall(championsApi.championsOf, { companyId, departmentId: department.id })
  if (!data) return null
  const others = data.champions.filter(({ id }) => id !== readerId)
  if (others.length === 0 && data.champions.length > 0) return null
  return (
    <>
      {heading !== undefined && <Section title={heading} />}
      <Card>
        {others.length === 0 ? (
          <Cell icon="bell" title={t('remind.nobody', { department: department.name })} text={t('remind.nobodyHint')} />
        ) : (
          <Cell
            icon="bell"
            title={t('remind.title', { department: department.name })}
            text={t('remind.text', { names: others.map(({ name }) => name).join(t('groups.join')) })}
            after={
              <View className="cb t-strong" ariaHidden>
                <Text>{t('remind.act')}</Text>
              </View>
            }
            onPress={() => openNudgeChampions(department.id)}
          />
        )}
      </Card>
    </>
  )
}
