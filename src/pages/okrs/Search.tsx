import { okrApi } from '@domain/okr/api'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../cloud'
import { Card, Section } from '../../components/Card'
import { EmptyState, FailedState } from '../../components/EmptyState'
import { Skeleton } from '../../components/Skeleton'
import type { Member } from '../../session'
import { ObjectiveCards, useListGestures } from '../../features/okr/ObjectiveCards'
import { PersonCell } from '../../features/people/PersonCell'

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
              <PersonCell key={person.id} person={person} />
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
