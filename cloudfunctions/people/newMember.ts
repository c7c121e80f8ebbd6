import { termsOf } from '@domain/okr/search'
import type { Department, Member, Role } from '@domain/people/model'

/** Sorts people by name, by code point until a company wants pinyin; unique by the id. */
export const nameOrder = (name: string, id: string): string => `${name}-${id}`

/** Somebody on their first day. */
export const newMember = (
  id: string,
  department: Pick<Department, '_id' | 'companyId' | 'path'>,
  { openid, name, roles, at }: { openid: string; name: string; roles: Role[]; at: number },
): Member => ({
  _id: id,
  companyId: department.companyId,
  openid,
  name,
  nameTerms: termsOf(name),
  departmentId: department._id,
  departmentPath: department.path,
  order: nameOrder(name, id),
  managerId: null,
  roles,
  title: '',
  standing: { state: 'active' },
  endsOn: null,
  createdAt: at,
  version: 1,
})
