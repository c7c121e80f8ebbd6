import { isDeepStrictEqual } from 'node:util'
import { changedFields, numberKey, type RosterLine } from '@domain/people/roster'
import { withContents } from '@domain/people/rosterLine'
import type {
  Done,
  DoneLine,
  DoneToMember,
  FormerMember,
  ImportChoices,
  KeptLine,
  MemberPlace,
} from '@domain/people/rosterImport'
import { isActive, type Member } from '@domain/people/model'
import { coordinatedBy } from '@domain/rollout/roles'
import type { Actor } from '../../platform/actor'
import type { Audited } from '../../platform/audit'
import { hashOf } from '../../platform/ids'
import { isDepartmentUsed, linesWith } from '../../platform/store/rosters'
import type { Transaction } from '../../platform/store/transaction'
import { cyclesWithObjectives } from '../../platform/store/tree'
import { takeBack } from '../ending'
import { managerIdOf } from '../entering'
import { place } from '../placing'
import { changeTree, departmentIn } from '../treeTurn'
import { keptOf, refusedBy } from './batch'

const action = 'undoRosterImport'

/** What came of taking a batch back. */
interface TakenBack {
  kept: KeptLine[]
  /** The lines, by the hashes of their ids, and the departments that are as they were. */
  trail: Pick<Audited, 'before' | 'after'>
}

/** Takes one batch back inside a transaction that has read something already: what nobody has changed since. */
export async function takeBackBatch(
  transaction: Transaction,
  actor: Actor,
  done: readonly Done[],
  choices: ImportChoices,
): Promise<TakenBack> {
  const kept: KeptLine[] = []
  const restored: string[] = []
  const ofLines = done.filter((each) => each.kind === 'line')
  const now = await linesWith(
    actor.companyId,
    ofLines.map(({ after }) => after.employeeNumber),
  )
  for (const each of ofLines.reverse()) {
    const line = now.get(numberKey(each.after.employeeNumber))
    const reason = await takeBackLine(transaction, actor, each, line, choices)
    if (reason) kept.push(keptOf(each.after, reason))
    else restored.push(hashOf(each.after._id))
  }
  const departmentIds = done.flatMap((each) => (each.kind === 'department' ? each.departmentId : []))
  const removed = await removeDepartments(transaction, actor, departmentIds.reverse())
  return { kept, trail: { before: {}, after: { restored, removed } } }
}

/** @returns why it is not taken back, where it is not */
async function takeBackLine(
  transaction: Transaction,
  actor: Actor,
  { before, after, member: done }: DoneLine,
  now: RosterLine | undefined,
  { owned }: ImportChoices,
): Promise<KeptLine['reason'] | undefined> {
  if (!now || changedFields(after, now).length > 0) return 'changedSince'
  const isSameStanding = isDeepStrictEqual(now.standing, after.standing)
  if (before === null) {
    if (!isSameStanding) return after.standing.state === 'open' ? 'claimedSince' : 'changedSince'
    const reason = done && (await takeBackMember(transaction, actor, done, owned))
    if (reason) return reason
    await transaction.remove('rosterLines', now._id)
    return undefined
  }
  // Where the line would go back to may have become part of another department since.
  const isElsewhere = before.departmentId !== now.departmentId
  const gone = isElsewhere && (await refusedBy(() => departmentIn(transaction, actor, before.departmentId)))
  if (gone) return gone
  // Somebody has joined by the line, or left: that stays, and what the line says of them goes back, with them.
  const member = isSameStanding ? done : ((await joinedSince(transaction, actor, { before, after }, now)) ?? done)
  const reason = member && (await takeBackMember(transaction, actor, member, owned))
  if (reason) return reason
  // As taking the member back has left it.
  const stored = (await transaction.get('rosterLines', now._id)) ?? now
  const standing = isSameStanding ? before.standing : stored.standing
  const next = withContents({ ...stored, standing }, before)
  if (!isDeepStrictEqual({ ...next, version: stored.version }, stored)) await transaction.put('rosterLines', next)
  return undefined
}

/** Whoever has taken the line since, as if the import had put them where it says. */
async function joinedSince(
  transaction: Transaction,
  { today }: Actor,
  { before, after }: { before: RosterLine; after: RosterLine },
  { standing }: RosterLine,
): Promise<DoneToMember | undefined> {
  if (standing.state !== 'claimed') return undefined
  const placeBy = async (line: RosterLine): Promise<MemberPlace> => {
    const { name, title, departmentId } = line
    return { name, title, departmentId, managerId: await managerIdOf(transaction, line, today) }
  }
  return { did: 'placed', id: standing.memberId, before: await placeBy(before), after: await placeBy(after) }
}

async function takeBackMember(
  transaction: Transaction,
  actor: Actor,
  done: DoneToMember,
  owned: ImportChoices['owned'],
): Promise<KeptLine['reason'] | undefined> {
  const member = await transaction.get('members', done.id)
  if (!member) return 'changedSince'
  if (done.did === 'ended') {
    if (member.version !== done.version) return 'changedSince'
    const back = await takeBack(transaction, actor, member)
    const whole = { ...back, ...(await formerOf(transaction, actor, done.former)) }
    await transaction.put('members', whole)
    if (done.coordinated) await coordinateAgain(transaction, whole)
    return undefined
  }
  const fields = placeFields.filter((field) => done.before[field] !== done.after[field])
  if (fields.some((field) => member[field] !== done.after[field])) return 'changedSince'
  const { name, title, departmentId, managerId } = done.before
  const change = {
    ...(fields.includes('name') ? { name } : {}),
    ...(fields.includes('title') ? { title } : {}),
    ...(fields.includes('managerId') ? { managerId } : {}),
    ...(fields.includes('departmentId') ? { department: { _id: departmentId } } : {}),
  }
  return refusedBy(() => place(transaction, actor, member, change, owned, action))
}

/** Nobody is stood in for by who has left meanwhile. */
async function formerOf(transaction: Transaction, { today }: Actor, former: FormerMember): Promise<FormerMember> {
  const { standIn, ...rest } = former
  const named = standIn && (await transaction.get('members', standIn.memberId))
  return named && isActive(named, today) ? former : rest
}

/** Who has been named since stays. */
async function coordinateAgain(transaction: Transaction, member: Member): Promise<void> {
  const rollout = await transaction.get('rollouts', member.companyId)
  if (rollout && rollout.coordinatorId === undefined) await transaction.put('rollouts', coordinatedBy(rollout, member))
}

const placeFields = ['name', 'title', 'departmentId', 'managerId'] as const satisfies readonly (keyof MemberPlace)[]

/** Removes departments that the import made and nothing names, the deepest first. @returns those that are gone */
async function removeDepartments(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const { companyId } = actor
  const removed = new Set<string>()
  if (ids.length === 0) return []
  await changeTree(transaction, actor)
  const cycleIds = await cyclesWithObjectives(companyId)
  for (const id of ids) {
    if (await isDepartmentUsed(companyId, id, { but: removed, cycleIds })) continue
    await transaction.remove('departments', id)
    removed.add(id)
  }
  return [...removed]
}
