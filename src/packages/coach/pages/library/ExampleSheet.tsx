import { type Example, writtenIn } from '@domain/coach/library/example'
import { asksForCommit, type WritingRules } from '@domain/okr/rules'
import type { Language } from '@domain/people/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell, NumberedDisc } from '../../../../components/Cell'
import { Sheet } from '../../../../components/Sheet'
import { useWords } from '../../../../features/okr/present'
import { measureText, thresholdsText } from './measureText'

interface Props {
  open: boolean
  /** Stays while the sheet goes down. */
  example: Example | undefined
  language: Language
  rules: WritingRules
  onUse: () => void
  onClose: () => void
}

/** One example whole: why it matters, its key results with their numbers, and what is good about it. */
export function ExampleSheet({ open, example, language, rules, onUse, onClose }: Props) {
  const { t } = useTranslation('examples')
  const words = useWords()
  if (!example) return null
  const { title, why, keyResults } = writtenIn(language, example)
  return (
    <Sheet open={open} title={title} footer={<Button wide label={t('use')} onPress={onUse} />} onClose={onClose}>
      <View className="stack g3">
        <Text className="c2">{why}</Text>
        <Card>
          {keyResults.map((each, index) => (
            <Cell
              key={each.title}
              before={<NumberedDisc number={index + 1} />}
              title={each.title}
              text={[
                measureText(words, each.measure, each.unit),
                thresholdsText(words, each.measure, asksForCommit(rules)),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Card>
        <View>
          <View ariaRole="heading" ariaLevel={3}>
            <Text className="t-strong">{t('good')}</Text>
          </View>
          <Text>{example.words[language].good}</Text>
        </View>
        <Text className="t-cap c2">{t('yours')}</Text>
      </View>
    </Sheet>
  )
}
