import { type KeyResult, limits } from '@domain/okr/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../components/NumberField'
import { Segmented } from '../../../components/Segmented'
import { TextField } from '../../../components/TextField'
import { unitText, useWords } from '../../../features/okr/present'
import type { Answer } from './closingForm'
import { valueIn } from './decisionForm'

interface Props {
  keyResult: KeyResult
  answer: Answer
  onChange: (part: Partial<Answer>) => void
}

/** What one key result ended with, and what it taught. */
export function FinalAnswer({ keyResult, answer, onChange }: Props) {
  const { t } = useTranslation('closing')
  const words = useWords()
  const { type } = keyResult.measure
  const value = valueIn(answer, keyResult)
  return (
    <View className="stack g4">
      {type === 'milestone' ? (
        <>
          <Text className="t-strong" ariaHidden>
            {t('milestone')}
          </Text>
          <Segmented<'0' | '1' | ''>
            label={t('milestone')}
            items={[
              { value: '0', text: t('no') },
              { value: '1', text: t('yes') },
            ]}
            value={value === '1' ? '1' : value === '0' ? '0' : ''}
            onChange={(chosen) => onChange({ value: chosen })}
          />
        </>
      ) : (
        <NumberField
          signed
          label={t(type === 'baseline' ? 'found' : 'value')}
          value={value}
          unit={unitText(words, keyResult.unit)}
          onChange={(text) => onChange({ value: text })}
        />
      )}
      {value.trim() === '' && !keyResult.lastCheckIn && <Text className="t-cap c2">{t('unsaid')}</Text>}
      <TextField
        label={t('learned')}
        hint={t('learnedHint')}
        value={answer.learned}
        lines={2}
        max={limits.learned}
        onChange={(learned) => onChange({ learned })}
      />
    </View>
  )
}
