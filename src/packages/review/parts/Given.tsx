import { feedbackApi, type GivenFeedback } from '@domain/review/feedbackApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'

interface Props {
  companyId: string
  cycleId: string
  /** What is written of the question in front. */
  answer: string
  onAnswer: (text: string) => void
}

/** What colleagues answered in the quarter, to draw from: each can be put into the answer, by its writer's own choice. */
export function Given({ companyId, cycleId, answer, onAnswer }: Props) {
  const { t } = useTranslation('feedback')
  const { data } = useCall(feedbackApi.feedbackGiven, { companyId, cycleId })
  if (!data || data.items.length === 0) return null
  const quote = ({ person, words }: GivenFeedback) => t('given.quote', { name: person.name, words })
  return (
    <Section title={t('given.title')}>
      <View className="stack g3">
        <LockLine text={t('given.private')} />
        <Card list>
          {data.items.map((item) => (
            <Line
              key={item.request._id}
              item={item}
              isTaken={answer.includes(quote(item))}
              onTake={() => onAnswer([answer.trimEnd(), quote(item)].filter(Boolean).join('\n'))}
            />
          ))}
        </Card>
      </View>
    </Section>
  )
}

interface LineProps {
  item: GivenFeedback
  /** Whether the answer in front says it already. */
  isTaken: boolean
  onTake: () => void
}

function Line({ item: { request, person, words }, isTaken, onTake }: LineProps) {
  const { t } = useTranslation('feedback')
  return (
    <View className="answer" ariaRole="listitem">
      <View className="row between g2">
        <Text className="t-sub t-strong grow">{person.name}</Text>
        <Button
          small
          kind="soft"
          text={t(isTaken ? 'given.taken' : 'given.take')}
          label={isTaken ? t('given.taken') : t('given.takeNamed', { name: person.name })}
          disabled={isTaken}
          onPress={onTake}
        />
      </View>
      <Text className="cell__text">{request.question}</Text>
      <View className="answer__text">
        <Text userSelect>{words}</Text>
      </View>
    </View>
  )
}
