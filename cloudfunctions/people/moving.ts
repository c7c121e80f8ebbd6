import { Failure } from '@domain/failure'
import type { AuditAction } from '@domain/people/audit'
import { departmentsApi } from '@domain/people/departmentsApi'
import type { Department } from '@domain/people/model'
import { parentOf, refuseMerger, refuseMove, type TreeChange } from '@domain/people/tree'
import { versionOf } from '@domain/rollout/departmentUse'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { budgetOfCall } from '../platform/budget'
import { handle } from '../platform/handle'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { isInUse } from '../platform/store/tree'
import { carryOnUnderWay } from './carrying'
import { changeTree, departmentTo, refuseStale } from './treeTurn'

/** Carries on with what is under way, as far as the time of one call goes. @returns whether nothing is left to do */
export const carryOn = (actor: Actor): Promise<boolean> => carryOnUnderWay(actor, budgetOfCall())

type Begun = Pick<Actor, 'id' | 'companyId' | 'at'>

/** What every change of the tree that has begun says. */
export const begun = ({ id, companyId, at }: Begun, departmentId: string, prefix: string[]) => ({
  _id: companyId,
  companyId,
  departmentId,
  prefix,
  byId: id,
  at,
})

/** Moves a department with everything below it: the department itself at once, what follows from it in pieces. */
export const moveDepartment = handle(departmentsApi.moveDepartment, async ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { departmentId, parentId, version, owned } = input
  const now = await inTransaction(async (transaction) => {
    const found = await departmentTo(transaction, actor, departmentId, 'departmentId')
    if (versionOf(found) === version + 1 && parentOf(found) === parentId) return version + 1
    const tree = await changeTree(transaction, actor)
    refuseStale(found, version)
    if (parentOf(found) === parentId) return version
    const parent = parentId === null ? null : await departmentTo(transaction, actor, parentId, 'parentId')
    refuseMove(tree, found, parent)
    const path = [...(parent?.path ?? []), departmentId]
    await transaction.put('departments', { ...found, path, version: version + 1 })
    await transaction.put('treeChanges', { ...begun(actor, departmentId, path), kind: 'move', owned })
    await leaveTrail(transaction, actor, {
      action: 'moveDepartment',
      subjectId: departmentId,
      before: { parentId: parentOf(found) },
      after: { parentId, owned },
    })
    return version + 1
  })
  return { version: now, settled: await carryOn(actor) }
})

/** Makes a department part of another. It is gone once nothing names it any more. */
export const mergeDepartment = handle(departmentsApi.mergeDepartment, async ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { companyId, departmentId, intoId, version } = input
  const now = await inTransaction(async (transaction) => {
    if (await isUnderWay(transaction, companyId, departmentId)) return version
    const tree = await changeTree(transaction, actor)
    const found = await departmentTo(transaction, actor, departmentId, 'departmentId')
    refuseStale(found, version)
    const into = await departmentTo(transaction, actor, intoId, 'intoId')
    refuseMerger(tree, found, into)
    await beginMerger(transaction, actor, { found, into, action: 'mergeDepartment' })
    return version
  })
  return { version: now, settled: await carryOn(actor) }
})

/** Takes away a department that nobody belongs to: what it once was goes to the one above. */
export const removeDepartment = handle(departmentsApi.removeDepartment, async ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { companyId, departmentId, version } = input
  const now = await inTransaction(async (transaction) => {
    if (await isUnderWay(transaction, companyId, departmentId)) return version
    const tree = await changeTree(transaction, actor)
    const found = await departmentTo(transaction, actor, departmentId, 'departmentId')
    refuseStale(found, version)
    const parentId = parentOf(found)
    if (parentId === null) throw new Failure('departmentAtTop', 'departmentId')
    const hasBelow = tree.some((each) => parentOf(each) === departmentId)
    if (hasBelow || (await isInUse(companyId, departmentId))) throw new Failure('departmentInUse', 'departmentId')
    const into = await departmentTo(transaction, actor, parentId, 'departmentId')
    await beginMerger(transaction, actor, { found, into, action: 'removeDepartment' })
    return version
  })
  return { version: now, settled: await carryOn(actor) }
})

/** Whether a department is being merged already: a repeat carries on. */
async function isUnderWay(transaction: Transaction, companyId: string, departmentId: string): Promise<boolean> {
  const change = await transaction.get('treeChanges', companyId)
  return change?.kind === 'merge' && change.departmentId === departmentId
}

interface Merger {
  found: Department
  into: Department
  /** The call, for the audit trail. */
  action: AuditAction
}

/** From here on the one is part of the other; where that has no head, its head leads both. */
async function beginMerger(transaction: Transaction, actor: Begun, { found, into, action }: Merger): Promise<void> {
  const change: TreeChange = { ...begun(actor, found._id, into.path), kind: 'merge' }
  await transaction.put('treeChanges', change)
  if (into.headId === undefined && found.headId !== undefined && action === 'mergeDepartment') {
    await transaction.put('departments', { ...into, headId: found.headId, version: versionOf(into) + 1 })
  }
  await leaveTrail(transaction, actor, {
    action,
    subjectId: found._id,
    before: { name: found.name, parentId: parentOf(found) },
    after: { intoId: into._id },
  })
}

/** Carries on with a change that takes long, or was cut off, whoever began it. */
export const continueTreeChange = handle(departmentsApi.continueTreeChange, async ({ actor }) => {
  allow(actor, 'keepDepartments')
  return { settled: await carryOn(actor) }
})
