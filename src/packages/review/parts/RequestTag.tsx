import type { FeedbackLine } from '@domain/review/feedbackApi'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../../components/Card'

/** Where a question stands for who asked it: one to a colleague who has left will not be answered. */
export const standingOf = ({ request, person }: Pick<FeedbackLine, 'request' | 'person'>) =>
  request.state === 'open' && person.left ? 'left' : request.state

/** The same in a word. */
export function RequestTag({ line }: { line: FeedbackLine }) {
  const { t } = useTranslation('feedback')
  const standing = standingOf(line)
  return <Tag brand={standing === 'answered'} text={t(`state.${standing}`)} />
}
