import { Failure } from '@domain/failure'
import { withoutPersonal } from '@domain/people/audit'
import type { Department, Member } from '@domain/people/model'
import {
  changedFields,
  type ContentField,
  contentFields,
  type LineContents,
  numberKey,
  type RosterLine,
} from '@domain/people/roster'
import { newLine, withContents } from '@domain/people/rosterLine'
import type { BatchWork } from '@domain/people/rosterBatches'
import type { Done, DoneToMember, ImportChoices, KeptLine, KeptReason, MemberPlace } from '@domain/people/rosterImport'
import { parentOf } from '@domain/people/tree'
import type { Actor } from '../../platform/actor'
import type { Audited } from '../../platform/audit'
import { hashOf } from '../../platform/ids'
import { departmentsWith } from '../../platform/store/departments'
import { colleaguesNumbered, type NumberedColleague } from '../../platform/store/members'
import { linesWith } from '../../platform/store/rosters'
import type { Transaction } from '../../platform/store/transaction'
import { endMembership } from '../ending'
import { place } from '../placing'
import { changeTree, refuseMerged } from '../treeTurn'

/** What came of a batch. */
export interface CarriedOut {
  /** For undoing it. */
  done: Done[]
  kept: KeptLine[]
  /** By the hash of the line's id, which has the number in it: what changed, without what people are called. */
  trail: Pick<Audited, 'before' | 'after'>
}

const action = 'importRoster'

/**
 * Carries out one batch inside a transaction that has read something already. A transaction can only read by id, one
 * document at a time; the lines are looked up beside it. That is as safe: what others wrote before the look is seen, and
 * what they write after the transaction began makes it begin anew.
 */
export function carryOut(
  transaction: Transaction,
  actor: Actor,
  work: BatchWork,
  choices: ImportChoices,
): Promise<CarriedOut> {
  switch (work.kind) {
    case 'departments':
      return makeDepartments(transaction, actor, work.departments)
    case 'added':
    case 'changed':
    case 'moved':
      return writeLines(transaction, actor, work.lines, choices)
    case 'left':
      return choices.leaving === 'end' ? endLines(transaction, actor, work.lines) : Promise.resolve(nothing())
    case 'managers':
      return connectManagers(transaction, actor, work.numbers)
  }
}

const nothing = (): CarriedOut => ({ done: [], kept: [], trail: { before: {}, after: {} } })

/** Each below the one that the plan has it below, wherever that is now, and behind all others. */
async function makeDepartments(
  transaction: Transaction,
  actor: Actor,
  departments: readonly Department[],
): Promise<CarriedOut> {
  let order = Math.max(0, ...(await changeTree(transaction, actor)).map((each) => each.order))
  for (const department of departments) {
    const parentId = parentOf(department)
    const above = parentId === null ? undefined : await transaction.get('departments', parentId)
    order += 1
    await transaction.put('departments', { ...department, path: [...(above?.path ?? []), department._id], order })
  }
  return {
    done: departments.map(({ _id }) => ({ kind: 'department', departmentId: _id })),
    kept: [],
    trail: { before: {}, after: { departments: departments.map(({ _id, name }) => ({ id: _id, name })) } },
  }
}

async function writeLines(
  transaction: Transaction,
  actor: Actor,
  planned: readonly { contents: LineContents }[],
  choices: ImportChoices,
): Promise<CarriedOut> {
  const carried = nothing()
  const { companyId } = actor
  const [lines, departments] = await Promise.all([
    linesWith(
      companyId,
      planned.map(({ contents }) => contents.employeeNumber),
    ),
    departmentsWith(
      companyId,
      planned.map(({ contents }) => contents.departmentId),
    ),
  ])
  const there = new Set(departments.map(({ _id }) => _id))
  await refuseMerged(transaction, actor, [...there])
  const isNew = ({ employeeNumber }: LineContents) => !lines.has(numberKey(employeeNumber))
  const added = planned.flatMap(({ contents }) => (isNew(contents) ? contents.employeeNumber : []))
  const holders = await colleaguesNumbered(companyId, added, actor.today)
  for (const { contents } of planned) {
    const before = lines.get(numberKey(contents.employeeNumber)) ?? null
    if (!there.has(contents.departmentId)) {
      carried.kept.push(keptOf(contents, 'departmentGone'))
      continue
    }
    const next = before ? lineAfter(before, contents) : newLineOf(companyId, contents, holders)
    if (next === before) continue
    await transaction.put('rosterLines', next)
    const member = await placeMember(transaction, actor, { before, next }, choices)
    noteLine(carried, before, next, member)
  }
  return carried
}

/** The line of somebody who is new in the list: theirs where they have its number already. */
const newLineOf = (
  companyId: string,
  contents: LineContents,
  holders: ReadonlyMap<string, NumberedColleague>,
): RosterLine => newLine(companyId, contents, holders.get(numberKey(contents.employeeNumber))?._id)

/** A line with what the file says: open where its person had left. */
function lineAfter(before: RosterLine, contents: LineContents): RosterLine {
  const isBack = before.standing.state === 'left'
  if (!isBack && changedFields(before, contents).length === 0) return before
  return withContents({ ...before, standing: isBack ? { state: 'open' } : before.standing }, contents)
}

