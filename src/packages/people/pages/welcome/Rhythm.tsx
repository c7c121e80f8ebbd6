import { Text, View } from '@tarojs/components'
import { Chip, FilterRow } from '../../../../components/Chip'
import { Segmented } from '../../../../components/Segmented'
import { useWords } from '../../../../features/okr/present'
import type { Founding } from './founding'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

interface Props {
  founding: Founding
  onChange(part: Partial<Founding>): void
}

/** When a company's year begins, how long its cycles are, and its language. */
export function Rhythm({ founding: { fiscalStartMonth, cycleLength, language }, onChange }: Props) {
  const t = useWords()
  return (
    <>
      <View>
        <Text className="t-strong">{t('welcome:company.start')}</Text>
        <FilterRow label={t('welcome:company.start')}>
          {months.map((month) => (
            <Chip
              key={month}
              text={t(`date.months.${month}`)}
              on={month === fiscalStartMonth}
              onPress={() => onChange({ fiscalStartMonth: month })}
            />
          ))}
        </FilterRow>
      </View>
      <View className="stack g2">
        <Text className="t-strong">{t('welcome:company.length')}</Text>
        <Segmented
          label={t('welcome:company.length')}
          items={[
            { value: '3', text: t('welcome:company.months3') },
            { value: '4', text: t('welcome:company.months4') },
          ]}
          value={cycleLength === 4 ? '4' : '3'}
          onChange={(length) => onChange({ cycleLength: length === '4' ? 4 : 3 })}
        />
      </View>
      <View className="stack g2">
        <Text className="t-strong">{t('welcome:company.language')}</Text>
        <Segmented
          label={t('welcome:company.language')}
          items={[
            { value: 'zh-CN', text: t('language.zh-CN') },
            { value: 'en', text: t('language.en') },
          ]}
          value={language}
          onChange={(chosen) => onChange({ language: chosen })}
        />
      </View>
    </>
  )
}
