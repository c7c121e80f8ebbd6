import { isMisplaced, meetingMinutes, sideOf, type WorkingTime } from './meeting'
import type { OkrReview, ReviewStanding } from './model'

/** For whom a review waits, and for what: the reason that a queue shows. */
export type Waiting =
  | { for: 'member'; to: 'write' | 'answerProposal' | 'rewrite' | 'acknowledge' }
  | { for: 'reviewer'; to: 'readAndBook' | 'answerProposal' | 'hold' | 'note' }
  /** For the day of the 1:1. */
  | { for: 'meeting' }
  | { for: 'nobody' }

/**
 * What a review waits for.
 * @param now milliseconds since 1970
 */
export function waitingOf(review: ReviewStanding, now: number): Waiting {
  switch (review.state) {
    case 'open':
      return { for: 'member', to: 'write' }
    case 'submitted':
      if (!review.proposal) return { for: 'reviewer', to: 'readAndBook' }
      return { for: sideOf(review.proposal.byId, review) === 'member' ? 'reviewer' : 'member', to: 'answerProposal' }
    case 'booked':
      if (now >= review.meeting.startsAt + meetingMinutes * 60_000) return { for: 'reviewer', to: 'hold' }
      if (!review.proposal) return { for: 'meeting' }
      return { for: sideOf(review.proposal.byId, review) === 'member' ? 'reviewer' : 'member', to: 'answerProposal' }
    case 'held':
      return { for: 'reviewer', to: 'note' }
    case 'returned':
      return { for: 'member', to: 'rewrite' }
    case 'approved':
      return { for: 'member', to: 'acknowledge' }
    case 'acknowledged':
      return { for: 'nobody' }
  }
}

/** What a review waits for where the company's calendar is known: a 1:1 that stands on a day off wants another time. */
export type WaitingInTime = Waiting | { for: 'reviewer'; to: 'rebook' }

/** As `waitingOf`; never stored, since the calendar changes. */
export function waitingIn(review: ReviewStanding, now: number, time: WorkingTime): WaitingInTime {
  const waiting = waitingOf(review, now)
  const isBooked = waiting.for === 'meeting' && review.state === 'booked'
  return isBooked && isMisplaced(review.meeting.startsAt, now, time) ? { for: 'reviewer', to: 'rebook' } : waiting
}

/** Since when it stands as it does, milliseconds since 1970; a booked one is looked for at its meeting. */
export function standingSince(review: OkrReview): number {
  switch (review.state) {
    case 'open':
      return review.createdAt
    case 'submitted':
      return review.submittedAt
    case 'booked':
      return review.meeting.startsAt
    case 'held':
      return Math.max(review.heldAt, review.submittedAt)
    case 'returned':
      return review.returnedAt
    case 'approved':
      return review.approvedAt
    case 'acknowledged':
      return review.acknowledgedAt
  }
}

const groups: Record<Waiting['for'], string> = { reviewer: '0', meeting: '1', member: '2', nobody: '3' }

/**
 * Sorts a reviewer's queue as text: first what waits for the reviewer, then meetings to come, then what waits for the
 * member, then what is done; the oldest first, unique by the id.
 */
export function queueOrderOf(review: OkrReview): string {
  // Stored, so it cannot depend on the time at which it is read: a meeting that has passed stays among the meetings.
  const { for: group } = waitingOf(review, 0)
  return `${groups[group]}-${String(standingSince(review)).padStart(15, '0')}-${review._id}`
}
