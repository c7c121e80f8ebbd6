import type { FinalResult } from '@domain/okr/model'
import { isReached, reachedBy } from '@domain/review/ending'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/Icon'
import { useWords, valueText } from '../../../features/okr/present'
import { scaleText } from '../../../features/okr/scale'

/** What a result reached, in words: 达到目标 · 84%. */
export function useResultText(): (result: Pick<FinalResult, 'measure' | 'value' | 'unit'>) => string {
  const { t } = useTranslation('closing')
  const words = useWords()
  return ({ measure, value, unit }) => {
    const reached = t(`reached.${reachedBy(measure, value)}`)
    if (value === null || measure.type === 'milestone') return reached
    return t('result', { reached, value: valueText(words, value, unit) })
  }
}

/** What one key result reached: a tick from the commit on, and words either way. */
export function ResultLine({ result }: { result: FinalResult }) {
  const resultText = useResultText()
  const reached = isReached(reachedBy(result.measure, result.value))
  return (
    <View className={`row g2 num ${reached ? 'cb' : 'c2'}`}>
      <Icon name={reached ? 'check' : 'minus'} size={16} />
      <Text className="t-sub grow">{resultText(result)}</Text>
    </View>
  )
}

/** What an objective ended with, key result by key result, and how each was counted then. */
export function Results({ results }: { results: readonly FinalResult[] }) {
  const { t } = useTranslation('closing')
  const words = useWords()
  return (
    <View className="card" ariaRole="list">
      {results.map((result) => (
        <View key={result.keyResultId} className="answer stack g1" ariaRole="listitem">
          <Text className="t-strong">{result.title}</Text>
          <ResultLine result={result} />
          <Text className="t-cap c2 num">{t('counted', { scale: scaleText(words, result.measure) })}</Text>
          {result.learned !== '' && (
            <View className="answer__text">
              <Text userSelect>{result.learned}</Text>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
