import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Small departments that are counted together, by name as far as there is room. */
  merged: readonly { names: readonly string[]; others: number }[]
  /** Names of those that do not use OKRs. */
  outside: readonly string[]
}

/** Departments that have no line of their own, and why. */
export function Apart({ merged, outside }: Props) {
  const { t } = useTranslation('adoption')
  if (merged.length === 0 && outside.length === 0) return null
  return (
    <View className="apart t-cap c2">
      {merged.map(({ names, others }) => (
        <Text key={names.join()}>
          {t(others > 0 ? 'groups.mergedMany' : 'groups.mergedNote', { names: names.join(t('groups.join')), others })}
        </Text>
      ))}
      {outside.length > 0 && (
        <View className="row row--wrap between g2">
          <Text>{t('groups.outside', { names: outside.join(t('groups.join')) })}</Text>
          <Text className="c3">{t('groups.outsideNote')}</Text>
        </View>
      )}
    </View>
  )
}
