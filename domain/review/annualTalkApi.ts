import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import { type FilePart, fileFromSchema } from '../file'
import type { Page, PersonView } from '../people/api'
import { languageSchema } from '../people/model'
import { idSchema, textSchema, versionSchema } from '../text'
import { type GatheredSection, type TalkDocument, talkWritingSchema } from './annualTalk'

/** One's own document. */
export interface OwnTalk {
  version: number
  sections: GatheredSection[]
  wish: string
  sharing:
    | { state: 'own' }
    | {
        state: 'shared'
        /** Milliseconds since 1970. */
        sharedAt: number
        /** Whether who it was shared with reviews the member still, and so can read it. */
        reaches: boolean
        /** The version that was shared. */
        version: number
      }
}

/** Everything that a member needs to prepare their annual talk. */
export interface TalkPage {
  today: CivilDate
  /** The fiscal year that the document is of, named by the year that it ends in. */
  year: number
  /** The past four quarters in the order of time, and whether each has a review that was approved; none of an earlier year. */
  cycles: { cycleId: string; approved: boolean }[]
  /** Who would read it; `null` where the company has named nobody above the member. */
  reviewer: { id: string; name: string } | null
  /** `null` where nothing has been gathered or written. */
  talk: OwnTalk | null
  /** The year before, where it has a document. */
  earlier: number | null
}

/** What somebody shared, as their reviewer reads it. */
export interface SharedTalk {
  today: CivilDate
  member: PersonView
  year: number
  /** Milliseconds since 1970. */
  sharedAt: number
  document: TalkDocument
}

/** That somebody shared theirs; not a word of it. */
export interface SharedTalkLine {
  member: PersonView
  year: number
  /** Milliseconds since 1970. */
  sharedAt: number
}

const companyId = idSchema
const year = v.pipe(
  v.number('wrongType'),
  v.integer('wrongType'),
  v.minValue(2000, 'tooSmall'),
  v.maxValue(2199, 'tooLarge'),
)
const own = { companyId, year }

const talkCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'review' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const annualTalkApi = {
  /** My own document, of this year (`null`) or an earlier one. */
  annualTalk: defineCall<TalkPage>()(talkCall('annualTalk', false, { companyId, year: v.nullable(year) })),
  /** Puts the approved words of the past four quarters into my document, as far as they are not in it. */
  gatherAnnualTalk: defineCall<{ version: number }>()(
    talkCall('gatherAnnualTalk', true, { ...own, version: versionSchema }),
  ),
  /** Keeps what I have written. */
  saveAnnualTalk: defineCall<{ version: number }>()(
    talkCall('saveAnnualTalk', true, { ...own, version: versionSchema, words: talkWritingSchema }),
  ),
  /** Lets my reviewer read the version that I see, and nothing that I write later. */
  shareAnnualTalk: defineCall<{ sharedAt: number }>()(
    talkCall('shareAnnualTalk', true, { ...own, version: versionSchema, withId: idSchema }),
  ),
  /** Nobody but me reads it any more. */
  takeBackAnnualTalk: defineCall<{ version: number }>()(talkCall('takeBackAnnualTalk', true, own)),
  /** My document as a PDF, part by part. It is made anew for each and kept nowhere. */
  annualTalkPdf: defineCall<FilePart>()(
    talkCall('annualTalkPdf', false, {
      ...own,
      version: versionSchema,
      language: languageSchema,
      from: fileFromSchema,
    }),
  ),
  /** What somebody shared with me; everybody else gets `notFound`, whether it exists or not. */
  sharedAnnualTalk: defineCall<SharedTalk>()(talkCall('sharedAnnualTalk', false, { ...own, memberId: idSchema })),
  /** Who shared theirs with me, the latest first, twenty a page. */
  sharedAnnualTalks: defineCall<Page<SharedTalkLine> & { today: CivilDate }>()(
    talkCall('sharedAnnualTalks', false, { companyId, after: v.nullable(textSchema(120, 1)) }),
  ),
} as const
