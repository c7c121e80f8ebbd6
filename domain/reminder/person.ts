import { type CivilDate, civilDateAt } from '../calendar/civilDate'
import type { ClosedObjective, DraftObjective, PublishedObjective } from '../okr/model'
import { isActive, type Member, type OkrUse } from '../people/model'
import type { OkrReview } from '../review/model'
import { standInOn } from '../review/reviewer'
import type { Contact } from './contact'
import type { Suppression } from './model'

/** What the plan needs of an objective. */
export type OwnObjective =
  | Pick<DraftObjective, 'state' | 'cycleId' | 'ownerId'>
  | Pick<PublishedObjective, 'state' | 'cycleId' | 'ownerId' | 'publishedAt' | 'midQuarter' | 'keyResults'>
  | Pick<ClosedObjective, 'state' | 'cycleId' | 'ownerId' | 'publishedAt' | 'midQuarter' | 'keyResults' | 'closedAt'>

/** What the plan needs of a request for feedback: that somebody asked, and when; never the question. */
export interface FeedbackAsked {
  _id: string
  colleagueId: string
  /** Milliseconds since 1970. */
  askedAt: number
  state: 'open' | 'answered' | 'declined' | 'withdrawn'
}

/** The workday on which a reminder reached somebody, or that it was suppressed. */
export type Known = CivilDate | 'suppressed'

/** Everything that decides what one person is reminded of. */
export interface PersonState {
  member: Pick<
    Member,
    '_id' | 'roles' | 'standing' | 'endsOn' | 'standIn' | 'createdAt' | 'departmentPath' | 'reminding'
  >
  okrs: OkrUse
  /** What they own something in, of the cycles around today. */
  objectives: readonly OwnObjective[]
  /** Their own reviews of the same cycles. */
  reviews: readonly OkrReview[]
  /** Those that they review, or stand in for the reviewer of. */
  reviewing: readonly OkrReview[]
  /** What colleagues asked them. */
  asked: readonly FeedbackAsked[]
  /** `undefined` where they were never asked for messages. */
  contact: Contact | undefined
  /** Reminders that exist already, by their keys. */
  known: ReadonlyMap<string, Known>
}

/** Whether somebody is away on a day: on the leave that they entered, or while somebody stands in for them. */
export const isOnLeave = ({ reminding, standIn }: PersonState['member'], today: CivilDate): boolean =>
  (reminding?.leave && reminding.leave.from <= today && today <= reminding.leave.until) ||
  standInOn(standIn, today) !== null

/** The day on which somebody joined. */
export const joinedOn = ({ createdAt }: PersonState['member']): CivilDate => civilDateAt(createdAt)

/** Why nothing is sent to somebody today; `undefined` where nothing stands in the way. */
export function standsInTheWay(
  { member, okrs }: PersonState,
  today: CivilDate,
  ofRole: boolean,
): Suppression | undefined {
  if (!isActive(member, today)) return 'left'
  if (isOnLeave(member, today)) return 'onLeave'
  return okrs === 'yes' || ofRole ? undefined : 'departmentWithoutOkrs'
}
