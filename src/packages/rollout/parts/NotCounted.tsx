import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState'
import type { Member } from '../../../session'

/** Nothing was counted yet: when it will be, and a way to have it counted now. */
export function NotCounted(_props: { member: Pick<Member, 'company' | 'me'> }) {
  const { t } = useTranslation('adoption')
  return <EmptyState title={t('board.notCounted')} text={t('board.notCountedHint')} />
}
