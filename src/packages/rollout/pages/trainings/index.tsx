import '../../trainingWords'
import '../../training.scss'
import { isAllowed } from '@domain/people/permissions'
import { roomAt } from '@domain/rollout/training'
import { trainingApi, type TrainingList } from '@domain/rollout/trainingApi'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { Skeleton } from '../../../../components/Skeleton'
import { CloudBanner } from '../../../../features/checkIn'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { peopleById } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { TrainingCard } from '../../parts/training/TrainingCard'
import { openAttend, openTraining, openTrainingEdit, openUntrained } from '../../trainingWays'

/** Trainings to come, those that were held, and those the reader came to: `?which=mine`. */
export default function TrainingsPage() {
  const { t } = useTranslation('training')
  const { which } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Trainings member={member} start={which === 'mine' ? 'mine' : 'toCome'} />}
    </MemberPage>
  )
}

const tabs = ['toCome', 'past', 'mine'] as const
type Which = (typeof tabs)[number]

function Trainings({ member, start }: { member: Member; start: Which }) {
  const { t } = useTranslation('training')
  const [which, setWhich] = useState(start)
  const records = isAllowed('recordTraining', member.me.roles)
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={<CloudBanner />}
      footer={records ? <Button wide label={t('list.add')} onPress={() => openTrainingEdit()} /> : undefined}
    >
      <Segmented
        switchesScreen
        label={t('list.which')}
        items={tabs.map((value) => ({ value, text: t(`list.${value}`) }))}
        value={which}
        onChange={setWhich}
      />
      {which === 'mine' ? (
        <Mine member={member} records={records} />
      ) : (
        <Dated key={which} which={which} member={member} records={records} />
      )}
    </PageFrame>
  )
}

interface ListProps {
  member: Member
  records: boolean
}

/** By their days; whoever records sees all of them, others first those that are for them. */
function Dated({ which, member, records }: ListProps & { which: 'toCome' | 'past' }) {
  const { t } = useTranslation('training')
  const [forMe, setForMe] = useState(!records)
  const companyId = member.company.id
  const list = useCallPages(trainingApi.trainings, (after) => ({ companyId, when: which, forMe, after }), {
    kept: true,
    freshFor: 0,
  })
  useListGestures(list)
  const isOn = list.pages.some(({ items, now, attended }) =>
    items.some(
      (training) =>
        training.state !== 'cancelled' && roomAt(training, now) === 'open' && !attended.includes(training._id),
    ),
  )
  return (
    <>
      <FilterRow label={t('list.narrow')}>
        <Chip on={forMe} text={t('list.forMe')} onPress={() => setForMe(!forMe)} />
      </FilterRow>
      {isOn && (
        <Card>
          <Cell icon="check" title={t('list.enter')} onPress={() => openAttend()} />
        </Card>
      )}
      {records && which === 'toCome' && (
        <Card>
          <Cell icon="people" title={t('list.untrained')} text={t('list.untrainedHint')} onPress={openUntrained} />
        </Card>
      )}
      {list.items.length > 0 ? (
        <>
          {list.pages.map((page) => (
            <Cards key={page.items[0]?._id ?? 'none'} page={page} records={records} />
          ))}
          {list.isLoadingMore && <Skeleton />}
        </>
      ) : (
        <Nothing which={which} list={list} onRetry={() => void list.refresh()} />
      )}
    </>
  )
}

function Mine({ member, records }: ListProps) {
  const mine = useCall(trainingApi.myTrainings, { companyId: member.company.id }, { kept: true, freshFor: 0 })
  if (mine.data && mine.data.items.length > 0) return <Cards page={mine.data} records={records} />
  return <Nothing which="mine" list={mine} onRetry={() => void mine.refetch()} />
}

interface NothingProps {
  which: Which
  list: { isPending: boolean; error: Error | null }
  onRetry: () => void
}

/** What stands where no training does. */
function Nothing({ which, list, onRetry }: NothingProps) {
  const { t } = useTranslation('training')
  return (
    <View className="training-gap">
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error ? (
        <FailedState onRetry={onRetry} />
      ) : (
        <EmptyState title={t(`list.empty.${which}`)} text={t(`list.empty.${which}Hint`)} />
      )}
    </View>
  )
}

function Cards({ page, records }: { page: TrainingList; records: boolean }) {
  const people = peopleById(page.people)
  return (
    <View ariaRole="list">
      {page.items.map((training) => (
        <View key={training._id} className="training-gap" ariaRole="listitem">
          <TrainingCard
            training={training}
            trainer={training.trainer.kind === 'member' ? people.get(training.trainer.memberId) : undefined}
            attended={page.attended.includes(training._id)}
            today={page.today}
            records={records}
            onOpen={() => openTraining(training._id)}
          />
        </View>
      ))}
    </View>
  )
}
