import { termsOf } from '@domain/okr/terms'
import { type Department, type Member, nameOrder, type Role } from '@domain/people/model'

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
