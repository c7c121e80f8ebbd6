import type { CivilDate } from '@domain/calendar/civilDate'
import { commentApi } from '@domain/okr/commentApi'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { FailedState } from '../../../components/EmptyState'
import { peopleById } from '../../../features/okr/present'
import type { Member } from '../../../session'
import { CommentLine } from './CommentLine'
import { type Commentable, useCommenting } from './useCommenting'
import { useTakingBack } from './useTakingBack'

/** How many of the latest stand on the objective's page. */
const latest = 3

interface Props {
  member: Member
  objective: Commentable
  today: CivilDate
  /** Whether the reader is among those who talk about it; nothing is shown else. */
  isAsked?: boolean
  /** Whether anybody would read what is written now. What was said before stays; where nothing was, nothing is shown. */
  isHeard?: boolean
}

/** What was said of an objective last, where more is said, and the way to everything that was. */
export function useComments({ member, objective, today, isAsked = true, isHeard = true }: Props): {
  section: ReactNode
  layer: ReactNode
} {
  const { t } = useTranslation('comment')
  const companyId = member.company.id
  const objectiveId = objective._id
  const list = useCallPages(commentApi.comments, isAsked ? (after) => ({ companyId, objectiveId, after }) : null, {
    kept: true,
    freshFor: 0,
  })
  const commenting = useCommenting(companyId, objective)
  const takingBack = useTakingBack(companyId)
  const people = peopleById(list.pages.flatMap((page) => page.people))
  const shown = list.items.slice(0, latest)
  if (!isAsked || (!isHeard && shown.length === 0)) return { section: null, layer: null }
  return {
    section: (
      <Section title={t('title')}>
        <View className="stack g3">
          {isHeard && commenting.field}
          {shown.length > 0 && (
            <Card list>
              {shown.map((comment) => (
                <CommentLine
                  key={comment._id}
                  comment={comment}
                  by={people.get(comment.byId)}
                  about={objective.keyResults.find(({ id }) => id === comment.keyResultId)?.title}
                  today={today}
                  isMarked={comment.onDraft === true && !objective.isDraft}
                  onTakeBack={comment.byId === member.me.id ? () => takingBack.ask(comment) : undefined}
                />
              ))}
            </Card>
          )}
          {list.error && shown.length === 0 && (
            <FailedState title={t('failed')} loading={list.isFetching} onRetry={() => void list.refresh()} />
          )}
          {list.items.length > shown.length && (
            <Button wide kind="text" label={t('all')} onPress={() => openComments(objectiveId)} />
          )}
        </View>
      </Section>
    ),
    layer: (
      <>
        {commenting.layer}
        {takingBack.layer}
      </>
    ),
  }
}

const openComments = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/okr/pages/comments/index?id=${objectiveId}` })
