import * as v from 'valibot'
import { defineCall } from '../call'
import { idSchema, versionSchema } from '../text'
import { companyNameSchema, languageSchema } from './model'
import type { SetUpStep } from './setUp'

/** How far a company's set-up is. */
export interface SetUpView {
  /** Those of `setUpSteps` that are done. */
  done: SetUpStep[]
  /** Whether its administrators see it on Today. */
  onToday: boolean
}

const companyId = idSchema

export const setUpApi = {
  /** What is settled and what is not yet, for administrators. */
  setUp: defineCall<SetUpView>()({
    capability: 'people',
    name: 'setUp',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Takes the set-up off every administrator's Today, or puts it back. A repeat changes nothing. */
  keepSetUpOnToday: defineCall<{ onToday: boolean }>()({
    capability: 'people',
    name: 'keepSetUpOnToday',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, onToday: v.boolean('wrongType') }),
  }),
  /**
   * What the company is called, and the language of what it writes to those of whom none is known, based on its version.
   * Repeating it changes nothing.
   */
  nameCompany: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'nameCompany',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, version: versionSchema, name: companyNameSchema, language: languageSchema }),
  }),
} as const
