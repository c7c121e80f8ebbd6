import { civilDateAt, type CivilDate } from '@domain/calendar/civilDate'
import { minuteOfDay } from '@domain/reminder/days'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'

/** `9:05`, in Shanghai. */
function clockOf(at: number): string {
  const minute = minuteOfDay(at)
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** Where the figures come from, and of when they are. */
export function Computed({ at, today }: { at: number; today: CivilDate }) {
  const { t } = useTranslation('adoption')
  const words = useWords()
  return (
    <View className="adoption__computed row row--wrap between t-cap c3">
      <Text>{t('board.computed')}</Text>
      <Text className="num">
        {t('board.at', { day: formatDate(words, civilDateAt(at), today), time: clockOf(at) })}
      </Text>
    </View>
  )
}
