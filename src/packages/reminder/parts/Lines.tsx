import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { EmptyState, FailedState } from '../../../components/EmptyState'
import { Skeleton } from '../../../components/Skeleton'
import { useListGestures } from '../../../features/okr/ObjectiveCards'

interface Props {
  list: {
    items: readonly unknown[]
    isPending: boolean
    isFetching: boolean
    isLoadingMore: boolean
    hasMore: boolean
    error: Error | null
    more: () => void
    refresh: () => Promise<void>
  }
  /** What the lines are. */
  hint?: string
  /** What it means that there is none. */
  empty: string
  children: ReactNode
}

/** A list in pages, in every state that it can be in. */
export function Lines({ list, hint, empty, children }: Props) {
  const { t } = useTranslation('common')
  useListGestures(list)
  if (list.isPending) return <Skeleton cards={2} />
  if (list.error && list.items.length === 0) {
    return <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
  }
  if (list.items.length === 0 && !list.hasMore) return <EmptyState title={empty} />
  return (
    <View>
      {hint && (
        <View className="remind__hint t-cap c2">
          <Text>{hint}</Text>
        </View>
      )}
      <Card>{children}</Card>
      {list.hasMore && <Button wide kind="text" label={t('more')} loading={list.isLoadingMore} onPress={list.more} />}
    </View>
  )
}
