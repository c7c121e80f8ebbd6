import type { CivilDate } from '../calendar/civilDate'
import { termsOf } from '../okr/terms'
import { unsaid } from './audit'
import { type Department, isActive, type Member, nameOrder } from './model'
import { isStaff } from './okrUse'

/** What changes of somebody's place in the company; what is left out stays. */
export interface Placement {
  department?: Pick<Department, '_id' | 'path'>
  /** `null` for nobody. */
  managerId?: string | null
  name?: string
  title?: string
  /** `null` for none any more. */
  employeeNumber?: string | null
}

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
export function placed(member: Member, { department, employeeNumber, ...change }: Placement): Member {
  const { _id: departmentId, path: departmentPath } = department ?? {
    _id: member.departmentId,
    path: member.departmentPath,
  }
  const { employeeNumber: before, ...rest } = member
  const number = employeeNumber === undefined ? before : (employeeNumber ?? undefined)
  const numbered = number === undefined ? rest : { ...rest, employeeNumber: number }
  const next = { ...numbered, ...change, departmentId, departmentPath }
  if (isSame(member, next)) return member
  return withoutOwn({
    ...next,
    nameTerms: next.name === member.name ? member.nameTerms : termsOf(next.name),
    order: nameOrder(next.name, member._id),
    version: member.version + 1,
  })
}

const audited = ['managerId', 'departmentId', 'name', 'title', 'employeeNumber'] as const
type AuditedPlace = (typeof audited)[number]

/** Of where somebody stands the trail keeps the value, of what they are called only that it is another one. */
const said = (member: Member, field: AuditedPlace): string | null =>
  field === 'managerId' || field === 'departmentId' ? member[field] : member[field] ? unsaid : null

/** What of a member's place is different in another state of them: the fields that the audit trail keeps. */
export const placeOf = (member: Member, other: Member): Partial<Record<AuditedPlace, string | null>> =>
  Object.fromEntries(
    audited.filter((field) => member[field] !== other[field]).map((field) => [field, said(member, field)]),
  )

/** Whether somebody works here on a day: only these manage, head, stand in and take over. */
export const isColleague = (member: Pick<Member, 'roles' | 'standing' | 'endsOn'>, today: CivilDate): boolean =>
  isActive(member, today) && isStaff(member)
