import { Failure } from '@domain/failure'
import type { Department } from '@domain/people/model'
import { versionOf } from '@domain/rollout/departmentUse'
import { departmentUseApi, type DepartmentUseView } from '@domain/rollout/departmentUseApi'
import type { ParsedInput } from '@domain/call'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { departmentsOf } from '../platform/store/departments'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { allowLeading } from './leading'

/** The tree with what each department uses: at most three reads a page. */
export const departmentUse = handle(departmentUseApi.departmentUse, async ({ input, actor }) => {
  await allowLeading(actor, 'leadRollout')
  const { items, after } = await departmentsOf(actor.companyId, input.after)
  return { items: items.map(viewOf), after }
})

function viewOf(department: Department): DepartmentUseView {
  const { _id: id, name, path, order } = department
  return { id, name, path, order, ...saysOf(department), version: versionOf(department) }
}

type Change = ParsedInput<typeof departmentUseApi.setDepartmentUse>['changes'][number]

/** Says of departments what they use: all of them, or none where somebody else was first with one. */
export const setDepartmentUse = handle(departmentUseApi.setDepartmentUse, async ({ input, actor }) => {
  await allowLeading(actor, 'leadRollout')
  return inTransaction(async (transaction) => {
    const versions = []
    for (const [place, change] of input.changes.entries()) {
      const version = await set(transaction, change, place, actor)
      versions.push({ departmentId: change.departmentId, version })
    }
    return { versions }
  })
})

async function set(transaction: Transaction, change: Change, place: number, actor: Actor): Promise<number> {
  const { departmentId, version, okrs, kpis } = change
  const department = await transaction.get('departments', departmentId)
  if (department?.companyId !== actor.companyId) throw new Failure('notFound', `changes.${place}.departmentId`)
  const now = versionOf(department)
  const isRepeat = now === version + 1 && saysOf(department).okrs === okrs && saysOf(department).kpis === kpis
  if (isRepeat) return now
  if (now !== version) throw new Failure('staleVersion', `changes.${place}.version`, { version: now })
  const { okrs: _okrs, kpis: _kpis, ...rest } = department
  await transaction.put('departments', {
    ...rest,
    ...(okrs === null ? {} : { okrs }),
    ...(kpis === null ? {} : { kpis }),
    version: version + 1,
  })
  await leaveTrail(transaction, actor, {
    action: 'setDepartmentUse',
    subjectId: departmentId,
    before: saysOf(department),
    after: { okrs, kpis },
  })
  return version + 1
}

const saysOf = ({ okrs, kpis }: Department) => ({ okrs: okrs ?? null, kpis: kpis ?? null })
