import { civilDateAt } from '@domain/calendar/civilDate'
import { type CommentOnMine, commentApi } from '@domain/okr/commentApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { Card, Section } from '../../../components/Card'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { type Drawing, Taking } from './Taking'

interface Props extends Drawing {
  companyId: string
  cycleId: string
  myId: string
}

/** What was said in the quarter of the member's own objectives, by others and by themselves, to draw from. */
export function Said({ companyId, cycleId, myId, ...drawing }: Props) {
  const { t } = useTranslation(['review', 'feedback'])
  const words = useWords()
  const { data } = useCall(commentApi.commentsOnMine, { companyId, cycleId })
  if (!data || data.items.length === 0) return null
  // One's own words are one's own already; a colleague's stand in quotes, under their name.
  const toTake = ({ by: { id, name }, text }: CommentOnMine) =>
    id === myId
      ? { text, label: t('takeMine') }
      : { text: t('feedback:given.quote', { name, words: text }), label: t('takeSaid', { name }) }
  return (
    <Section title={t('said')}>
      <Card list>
        {data.items.map((item) => (
          <View key={item.id} className="answer" ariaRole="listitem">
            <View className="row between g2">
              <Text className="t-sub t-strong grow">{item.by.id === myId ? t('saidByMe') : item.by.name}</Text>
              <Text className="t-cap c2 num">{formatDate(words, civilDateAt(item.at), data.today)}</Text>
              <Taking {...drawing} {...toTake(item)} />
            </View>
            <Text className="cell__text">{item.about}</Text>
            <View className="answer__text">
              <Text userSelect>{item.text}</Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
