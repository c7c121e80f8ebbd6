import type { ReviewState } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/Icon'

const steps = ['open', 'submitted', 'booked', 'held', 'approved', 'acknowledged'] as const

/** Returned, a review is where it began. */
const placeOf = (state: ReviewState): number => Math.max(0, steps.indexOf(state === 'returned' ? 'open' : state))

/** Six marks on a line: where a review stands. */
export function Stepper({ state }: { state: ReviewState }) {
  const { t } = useTranslation('review')
  const place = placeOf(state)
  return (
    <View className="stepper" ariaRole="img" ariaLabel={t('step', { step: place + 1, state: t(`state.${state}`) })}>
      {steps.map((step, at) => {
        const look = at < place ? 'done' : at === place ? 'now' : 'ahead'
        return (
          <View key={step} className={`stepper__step stepper__step--${look}`} ariaHidden>
            <View className="stepper__mark">{look === 'done' && <Icon name="check" size={14} />}</View>
            <Text className="stepper__word">{t(`mark.${step}`)}</Text>
          </View>
        )
      })}
    </View>
  )
}

/** The same in a list: six beads under the state's word. */
export function Beads({ state }: { state: ReviewState }) {
  const { t } = useTranslation('review')
  const place = placeOf(state)
  return (
    <View className="beads">
      <Text className="t-cap c2">{t(`state.${state}`)}</Text>
      <View className="beads__row" ariaHidden>
        {steps.map((step, at) => (
          <View key={step} className={`beads__bead${at <= place ? ' beads__bead--on' : ''}`} />
        ))}
      </View>
    </View>
  )
}
