import { type MemberDetail, membersApi } from '@domain/people/membersApi'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, sentenceFor, useCallPages, useKept } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import type { Person } from '../../../../components/PeoplePicker'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { allTo, batchesOf, nothing, type Plan, plansSchema } from '../../parts/members/handing'
import { refreshMembers } from '../../parts/members/refreshing'
import { WithMember } from '../../parts/members/WithMember'
import { WorkCard } from '../../parts/members/WorkCard'

/** Everything that somebody is at work on, in one screen: each to a colleague, all to one, or out of the lists. */
export default function HandOverPage() {
  const { t } = useTranslation('members')
  return (
    <WithMember title={t('handing.title')}>
      {({ reader, detail }) => <Handing companyId={reader.company.id} detail={detail} />}
    </WithMember>
  )
}

const nobody: readonly Person[] = []

/** For what somebody is asked: for everything, an objective, or one of its key results. */
type Wanted = { objectiveId: string; keyResultId: string | null } | 'all'

function Handing({ companyId, detail }: { companyId: string; detail: MemberDetail }) {
  const { t } = useTranslation('members')
  const { id: memberId, name } = detail.person
  const list = useCallPages(membersApi.leftWork, (after) => ({ companyId, memberId, after }))
  useListGestures(list)
  const [kept, keep, letGo] = useKept(`handOver:${memberId}`, plansSchema)
  const plans = kept ?? {}
  const [wanted, setWanted] = useState<Wanted>()
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { items, hasMore, error, more } = list
  // All of it is on one screen: who hands all to one must mean all.
  useEffect(() => {
    if (hasMore && !error) more()
  }, [hasMore, error, items.length, more])
  const batches = batchesOf(items, plans)
  const count = batches.reduce((sum, batch) => sum + batch.length, 0)

  const planFor = (objectiveId: string, plan: Plan) => {
    setTrouble(undefined)
    keep({ ...plans, [objectiveId]: plan })
  }
  const onPerson = (person: Person) => {
    const to = { id: person.memberId, name: person.name }
    if (wanted === 'all') keep(allTo(items, to))
    else if (wanted) {
      const { objectiveId, keyResultId } = wanted
      const before = plans[objectiveId]
      const plan = before?.kind === 'give' ? before : nothing
      planFor(
        objectiveId,
        keyResultId === null
          ? { ...plan, owner: to }
          : { ...plan, keyResults: { ...plan.keyResults, [keyResultId]: to } },
      )
    }
    setWanted(undefined)
  }
  const onHandOver = async () => {
    setSending(true)
    setTrouble(undefined)
    let missed = 0
    try {
      for (const batch of batches) {
        const { items: done } = await callCloud(membersApi.handOver, { companyId, memberId, items: batch })
        missed += done.filter(({ state }) => state !== 'done').length
      }
      if (missed > 0) setTrouble(t('handing.some', { count: missed }))
      else {
        letGo()
        showToast({ text: t('handing.done') })
      }
    } catch (failure) {
      setTrouble(sentenceFor(failure))
    }
    await refreshMembers()
    setSending(false)
  }
  return (
    <PageFrame
      title={t('handing.title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        items.length > 0 ? (
          <Button
            wide
            label={count === 0 ? t('handing.nothing') : t('handing.act', { count })}
            disabled={count === 0}
            loading={isSending}
            onPress={() => void onHandOver()}
          />
        ) : undefined
      }
      overlays={
        <PeopleSheet
          open={wanted !== undefined}
          companyId={companyId}
          title={t('handing.who')}
          chosen={nobody}
          without={memberId}
          staffOnly
          onChoose={([person]) => person && onPerson(person)}
          onClose={() => setWanted(undefined)}
        />
      }
    >
      {list.isPending || hasMore ? (
        <Skeleton cards={2} />
      ) : error && items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : items.length === 0 ? (
        <EmptyState title={t('handing.empty')} text={t('handing.emptyText')} />
      ) : (
        <View className="stack g3">
          <Text className="t-sub c2 block">{t('handing.intro', { name })}</Text>
          <Button wide kind="soft" label={t('handing.all')} onPress={() => setWanted('all')} />
          {items.map((work) => (
            <WorkCard
              key={work.objectiveId}
              work={work}
              plan={plans[work.objectiveId]}
              onChoose={(keyResultId) => setWanted({ objectiveId: work.objectiveId, keyResultId })}
              onPlan={(plan) => planFor(work.objectiveId, plan)}
            />
          ))}
        </View>
      )}
    </PageFrame>
  )
}
