import { type Answers as AnswersOf, questions } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../../components/Card'

interface Props {
  answers: AnswersOf
  /** As they were read before: what differs is marked. */
  before?: AnswersOf
}

/** The three answers, each under its question. */
export function Answers({ answers, before }: Props) {
  const { t } = useTranslation('review')
  const titleOf = (question: (typeof questions)[number]) =>
    question === 'moved' && answers.movedKeyResult
      ? t('asked.movedTitle', { title: answers.movedKeyResult.title })
      : t(`asked.${question}`)
  return (
    <View className="card">
      {questions.map((question) => (
        <View key={question} className="answer">
          <View className="row between g2">
            <Text className="t-cap c2 grow">{titleOf(question)}</Text>
            {before && before[question] !== answers[question] && <Tag brand text={t('changed')} />}
          </View>
          <View className="answer__text">
            <Text userSelect>{answers[question] === '' ? t('empty') : answers[question]}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
