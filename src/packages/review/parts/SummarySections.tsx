import type { SummaryItem } from '@domain/review/closingApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { openClosing, openObjective } from '../../../ways'
import { ResultLine } from './Results'
import { sectionsOf } from './summary'

/** The page of a summary: what was reached, what was learned, what goes on, and what is still open. */
export function SummarySections({ title, items }: { title: string; items: readonly SummaryItem[] }) {
  const { t } = useTranslation('closing')
  const { reached, learned, goesOn, open } = sectionsOf(items)
  return (
    <>
      <View className="who">
        <Text className="t-sub c2">{title}</Text>
      </View>
      {reached.length > 0 && (
        <Section title={t('summary.reached')}>
          <View className="stack g3">
            {reached.map((item) => (
              <Reached key={item.objectiveId} item={item} />
            ))}
          </View>
        </Section>
      )}
      {learned.length > 0 && (
        <Section title={t('summary.learned')}>
          <Card list>
            {learned.map((result) => (
              <View key={result.keyResultId} className="answer" ariaRole="listitem">
                <Text userSelect>{result.learned}</Text>
                <View>
                  <Text className="t-cap c2">{result.title}</Text>
                </View>
              </View>
            ))}
          </Card>
        </Section>
      )}
      <Titles title={t('summary.goesOn')} items={goesOn} onOpen={openObjective} />
      <Titles title={t('summary.open')} items={open} onOpen={openClosing} />
    </>
  )
}

/** One objective with what each of its key results reached. */
function Reached({ item: { objectiveId, title, results } }: { item: SummaryItem }) {
  return (
    <Card>
      <Cell strong title={title} onPress={() => openClosing(objectiveId)} />
      {results.map((result) => (
        <View key={result.keyResultId} className="answer stack g1">
          <Text>{result.title}</Text>
          <ResultLine result={result} />
        </View>
      ))}
    </Card>
  )
}

interface TitlesProps {
  title: string
  items: readonly SummaryItem[]
  onOpen: (objectiveId: string) => void
}

function Titles({ title, items, onOpen }: TitlesProps) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        {items.map((item) => (
          <Cell key={item.objectiveId} icon="okr" title={item.title} onPress={() => onOpen(item.objectiveId)} />
        ))}
      </Card>
    </Section>
  )
}
