import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Icon } from '../../../components/Icon'

const starts = ['help', 'unseen', 'together'] as const

interface Props {
  question: string
  onChoose: (question: string) => void
}

/** The row goes into the field rather than to another page. */
const Taken = () => (
  <View className="cb">
    <Icon name="plus" size={18} />
  </View>
)

/** Good questions to begin with, about help and what could be better; gone once somebody writes their own. */
export function Starts({ question, onChoose }: Props) {
  const { t } = useTranslation('feedback')
  const offered = starts.map((start) => t(`asking.start.${start}`))
  if (question.trim() !== '' && !offered.includes(question)) return null
  return (
    <Section title={t('asking.starts')}>
      <Card>
        {offered
          .filter((text) => text !== question)
          .map((text) => (
            <Cell key={text} title={text} after={<Taken />} onPress={() => onChoose(text)} />
          ))}
      </Card>
    </Section>
  )
}
