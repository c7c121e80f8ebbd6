import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { startApi } from '@domain/rollout/startApi'
import { readableIn } from '@domain/rollout/why'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { FailedState } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { languageOf } from '../../../../i18n/languageOf'
import { useStartWords } from './words'

interface Props {
  companyId: string
  today: CivilDate
}

/** What was said before, the newest first; read only when somebody wants to see it. */
export function FormerWhys({ companyId, today }: Props) {
  const { t } = useTranslation('start')
  const [shown, setShown] = useState(false)
  if (!shown) return <Button wide kind="text" label={t('why.showFormer')} onPress={() => setShown(true)} />
  return (
    <Section title={t('why.former')}>
      <List companyId={companyId} today={today} />
    </Section>
  )
}

function List({ companyId, today }: Props) {
  const { t, i18n } = useTranslation(['start', 'common'])
  const { day } = useStartWords(today)
  const list = useCallPages(startApi.formerWhys, (after) => ({ companyId, after }))
  if (list.isPending) return <Skeleton cards={1} />
  if (list.error && list.items.length === 0) {
    return <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
  }
  return (
    <View className="stack g3">
      {list.items.map((why) => (
        <View key={why.edition} className="card pad">
          <Text className="t-sub c2 block">
            {[
              t('why.edition', { edition: why.edition }),
              t('why.by', { name: why.by?.name ?? '', day: day(civilDateAt(why.at)) }),
            ].join(' · ')}
          </Text>
          <View className="t-read why__former">
            <Text userSelect>{readableIn(why, languageOf(i18n.language)).text}</Text>
          </View>
        </View>
      ))}
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </View>
  )
}
