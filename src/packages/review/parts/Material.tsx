import type { ReviewPage } from '@domain/review/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { type Drawing, Taking } from './Taking'

/** What the member noted in the quarter, to draw from: words and days, no values. */
export function Material({ page, ...drawing }: { page: ReviewPage } & Drawing) {
  const { t } = useTranslation('review')
  const words = useWords()
  if (page.checkIns.length === 0) return null
  const titles = new Map(page.objectives.flatMap(({ keyResults }) => keyResults.map(({ id, title }) => [id, title])))
  return (
    <Section title={t('material')}>
      <Card list>
        {page.checkIns.map(({ _id, keyResultId, note, on }) => (
          <View key={_id} className="answer" ariaRole="listitem">
            <View className="row between g2">
              <Text className="t-cap c2 grow">{titles.get(keyResultId) ?? ''}</Text>
              <Text className="t-cap c2 num">{formatDate(words, on, page.today)}</Text>
              <Taking {...drawing} text={note} label={t('takeNote', { title: titles.get(keyResultId) ?? '' })} />
            </View>
            <View className="answer__text">
              <Text userSelect>{note}</Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
