import '../../startWords'
import '../../start.scss'
import { type ChampionView, startApi } from '@domain/rollout/startApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useCall, useCallPages, useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import type { Person } from '../../../../components/PeoplePicker'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { type Member, useDepartments } from '../../../../session'
import { ChampionSheet } from '../../parts/start/ChampionSheet'
import { DepartmentsSheet } from '../../parts/start/DepartmentsSheet'
import { refreshStart } from '../../parts/start/refreshing'
import { useNaming } from '../../parts/start/useNaming'
import { useStartWords } from '../../parts/start/words'

/** Who are champions: their departments, whether they are trained, and who coordinates. */
export default function ChampionsPage() {
  const { t } = useTranslation('start')
  return (
    <MemberPage leave="back" title={t('champions.title')}>
      {(member) => <Champions member={member} />}
    </MemberPage>
  )
}

const nobody: readonly Person[] = []

function Champions({ member }: { member: Member }) {
  const { t } = useTranslation('start')
  const { company } = member
  const companyId = company.id
  const departments = useDepartments(member)
  const list = useCallPages(startApi.champions, (after) => ({ companyId, after }))
  const start = useCall(startApi.start, { companyId })
  const naming = useNaming(companyId)
  const coaching = useSend(startApi.saveCoaching)
  const [sheet, setSheet] = useState<'naming' | 'one' | 'departments' | 'ending'>()
  const [chosenId, setChosenId] = useState<string>()
  const chosen = list.items.find(({ person }) => person.id === chosenId)
  const coordinatorId = start.data?.coordinator?.id
  useListGestures(list)

  const close = () => setSheet(undefined)
  const changed = async (changing: Promise<unknown>) => {
    await changing
    await list.refresh()
  }
  const onCoach = async (champion: ChampionView, departmentIds: string[]) => {
    const { person, version } = champion
    try {
      await coaching.send({ companyId, memberId: person.id, version, departmentIds })
      showToast({ text: t('start.ended') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    close()
    await changed(refreshStart())
  }
  if (list.error instanceof CloudFailure && list.error.code === 'notAllowed') {
    return (
      <PageFrame title={t('champions.title')} leave="back">
        <EmptyState title={t('start.notYours')} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={t('champions.title')}
      leave="back"
      footer={<Button wide label={t('champions.add')} onPress={() => setSheet('naming')} />}
      overlays={
        <>
          <PeopleSheet
            open={sheet === 'naming'}
            companyId={companyId}
            title={t('champions.choose')}
            chosen={nobody}
            onChoose={([person]) => {
              close()
              if (person) void changed(naming.name(person, 'champion'))
            }}
            onClose={close}
          />
          <ChampionSheet
            open={sheet === 'one'}
            champion={chosen}
            coordinates={chosen !== undefined && chosen.person.id === coordinatorId}
            departments={departments}
            onDepartments={() => setSheet('departments')}
            onCoordinate={({ person: { id, name } }) => {
              close()
              if (id === coordinatorId) void changed(naming.end(id, 'coordinator'))
              else void changed(naming.name({ memberId: id, name }, 'coordinator'))
            }}
            onEnd={() => setSheet('ending')}
            onClose={close}
          />
          <DepartmentsSheet
            open={sheet === 'departments'}
            title={t('champions.which')}
            subtitle={chosen && t('champions.whichText', { department: chosen.person.departmentName })}
            departments={departments}
            chosen={chosen?.coaches ?? noDepartments}
            without={chosen ? [chosen.person.departmentId] : noDepartments}
            loading={coaching.isSending}
            onChoose={(ids) => chosen && void onCoach(chosen, ids)}
            onClose={close}
          />
          <Dialog
            open={sheet === 'ending'}
            title={t('champions.endNamed', { name: chosen?.person.name ?? '' })}
            text={t('champions.endText')}
            act={t('start.end')}
            safe={t('start.keep')}
            loading={naming.isSending}
            onAct={() => {
              if (chosen) void changed(naming.end(chosen.person.id, 'champion')).then(close)
            }}
            onSafe={close}
          />
        </>
      }
    >
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('champions.none')} text={t('champions.noneText')} />
      ) : (
        <List
          list={list}
          member={member}
          coordinatorId={coordinatorId}
          onOpen={(id) => {
            setChosenId(id)
            setSheet('one')
          }}
        />
      )}
    </PageFrame>
  )
}

const noDepartments: readonly string[] = []

interface ListProps {
  list: { items: ChampionView[]; hasMore: boolean; isLoadingMore: boolean; more: () => void }
  member: Member
  coordinatorId: string | undefined
  onOpen: (id: string) => void
}

function List({ list, member, coordinatorId, onOpen }: ListProps) {
  const { t } = useTranslation(['start', 'common'])
  const { day, departments: named } = useStartWords(member.today)
  const departments = useDepartments(member)
  return (
    <View>
      <Card list>
        {list.items.map(({ person, coaches, trainedOn }) => (
          <View key={person.id} className="start-row" ariaRole="listitem">
            <Cell
              height={72}
              before={<Avatar name={person.name} memberId={person.id} />}
              title={person.name}
              text={[
                person.id === coordinatorId && t('champions.coordinates'),
                person.departmentName,
                coaches.length > 0 && t('champions.coaches', { names: named(coaches, departments) }),
                trainedOn === null ? t('champions.untrained') : t('champions.trained', { day: day(trainedOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
              onPress={() => onOpen(person.id)}
            />
          </View>
        ))}
      </Card>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </View>
  )
}
