import '../../trainingWords'
import '../../training.scss'
import { isAllowed } from '@domain/people/permissions'
import type { TrainingKind } from '@domain/rollout/model'
import { trainingApi } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { Skeleton } from '../../../../components/Skeleton'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { PersonCell } from '../../../../features/people/PersonCell'
import { type Member, useDepartments } from '../../../../session'
import { openNudging } from '../../trainingWays'

/** Who still needs a training, by name, and a way to say a friendly word. */
export default function UntrainedPage() {
  const { t } = useTranslation('training')
  return (
    <MemberPage leave="back" title={t('untrained.title')}>
      {(member) => <Untrained member={member} />}
    </MemberPage>
  )
}

const kinds = ['champion', 'introduction'] as const

function Untrained({ member }: { member: Member }) {
  const { t } = useTranslation(['training', 'common'])
  const companyId = member.company.id
  const [kind, setKind] = useState<TrainingKind>('champion')
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const departments = useDepartments(member)
  const within = kind === 'champion' ? null : departmentId
  const list = useCallPages(trainingApi.notTrained, (after) => ({ companyId, kind, departmentId: within, after }), {
    freshFor: 0,
  })
  const name = departments.find(({ id }) => id === departmentId)?.name
  return (
    <PageFrame
      title={t('untrained.title')}
      leave="back"
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('mark.department')}
          departments={departments}
          value={departmentId ?? ''}
          onChoose={setDepartmentId}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <Segmented
        label={t('untrained.which')}
        items={kinds.map((value) => ({ value, text: t(`untrained.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'introduction' && (
        <FilterRow label={t('list.narrow')} onClear={departmentId === null ? undefined : () => setDepartmentId(null)}>
          <Chip
            opens
            on={departmentId !== null}
            text={name ?? t('mark.department')}
            label={t('mark.departmentNamed', { name: name ?? t('untrained.everywhere') })}
            onPress={() => setChoosing(true)}
          />
        </FilterRow>
      )}
      <View className="training-gap">
        <Text className="t-sub c2">{t(`untrained.${kind}Hint`)}</Text>
      </View>
      <View className="training-gap">
        {list.isPending ? (
          <Skeleton cards={2} />
        ) : list.error && list.items.length === 0 ? (
          <FailedState onRetry={() => void list.refresh()} />
        ) : list.items.length === 0 ? (
          <EmptyState title={t(list.hasMore ? 'untrained.noneHere' : 'untrained.none')} />
        ) : (
          <Card list>
            {list.items.map((person) => (
              <View key={person.id} className="training-row" ariaRole="listitem">
                <PersonCell person={person} />
              </View>
            ))}
          </Card>
        )}
      </View>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
      {isAllowed('nudge', member.me.roles) && list.items.length > 0 && (
        <View className="training-gap">
          <Card>
            <Cell icon="bell" title={t('untrained.nudge')} text={t('untrained.nudgeHint')} onPress={openNudging} />
          </Card>
        </View>
      )}
    </PageFrame>
  )
}
