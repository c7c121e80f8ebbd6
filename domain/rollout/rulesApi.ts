import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, versionSchema } from '../text'
import { type DraftAnswers, draftAnswersSchema, type Notes, notesSchema } from './parameters'
import type { RulesEdition } from './rules'

/** An edition of the rules as everybody at the company reads it. */
export type EditionView = Omit<RulesEdition, '_id' | 'companyId'>

/** A line of the history: an edition without what was added in words. */
export type EditionLine = Omit<EditionView, 'notes'>

/** The ten parameters as they are being settled. */
export interface RulesDraftView {
  answers: DraftAnswers
  notes: Notes
  /** 0 before anybody began. */
  version: number
  inForce: EditionView | null
  /** From which day on cycles may have another length; `null` where OKRs of the next fiscal year are public already. */
  lengthFrom: CivilDate | null
}

const companyId = idSchema
const editionNumber = v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(1, 'tooSmall'))

export const rulesApi = {
  /** The working copy; where nobody has begun, the rules in force, or nothing settled. */
  rulesDraft: defineCall<RulesDraftView>()({
    capability: 'rollout',
    name: 'rulesDraft',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Keeps the working copy, also while it contradicts itself: nothing counts before it is published. */
  saveRulesDraft: defineCall<{ version: number }>()({
    capability: 'rollout',
    name: 'saveRulesDraft',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, version: versionSchema, answers: draftAnswersSchema, notes: notesSchema }),
  }),
  /** Makes the working copy the company's rules. Publishing what is in force already is the same edition. */
  publishRules: defineCall<{ edition: number }>()({
    capability: 'rollout',
    name: 'publishRules',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId,
      /** Of the working copy that was read. */
      version: versionSchema,
      /** The edition in force that its changes were read against; 0 where there was none. */
      edition: versionSchema,
    }),
  }),
  /** The rules in force, or an earlier edition, and the editions, newest first, twenty a page. */
  rules: defineCall<Page<EditionLine> & { edition: EditionView | null; people: PersonView[] }>()({
    capability: 'rollout',
    name: 'rules',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId,
      /** `null` for the one in force. */
      number: v.nullable(editionNumber),
      after: v.nullable(v.pipe(v.string('wrongType'), v.regex(/^\d{1,6}$/, 'notAllowedValue'))),
    }),
  }),
} as const
