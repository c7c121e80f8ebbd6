import { type HealthFilter, healthFilters, okrApi, type Scope } from '@domain/okr/api'
import { cycleOn } from '@domain/okr/cycle'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../cloud'
import { Chip, FilterRow } from '../../components/Chip'
import { EmptyState, FailedState } from '../../components/EmptyState'
import { Segmented } from '../../components/Segmented'
import { Skeleton } from '../../components/Skeleton'
import { ChoiceSheet } from '../../features/choice/ChoiceSheet'
import { useCycleChoices } from '../../features/cycle/useCycleChoices'
import { DepartmentSheet } from '../../features/departments/DepartmentSheet'
import { type Member, useDepartments } from '../../session'
import { ObjectiveCards, useListGestures } from '../../features/okr/ObjectiveCards'
import { openEditor } from '../../ways'

/** Objectives that fill a phone's screen. */
const fewest = 6

const scopes = ['company', 'department', 'team', 'me'] as const

/** Objectives of one cycle: the company's, a department's, my team's or mine, by health where wanted. */
export function Browse({ member }: { member: Member }) {
  const { t } = useTranslation(['okrs', 'components'])
  const { company, me, today } = member
  const departments = useDepartments(member)
  const [whose, setWhose] = useState<(typeof scopes)[number]>('company')
  const [departmentId, setDepartmentId] = useState(me.departmentId)
  const cycles = useCycleChoices(company, today)
  const current = cycleOn(today, company).id
  const [cycleId, setCycleId] = useState(current)
  const [health, setHealth] = useState<HealthFilter>()
  const [choosing, setChoosing] = useState<'department' | 'cycle'>()

  const scope: Scope =
    whose === 'me'
      ? { kind: 'person', memberId: me.id }
      : whose === 'department'
        ? { kind: 'department', departmentId }
        : { kind: whose }
  const list = useCallPages(
    okrApi.browse,
    (after) => ({ companyId: company.id, scope, cycleId, health: health ?? null, after }),
    { kept: true },
  )
  useListGestures(list)
  // A page narrowed by health may hold few or none: what fits on the screen is read without being asked for.
  const { items, error, hasMore, more } = list
  useEffect(() => {
    if (hasMore && !error && items.length < fewest) more()
  }, [hasMore, error, items.length, more])

  const cycleName = cycles.find(({ value }) => value === cycleId)?.short ?? ''
  const departmentName = departments.find(({ id }) => id === departmentId)?.name ?? t('filter.department')
  const isFiltered = health !== undefined || cycleId !== current
  return (
    <>
      <View className="okrs__scope">
        <Segmented
          label={t('scope.label')}
          items={scopes.map((value) => ({ value, text: t(`scope.${value}`) }))}
          value={whose}
          onChange={setWhose}
          switchesScreen
        />
      </View>
      <FilterRow
        label={t('filter.health')}
        onClear={
          isFiltered
            ? () => {
                setHealth(undefined)
                setCycleId(current)
              }
            : undefined
        }
      >
        {whose === 'department' && (
          <Chip
            on
            opens
            text={departmentName}
            label={t('filter.chosen', { what: t('filter.department'), value: departmentName })}
            onPress={() => setChoosing('department')}
          />
        )}
        <Chip
          opens
          on={cycleId !== current}
          text={cycleName}
          label={t('filter.chosen', { what: t('filter.cycle'), value: cycleName })}
          onPress={() => setChoosing('cycle')}
        />
        {healthFilters.map((value) => (
          <Chip
            key={value}
            on={health === value}
            text={t(`components:health.${value}`)}
            onPress={() => setHealth(health === value ? undefined : value)}
          />
        ))}
      </FilterRow>
      {list.items.length > 0 ? (
        <ObjectiveCards company={company} pages={list.pages} isLoadingMore={list.isLoadingMore} />
      ) : list.isPending || (list.hasMore && !list.error) ? (
        <Skeleton cards={3} />
      ) : list.error ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : (
        <EmptyState
          title={t(whose === 'me' && !isFiltered ? 'empty.mine' : 'empty.filtered')}
          text={t(whose === 'me' && !isFiltered ? 'empty.mineHint' : 'empty.filteredHint')}
          action={{ text: t('write'), onPress: () => openEditor() }}
        />
      )}
      {/* In a view of their own: a sheet beside the list would send the whole list to the phone's screen again. */}
      <View>
        <DepartmentSheet
          open={choosing === 'department'}
          title={t('department.choose')}
          departments={departments}
          value={departmentId}
          onChoose={setDepartmentId}
          onClose={() => setChoosing(undefined)}
        />
        <ChoiceSheet
          open={choosing === 'cycle'}
          title={t('cycle.choose')}
          items={cycles}
          value={cycleId}
          onChoose={setCycleId}
          onClose={() => setChoosing(undefined)}
        />
      </View>
    </>
  )
}
