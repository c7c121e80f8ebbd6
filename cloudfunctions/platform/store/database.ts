import type { CheckIn, Change, Objective } from '@domain/okr/model'
import type { Account, Company, Department, Invite, Member } from '@domain/people/model'
import * as cloud from 'wx-server-sdk'
import type { FeedbackRequest, FeedbackText } from '@domain/review/feedback'
import type { Lesson, Thanks } from '@domain/review/lesson'
import type { AnnualTalk } from '@domain/review/annualTalk'
import type { OkrReview, ReviewText } from '@domain/review/model'
import type { AuditEntry } from '../audit'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** What each collection holds; the one place where stored documents get their types. */
export interface Collections {
  accounts: Account
  companies: Company
  departments: Department
  members: Member
  invites: Invite
  objectives: Objective
  checkIns: CheckIn
  changes: Change
  reviews: OkrReview
  reviewTexts: ReviewText
  feedbackRequests: FeedbackRequest
  feedbackTexts: FeedbackText
  lessons: Lesson
  thanks: Thanks
  annualTalks: AnnualTalk
  audit: AuditEntry
  locks: Lock
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
}

/** Documents that match: one read. */
export async function find<Name extends keyof Collections>(
  name: Name,
  { where, orderBy = [], limit, without = [] }: Find,
): Promise<Collections[Name][]> {
  let query = database.collection(name).where(where)
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
  if (without.length > 0) query = query.field(Object.fromEntries(without.map((field) => [field, false])))
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
