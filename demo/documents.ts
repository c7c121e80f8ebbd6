import type { Coaching } from '@domain/coach/coaching'
import type { Comment } from '@domain/okr/comment'
import type { Change, CheckIn, Objective } from '@domain/okr/model'
import type { Reminder } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import type { FeedbackRequest, FeedbackText } from '@domain/review/feedback'
import type { Lesson, Thanks } from '@domain/review/lesson'
import type { OkrReview, ReviewText } from '@domain/review/model'
import type { DepartmentAdoption } from '@domain/rollout/boards'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { FormerWhy, Rollout, WhyRead } from '@domain/rollout/model'
import type { PilotFigures } from '@domain/rollout/pilotFigures'
import type { OkrRulesDraft, RulesEdition } from '@domain/rollout/rules'
import type { Attendance } from '@domain/rollout/model'
import type { Training } from '@domain/rollout/training'
import type { Invite } from '@domain/people/invite'
import type { JoinRequest } from '@domain/people/joining'
import type { Account, Company, Department, Member } from '@domain/people/model'
import type { RosterLine } from '@domain/people/roster'

/** Documents by collection; see `config/database`. */
export interface DemoDocuments {
  accounts: Account[]
  companies: Company[]
  departments: Department[]
  members: Member[]
  invites: Invite[]
  joinRequests: JoinRequest[]
  rosterLines: RosterLine[]
  objectives: Objective[]
  checkIns: CheckIn[]
  changes: Change[]
  comments: Comment[]
  coachings: Coaching[]
  reviews: OkrReview[]
  reviewTexts: ReviewText[]
  nudges: Nudge[]
  reminders: Reminder[]
  feedbackRequests: FeedbackRequest[]
  feedbackTexts: FeedbackText[]
  lessons: Lesson[]
  thanks: Thanks[]
  adoptions: DepartmentAdoption[]
  rolloutFigures: RolloutFigures[]
  rollouts: Rollout[]
  pilotFigures: PilotFigures[]
  formerWhys: FormerWhy[]
  whyReads: WhyRead[]
  okrRules: RulesEdition[]
  okrRulesDrafts: OkrRulesDraft[]
  trainings: Training[]
  attendances: Attendance[]
}
