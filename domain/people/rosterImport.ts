import * as v from 'valibot'
import { Failure } from '../failure'
import { type Member, type Owned, ownedChoices } from './model'
import type { BatchWork, PlanList } from './rosterBatches'
import { pathSeparators, type RosterMapping } from './rosterFields'
import type { PlanCounts } from './rosterPlan'
import type { RosterLine } from './roster'
import type { RosterProblem } from './rosterProblems'

/** Bytes of a file in one call, in base64 some 88,000 characters: a call should stay below 100 KB. A multiple of three. */
export const bytesPerPart = 66_000

/** A roster of 20,000 people with a dozen columns is less; bytes. */
export const largestFile = 3_000_000

/** People in one file; a company of 12,000 has room. */
export const mostRows = 20_000

/** A day, in milliseconds: how long an import can be undone, and how long what it needs is kept. */
export const keptFor = 86_400_000

/** What an administrator decides once for a whole import. */
export interface ImportChoices {
  /** Whether what somebody owns goes with them to another department, or stays where it is. */
  owned: Owned
  /** Whether people who are not in the file leave, or stay as they are. */
  leaving: 'end' | 'stay'
}

export const importChoicesSchema = v.strictObject({
  owned: v.picklist(ownedChoices, 'notAllowedValue'),
  leaving: v.picklist(['end', 'stay'], 'notAllowedValue'),
})

/** Columns that are looked at; further ones are none of ours. */
export const mostColumns = 200

const columnSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(0, 'tooSmall'),
  v.maxValue(mostColumns - 1, 'tooLarge'),
)

/** A mapping that says where everything is that a line needs. */
export const mappingSchema = v.strictObject({
  columns: v.strictObject({
    name: columnSchema,
    employeeNumber: columnSchema,
    department: v.optional(columnSchema),
    managerNumber: v.optional(columnSchema),
    title: v.optional(columnSchema),
    language: v.optional(columnSchema),
  }),
  separator: v.picklist(pathSeparators, 'notAllowedValue'),
})

/** Why a line is not as the file says, or not again as it was. */
export type KeptReason =
  /** A company keeps an administrator. */
  | 'lastAdministrator'
  /** Nobody ends their own membership by a file. */
  | 'yourself'
  /** Their department is gone since the dry run. */
  | 'departmentGone'
  /** Somebody changed it since. */
  | 'changedSince'
  /** Somebody has joined by it since. */
  | 'claimedSince'
  /** With how people report today it would close a circle. */
  | 'managerCircle'

export interface KeptLine {
  employeeNumber: string
  name: string
  reason: KeptReason
}

/** More of what was kept is counted and not listed. */
export const mostKept = 100

/** A plan as the import holds it; its batches and problems are documents of their own. */
export interface PlanHead {
  /** In the ids of its batches and pages of problems. */
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** Tells the tree of departments that it was made for from any other. */
  tree: string
  counts: PlanCounts
  batches: number
  /** Where the batches of each list begin, and how many there are. */
  lists: Record<PlanList, { first: number; count: number }>
  problemPages: number
}

/** Where an import is. */
export type ImportStanding =
  | { state: 'uploading' }
  /** WeChat is asked about the new texts, `checked` of them so far. */
  | { state: 'checking'; mapping: RosterMapping; checked: number; refused: string[] }
  | { state: 'planned'; mapping: RosterMapping; plan: PlanHead }
  /** `next` is the batch to be done next. */
  | { state: 'importing'; plan: PlanHead; choices: ImportChoices; next: number; kept: KeptLine[]; keptCount: number }
  | { state: 'imported'; plan: PlanHead; choices: ImportChoices; at: number; kept: KeptLine[]; keptCount: number }
  /** `next` is the batch to be undone next; backwards. */
  | { state: 'undoing'; plan: PlanHead; choices: ImportChoices; next: number; kept: KeptLine[]; keptCount: number }
  | { state: 'undone'; plan: PlanHead; at: number; kept: KeptLine[]; keptCount: number }

/** The import of one file, from its first part until the day after; `_id` is the client's. */
export interface RosterImport {
  _id: string
  companyId: string
  byId: string
  fileName: string
  bytes: number
  /** When its upload began. Milliseconds since 1970, as all of these. */
  at: number
  /** From then on everything of it is removed. */
  expiresAt: number
  standing: ImportStanding
}

/** How many parts a file of this size comes in. */
export const partsOf = (bytes: number): number => Math.ceil(bytes / bytesPerPart)

