import { okrApi, type Scope } from '@domain/okr/api'
import { cycleOn } from '@domain/okr/cycle'
import { peopleApi, type PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { CloudBanner } from '../../../../features/checkIn'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { useCycleChoices } from '../../../../features/cycle/useCycleChoices'
import { ObjectiveCards, useListGestures } from '../../../../features/okr/ObjectiveCards'
import { type Member, MemberGate } from '../../../../session'

/** One colleague: their place in the company and their OKRs. `?id=`. */
export default function PersonPage() {
  const { id } = useRouter().params
  return (
    <MemberGate
      reading={
        <Frame>
          <Skeleton cards={2} />
        </Frame>
      }
      failed={(_, retry) => (
        <Frame>
          <FailedState onRetry={retry} />
        </Frame>
      )}
    >
      {(member) => (id === undefined ? <Frame>{null}</Frame> : <Person member={member} id={id} />)}
    </MemberGate>
  )
}

function Person({ member, id }: { member: Member; id: string }) {
  const { t } = useTranslation(['me', 'okrs'])
  const { company, today } = member
  const { data, error, refetch } = useCall(peopleApi.person, { companyId: company.id, memberId: id }, { kept: true })
  const [cycleId, setCycleId] = useState(() => cycleOn(today, company).id)
  const [choosing, setChoosing] = useState(false)
  const scope: Scope = { kind: 'person', memberId: id }
  const list = useCallPages(
    okrApi.browse,
    (after) => ({ companyId: company.id, scope, cycleId, health: null, after }),
    { kept: true },
  )
  useListGestures(list)
  const cycles = useCycleChoices(company, today)
  if (!data) return <Frame>{error ? <FailedState onRetry={() => void refetch()} /> : <Skeleton cards={2} />}</Frame>
  const { person, manager, directReports } = data
  return (
    <Frame
      overlays={
        <ChoiceSheet
          open={choosing}
          title={t('okrs:cycle.choose')}
          items={cycles}
          value={cycleId}
          onChoose={setCycleId}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <View className="row g4">
        <Avatar name={person.name} memberId={person.id} size={56} left={person.left} />
        <View className="grow">
          <View className="t-heading">
            <Text>{person.name}</Text>
          </View>
          <Text className="t-sub c2">{[person.departmentName, person.title].filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
      <FilterRow label={t('okrs:filter.cycle')}>
        <Chip
          opens
          text={cycles.find(({ value }) => value === cycleId)?.short ?? ''}
          onPress={() => setChoosing(true)}
        />
      </FilterRow>
      {list.items.length > 0 ? (
        <ObjectiveCards company={company} pages={list.pages} isLoadingMore={list.isLoadingMore} />
      ) : list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : (
        <EmptyState title={t('okrs:empty.filtered')} />
      )}
      {manager && (
        <Section title={t('people.manager')}>
          <Card>
            <PersonCell person={manager} />
          </Card>
        </Section>
      )}
      {directReports.length > 0 && (
        <Section title={t('people.directReports')}>
          <Card>
            {directReports.map((each) => (
              <PersonCell key={each.id} person={each} />
            ))}
          </Card>
        </Section>
      )}
    </Frame>
  )
}

function PersonCell({ person }: { person: PersonView }) {
  return (
    <Cell
      height={72}
      before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
      title={person.name}
      text={[person.departmentName, person.title].filter(Boolean).join(' · ')}
      onPress={() => void Taro.navigateTo({ url: `/packages/okr/pages/person/index?id=${person.id}` })}
    />
  )
}

function Frame({ children, overlays }: { children: ReactNode; overlays?: ReactNode }) {
  const { t } = useTranslation('me')
  return (
    <PageFrame title={t('people.title')} leave="back" banner={<CloudBanner />} overlays={overlays}>
      {children}
    </PageFrame>
  )
}
