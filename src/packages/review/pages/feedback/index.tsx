import '../../words'
import '../../review.scss'
import { feedbackApi, type FeedbackLine } from '@domain/review/feedbackApi'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { RequestTag, standingOf } from '../../parts/RequestTag'
import { openAsking, openFeedbackAnswer } from '../../ways'

const kinds = ['forMe', 'mine'] as const
type Kind = (typeof kinds)[number]

/** Questions between colleagues, asked of the reader and by them: `?which=`. */
export default function FeedbackPage() {
  const { t } = useTranslation('feedback')
  const which = useRouter().params.which === 'mine' ? 'mine' : 'forMe'
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Feedback member={member} which={which} />}
    </MemberPage>
  )
}

function Feedback({ member, which }: { member: Member; which: Kind }) {
  const { t } = useTranslation('feedback')
  const [kind, setKind] = useState<Kind>(which)
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      footer={<Button wide label={t('ask')} kind={kind === 'mine' ? 'filled' : 'line'} onPress={openAsking} />}
    >
      <View className="stack g3">
        <Segmented
          switchesScreen
          label={t('title')}
          items={kinds.map((value) => ({ value, text: t(value) }))}
          value={kind}
          onChange={setKind}
        />
        <LockLine text={t('private')} />
        <Requests key={kind} kind={kind} companyId={member.company.id} />
      </View>
    </PageFrame>
  )
}

/** One of the two lists. */
function Requests({ kind, companyId }: { kind: Kind; companyId: string }) {
  const { t } = useTranslation(['feedback', 'common'])
  const call = kind === 'mine' ? feedbackApi.myFeedback : feedbackApi.feedbackForMe
  const list = useCallPages(call, (after) => ({ companyId, after }), { freshFor: 0 })
  useListGestures(list)
  // Whoever comes back from a question finds the list as it is then.
  useDidShow(() => {
    if (!list.isPending) void list.refresh()
  })
  if (list.isPending) return <Skeleton cards={2} />
  if (list.error && list.items.length === 0) return <FailedState onRetry={() => void list.refresh()} />
  if (list.items.length === 0 && !list.hasMore)
    return <EmptyState title={t(`none.${kind}`)} text={t(`none.${kind}Hint`)} />
  return (
    <>
      <Card>
        {list.items.map((line) => (
          <Line
            key={line.request._id}
            line={line}
            after={kind === 'mine' ? <RequestTag line={line} /> : undefined}
            standing={kind === 'mine' ? t(`state.${standingOf(line)}`) : undefined}
          />
        ))}
      </Card>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </>
  )
}

interface LineProps {
  line: FeedbackLine
  after: ReactNode
  /** The word at the right, where there is one, for who hears the row. */
  standing: string | undefined
}

/** Who, and what is asked; never a word of an answer. */
function Line({ line: { request, person }, after, standing }: LineProps) {
  return (
    <Cell
      height={72}
      before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
      title={person.name}
      text={request.question}
      label={[person.name, standing, request.question].filter(Boolean).join(', ')}
      after={after}
      onPress={() => openFeedbackAnswer(request._id)}
    />
  )
}
