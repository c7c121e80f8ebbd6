import type { FeedbackPage } from '@domain/review/feedbackApi'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { openObjective } from '../../../ways'

interface Props {
  page: FeedbackPage
  /** The other of the two, and the lines beside them. */
  person: PersonView
  title: string
  text: string
}

/** Who asks whom, what, and about which objective. */
export function Question({ page: { request }, person, title, text }: Props) {
  const { t } = useTranslation('feedback')
  return (
    <View className="stack g3">
      <View className="row g3">
        <Avatar name={person.name} memberId={person.id} left={person.left} />
        <View className="grow">
          <Text className="cell__title">{title}</Text>
          <Text className="cell__text">{text}</Text>
        </View>
      </View>
      <Text className="question__title" ariaRole="heading" ariaLevel={2} userSelect>
        {request.question}
      </Text>
      <Card>
        <Cell
          icon="flag"
          title={t('about', { title: request.objectiveTitle })}
          text={request.keyResult?.title}
          onPress={() => openObjective(request.objectiveId)}
        />
      </Card>
    </View>
  )
}

/** What a side of a question is drawn with. */
export interface SideProps {
  companyId: string
  page: FeedbackPage
  reload: () => Promise<FeedbackPage | undefined>
}
