import type { Coaching } from '@domain/coach/coaching'
import type { Comment } from '@domain/okr/comment'
import type { CheckIn, Change, Objective } from '@domain/okr/model'
import type { Invite } from '@domain/people/invite'
import type { JoinRequest } from '@domain/people/joining'
import type { Account, Company, Department, Member } from '@domain/people/model'
import type { RosterLine } from '@domain/people/roster'
import type { TreeChange } from '@domain/people/tree'
import type { RosterBatch, RosterFilePart, RosterImport, RosterProblemPage } from '@domain/people/rosterImport'
import * as cloud from 'wx-server-sdk'
import type { FeedbackRequest, FeedbackText } from '@domain/review/feedback'
import type { Lesson, Thanks } from '@domain/review/lesson'
import type { AnnualTalk } from '@domain/review/annualTalk'
import type { Contact } from '@domain/reminder/contact'
import type { Reminder } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import type { OkrReview, ReviewText } from '@domain/review/model'
import type { DepartmentAdoption } from '@domain/rollout/boards'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { PilotFigures } from '@domain/rollout/pilotFigures'
import type { Attendance, FormerWhy, Rollout, WhyRead } from '@domain/rollout/model'
import type { OkrRulesDraft, RulesEdition } from '@domain/rollout/rules'
import type { Training } from '@domain/rollout/training'
import type { AuditEntry } from '../audit'
import type { Allowance } from './allowances'
import type { Erasure } from './erasures'
import type { KeepingRun } from './keepingRuns'
import type { Grant } from './contacts'
import type { JoinTries } from './joining'
import type { ReminderRun } from './reminderRuns'
import type { RolloutCount, RolloutRun } from './rolloutRuns'
import type { Round } from './rounds'
import type { CodeTries } from './trainings'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** What each collection holds; the one place where stored documents get their types. */
export interface Collections {
  accounts: Account
  companies: Company
  departments: Department
  treeChanges: TreeChange
  members: Member
  rosterLines: RosterLine
  rosterImports: RosterImport
  rosterFileParts: RosterFilePart
  rosterBatches: RosterBatch
  rosterProblems: RosterProblemPage
  invites: Invite
  joinRequests: JoinRequest
  joinTries: JoinTries
  objectives: Objective
  checkIns: CheckIn
  changes: Change
  comments: Comment
  coachings: Coaching
  reviews: OkrReview
  reviewTexts: ReviewText
  feedbackRequests: FeedbackRequest
  feedbackTexts: FeedbackText
  lessons: Lesson
  thanks: Thanks
  annualTalks: AnnualTalk
  reminders: Reminder
  contacts: Contact
  grants: Grant
  nudges: Nudge
  reminderRuns: ReminderRun
  rounds: Round
  rollouts: Rollout
  formerWhys: FormerWhy
  okrRules: RulesEdition
  okrRulesDrafts: OkrRulesDraft
  whyReads: WhyRead
  trainings: Training
  codeTries: CodeTries
  attendances: Attendance
  adoptions: DepartmentAdoption
  rolloutRuns: RolloutRun
  rolloutCounts: RolloutCount
  rolloutFigures: RolloutFigures
  pilotFigures: PilotFigures
  audit: AuditEntry
  erasures: Erasure
  keepingRuns: KeepingRun
  locks: Lock
  allowances: Allowance
}

/** Written by every change of a kind that must come one after the other within a company. */
export interface Lock {
  _id: string
  companyId: string
  version: number
}

/** The database of the environment that the function runs in. */
export const database = cloud.database<Collections>({ throwOnNotFound: false })

/** Query operators. */
export const _ = database.command

export interface Find {
  where: Record<string, unknown>
  /** Fields to sort by, first the most important. */
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** 1 to 1,000, the database's own limit a read. */
  limit: number
  /** Fields that are not wanted. */
  without?: readonly string[]
  /** Fields that are wanted, where most are not: the caller looks at no other. */
  only?: readonly string[]
}

/** Documents that match: one read. */
export async function find<Name extends keyof Collections>(
  name: Name,
  { where, orderBy = [], limit, without = [], only = [] }: Find,
): Promise<Collections[Name][]> {
  let query = database.collection(name).where(where)
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
  if (without.length > 0) query = query.field(Object.fromEntries(without.map((field) => [field, false])))
  if (only.length > 0) query = query.field(Object.fromEntries(only.map((field) => [field, true])))
  const { data } = await query.limit(limit).get()
  return data
}

/** The document with an id: one read. */
export async function get<Name extends keyof Collections>(
  name: Name,
  id: string,
): Promise<Collections[Name] | undefined> {
  const [document] = await find(name, { where: { _id: id }, limit: 1 })
  return document
}

const taken = /duplicate key|E11000/i

/** Whether a write was refused because a document with its id is there. */
export const isTaken = (error: unknown): boolean =>
  ['errMsg', 'message'].some((key) => taken.test(String(Object(error)[key] ?? '')))

/**
 * Adds documents that may be there already: one write, or where one is there, one for each.
 * @returns those that are new
 */
export async function addMissing<Name extends keyof Collections>(
  name: Name,
  documents: readonly Collections[Name][],
): Promise<Collections[Name][]> {
  if (documents.length === 0) return []
  try {
    await database.collection(name).add({ data: documents })
    return [...documents]
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  const added: Collections[Name][] = []
  for (const document of documents) if (await addIfMissing(name, document)) added.push(document)
  return added
}

async function addIfMissing<Name extends keyof Collections>(name: Name, document: Collections[Name]): Promise<boolean> {
  try {
    await database.collection(name).add({ data: document })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}
