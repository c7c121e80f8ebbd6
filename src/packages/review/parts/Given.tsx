import { feedbackApi, type GivenFeedback } from '@domain/review/feedbackApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { LockLine } from '../../../components/Banner'
import { Card, Section } from '../../../components/Card'
import { type Drawing, Taking } from './Taking'

interface Props extends Drawing {
  companyId: string
  cycleId: string
}

/** What colleagues answered in the quarter, to draw from: each can be put into the answer, by its writer's own choice. */
export function Given({ companyId, cycleId, ...drawing }: Props) {
  const { t } = useTranslation('feedback')
  const { data } = useCall(feedbackApi.feedbackGiven, { companyId, cycleId })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('given.title')}>
      <View className="stack g3">
        <LockLine text={t('given.private')} />
        <Card list>
          {data.items.map((item) => (
            <Line key={item.request._id} item={item} {...drawing} />
          ))}
        </Card>
      </View>
    </Section>
  )
}

function Line({ item: { request, person, words }, ...drawing }: { item: GivenFeedback } & Drawing) {
  const { t } = useTranslation('feedback')
  const { name } = person
  return (
    <View className="answer" ariaRole="listitem">
      <View className="row between g2">
        <Text className="t-sub t-strong grow">{name}</Text>
        <Taking {...drawing} text={t('given.quote', { name, words })} label={t('given.takeNamed', { name })} />
      </View>
      <Text className="cell__text">{request.question}</Text>
      <View className="answer__text">
        <Text userSelect>{words}</Text>
      </View>
    </View>
  )
}
