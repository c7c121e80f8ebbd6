import type { CivilDate } from '../calendar/civilDate'
import type { Department, Member, StandIn } from '../people/model'

interface Chain {
  member: Pick<Member, '_id' | 'managerId' | 'departmentPath'>
  /** Departments of the member's path, in any order. */
  departments: readonly Pick<Department, '_id' | 'headId'>[]
  /** Whether somebody is an active member of the company today. */
  isActive: (memberId: string) => boolean
}

/**
 * Who reviews a member: their manager; without one the head of their department, and of those above it (design of the
 * OKRs Review, issue 3). Nobody reviews themselves, and nobody who has left reviews.
 *
 * @returns the reviewer's id; `null` where nobody is named
 */
export function reviewerIdOf({ member, departments, isActive }: Chain): string | null {
  const heads = [...member.departmentPath]
    .reverse()
    .map((id) => departments.find(({ _id }) => _id === id)?.headId ?? null)
  const candidates = [member.managerId, ...heads]
  return candidates.find((id): id is string => id !== null && id !== member._id && isActive(id)) ?? null
}

/** Whom a member named for a leave of absence, if it is that day. */
export const standInOn = (standIn: StandIn | null | undefined, today: CivilDate): string | null =>
  standIn && standIn.from <= today && today <= standIn.until ? standIn.memberId : null