/** Has the member of a claimed line be what it says; their manager follows when every line is written. */
async function placeMember(
  transaction: Transaction,
  actor: Actor,
  { before, next }: { before: RosterLine | null; next: RosterLine },
  { owned }: ImportChoices,
): Promise<DoneToMember | undefined> {
  const { standing, employeeNumber, name, title, departmentId } = next
  if (standing.state !== 'claimed') return undefined
  const member = await transaction.get('members', standing.memberId)
  if (!member) return undefined
  const placed = await place(
    transaction,
    actor,
    member,
    // The number of a new line is the one that they have, as the list spells it.
    { name, title, department: { _id: departmentId }, ...(before ? {} : { employeeNumber }) },
    owned,
    action,
  )
  return placed === member ? undefined : placing(member, placed)
}

const placeIn = ({ name, title, departmentId, managerId }: Member): MemberPlace => ({
  name,
  title,
  departmentId,
  managerId,
})

const placing = (before: Member, after: Member): DoneToMember => ({
  did: 'placed',
  id: after._id,
  before: placeIn(before),
  after: placeIn(after),
})

const ending = (
  { roles, coaches, standIn }: Member,
  { _id, version }: Member,
  coordinatorId: string | undefined,
): DoneToMember => ({
  did: 'ended',
  id: _id,
  version,
  former: { roles, ...(coaches ? { coaches } : {}), ...(standIn ? { standIn } : {}) },
  coordinated: coordinatorId === _id && roles.includes('champion'),
})

/** Ends the lines of people who are not in the file, and with a claimed one the membership. */
async function endLines(
  transaction: Transaction,
  actor: Actor,
  planned: readonly { employeeNumber: string }[],
): Promise<CarriedOut> {
  const carried = nothing()
  const lines = await linesWith(
    actor.companyId,
    planned.map(({ employeeNumber }) => employeeNumber),
  )
  const coordinatorId = (await transaction.get('rollouts', actor.companyId))?.coordinatorId
  // In the plan's order, by which they are taken back.
  for (const { employeeNumber } of planned) {
    const line = lines.get(numberKey(employeeNumber))
    if (!line || line.standing.state === 'left') continue
    const member =
      line.standing.state === 'claimed' ? await transaction.get('members', line.standing.memberId) : undefined
    if (member?._id === actor.id) {
      carried.kept.push(keptOf(line, 'yourself'))
      continue
    }
    const reason = await refusedBy(async () => {
      const ended = member && (await endMembership(transaction, actor, member))
      const next: RosterLine = { ...line, standing: { state: 'left', leftOn: actor.today }, version: line.version + 1 }
      await transaction.put('rosterLines', next)
      noteLine(carried, line, next, member && ended && ending(member, ended, coordinatorId))
    })
    if (reason) carried.kept.push(keptOf(line, reason))
  }
  return carried
}

/** Gives the members of claimed lines the manager that their line names, where that one is a member. */
async function connectManagers(
  transaction: Transaction,
  actor: Actor,
  numbers: readonly string[],
): Promise<CarriedOut> {
  const carried = nothing()
  const lines = await linesWith(actor.companyId, numbers)
  const managers = await linesWith(
    actor.companyId,
    [...lines.values()].flatMap(({ managerNumber }) => managerNumber ?? []),
  )
  for (const number of numbers) {
    const line = lines.get(numberKey(number))
    if (line?.standing.state !== 'claimed') continue
    const member = await transaction.get('members', line.standing.memberId)
    if (!member) continue
    const manager = line.managerNumber === null ? undefined : managers.get(numberKey(line.managerNumber))
    const managerId = manager?.standing.state === 'claimed' ? manager.standing.memberId : null
    const reason = await refusedBy(async () => {
      const placed = await place(transaction, actor, member, { managerId }, 'stay', action)
      if (placed === member) return
      const next = await keepNaming(transaction, line)
      noteLine(carried, line, next, placing(member, placed))
    })
    if (reason) carried.kept.push(keptOf(line, reason))
  }
  return carried
}

/** A line goes on naming a manager who has not joined yet: whoever has nobody above them today has somebody later. */
async function keepNaming(transaction: Transaction, line: RosterLine): Promise<RosterLine> {
  const now = (await transaction.get('rosterLines', line._id)) ?? line
  if (now.managerNumber === line.managerNumber) return now
  const next = { ...now, managerNumber: line.managerNumber, version: now.version + 1 }
  await transaction.put('rosterLines', next)
  return next
}

/** Why something was refused that the rest of a batch goes on without; what is refused has written nothing. */
export async function refusedBy(act: () => Promise<unknown>): Promise<KeptReason | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code === 'lastAdministrator' || error.code === 'managerCircle') return error.code
    if (error.code === 'notFound') return 'changedSince'
    throw error
  }
}

export const keptOf = (
  { employeeNumber, name }: { employeeNumber: string; name: string },
  reason: KeptReason,
): KeptLine => ({
  employeeNumber,
  name,
  reason,
})

function noteLine(
  { done, trail }: CarriedOut,
  before: RosterLine | null,
  after: RosterLine,
  member: DoneToMember | undefined,
): void {
  done.push({ kind: 'line', before, after, ...(member ? { member } : {}) })
  const fields = before === null ? contentFields : changedFields(before, after)
  const line = hashOf(after._id)
  Object.assign(trail.before, { [line]: before === null ? null : auditedOf(before, fields) })
  Object.assign(trail.after, { [line]: auditedOf(after, fields) })
}

const auditedOf = (line: RosterLine, fields: readonly ContentField[]) => ({
  ...withoutPersonal(Object.fromEntries(fields.map((field) => [field, line[field]]))),
  standing: line.standing.state,
})
