import '../../words'
import '../../review.scss'
import { cycleById } from '@domain/okr/cycle'
import { reviewApi } from '@domain/review/api'
import { reviewedCycle } from '@domain/review/cycle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { useCycleChoices } from '../../../../features/cycle/useCycleChoices'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import { placeOf } from '../../../../features/people/PersonCell'
import { type Member, useDepartments } from '../../../../session'
import { Beads } from '../../parts/Stepper'

/** How far the reviews of a department are, for a champion or an administrator: states, and never a word. */
export default function StatesPage() {
  const { t } = useTranslation('review')
  return (
    <MemberPage leave="back" title={t('states.title')}>
      {(member) => <States member={member} />}
    </MemberPage>
  )
}

function States({ member }: { member: Member }) {
  const { t } = useTranslation(['review', 'common', 'okrs'])
  const { company, me, today } = member
  const [departmentId, setDepartmentId] = useState(me.departmentId)
  const [cycleId, setCycleId] = useState(() => reviewedCycle(today, company).id)
  const [choosing, setChoosing] = useState<'department' | 'cycle'>()
  const departments = useDepartments(member)
  const cycles = useCycleChoices(company, today).filter(({ value }) => (cycleById(value)?.firstDay ?? today) <= today)
  const input = { companyId: company.id, cycleId, departmentId }
  const list = useCallPages(reviewApi.states, (after) => ({ ...input, after }), { freshFor: 0 })
  useListGestures(list)
  return (
    <PageFrame
      title={t('states.title')}
      leave="back"
      overlays={
        <>
          <DepartmentSheet
            open={choosing === 'department'}
            title={t('okrs:filter.department')}
            departments={departments}
            value={departmentId}
            onChoose={setDepartmentId}
            onClose={() => setChoosing(undefined)}
          />
          <ChoiceSheet
            open={choosing === 'cycle'}
            title={t('okrs:cycle.choose')}
            items={cycles}
            value={cycleId}
            onChoose={setCycleId}
            onClose={() => setChoosing(undefined)}
          />
        </>
      }
    >
      <FilterRow label={t('states.title')}>
        <Chip
          opens
          text={departments.find(({ id }) => id === departmentId)?.name ?? t('okrs:filter.department')}
          onPress={() => setChoosing('department')}
        />
        <Chip
          opens
          text={cycles.find(({ value }) => value === cycleId)?.short ?? ''}
          onPress={() => setChoosing('cycle')}
        />
      </FilterRow>
      <View className="states-private">
        <LockLine text={t('states.private')} />
      </View>
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('states.nobody')} />
      ) : (
        <>
          <Card list>
            {list.items.map(({ member: person, state }) => (
              <Cell
                key={person.id}
                height={72}
                before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
                title={person.name}
                text={placeOf(person)}
                after={<Beads state={state} />}
              />
            ))}
          </Card>
          {list.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </>
      )}
    </PageFrame>
  )
}
