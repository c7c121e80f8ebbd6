import * as v from 'valibot'
import { idSchema } from '../text'

/**
 * What most calls about people have in common: a member makes them within one company, which the input names.
 * @param entries what the input has beside the company
 */
export const companyCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({
  capability: 'people' as const,
  name,
  standing: 'member' as const,
  writes,
  input: v.strictObject({ companyId: idSchema, ...entries }),
})
