import '../../rosterWords'
import '../../roster.scss'
import { isAllowed } from '@domain/people/permissions'
import { type LineCounts, type LineView, rosterApi } from '@domain/people/rosterApi'
import { type LineState, lineStates } from '@domain/people/roster'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card, Section, Tag } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { Skeleton } from '../../../../components/Skeleton'
import { useRested } from '../../../../components/useRested'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import { openInvite } from '../../../../ways'
import { openRosterImport, openRosterLine } from '../../ways'

/** The company's list of people: who is in it, who has joined, who has left. */
export default function RosterPage() {
  const { t } = useTranslation('roster')
  return (
    <MemberPage leave="back" title={t('title')}>
      {({ me, company }) =>
        isAllowed('keepRoster', me.roles) ? (
          <Roster companyId={company.id} />
        ) : (
          <PageFrame title={t('title')} leave="back">
            <EmptyState title={t('notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

const nobodyYet: LineCounts = { open: 0, claimed: 0, left: 0 }

function Roster({ companyId }: { companyId: string }) {
  const { t } = useTranslation(['roster', 'common'])
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<LineState | null>(null)
  const [search, onSearch] = useRested(typed)
  const list = useCallPages(rosterApi.roster, (after) => ({ companyId, search, state, after }), { freshFor: 0 })
  const counts = useCall(rosterApi.rosterCounts, { companyId }, { freshFor: 0 }).data ?? nobodyYet
  const running = useCall(rosterApi.rosterImport, { companyId }, { freshFor: 0 }).data?.latest?.standing.state
  useListGestures(list)
  const all = counts.open + counts.claimed + counts.left
  const isNarrowed = search !== '' || state !== null
  const goesOn = running === 'importing' || running === 'undoing'
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      footer={<Button wide label={t('list.add')} onPress={() => openRosterLine()} />}
    >
      <Card>
        <Cell
          icon="doc"
          title={t(goesOn ? 'list.goesOn' : 'list.import')}
          text={t(goesOn ? 'list.goesOnText' : 'list.importText')}
          onPress={openRosterImport}
        />
      </Card>
      {(all > 0 || isNarrowed) && (
        <>
          <View className="roster__hint">
            <SearchField value={typed} onChange={setTyped} hint={t('list.search')} onSearch={onSearch} />
          </View>
          <FilterRow label={t('list.states')}>
            <Chip on={state === null} text={t('list.all', { number: all })} onPress={() => setState(null)} />
            {lineStates.map((each) => (
              <Chip
                key={each}
                on={state === each}
                text={t(`list.${each}`, { number: counts[each] })}
                onPress={() => setState(each)}
              />
            ))}
          </FilterRow>
        </>
      )}
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : list.items.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? 'list.noneTitle' : 'list.emptyTitle')}
          text={t(isNarrowed ? 'list.noneText' : 'list.emptyText')}
          {...(isNarrowed ? {} : { action: { text: t('list.invite'), onPress: openInvite } })}
        />
      ) : (
        <Section title={t('list.people')}>
          <Card list>
            {list.items.map((line) => (
              <View key={line.employeeNumber} className="roster__item" ariaRole="listitem">
                <LineCell line={line} />
              </View>
            ))}
          </Card>
          {list.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </Section>
      )}
    </PageFrame>
  )
}

function LineCell({ line }: { line: LineView }) {
  const { t } = useTranslation('roster')
  const { employeeNumber, name, departmentName, title, standing } = line
  const left = standing.state === 'left'
  const text = [employeeNumber, departmentName, title].filter(Boolean).join(' · ')
  const state = t(`state.${standing.state}`)
  return (
    <Cell
      height={72}
      before={
        <Avatar name={name} memberId={standing.state === 'claimed' ? standing.memberId : employeeNumber} left={left} />
      }
      title={name}
      text={text}
      label={[name, text, state].join(t('join'))}
      after={<Tag text={state} brand={standing.state === 'claimed'} />}
      onPress={() => openRosterLine(employeeNumber)}
    />
  )
}
