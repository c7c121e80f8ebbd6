import { Failure } from '@domain/failure'
import type { Department } from '@domain/people/model'
import { versionOf } from '@domain/rollout/departmentUse'
import type { Actor } from '../platform/actor'
import { allDepartments } from '../platform/store/departments'
import { takeTurn } from '../platform/store/locks'
import type { Transaction } from '../platform/store/transaction'

/**
 * Lets the shape of the tree be changed by one at a time, and by nobody while a change is being carried through.
 *
 * @returns the tree as it is now
 * @throws Failure `treeChanging`
 */
export async function changeTree(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId'>,
): Promise<Department[]> {
  await takeTurn(transaction, companyId, 'departments')
  if (await transaction.get('treeChanges', companyId)) throw new Failure('treeChanging')
  return allDepartments(companyId)
}

/** @throws Failure `notFound`, the very same for another company's and one that does not exist */
export async function departmentTo(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId'>,
  id: string,
  field: string,
): Promise<Department> {
  const department = await transaction.get('departments', id)
  if (department?.companyId !== companyId) throw new Failure('notFound', field)
  return department
}

/**
 * A department that something is about to be written into.
 *
 * @returns it as it stands now
 * @throws Failure `notFound`, `treeChanging` for one that is about to be gone
 */
export async function departmentIn(
  transaction: Transaction,
  actor: Pick<Actor, 'companyId'>,
  id: string,
): Promise<Department> {
  const department = await departmentTo(transaction, actor, id, 'departmentId')
  await refuseMerged(transaction, actor, [id])
  return department
}

/**
 * Refuses to write into a department that is being merged: it would be left behind.
 * @throws Failure `treeChanging`
 */
export async function refuseMerged(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId'>,
  ids: readonly string[],
): Promise<void> {
  const change = await transaction.get('treeChanges', companyId)
  if (change?.kind === 'merge' && ids.includes(change.departmentId)) throw new Failure('treeChanging', 'departmentId')
}

/** @throws Failure `staleVersion` where somebody changed it meanwhile */
export function refuseStale(department: Department, version: number): void {
  const now = versionOf(department)
  if (now !== version) throw new Failure('staleVersion', 'version', { version: now })
}
