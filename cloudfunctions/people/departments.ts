import { Failure } from '@domain/failure'
import type { AuditAction } from '@domain/people/audit'
import { type DepartmentPage, departmentsApi } from '@domain/people/departmentsApi'
import type { Department } from '@domain/people/model'
import { parentOf, refuseDepth, refuseSameName } from '@domain/people/tree'
import { versionOf } from '@domain/rollout/departmentUse'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { get } from '../platform/store/database'
import { departmentOf } from '../platform/store/departments'
import { people } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { peopleIn } from '../platform/store/tree'
import { begun, carryOn } from './moving'
import { refuseOutsider } from './refuseOutsider'
import { changeTree, departmentTo, refuseStale } from './treeTurn'

/** A department for who keeps the tree: five reads. */
export const department = handle(departmentsApi.department, async ({ input, actor }): Promise<DepartmentPage> => {
  allow(actor, 'keepDepartments')
  const { companyId } = actor
  const found = await departmentOf(companyId, input.departmentId)
  if (!found) throw new Failure('notFound', 'departmentId')
  const { _id: id, name, path, order, headId } = found
  const [counted, [head], change] = await Promise.all([
    peopleIn(companyId, id),
    people(companyId, headId === undefined ? [] : [headId]),
    get('treeChanges', companyId),
  ])
  return {
    department: { id, name, path, order, version: versionOf(found) },
    head: head ?? null,
    people: counted.people,
    peopleBelow: counted.below,
    change: change ? { kind: change.kind, departmentId: change.departmentId } : null,
  }
})

const adding = showing(departmentsApi.addDepartment, ({ name }) => ({ name }))

/** A new department, the last of those beside it. */
export const addDepartment = handle(adding, ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { companyId, departmentId, parentId, name } = input
  return inTransaction(async (transaction) => {
    const there = await transaction.get('departments', departmentId)
    if (there?.companyId === companyId && there.name === name && parentOf(there) === parentId) {
      return { version: versionOf(there) }
    }
    if (there) throw new Failure('notAllowedValue', 'departmentId')
    const tree = await changeTree(transaction, actor)
    const parent = parentId === null ? null : await departmentTo(transaction, actor, parentId, 'parentId')
    const path = [...(parent?.path ?? []), departmentId]
    refuseDepth(path.length, 'parentId')
    refuseSameName(tree, parentId, { _id: departmentId, name })
    const order = Math.max(0, ...tree.map((each) => each.order)) + 1
    await transaction.put('departments', { _id: departmentId, companyId, name, path, order, version: 1 })
    await leaveTrail(transaction, actor, {
      action: 'addDepartment',
      subjectId: departmentId,
      before: {},
      after: { name, parentId },
    })
    return { version: 1 }
  })
})

interface Changed {
  isMade: (department: Department) => boolean
  make: (department: Department, transaction: Transaction) => Promise<Department>
  audited: (department: Department) => AuditedFields
}

/** Changes one department, based on a version of it. */
const change = (
  actor: Actor,
  { departmentId, version }: { departmentId: string; version: number },
  action: AuditAction,
  { isMade, make, audited }: Changed,
) =>
  inTransaction(async (transaction) => {
    const found = await departmentTo(transaction, actor, departmentId, 'departmentId')
    if (versionOf(found) === version + 1 && isMade(found)) return { version: version + 1 }
    refuseStale(found, version)
    const next = { ...(await make(found, transaction)), version: version + 1 }
    await transaction.put('departments', next)
    await leaveTrail(transaction, actor, {
      action,
      subjectId: departmentId,
      before: audited(found),
      after: audited(next),
    })
    return { version: next.version }
  })

const renaming = showing(departmentsApi.renameDepartment, ({ name }) => ({ name }))

export const renameDepartment = handle(renaming, ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { name } = input
  return change(actor, input, 'renameDepartment', {
    isMade: (found) => found.name === name,
    async make(found, transaction) {
      refuseSameName(await changeTree(transaction, actor), parentOf(found), { _id: found._id, name })
      return { ...found, name }
    },
    audited: (found) => ({ name: found.name }),
  })
})

/**
 * Names who leads a department: they read the reviews of whoever has no manager there. That is carried through like a
 * change of the tree, since a large company has more of them than one call has time for.
 */
export const nameHead = handle(departmentsApi.nameHead, async ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { headId } = input
  const { version } = await change(actor, input, 'nameHead', {
    isMade: (found) => (found.headId ?? null) === headId,
    async make({ headId: _before, ...found }, transaction) {
      await changeTree(transaction, actor)
      if (headId !== null) await refuseOutsider(transaction, actor, headId, 'headId')
      await transaction.put('treeChanges', { ...begun(actor, found._id, found.path), kind: 'head' })
      return headId === null ? found : { ...found, headId }
    },
    audited: (found) => ({ headId: found.headId ?? null }),
  })
  return { version, settled: await carryOn(actor) }
})

/** Changes places with a neighbour below the same department; at the end of the row nothing happens. */
export const orderDepartment = handle(departmentsApi.orderDepartment, ({ input, actor }) => {
  allow(actor, 'keepDepartments')
  const { departmentId, version, step } = input
  return inTransaction(async (transaction) => {
    const tree = await changeTree(transaction, actor)
    const found = await departmentTo(transaction, actor, departmentId, 'departmentId')
    refuseStale(found, version)
    const row = tree.filter((each) => parentOf(each) === parentOf(found)).sort((one, other) => one.order - other.order)
    const place = row.findIndex(({ _id }) => _id === departmentId)
    const beside = row[step === 'up' ? place - 1 : place + 1]
    if (!beside) return { version }
    const neighbour = await departmentTo(transaction, actor, beside._id, 'departmentId')
    await transaction.put('departments', { ...found, order: neighbour.order, version: version + 1 })
    await transaction.put('departments', { ...neighbour, order: found.order, version: versionOf(neighbour) + 1 })
    await leaveTrail(transaction, actor, {
      action: 'orderDepartment',
      subjectId: departmentId,
      before: { order: found.order },
      after: { order: neighbour.order },
    })
    return { version: version + 1 }
  })
})
