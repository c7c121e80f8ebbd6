import { okrApi } from '@domain/okr/api'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../cloud'
import { Avatar } from '../../components/Avatar'
import { Card, Section } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { EmptyState, FailedState } from '../../components/EmptyState'
import { Skeleton } from '../../components/Skeleton'
import type { Member } from '../../session'
import { ObjectiveCards, useListGestures } from '../../features/okr/ObjectiveCards'
import { openPerson } from '../../ways'

/** Colleagues by name, and objectives by words of their own or their key results' titles. */
export function Search({ member, text }: { member: Member; text: string }) {
  const { t } = useTranslation('okrs')
  const { company } = member
  const list = useCallPages(okrApi.search, (after) => ({ companyId: company.id, text, after }))
  useListGestures(list)
  const found = list.pages[0]?.found ?? []
  if (list.isPending) return <Skeleton cards={3} />
  if (list.error && list.items.length === 0) return <FailedState onRetry={() => void list.refresh()} />
  if (list.items.length === 0 && found.length === 0) {
    return <EmptyState title={t('empty.search', { text })} text={t('empty.searchHint')} />
  }
  return (
    <>
      {found.length > 0 && (
        <Section title={t('found.people')}>
          <Card>
            {found.map((person) => (
              <Cell
                key={person.id}
                height={72}
                before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
                title={person.name}
                text={[person.departmentName, person.title].filter(Boolean).join(' · ')}
                onPress={() => openPerson(person.id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {list.items.length > 0 && (
        <Section title={t('found.objectives')}>
          <ObjectiveCards company={company} pages={list.pages} isLoadingMore={list.isLoadingMore} />
        </Section>
      )}
    </>
  )
}
