import * as v from 'valibot'
import { type CivilDate, civilDateSchema } from '../calendar/civilDate'
import { languageSchema } from '../people/model'
import type { Step, OccasionKind } from './occasions'
import type { TemplateName } from './templates'

/** What a message can go for: what the plan finds, and what a champion says in their own words. */
export type MessageKind = OccasionKind | 'nudge'

/**
 * What comes to the inbox at once and by no message: that somebody commented, shows one a draft, or that an objective is
 * the reader's from now on.
 */
export const inboxKinds = ['comment', 'shown', 'handedOver'] as const
export type InboxKind = (typeof inboxKinds)[number]

/** Everything that the inbox holds. */
export type ReminderKind = MessageKind | InboxKind

/** Whether a message of WeChat goes for it, besides the entry. */
export const isMessageKind = (kind: ReminderKind): kind is MessageKind => inboxKinds.every((each) => each !== kind)

/** Why a reminder is not for somebody now; it is sent later where the reason goes and the thing is still to do. */
export const suppressions = ['left', 'onLeave', 'departmentWithoutOkrs', 'done'] as const
export type Suppression = (typeof suppressions)[number]

/** Why a reminder is in the inbox alone. */
export const inboxReasons = [
  'inDigest',
  'onceADay',
  'weeklyAmount',
  'neverAsked',
  'noneLeft',
  'badOpenid',
  /** No message goes for its kind. */
  'inboxAlone',
] as const
export type InboxReason = (typeof inboxReasons)[number]

/** How a message goes: by which template, and for how many things at once. */
export interface MessagePlan {
  template: TemplateName
  /** More than one makes it a digest, which opens the inbox. */
  things: number
}

/** What has become of a reminder. All but the suppressed ones stand in the inbox. */
export type Delivery =
  /** A message is still to go, not before this instant. */
  | { state: 'planned'; message: MessagePlan; attempts: number; nextAt: number }
  | { state: 'sent'; at: number; by: { channel: 'message' } | { channel: 'inbox'; why: InboxReason } }
  | { state: 'suppressed'; reason: Suppression }
  /** WeChat's number of the refusal, or `unconfirmed` where nobody knows whether it arrived. */
  | { state: 'failed'; at: number; code: string; attempts: number }

/** One reminder to one person: the entry of the inbox, and the state of its message. */
export interface Reminder {
  /** `<kind>:<occasion>:<step>:<member>`: there is one, whoever plans it and however often. */
  _id: string
  companyId: string
  memberId: string
  kind: ReminderKind
  occasion: string
  step: Step
  /** What it is about: a review, a request for feedback, a nudge, an objective; a cycle, where it is about that alone. */
  subjectId: string
  /** By when; `null` where there is no such day. */
  due: CivilDate | null
  /** When a 1:1 begins, milliseconds since 1970. */
  startsAt?: number
  /** The screen that it opens, with its values. */
  path: string
  /** The workday on which it was planned. */
  on: CivilDate
  delivery: Delivery
  /** Where it lies for the person: `hidden` is not in the inbox. */
  shelf: 'unread' | 'read' | 'hidden'
  readAt: number | null
  /** What the champions' list finds it by; `none` for what needs nobody. */
  trouble: 'suppressed' | 'failed' | 'champion' | 'none'
  /** Sorts by the time of planning, unique: pages begin after one of these. */
  order: string
}

/** A day of leave and the days between, both ends included. */
export interface Leave {
  from: CivilDate
  until: CivilDate
}

const minuteSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(24 * 60, 'tooLarge'),
)

/** Whole hours of at least one, since the plan is made every hour. */
export const hoursSchema = v.pipe(
  v.strictObject({ from: minuteSchema, until: minuteSchema }),
  v.check(({ from, until }) => from % 60 === 0 && until % 60 === 0 && from < until, 'notAllowedValue'),
)

export const leaveSchema = v.pipe(
  v.strictObject({ from: civilDateSchema, until: civilDateSchema }),
  v.check(({ from, until }) => from <= until, 'notAllowedValue'),
)

const count = (least: number, most: number) =>
  v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(least, 'tooSmall'), v.maxValue(most, 'tooLarge'))

/** Messages a week that anybody gets at most; the inbox has everything. */
const weeklySchema = count(0, 5)

/** How one person is reminded; each is `null` where the company's applies. */
export const remindingSchema = v.strictObject({
  hours: v.nullable(hoursSchema),
  leave: v.nullable(leaveSchema),
  weeklyMost: v.nullable(weeklySchema),
  language: v.nullable(languageSchema),
})
export type Reminding = v.InferOutput<typeof remindingSchema>

export const usualReminding: Reminding = { hours: null, leave: null, weeklyMost: null, language: null }

/** What companies differ in, in workdays and messages. */
export const reminderRulesSchema = v.strictObject({
  weeklyMost: weeklySchema,
  /** Workdays before a cycle at which drafting is first spoken of. */
  draftLead: count(2, 20),
  /** Workdays before the mid-quarter review is due at which it is announced. */
  midQuarterLead: count(1, 10),
  /** Workdays that a reviewer has before they are reminded. */
  readReviewAfter: count(1, 10),
})
export type ReminderRules = v.InferOutput<typeof reminderRulesSchema>

export const usualRules: ReminderRules = { weeklyMost: 3, draftLead: 10, midQuarterLead: 3, readReviewAfter: 2 }

/** The key of a reminder. */
export const reminderKey = (kind: ReminderKind, occasion: string, step: Step, memberId: string): string =>
  `${kind}:${occasion}:${step}:${memberId}`

/** What the champions' list finds a reminder by; that a colleague was asked for feedback is between the two. */
export function troubleOf({ kind, step, delivery }: Pick<Reminder, 'kind' | 'step' | 'delivery'>): Reminder['trouble'] {
  if (kind === 'feedbackAsked') return 'none'
  if (delivery.state === 'suppressed' || delivery.state === 'failed') return delivery.state
  return step === 'champion' ? 'champion' : 'none'
}

/** Sorts reminders by the time of planning, unique by the key. */
export const reminderOrder = (at: number, key: string): string => `${String(at).padStart(15, '0')}-${key}`

/** When a reminder was planned, by its order. Milliseconds since 1970. */
export const plannedAt = ({ order }: Pick<Reminder, 'order'>): number => Number.parseInt(order, 10)
