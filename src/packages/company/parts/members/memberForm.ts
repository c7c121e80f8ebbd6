import type { MemberDetail } from '@domain/people/membersApi'
import { bounds } from '@domain/people/model'
import { longestNumber } from '@domain/people/roster'
import * as v from 'valibot'

/** What the form holds of a member; a person or a department with the name that is shown for it. */
export interface MemberForm {
  name: string
  title: string
  /** Empty for none. */
  employeeNumber: string
  departmentId: string
  manager: { id: string; name: string } | null
}

/** The fields that were changed, each with what was there when it was changed first. */
const fieldOf = <Value>(value: v.GenericSchema<unknown, Value>) => v.optional(v.object({ was: value, is: value }))
const person = v.nullable(v.object({ id: v.string(), name: v.string() }))
export const changesSchema = v.object({
  name: fieldOf(v.string()),
  title: fieldOf(v.string()),
  employeeNumber: fieldOf(v.string()),
  departmentId: fieldOf(v.string()),
  manager: fieldOf<MemberForm['manager']>(person),
  owned: v.optional(v.picklist(['follow', 'stay'])),
})
export type MemberChanges = v.InferOutput<typeof changesSchema>

export type Field = keyof MemberForm

/** What the company knows of a member. */
export const formOf = ({
  person: { name, title, departmentId },
  employeeNumber,
  manager,
}: MemberDetail): MemberForm => ({
  name,
  title,
  employeeNumber: employeeNumber ?? '',
  departmentId,
  manager,
})

/** What is known with what was changed: a field that nobody touched here shows what somebody else has made of it. */
export const filled = (
  known: MemberForm,
  { name, title, employeeNumber, departmentId, manager }: MemberChanges,
): MemberForm => ({
  name: name?.is ?? known.name,
  title: title?.is ?? known.title,
  employeeNumber: employeeNumber?.is ?? known.employeeNumber,
  departmentId: departmentId?.is ?? known.departmentId,
  manager: manager === undefined ? known.manager : manager.is,
})

const textOf = (value: MemberForm[Field]): string => (typeof value === 'string' ? value : (value?.id ?? ''))

/** The fields that were changed here and meanwhile by somebody else too. */
export const conflicts = (known: MemberForm, changes: MemberChanges): Field[] =>
  (['name', 'title', 'employeeNumber', 'departmentId', 'manager'] as const).filter((field) => {
    const change = changes[field]
    return (
      change !== undefined && textOf(change.was) !== textOf(known[field]) && textOf(change.is) !== textOf(known[field])
    )
  })

/** A change of one field; what was there first stays known. */
export const changed = <Name extends Field>(
  changes: MemberChanges,
  known: MemberForm,
  field: Name,
  is: MemberForm[Name],
): MemberChanges => ({ ...changes, [field]: { was: changes[field] ? changes[field].was : known[field], is } })

/** Counted as the call counts them. */
export const fieldLimits = {
  name: bounds.personName.max,
  title: bounds.jobTitle.max,
  employeeNumber: longestNumber,
} as const
