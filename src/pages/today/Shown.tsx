import { sharedApi } from '@domain/okr/sharedApi'
import { View } from '@tarojs/components'
import { useCall } from '../../cloud'
import { Card, Section } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { EmptyState, FailedState } from '../../components/EmptyState'
import { Skeleton } from '../../components/Skeleton'
import { useWords } from '../../features/okr/present'
import { openObjective } from '../../ways'

/** What others show somebody from outside, by person: all that there is for them. */
export function Shown({ companyId }: { companyId: string }) {
  const t = useWords()
  const { data, error, refetch, isFetching } = useCall(sharedApi.sharedWithMe, { companyId }, { kept: true })
  if (!data) return error ? <FailedState onRetry={() => void refetch()} loading={isFetching} /> : <Skeleton cards={2} />
  if (data.items.length === 0) return <EmptyState title={t('today:shownNone')} text={t('today:shownNoneText')} />
  return (
    <View>
      {data.items.map(({ person, lines }) => (
        <Section key={person.id} title={person.name} aside={person.departmentName}>
          <Card list>
            {lines.map(({ objectiveId, state, title }) => (
              <Cell
                key={objectiveId}
                icon={state === 'draft' ? 'edit' : 'okr'}
                title={title || t('today:draftFromUntitled')}
                text={t(`today:shownState.${state}`)}
                onPress={() => openObjective(objectiveId)}
              />
            ))}
          </Card>
        </Section>
      ))}
    </View>
  )
}
