import * as v from 'valibot'
import { defineCall } from '../call'
import { idSchema } from '../text'
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
} as const
