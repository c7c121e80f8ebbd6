import { languageSchema, ownedChoices } from '@domain/people/model'
import type { LineView } from '@domain/people/rosterApi'
import * as v from 'valibot'

const formSchema = v.object({
  name: v.string(),
  employeeNumber: v.string(),
  departmentId: v.string(),
  managerNumber: v.string(),
  title: v.string(),
  language: v.nullable(languageSchema),
})
/** What the form holds of a line; empty where there is none. */
export type Form = v.InferOutput<typeof formSchema>

/** The fields that were changed, what was there when each was changed first, and what becomes of OKRs. */
export const changesSchema = v.object({
  is: v.partial(formSchema),
  was: v.partial(formSchema),
  owned: v.optional(v.picklist(ownedChoices)),
})
export type Changes = v.InferOutput<typeof changesSchema>

export const noChanges: Changes = { is: {}, was: {} }

/** What the list says, or a new line begins with. */
export const formOf = (line: LineView | undefined): Form => ({
  name: line?.name ?? '',
  employeeNumber: line?.employeeNumber ?? '',
  departmentId: line?.departmentId ?? '',
  managerNumber: line?.managerNumber ?? '',
  title: line?.title ?? '',
  language: line?.language ?? null,
})

/** A change of some fields; what was there first stays known. */
export const changed = ({ is, was, ...choice }: Changes, known: Form, part: Partial<Form>): Changes => ({
  ...choice,
  is: { ...is, ...part },
  was: { ...known, ...was },
})

/** Whether somebody else made something of a field meanwhile that it is not to be. */
export const isChangedElsewhere = ({ is, was }: Changes, known: Form, field: keyof Form): boolean =>
  is[field] !== undefined && is[field] !== known[field] && was[field] !== known[field]
