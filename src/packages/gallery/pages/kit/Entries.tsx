import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { RadioGroup, RadioRow } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { NumberField, StepButton } from '../../../../components/NumberField'
import { SearchField } from '../../../../components/SearchField'
import { Segmented, Tabs } from '../../../../components/Segmented'
import { ConfidenceSlider } from '../../../../components/Slider'
import { TextField } from '../../../../components/TextField'

const thresholds = ['commit', 'target', 'stretch'] as const
const cadences = ['weekly', 'fortnightly', 'monthly', 'everyDay'] as const

/** Everything that is written into or chosen from. */
export function Entries() {
  const { t } = useTranslation('gallery')
  const [text, setText] = useState('')
  const [objective, setObjective] = useState(t('objectiveText'))
  const [number, setNumber] = useState('13')
  const [confidence, setConfidence] = useState(8)
  const [cadence, setCadence] = useState<(typeof cadences)[number]>('weekly')
  const choices = cadences.map((value) => ({ value, text: t(value) }))
  return (
    <>
      <Section title={t('fields')}>
        <View className="stack g2">
          <SearchField hint={t('hint')} value={text} onChange={setText} />
          <TextField label={t('sentence')} hint={t('hint')} value={text} max={20} lines={1} onChange={setText} />
          <TextField label={t('objective')} title value={objective} max={60} lines={1} onChange={setObjective} />
          <NumberField
            label={t('stretch')}
            unit={t('days')}
            signed
            value={number}
            error={t('stretchWrong')}
            onChange={setNumber}
          />
          <View className="row g2">
            {thresholds.map((name) => (
              <View key={name} className="grow">
                <NumberField look="row" label={t(name)} value={number} onChange={setNumber} />
              </View>
            ))}
          </View>
          <Card padded>
            <View className="row between">
              <StepButton
                direction="less"
                step="1"
                unit={t('days')}
                onStep={() => setNumber(String(Number(number) - 1))}
              />
              <NumberField
                look="value"
                label={t('now')}
                unit={t('days')}
                spoken={t('lastValue')}
                value={number}
                onChange={setNumber}
              />
              <StepButton direction="more" step="1" unit={t('days')} disabled onStep={() => undefined} />
            </View>
            <ConfidenceSlider title={t('confidenceTitle')} value={confidence} onChange={setConfidence} />
          </Card>
        </View>
      </Section>
      <Section title={t('choices')}>
        <View className="stack g2">
          <Segmented label={t('choices')} items={choices.slice(0, 3)} value={cadence} onChange={setCadence} />
          <Segmented label={t('choices')} items={choices} value={cadence} onChange={setCadence} />
          <Tabs label={t('choices')} items={choices.slice(0, 3)} value={cadence} onChange={setCadence} />
          <FilterRow label={t('choices')} onClear={() => undefined}>
            <Chip text={t('department')} on opens onPress={() => undefined} />
            <Chip text={t('quarter')} opens onPress={() => undefined} />
            <Chip text={t('plain')} onPress={() => undefined} />
            <Chip text={t('line')} line onPress={() => undefined} />
            <Chip text={t('off')} disabled onPress={() => undefined} />
          </FilterRow>
          <RadioGroup label={t('choices')}>
            {choices.map(({ value, text: title }) => (
              <RadioRow
                key={value}
                title={title}
                chosen={value === cadence}
                disabled={value === 'everyDay'}
                onChoose={() => setCadence(value)}
              />
            ))}
          </RadioGroup>
        </View>
      </Section>
    </>
  )
}
