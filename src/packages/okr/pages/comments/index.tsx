import '../../words'
import '../../reading/reading.scss'
import { okrApi } from '@domain/okr/api'
import { commentApi } from '@domain/okr/commentApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { useCall, useCallPages } from '../../../../cloud'
import { LockLine } from '../../../../components/Banner'
import { Card } from '../../../../components/Card'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { CloudBanner } from '../../../../features/checkIn'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { peopleById } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { CommentLine } from '../../reading/CommentLine'
import { useTakingBack } from '../../reading/useTakingBack'

/** Everything that was said of one objective: `?id=`. */
export default function CommentsPage() {
  const { t } = useTranslation('comment')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Comments member={member} objectiveId={id} />}
    </MemberPage>
  )
}

function Comments({ member, objectiveId }: { member: Member; objectiveId: string }) {
  const { t } = useTranslation('comment')
  const companyId = member.company.id
  const list = useCallPages(commentApi.comments, (after) => ({ companyId, objectiveId, after }), {
    kept: true,
    freshFor: 0,
  })
  // For its title and those of its key results: the page that leads here has read it.
  const { data } = useCall(okrApi.objective, { companyId, objectiveId }, { kept: true })
  const isDraft = data?.kind === 'draft'
  const objective = data?.kind === 'draft' ? data.objective.draft : data?.objective
  const keyResults = objective?.keyResults ?? []
  const takingBack = useTakingBack(companyId)
  useListGestures(list)
  return (
    <PageFrame
      watermarked
      title={t('title')}
      leave="back"
      banner={<CloudBanner answer={list} />}
      overlays={takingBack.layer}
    >
      {objective && (
        <View className="reading-title" ariaRole="heading" ariaLevel={2}>
          <Text userSelect>{objective.title}</Text>
        </View>
      )}
      {isDraft && <LockLine text={t('onDraft')} />}
      {list.items.length > 0 ? (
        <Card list>
          {list.pages.map(({ items, people, today }) => {
            const known = peopleById(people)
            return items.map((comment) => (
              <CommentLine
                key={comment._id}
                comment={comment}
                by={known.get(comment.byId)}
                about={keyResults.find(({ id }) => id === comment.keyResultId)?.title}
                today={today}
                isMarked={comment.onDraft === true && !isDraft}
                onTakeBack={comment.byId === member.me.id ? () => takingBack.ask(comment) : undefined}
              />
            ))
          })}
        </Card>
      ) : list.isPending ? (
        <Skeleton cards={3} />
      ) : list.error ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : (
        <EmptyState title={t('empty')} text={t('emptyHint')} />
      )}
      {list.isLoadingMore && <Skeleton />}
    </PageFrame>
  )
}
