import type { PersonView } from '@domain/people/api'
import { Text } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Skeleton } from '../../../components/Skeleton'
import { FailedState } from '../../../components/EmptyState'
import { placeOf } from '../../../features/people/PersonCell'
import { useListGestures } from '../../../features/okr/ObjectiveCards'
import { openPerson } from '../../../ways'

/** As many as fill a phone: a page may hold fewer, and go on all the same. */
const screenful = 10

interface Props {
  list: {
    isPending: boolean
    isFetching: boolean
    isLoadingMore: boolean
    hasMore: boolean
    error: Error | null
    more: () => void
    refresh: () => Promise<void>
  }
  /** What the list is for. */
  hint: string
  /** Instead of the list where it holds nobody. */
  empty: ReactNode
  lines: readonly { person: PersonView; text?: string }[]
}

/** People in the company's order of names, twenty a page, and nothing about any of them in numbers. */
export function People({ list, hint, empty, lines }: Props) {
  const { t } = useTranslation('common')
  useListGestures(list)
  const { hasMore, isFetching, error, more } = list
  const isShort = lines.length < screenful && hasMore && !isFetching && !error
  useEffect(() => {
    if (isShort) more()
  }, [isShort, more])
  if (error && lines.length === 0) return <FailedState onRetry={() => void list.refresh()} loading={isFetching} />
  if (lines.length === 0) return list.isPending || hasMore ? <Skeleton cards={2} /> : empty
  return (
    <>
      <Text className="adoption__hint t-cap c2">{hint}</Text>
      <Card>
        {lines.map(({ person, text }) => (
          <Cell
            key={person.id}
            height={72}
            before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
            title={person.name}
            text={text ?? placeOf(person)}
            onPress={() => openPerson(person.id)}
          />
        ))}
      </Card>
      {hasMore && <Button wide kind="text" label={t('more')} loading={list.isLoadingMore} onPress={more} />}
    </>
  )
}
