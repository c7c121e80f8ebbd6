import { okrApi, type Scope } from '@domain/okr/api'
import { cycleOn } from '@domain/okr/cycle'
import { peopleApi } from '@domain/people/api'
import { isAllowed } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Card, Section } from '../../../../components/Card'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { CloudBanner } from '../../../../features/checkIn'
import { useCycleChooser } from '../../../../features/cycle/useCycleChooser'
import { ObjectiveCards, useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { NotForOutside } from '../../../../features/page/NotForOutside'
import { PersonCell, placeOf } from '../../../../features/people/PersonCell'
import type { Member } from '../../../../session'
import { TheirDrafts } from '../../reading/TheirDrafts'

/** One colleague: their place in the company and their OKRs. `?id=`. */
export default function PersonPage() {
  const { t } = useTranslation('me')
  const { id } = useRouter().params
  return (
    <MemberPage leave="back" title={t('people.title')} cards={2}>
      {(member) =>
        !isAllowed('browse', member.me.roles) ? (
          <Frame>
            <NotForOutside />
          </Frame>
        ) : id === undefined ? (
          <Frame>{null}</Frame>
        ) : (
          <Person member={member} id={id} />
        )
      }
    </MemberPage>
  )
}

function Person({ member, id }: { member: Member; id: string }) {
  const { t } = useTranslation(['me', 'okrs'])
  const { company, today } = member
  const { data, error, refetch } = useCall(peopleApi.person, { companyId: company.id, memberId: id }, { kept: true })
  const { cycleId, row, sheet } = useCycleChooser(member, { first: () => cycleOn(today, company) })
  const scope: Scope = { kind: 'person', memberId: id }
  const list = useCallPages(
    okrApi.browse,
    (after) => ({ companyId: company.id, scope, cycleId, health: null, after }),
    { kept: true },
  )
  useListGestures(list)
  if (!data) return <Waiting leave="back" title={t('people.title')} cards={2} error={error} onRetry={refetch} />
  const { person, manager, directReports } = data
  return (
    <Frame overlays={sheet}>
      <View className="row g4">
        <Avatar name={person.name} memberId={person.id} size={56} left={person.left} />
        <View className="grow">
          <View className="t-heading">
            <Text>{person.name}</Text>
          </View>
          <Text className="t-sub c2">{placeOf(person)}</Text>
        </View>
      </View>
      {row}
      {list.items.length > 0 ? (
        <ObjectiveCards company={company} pages={list.pages} isLoadingMore={list.isLoadingMore} />
      ) : list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : (
        <EmptyState title={t('okrs:empty.filtered')} />
      )}
      <TheirDrafts member={member} memberId={id} isReport={manager?.id === member.me.id} />
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

function Frame({ children, overlays }: { children: ReactNode; overlays?: ReactNode }) {
  const { t } = useTranslation('me')
  return (
    <PageFrame watermarked title={t('people.title')} leave="back" banner={<CloudBanner />} overlays={overlays}>
      {children}
    </PageFrame>
  )
}
