import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import { type FilePart, fileFromSchema } from '../file'
import { idSchema, textSchema, versionSchema } from '../text'
import { languageSchema } from './model'
import { type Consent, noticeVersionSchema } from './notice'
import { retentionSchema } from './retention'

/** A company that holds something of the caller's. */
export interface MyPlace {
  companyId: string
  companyName: string
  /** As colleagues know them there. */
  name: string
  /** The day of leaving; `null` for whoever has not left. */
  leftOn: CivilDate | null
  /** How long the company keeps the data of who has left, in months; `null` until they ask. */
  retentionMonths: number | null
}

export interface MyData {
  /** `null` where nothing was agreed to. */
  consent: Consent | null
  /** The one in use first, then in the order in which they were joined; those that were left too. */
  places: MyPlace[]
}

const companyId = idSchema

/** The longest name of a company, and room for what people type around it. */
const confirmation = textSchema(60)

export const myDataApi = {
  /** What the caller agreed to, and which companies hold something of theirs: also those that they have left. */
  myData: defineCall<MyData>()({
    capability: 'people',
    name: 'myData',
    standing: 'account',
    writes: false,
    input: v.strictObject({ companyId: v.nullable(companyId) }),
  }),
  /** Agrees to the notice in force. A repeat changes nothing. */
  agreeToNotice: defineCall<{ consent: Consent }>()({
    capability: 'people',
    name: 'agreeToNotice',
    standing: 'account',
    writes: true,
    input: v.strictObject({ version: noticeVersionSchema }),
  }),
  /** Takes the consent back of who belongs to no company: nothing is left of them then. */
  withdrawConsent: defineCall<{ state: 'gone' }>()({
    capability: 'people',
    name: 'withdrawConsent',
    standing: 'account',
    writes: true,
    input: v.strictObject({ version: noticeVersionSchema }),
  }),
  /** Everything that a company holds of the caller and that they may read, as a spreadsheet, part by part. */
  exportMyData: defineCall<FilePart>()({
    capability: 'people',
    name: 'exportMyData',
    standing: 'account',
    writes: false,
    input: v.strictObject({ companyId, exportId: idSchema, language: languageSchema, from: fileFromSchema }),
  }),
  /**
   * Deletes the caller's name, number and private texts in a company, and ends their membership. It cannot be undone;
   * `confirmation` is the company's name. `going` where something is still being deleted: nobody needs to wait for it.
   */
  deleteMyData: defineCall<{ state: 'gone' | 'going' }>()({
    capability: 'people',
    name: 'deleteMyData',
    standing: 'account',
    writes: true,
    input: v.strictObject({ companyId, confirmation }),
  }),
  /** How many months the company keeps the data of who has left; `null` until they ask. */
  setRetention: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'setRetention',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, version: versionSchema, months: retentionSchema }),
  }),
} as const
