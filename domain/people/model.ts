import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import type { CalendarRules } from '../calendar/company'
import type { WorkingHours } from '../calendar/hours'
import type { CycleRhythm } from '../okr/cycle'
import type { OkrRules } from '../okr/rules'
import type { Reminding, ReminderRules } from '../reminder/model'
import { lineSchema } from '../text'
import type { Joining } from './joining'
import type { Consent } from './notice'

/** What a person does in the rollout; everyone who works at the company is a `member` too. */
export const roles = ['member', 'champion', 'sponsor', 'coach', 'administrator'] as const
export type Role = (typeof roles)[number]

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export const languageSchema = v.picklist(languages, 'notAllowedValue')

/** Characters that a name may have; a screen counts by the same. */
export const bounds = {
  personName: { min: 1, max: 30 },
  companyName: { min: 2, max: 40 },
  departmentName: { min: 1, max: 30 },
  jobTitle: { min: 0, max: 30 },
} as const

const named = ({ min, max }: { min: number; max: number }) => lineSchema(max, min)

export const personNameSchema = named(bounds.personName)
export const companyNameSchema = named(bounds.companyName)
export const departmentNameSchema = named(bounds.departmentName)
export const jobTitleSchema = named(bounds.jobTitle)
export const fiscalStartMonthSchema = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(1, 'tooSmall'),
  v.maxValue(12, 'tooLarge'),
)
export const cycleLengthSchema = v.picklist([3, 4], 'notAllowedValue')

/** How often every key result is to be checked in, and by which weekday (1 Monday to 5 Friday). */
export interface CheckInCadence {
  everyWeeks: 1 | 2
  weekday: 1 | 2 | 3 | 4 | 5
}

export const usualCadence: CheckInCadence = { everyWeeks: 1, weekday: 5 }

/** A company, and the rules it has set itself so far. */
export interface Company extends CycleRhythm {
  _id: string
  name: string
  language: Language
  cadence: CheckInCadence
  /** When it works: 1:1s lie in these hours, and reminders. */
  hours: WorkingHours
  /** Years announced since this release, and its own days; with the release's years it is `calendarOf` the company. */
  calendar: CalendarRules
  /** Whether a key result may be done-or-not; absent where `okrRules` say it. */
  milestonesAllowed?: boolean
  /** What the rules in force say of writing; absent until the company publishes some. */
  okrRules?: OkrRules
  /** Whether pages of several people's OKRs carry the viewer's name; absent until the company chooses. */
  watermark?: boolean
  /** What it has set for reminders; absent where the usual rules apply. */
  reminderRules?: ReminderRules
  /** How it lets people in; absent where that is as usual. */
  joining?: Joining
  /** How many months it keeps the data of who has left; absent where that is until they ask. */
  retentionMonths?: number
  /** Its administrators see the set-up list on Today; absent where they put it away, or never had it. */
  settingUp?: true
  /** Milliseconds since 1970. */
  createdAt: number
  version: number
}

/** Whether a department uses OKRs: one that does not is neither reminded nor counted. */
export type OkrUse = 'yes' | 'later' | 'no'

/** What a department's KPIs are for, where it has any; for information, no rule depends on it. */
export type KpiUse = 'pay' | 'steering' | 'none'

/** One node of a company's tree of departments. */
export interface Department {
  _id: string
  companyId: string
  name: string
  /** From the root to this one, itself included. */
  path: string[]
  /** Place among all departments, the company's own order. */
  order: number
  /** The member who leads it; stands in for a missing manager. Absent where nobody is named. */
  headId?: string
  /** Absent where the department above says it; `yes` where none does. */
  okrs?: OkrUse
  /** Absent where the department above says it, or nobody has. */
  kpis?: KpiUse
  /** Counts changes of what it uses, from 1; absent before the first. */
  version?: number
}

/**
 * Where a membership stands. A person who left keeps name and history, and has no access; `successorId` took over whom
 * and what they led, and is absent where nobody did. On `forgottenOn` name, number and private texts were deleted: what
 * stays is the company's, and belongs to nobody who could come back.
 */
export type MemberStanding =
  | { state: 'active' }
  | { state: 'left'; leftOn: CivilDate; successorId?: string; forgottenOn?: CivilDate }

/** Who acts for somebody on a leave of absence, on these days, both included. */
export interface StandIn {
  memberId: string
  from: CivilDate
  until: CivilDate
}

/** One person in one company. */
export interface Member {
  _id: string
  companyId: string
  /** WeChat's id of the person for this mini program: the only identity there is. */
  openid: string
  name: string
  /** The company's own number for them, of one person alone; absent where it keeps no roster. */
  employeeNumber?: string
  /** Searchable pieces of the name; see `domain/okr/terms`. */
  nameTerms: string[]
  departmentId: string
  /** The department and those above it, from the root. */
  departmentPath: string[]
  /** Sorts by name, unique by the id: pages begin after one of these. */
  order: string
  /** Direct manager, at most one. */
  managerId: string | null
  roles: Role[]
  title: string
  standing: MemberStanding
  /** The departments that a champion coaches besides their own; absent where there are none. */
  coaches?: string[]
  /** Named for a leave of absence; absent where there is none. */
  standIn?: StandIn
  /** How they want to be reminded; absent until they say so. */
  reminding?: Reminding
  /** The last day of an outside coach. */
  endsOn: CivilDate | null
  createdAt: number
  version: number
}

/** The name of who was forgotten; a reader gets a word for it in their language. */
export const noName = ''

/** Sorts people by name, by code point until a company wants pinyin; unique by the id. */
export const nameOrder = (name: string, id: string): string => `${name}-${id}`

/** Whether what somebody owns and is at work on goes to their new department with them, or stays where it was written. */
export const ownedChoices = ['follow', 'stay'] as const
export type Owned = (typeof ownedChoices)[number]

/** What one WeChat user has with us across companies. */
export interface Account {
  /** The openid. */
  _id: string
  companyIds: string[]
  /** Wishes to join that the person has not put away yet; absent where there are none. */
  requestIds?: string[]
  /** To the notice of what is done with a person's data; absent where they never agreed. */
  consent?: Consent
}

/** Whether a membership gives access on a day. */
export const isActive = (member: Pick<Member, 'standing' | 'endsOn'>, today: CivilDate): boolean =>
  member.standing.state === 'active' && (member.endsOn === null || today <= member.endsOn)