/** A part of a file as it was uploaded; `_id` is the import's and the part's place. */
export interface RosterFilePart {
  _id: string
  companyId: string
  importId: string
  part: number
  base64: string
}

export const filePartId = (importId: string, part: number): string => `${importId}.${String(part).padStart(3, '0')}`

/** What an import can change of a member. */
export type MemberPlace = Pick<Member, 'name' | 'title' | 'departmentId' | 'managerId'>

/** What somebody leads, and who stands in for them: what an ended membership lets go of. */
export type FormerMember = Pick<Member, 'roles' | 'coaches' | 'standIn'>

/** What the import did to the member of a line. */
export type DoneToMember =
  | { did: 'placed'; id: string; before: MemberPlace; after: MemberPlace }
  /** `version` is the one that they were left at; `coordinated` where the rollout was theirs to coordinate. */
  | { did: 'ended'; id: string; version: number; former: FormerMember; coordinated: boolean }

/** A line as an import found it (`null` where there was none) and left it, and what that meant for its member. */
export interface DoneLine {
  kind: 'line'
  before: RosterLine | null
  after: RosterLine
  member?: DoneToMember
}

/** What undoing a batch needs to know of one thing that it did. */
export type Done = DoneLine | { kind: 'department'; departmentId: string }

/** One batch of a plan; `done` is `null` until the import has come to it. `_id` is the plan's and its place. */
export interface RosterBatch {
  _id: string
  companyId: string
  importId: string
  planId: string
  index: number
  work: BatchWork
  done: Done[] | null
}

export const batchId = (planId: string, index: number): string => `${planId}.${String(index).padStart(4, '0')}`

/** A page of a plan's problems, errors first; `_id` is the plan's and its place. */
export interface RosterProblemPage {
  _id: string
  companyId: string
  importId: string
  planId: string
  problems: RosterProblem[]
}

export const problemPageId = (planId: string, page: number): string => `${planId}.problems.${page}`

/** Problems on one page, and how many are listed at most: whoever mends a thousand rows looks at the file again. */
export const problemsPerPage = 50
export const mostProblems = 1_000

/**
 * The standing of an import that is asked to begin.
 * @param tree tells today's tree of departments from any other: new ones are made where the plan saw a place for them
 * @throws Failure `problemsLeft`, `wrongState`, `planOld`
 */
export function begun(standing: ImportStanding, choices: ImportChoices, tree: string, now: number): ImportStanding {
  if (standing.state !== 'planned') throw new Failure('wrongState', 'importId')
  const { plan } = standing
  if (plan.counts.errors > 0) throw new Failure('problemsLeft')
  if (now - plan.at > planHolds || (plan.counts.departments > 0 && plan.tree !== tree)) throw new Failure('planOld')
  return { state: 'importing', plan, choices, next: 0, kept: [], keptCount: 0 }
}

/** How long a dry run says what an import would do: others change the list meanwhile. Two hours, in milliseconds. */
const planHolds = 2 * 3_600_000

/** The standing once one more batch is done, or undone. */
export function afterBatch(
  standing: Extract<ImportStanding, { state: 'importing' | 'undoing' }>,
  keptNow: readonly KeptLine[],
  now: number,
): ImportStanding {
  const kept = [...standing.kept, ...keptNow].slice(0, mostKept)
  const keptCount = standing.keptCount + keptNow.length
  const { plan, choices } = standing
  if (standing.state === 'importing') {
    const next = standing.next + 1
    return next >= plan.batches
      ? { state: 'imported', plan, choices, at: now, kept, keptCount }
      : { state: 'importing', plan, choices, next, kept, keptCount }
  }
  const next = standing.next - 1
  return next < 0
    ? { state: 'undone', plan, at: now, kept, keptCount }
    : { state: 'undoing', plan, choices, next, kept, keptCount }
}

/** The standing of an import that is to be undone. @throws Failure `importUndoTooLate`, `wrongState` */
export function undoing(standing: ImportStanding, now: number): ImportStanding {
  if (standing.state !== 'imported') throw new Failure('wrongState', 'importId')
  const { plan, choices, at } = standing
  if (now - at > keptFor) throw new Failure('importUndoTooLate')
  if (plan.batches === 0) return { state: 'undone', plan, at: now, kept: [], keptCount: 0 }
  return { state: 'undoing', plan, choices, next: plan.batches - 1, kept: [], keptCount: 0 }
}
