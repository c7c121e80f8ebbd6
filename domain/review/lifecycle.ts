import { Failure } from '../failure'
import { refuseMeeting, sideOf, type WorkingTime } from './meeting'
import {
  type AcknowledgedReview,
  type ApprovedReview,
  type Answers,
  type BookedReview,
  type HeldReview,
  type OkrReview,
  type OpenReview,
  type ReturnedReview,
  type ReviewState,
  reviewIdOf,
  type SubmittedReview,
} from './model'
import { queueOrderOf } from './waiting'

/**
 * From which states each act starts; everything else is refused, so that nothing can be skipped. Submitting again
 * while the reviewer has it replaces what they read; after a return it goes back to them without another meeting.
 */
export const acts = {
  write: ['open', 'submitted', 'booked', 'held', 'returned'],
  submit: ['open', 'submitted', 'booked', 'held', 'returned'],
  propose: ['submitted', 'booked'],
  accept: ['submitted', 'booked'],
  hold: ['booked'],
  writeNote: ['booked', 'held'],
  approve: ['held'],
  return: ['held'],
  acknowledge: ['approved'],
} as const satisfies Record<string, readonly ReviewState[]>

export type Act = keyof typeof acts

/** Whether an act may start from a state. */
export const canStart = (act: Act, state: ReviewState): boolean => acts[act].some((each) => each === state)

/** @throws Failure `wrongState` */
export function refuseSkipped(act: Act, { state }: Pick<OkrReview, 'state'>): void {
  if (!canStart(act, state)) throw new Failure('wrongState')
}

const placed = <Review extends OkrReview>(review: Review): Review => ({ ...review, queueOrder: queueOrderOf(review) })

interface Beginning {
  companyId: string
  memberId: string
  cycleId: string
  reviewerId: string | null
  departmentPath: string[]
}

/** A review that its member begins to write. @param at milliseconds since 1970 */
export const begin = (beginning: Beginning, at: number): OpenReview => {
  const { memberId, cycleId } = beginning
  return placed<OpenReview>({
    ...beginning,
    _id: reviewIdOf(memberId, cycleId),
    state: 'open',
    submission: 0,
    createdAt: at,
    updatedAt: at,
    queueOrder: '',
  })
}

/** The same review with the reviewer that it has now: a manager who changes hands over. */
export const handedTo = <Review extends OkrReview>(review: Review, reviewerId: string | null): Review => ({
  ...review,
  reviewerId,
})

/**
 * Refuses answers that are not finished.
 * @throws Failure `missing` with the first question that has no answer
 */
export function refuseUnanswered({ possible, moved, next }: Answers): void {
  const missing = Object.entries({ possible, moved, next }).find(([, text]) => text === '')
  if (missing) throw new Failure('missing', `answers.${missing[0]}`)
}

/** Hands the answers to the reviewer. @throws Failure `wrongState` */
export function submit(review: OkrReview, at: number): SubmittedReview | BookedReview | HeldReview {
  const submission = review.submission + 1
  switch (review.state) {
    case 'open':
      return placed({ ...review, state: 'submitted', submission, submittedAt: at, updatedAt: at, proposal: null })
    case 'submitted':
    case 'booked':
    case 'held':
      return placed({ ...review, submission, updatedAt: at })
    case 'returned': {
      const { returnedAt: _returnedAt, ...spoken } = review
      return placed({ ...spoken, state: 'held', submission, submittedAt: at, updatedAt: at })
    }
    case 'approved':
    case 'acknowledged':
      throw new Failure('wrongState')
  }
}

/**
 * One side wishes for a time.
 * @throws Failure `wrongState`, and what `refuseMeeting` throws
 */
export function propose(
  review: OkrReview,
  { startsAt, byId }: { startsAt: number; byId: string },
  { at, ...time }: WorkingTime & { at: number },
): SubmittedReview | BookedReview {
  if (review.state !== 'submitted' && review.state !== 'booked') throw new Failure('wrongState')
  refuseMeeting(startsAt, at, time)
  return placed({ ...review, proposal: { startsAt, byId }, updatedAt: at })
}

/**
 * The other side agrees to the time that was wished for.
 *
 * @param startsAt the time as they read it
 * @throws Failure `wrongState` where nothing is proposed or their own side did, `staleVersion` where it is another time by
 * now, and what `refuseMeeting` throws where the time has passed, or the calendar has changed meanwhile
 */
export function accept(
  review: OkrReview,
  { startsAt, byId }: { startsAt: number; byId: string },
  { at, ...time }: WorkingTime & { at: number },
): BookedReview {
  if ((review.state !== 'submitted' && review.state !== 'booked') || !review.proposal) throw new Failure('wrongState')
  if (sideOf(review.proposal.byId, review) === sideOf(byId, review)) throw new Failure('wrongState')
  if (review.proposal.startsAt !== startsAt) throw new Failure('staleVersion', 'startsAt')
  refuseMeeting(startsAt, at, time)
  return placed({ ...review, state: 'booked', meeting: { startsAt }, proposal: null, updatedAt: at })
}

/** A 1:1 may begin a little early. Milliseconds. */
const early = 15 * 60_000

/**
 * The 1:1 took place.
 * @throws Failure `wrongState`, and `meetingAhead` where it cannot have begun
 */
export function hold(review: OkrReview, at: number): HeldReview {
  if (review.state !== 'booked') throw new Failure('wrongState')
  if (at < review.meeting.startsAt - early) throw new Failure('meetingAhead')
  const { proposal: _proposal, ...rest } = review
  return placed({ ...rest, state: 'held', heldAt: at, updatedAt: at })
}

/**
 * The reviewer approves what they have read.
 *
 * @param submission the one that they read
 * @throws Failure `wrongState`, and `staleVersion` where something else was submitted meanwhile
 */
export function approve(review: OkrReview, submission: number, byId: string, at: number): ApprovedReview {
  if (review.state !== 'held') throw new Failure('wrongState')
  refuseUnread(review, submission)
  return placed({ ...review, state: 'approved', approvedAt: at, approvedById: byId, updatedAt: at })
}

/** The reviewer returns what they have read. @throws as `approve` */
export function sendBack(review: OkrReview, submission: number, at: number): ReturnedReview {
  if (review.state !== 'held') throw new Failure('wrongState')
  refuseUnread(review, submission)
  return placed({ ...review, state: 'returned', returnedAt: at, updatedAt: at })
}

function refuseUnread(review: OkrReview, submission: number): void {
  if (review.submission !== submission) throw new Failure('staleVersion', 'submission')
}

/** The member has read the approval. @throws Failure `wrongState` */
export function acknowledge(review: OkrReview, at: number): AcknowledgedReview {
  if (review.state !== 'approved') throw new Failure('wrongState')
  return placed({ ...review, state: 'acknowledged', acknowledgedAt: at, updatedAt: at })
}
