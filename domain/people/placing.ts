import { termsOf } from '../okr/search'
import { type Department, type Member, nameOrder } from './model'

/** What changes of somebody's place in the company; what is left out stays. */
export interface Placement {
  department?: Pick<Department, '_id' | 'path'>
  /** `null` for nobody. */
  managerId?: string | null
  name?: string
  title?: string
  employeeNumber?: string
}

/** Whether what somebody owns and is at work on goes to their new department with them, or stays where it was written. */
export const ownedChoices = ['follow', 'stay'] as const
export type Owned = (typeof ownedChoices)[number]

type Placed = Pick<
  Member,
  'name' | 'title' | 'managerId' | 'departmentId' | 'departmentPath' | 'employeeNumber' | 'coaches'
>

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at])

const isSame = (one: Placed, other: Placed): boolean =>
  one.name === other.name &&
  one.title === other.title &&
  one.managerId === other.managerId &&
  one.employeeNumber === other.employeeNumber &&
  isSamePath(one.departmentPath, other.departmentPath)

/** A champion's own department goes without saying: it is none that they coach besides. */
function withoutOwn({ coaches, ...member }: Member): Member {
  const others = (coaches ?? []).filter((id) => id !== member.departmentId)
  return { ...member, ...(others.length > 0 ? { coaches: others } : {}) }
}

/**
 * A member in another place, or under another name.
 * @returns the very same member where nothing changes
 */
export function placed(member: Member, { department, ...change }: Placement): Member {
  const { _id: departmentId, path: departmentPath } = department ?? {
    _id: member.departmentId,
    path: member.departmentPath,
  }
  const next = { ...member, ...change, departmentId, departmentPath }
  if (isSame(member, next)) return member
  return withoutOwn({
    ...next,
    nameTerms: next.name === member.name ? member.nameTerms : termsOf(next.name),
    order: nameOrder(next.name, member._id),
    version: member.version + 1,
  })
}

const audited = ['name', 'title', 'managerId', 'departmentId', 'employeeNumber'] as const

/** What of a member's place is different in another state of them: the fields that the audit trail keeps. */
export const placeOf = (member: Member, other: Member): Partial<Record<(typeof audited)[number], string | null>> =>
  Object.fromEntries(
    audited.filter((field) => member[field] !== other[field]).map((field) => [field, member[field] ?? null]),
  )
