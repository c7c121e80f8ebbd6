import type { Change, CheckIn, Objective } from '@domain/okr/model'
import type { Reminder } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import type { FeedbackRequest, FeedbackText } from '@domain/review/feedback'
import type { Lesson, Thanks } from '@domain/review/lesson'
import type { OkrReview, ReviewText } from '@domain/review/model'
import type { PilotFigures } from '@domain/rollout/pilotFigures'
import type { FormerWhy, Rollout, WhyRead } from '@domain/rollout/model'
import type { DepartmentAdoption } from '@domain/rollout/boards'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { OkrRulesDraft, RulesEdition } from '@domain/rollout/rules'
import type { Account, Company, Department, Member } from '@domain/people/model'

/** Documents by collection; see `config/database`. */
export interface DemoDocuments {
  accounts: Account[]
  companies: Company[]
  departments: Department[]
  members: Member[]
  objectives: Objective[]
  checkIns: CheckIn[]
  changes: Change[]
  reviews: OkrReview[]
  reviewTexts: ReviewText[]
  nudges: Nudge[]
  reminders: Reminder[]
  feedbackRequests: FeedbackRequest[]
  feedbackTexts: FeedbackText[]
  lessons: Lesson[]
  thanks: Thanks[]
  rollouts: Rollout[]
  pilotFigures: PilotFigures[]
  formerWhys: FormerWhy[]
  whyReads: WhyRead[]
  adoptions: DepartmentAdoption[]
  rolloutFigures: RolloutFigures[]
  okrRules: RulesEdition[]
  okrRulesDrafts: OkrRulesDraft[]
}
