import { addDays, civilDateAt } from '../calendar/civilDate'
import { shiftWorkdays, type WorkCalendar } from '../calendar/workdays'
import type { OkrReview } from '../review/model'
import { standingSince, waitingOf } from '../review/waiting'
import type { Occasion, PlannedCompany } from './dated'
import { usualRules } from './model'
import type { FeedbackAsked, PersonState } from './person'

/** Workdays after which nobody is reminded of what somebody waits for. */
const waitedFor = 20

/** What only concerns one person: a 1:1, a review to read, a colleague's question. Each is open, or it is not there. */
export function personalOf(
  { member, reviews, reviewing, asked }: PersonState,
  now: number,
  company: Pick<PlannedCompany, 'reminderRules'>,
  calendar: WorkCalendar,
): Occasion[] {
  const others = reviewing.filter(({ memberId }) => memberId !== member._id)
  return [
    ...[...reviews, ...others].flatMap((review) => meeting(review, now, calendar)),
    ...others.flatMap((review) => reading(review, now, company, calendar)),
    ...asked.flatMap((request) => answering(request, calendar)),
  ]
}

/** A 1:1 to come. One whose day has become a day off since is to be booked anew, and is not spoken of. */
function meeting(review: OkrReview, now: number, calendar: WorkCalendar): Occasion[] {
  if (review.state !== 'booked' || review.meeting.startsAt <= now) return []
  const { startsAt } = review.meeting
  const day = civilDateAt(startsAt)
  if (!calendar.isWorkday(day)) return []
  return [
    {
      kind: 'meetingTomorrow',
      id: `${review._id}.${startsAt}`,
      opening: day,
      deadline: day,
      // On the day itself it is not to come any more.
      lastDay: addDays(day, -1),
      due: day,
      startsAt,
      cycleId: review.cycleId,
      subjectId: review._id,
      aboutId: review.memberId,
    },
  ]
}

/** A review that waits for its reviewer: to be read and booked, held, or noted and approved. */
function reading(
  review: OkrReview,
  now: number,
  { reminderRules = usualRules }: Pick<PlannedCompany, 'reminderRules'>,
  calendar: WorkCalendar,
): Occasion[] {
  if (waitingOf(review, now).for !== 'reviewer') return []
  const since = standingSince(review)
  const opening = civilDateAt(since)
  const deadline = shiftWorkdays(opening, reminderRules.readReviewAfter, calendar)
  return [
    {
      kind: 'readReview',
      // What is a step further, or comes back after a return, waits afresh; a correction of what already waits does not.
      id: `${review._id}.${review.state}.${since}`,
      opening,
      deadline,
      lastDay: shiftWorkdays(deadline, waitedFor, calendar),
      due: deadline,
      cycleId: review.cycleId,
      subjectId: review._id,
      aboutId: review.memberId,
    },
  ]
}

function answering({ _id, askedAt, state }: FeedbackAsked, calendar: WorkCalendar): Occasion[] {
  if (state !== 'open') return []
  const opening = civilDateAt(askedAt)
  return [
    {
      kind: 'feedbackAsked',
      id: _id,
      opening,
      deadline: opening,
      lastDay: shiftWorkdays(opening, waitedFor, calendar),
      due: null,
      cycleId: '',
      subjectId: _id,
    },
  ]
}
