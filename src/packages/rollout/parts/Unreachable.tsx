import { reminderApi } from '@domain/reminder/api'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { EmptyState } from '../../../components/EmptyState'
import { People } from './People'

/** Whom no message reaches, and why: they do not hear of what waits for them unless somebody tells them. */
export function Unreachable({ companyId }: { companyId: string }) {
  const { t } = useTranslation(['adoption', 'components'])
  const list = useCallPages(reminderApi.unreachable, (after) => ({ companyId, after }))
  return (
    <People
      list={list}
      hint={t('unreachable.hint')}
      empty={<EmptyState title={t('unreachable.empty')} />}
      lines={list.items.map(({ member, why }) => ({
        person: member,
        text: [member.departmentName, t(`unreachable.why.${why}`)].filter(Boolean).join(' · '),
      }))}
    />
  )
}
