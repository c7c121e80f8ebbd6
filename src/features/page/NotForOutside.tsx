import { EmptyState } from '../../components/EmptyState'
import { restartAtToday } from '../../ways'
import { useWords } from '../okr/present'

/** In the place of what a coach from outside does not see: where they find what is shown to them. */
export function NotForOutside() {
  const t = useWords()
  return (
    <EmptyState
      title={t('today:shownOnly')}
      text={t('today:shownOnlyText')}
      action={{ text: t('today:shownOpen'), onPress: () => void restartAtToday() }}
    />
  )
}
