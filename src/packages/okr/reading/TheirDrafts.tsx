import '../words'
import { okrApi } from '@domain/okr/api'
import { managerReadsDrafts } from '@domain/okr/rules'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { LockLine } from '../../../components/Banner'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import type { Member } from '../../../session'
import { openObjective } from '../../../ways'

interface Props {
  member: Member
  /** Whose drafts. */
  memberId: string
  /** Whether they report to the reader. */
  isReport: boolean
}

/** What a direct report is writing, where the company's rules let managers read it; the author is told in the editor. */
export function TheirDrafts({ member: { company }, memberId, isReport }: Props) {
  const { t } = useTranslation('objective')
  const isAsked = isReport && managerReadsDrafts(company)
  const { data } = useCall(okrApi.draftsOf, isAsked ? { companyId: company.id, memberId } : null)
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('drafts.title')}>
      <LockLine text={t('drafts.who')} />
      <Card list>
        {data.items.map(({ objectiveId, title }) => (
          <Cell
            key={objectiveId}
            icon="edit"
            title={title === '' ? t('archive.untitled') : title}
            onPress={() => openObjective(objectiveId)}
          />
        ))}
      </Card>
    </Section>
  )
}
