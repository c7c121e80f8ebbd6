import { languageSchema } from '@domain/people/model'
import type { LineView } from '@domain/people/rosterApi'
import * as v from 'valibot'
import type { Member } from '../../../../session'

const formSchema = v.object({
  name: v.string(),
  employeeNumber: v.string(),
  departmentId: v.string(),
  managerNumber: v.string(),
  title: v.string(),
  language: languageSchema,
})
/** What the form holds of a line; empty where there is none. */
export type Form = v.InferOutput<typeof formSchema>

/** The fields that were changed, and what was there when each was changed first. */
export const changesSchema = v.object({ is: v.partial(formSchema), was: v.partial(formSchema) })
export type Changes = v.InferOutput<typeof changesSchema>

export const noChanges: Changes = { is: {}, was: {} }

/** What the list says, or a new line begins with. */
export const formOf = (line: LineView | undefined, { company }: Member): Form => ({
  name: line?.name ?? '',
  employeeNumber: line?.employeeNumber ?? '',
  departmentId: line?.departmentId ?? '',
  managerNumber: line?.managerNumber ?? '',
  title: line?.title ?? '',
  language: line?.language ?? company.language,
})

/** A change of some fields; what was there first stays known. */
export const changed = ({ is, was }: Changes, known: Form, part: Partial<Form>): Changes => ({
  is: { ...is, ...part },
  was: { ...known, ...was },
})

/** Whether somebody else made something of a field meanwhile that it is not to be. */
export const isChangedElsewhere = ({ is, was }: Changes, known: Form, field: keyof Form): boolean =>
  is[field] !== undefined && is[field] !== known[field] && was[field] !== known[field]
