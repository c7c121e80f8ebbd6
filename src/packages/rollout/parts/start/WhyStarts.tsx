import type { Language } from '@domain/people/model'
import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Icon } from '../../../../components/Icon'

/** What a why says, for a sponsor in front of an empty page: what will be different, why now, and what is not meant. */
const questions = ['year', 'now', 'not'] as const

interface Props {
  /** The company's: the text begins in it, whatever the writer reads the app in. */
  language: Language
  text: string
  onChange: (text: string) => void
}

/** Three questions; a tap puts the beginning of an answer below what is written, and the question goes. */
export function WhyStarts({ language, text, onChange }: Props) {
  const { t } = useTranslation('start')
  const openings = questions.map((question) => ({
    question,
    opening: t(`write.opening.${question}`, { lng: language }),
  }))
  const left = openings.filter(({ opening }) => !text.includes(opening.trim()))
  if (left.length === 0) return null
  return (
    <Section title={t('write.starts')}>
      <Card>
        {left.map(({ question, opening }) => (
          <Cell
            key={question}
            title={t(`write.question.${question}`)}
            text={t(`write.advice.${question}`)}
            after={
              <View className="cb">
                <Icon name="plus" size={18} />
              </View>
            }
            onPress={() => onChange(text.trim() === '' ? opening : `${text.trimEnd()}\n${opening}`)}
          />
        ))}
      </Card>
    </Section>
  )
}
