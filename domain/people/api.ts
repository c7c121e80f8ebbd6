import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema, versionSchema } from '../text'
import {
  type Company,
  companyNameSchema,
  cycleLengthSchema,
  type Department,
  departmentNameSchema,
  fiscalStartMonthSchema,
  jobTitleSchema,
  languageSchema,
  type Member,
  personNameSchema,
} from './model'

/** A colleague as lists and pages show one. */
export interface PersonView {
  id: string
  name: string
  title: string
  departmentId: string
  departmentName: string
  /** No longer with the company. */
  left: boolean
}

/** The reader's own membership. */
export type MyMembership = Pick<
  Member,
  'name' | 'title' | 'departmentId' | 'managerId' | 'roles' | 'endsOn' | 'version'
> & {
  id: string
  departmentPath: string[]
  /** Whether OKRs Reviews may wait for them: a manager, a department's head, or somebody who stands in today. */
  reviewsOthers: boolean
  /** What pages of several people's OKRs carry: the reader, told apart from others of the name; `null` for nothing. */
  watermark: string | null
}

export type CompanyView = Pick<
  Company,
  | 'name'
  | 'language'
  | 'fiscalStartMonth'
  | 'cycleLength'
  | 'earlierLengths'
  | 'cadence'
  | 'hours'
  | 'calendar'
  | 'milestonesAllowed'
  | 'watermark'
  | 'okrRules'
  | 'settingUp'
  | 'version'
> & { id: string }

export type DepartmentView = Pick<Department, 'name' | 'path' | 'order'> & { id: string }

/** What the app needs before its first screen. */
export interface Session {
  companies: { id: string; name: string }[]
  /** The company in use: the one asked for, else the first; none for somebody who belongs nowhere. */
  current: { company: CompanyView; me: MyMembership /** The company's day at the answer. */; today: CivilDate } | null
}

export interface Page<Item> {
  items: Item[]
  /** Where the next page begins; none after the last. */
  after: string | null
}

const companyId = idSchema
const cursor = v.nullable(textSchema(120, 1))

export const peopleApi = {
  /** Who am I, and where. Never fails for want of a company. */
  session: defineCall<Session>()({
    capability: 'people',
    name: 'session',
    standing: 'account',
    writes: false,
    input: v.strictObject({
      companyId: v.nullable(companyId),
      /** Of several companies, one that writes in the reader's language is shown first. */
      language: v.optional(languageSchema, 'zh-CN'),
    }),
  }),
  /** Founds a company; the caller becomes its administrator. Repeating it with the same id changes nothing. */
  createCompany: defineCall<{ companyId: string }>()({
    capability: 'people',
    name: 'createCompany',
    standing: 'account',
    writes: true,
    input: v.strictObject({
      companyId,
      name: companyNameSchema,
      myName: personNameSchema,
      departmentName: departmentNameSchema,
      fiscalStartMonth: fiscalStartMonthSchema,
      cycleLength: cycleLengthSchema,
      language: languageSchema,
    }),
  }),
  /** Makes a link's token; it is shown once and stored hashed. Lasts 7 days, for at most 50 people. */
  createInvite: defineCall<{ token: string; expiresAt: number }>()({
    capability: 'people',
    name: 'createInvite',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, departmentId: idSchema }),
  }),
  /** Which company a token opens. A worthless one says so and nothing else. */
  openInvite: defineCall<{ companyName: string; departmentName: string }>()({
    capability: 'people',
    name: 'openInvite',
    standing: 'account',
    writes: false,
    input: v.strictObject({ token: textSchema(100, 1) }),
  }),
  /** Joins by a token. Somebody who is a member already stays what they are. */
  join: defineCall<{ companyId: string }>()({
    capability: 'people',
    name: 'join',
    standing: 'account',
    writes: true,
    input: v.strictObject({ token: textSchema(100, 1), name: personNameSchema }),
  }),
  /** The company's tree in its own order, two hundred a page. */
  departments: defineCall<Page<DepartmentView>>()({
    capability: 'people',
    name: 'departments',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, after: cursor }),
  }),
  /** Colleagues, by pieces of their name or by department, twenty a page, in the order of their names; all, or staff alone. */
  members: defineCall<Page<PersonView>>()({
    capability: 'people',
    name: 'members',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId,
      search: textSchema(30),
      departmentId: v.nullable(idSchema),
      staffOnly: v.optional(v.boolean('wrongType'), false),
      after: cursor,
    }),
  }),
  /** One colleague with their place in the company. */
  person: defineCall<{ person: PersonView; manager: PersonView | null; directReports: PersonView[] }>()({
    capability: 'people',
    name: 'person',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, memberId: idSchema }),
  }),
  /** My own name and title in this company. */
  saveProfile: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'saveProfile',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, version: versionSchema, name: personNameSchema, title: jobTitleSchema }),
  }),
  /** Gives somebody another manager, or none. */
  changeManager: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'changeManager',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId,
      memberId: idSchema,
      managerId: v.nullable(idSchema),
      version: versionSchema,
    }),
  }),
} as const
