import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState'

/** Nothing was counted yet: when it will be. */
export function NotCounted() {
  const { t } = useTranslation('adoption')
  return <EmptyState title={t('board.notCounted')} text={t('board.notCountedHint')} />
}
