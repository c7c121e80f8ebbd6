import type { ReminderRules } from './model'
import type { TemplateName } from './templates'

/** How far along an occasion is, in its order; `champion` tells the person that the champions see it too, and is the last. */
export const steps = ['coming', 'due', 'soon', 'overdue', 'champion'] as const
export type Step = (typeof steps)[number]

/** What people are reminded of. */
export const occasionKinds = [
  'meetingTomorrow',
  'readReview',
  'feedbackAsked',
  'closing',
  'writeReview',
  'midQuarter',
  'checkIn',
  'publish',
  'draftBefore',
  'championDigest',
  'sponsorDigest',
  'nextYearsHolidays',
] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** What a screen is opened with. */
export interface Opened {
  memberId: string
  cycleId: string
  subjectId: string
  /** Whether the reader is the one that it is about, rather than who reviews them. */
  isMine: boolean
}

interface StepRule {
  step: Step
  /** Counted from the day on which the thing can be done, or from its deadline. */
  from: 'opening' | 'deadline'
  /** Negative is before. */
  workdays: number
  /** The company's own number in place of `workdays`, with its sign. */
  tunedBy?: keyof ReminderRules
}

interface OccasionRule {
  steps: readonly StepRule[]
  template: TemplateName
  /** A duty of a role: whoever has it is reminded in whatever department. */
  ofRole?: true
  screen: (opened: Opened) => string
}

const at = (step: Step, from: StepRule['from'], workdays: number, tunedBy?: StepRule['tunedBy']): StepRule => ({
  step,
  from,
  workdays,
  ...(tunedBy === undefined ? {} : { tunedBy }),
})

const today = () => '/pages/today/index'
const readScreen = (memberId: string, cycleId: string): string =>
  `/packages/review/pages/read/index?member=${memberId}&cycle=${cycleId}`
/** The rollout's board, with what is new since a while at its top. */
const boardScreen = (span: 'week' | 'month'): string => `/packages/rollout/pages/board/index?digest=${span}`
export const inboxScreen = '/pages/inbox/index'
export const objectiveScreen = (objectiveId: string): string => `/packages/okr/pages/objective/index?id=${objectiveId}`

/**
 * Everything that anybody is reminded of, in the order of what weighs most: the steps in workdays, the message that it
 * goes by, and the screen that it opens. The one table; the days it counts from are in `dated` and `personal`.
 */
export const occasions: Readonly<Record<OccasionKind, OccasionRule>> = {
  meetingTomorrow: {
    steps: [at('coming', 'opening', -1)],
    template: 'meeting',
    screen: ({ memberId, cycleId, isMine }) =>
      isMine ? '/packages/review/pages/mine/index' : readScreen(memberId, cycleId),
  },
  readReview: {
    steps: [at('due', 'opening', 2, 'readReviewAfter'), at('overdue', 'deadline', 2), at('champion', 'deadline', 5)],
    template: 'waiting',
    screen: ({ memberId, cycleId }) => readScreen(memberId, cycleId),
  },
  feedbackAsked: {
    steps: [at('due', 'opening', 0), at('overdue', 'opening', 3)],
    template: 'waiting',
    screen: ({ subjectId }) => `/packages/review/pages/feedbackAnswer/index?id=${subjectId}`,
  },
  closing: {
    steps: [at('due', 'opening', 0), at('soon', 'deadline', -3), at('champion', 'deadline', -1)],
    template: 'due',
    screen: () => '/packages/review/pages/closingMine/index',
  },
  writeReview: {
    steps: [
      at('due', 'opening', 2),
      at('soon', 'deadline', -2),
      at('overdue', 'deadline', 1),
      at('champion', 'deadline', 4),
    ],
    template: 'due',
    screen: ({ cycleId }) => `/packages/review/pages/write/index?cycle=${cycleId}`,
  },
  midQuarter: {
    steps: [
      at('coming', 'opening', -3, 'midQuarterLead'),
      at('due', 'opening', 0),
      at('overdue', 'deadline', 1),
      at('champion', 'deadline', 4),
    ],
    template: 'due',
    screen: () => '/packages/review/pages/midQuarterMine/index',
  },
  checkIn: {
    steps: [at('due', 'deadline', 0), at('overdue', 'deadline', 1), at('champion', 'deadline', 3)],
    template: 'due',
    screen: today,
  },
  publish: {
    steps: [at('due', 'deadline', 0), at('overdue', 'deadline', 3), at('champion', 'deadline', 7)],
    template: 'due',
    screen: today,
  },
  draftBefore: {
    steps: [at('coming', 'deadline', -10, 'draftLead'), at('soon', 'deadline', -2)],
    template: 'due',
    screen: () => '/packages/okr/pages/edit/index',
  },
  championDigest: {
    steps: [at('due', 'opening', 0)],
    template: 'due',
    ofRole: true,
    screen: () => boardScreen('week'),
  },
  sponsorDigest: {
    steps: [at('due', 'opening', 0)],
    template: 'due',
    ofRole: true,
    screen: () => boardScreen('month'),
  },
  nextYearsHolidays: {
    steps: [at('due', 'opening', 0)],
    template: 'due',
    ofRole: true,
    screen: () => '/packages/people/pages/calendar/index',
  },
}

/** Workdays from the anchor at which a step begins in a company. */
export function workdaysOf({ workdays, tunedBy }: StepRule, rules: ReminderRules): number {
  if (tunedBy === undefined) return workdays
  return workdays < 0 ? -rules[tunedBy] : rules[tunedBy]
}
