import type { ObjectiveView } from '@domain/okr/api'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'

interface Props {
  objective: Pick<ObjectiveView, '_id' | 'ownerId' | 'keyResults'>
  myId: string
}

/** For who owns something in it: the way to ask a colleague for feedback on it. */
export function AskColleague({ objective: { _id, ownerId, keyResults }, myId }: Props) {
  const { t } = useTranslation('objective')
  if (ownerId !== myId && !keyResults.some((keyResult) => keyResult.ownerId === myId)) return null
  return (
    <View className="ask-colleague">
      <Card>
        <Cell icon="ask" height={72} title={t('ask.title')} text={t('ask.hint')} onPress={() => openAsking(_id)} />
      </Card>
    </View>
  )
}

const openAsking = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/review/pages/feedbackAsk/index?objective=${objectiveId}` })
