import type { ObjectiveList, ObjectiveView } from '@domain/okr/api'
import type { CompanyView } from '@domain/people/api'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { memo, useMemo } from 'react'
import { ObjectiveCard } from '../../components/ObjectiveCard'
import { Skeleton } from '../../components/Skeleton'
import { openObjective } from '../../ways'
import './objectiveCards.scss'
import { peopleById, presentObjective, type Setting, settingOf, useWords } from './present'

export interface ObjectiveCardsProps {
  company: CompanyView
  pages: readonly Pick<ObjectiveList, 'items' | 'people' | 'today'>[]
  isLoadingMore: boolean
}

/** Objectives in the order of their publication: people are never listed by progress. */
export function ObjectiveCards({ company, pages, isLoadingMore }: ObjectiveCardsProps) {
  return (
    <View ariaRole="list">
      {pages.map((page) => (
        <CardsOfPage key={page.items[0]?._id ?? 'none'} company={company} page={page} />
      ))}
      {isLoadingMore && <Skeleton />}
    </View>
  )
}

interface CardsOfPageProps {
  company: CompanyView
  page: ObjectiveCardsProps['pages'][number]
}

const CardsOfPage = memo(({ company, page }: CardsOfPageProps) => {
  const people = useMemo(() => peopleById(page.people), [page.people])
  const setting = useMemo(() => settingOf(company, page.today), [company, page.today])
  return (
    <>
      {page.items.map((objective) => (
        <Row key={objective._id} objective={objective} people={people} setting={setting} />
      ))}
    </>
  )
})

interface RowProps {
  objective: ObjectiveView
  people: ReturnType<typeof peopleById>
  setting: Setting
}

/** Memoised: a check-in redraws its own objective's card and no other. */
const Row = memo(({ objective, people, setting }: RowProps) => {
  useWords()
  return (
    <View className="list-gap" ariaRole="listitem">
      <ObjectiveCard {...presentObjective(objective, people, setting)} onOpen={() => openObjective(objective._id)} />
    </View>
  )
})

/** A page's own gestures on its list: pulled down it starts again, at the end it goes on. */
export function useListGestures(list: { more: () => void; refresh: () => Promise<void> }): void {
  usePullDownRefresh(() => {
    list.refresh().finally(() => Taro.stopPullDownRefresh())
  })
  useReachBottom(list.more)
}
