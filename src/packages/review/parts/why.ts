import type { CivilDate } from '@domain/calendar/civilDate'
import type { ReviewView } from '@domain/review/api'
import type { WorkingTime } from '@domain/review/meeting'
import { waitingIn, type WaitingInTime } from '@domain/review/waiting'
import type { TFunction } from 'i18next'
import type { Words } from '../../../features/okr/words'
import { instantText } from './time'

type Why = { text: string; act?: Extract<WaitingInTime, { for: 'reviewer' }>['to'] }

/** Why a review stands where it does in a queue, and what its reviewer can do; never a word of its text. */
export function whyText(
  t: TFunction<'review'>,
  words: Words,
  review: ReviewView,
  { now, today, time }: { now: number; today: CivilDate; time: WorkingTime },
): Why {
  const waiting = waitingIn(review, now, time)
  switch (waiting.for) {
    case 'reviewer':
      return { text: t(`queue.why.${waiting.to}`), act: waiting.to }
    case 'member':
      return { text: t(waiting.to === 'answerProposal' ? 'queue.why.memberAnswer' : `queue.why.${waiting.to}`) }
    case 'meeting':
      return {
        text: t('queue.why.meeting', {
          time: 'meeting' in review ? instantText(words, review.meeting.startsAt, today) : '',
        }),
      }
    case 'nobody':
      return { text: t('queue.why.nobody') }
  }
}
