import { Failure } from '@domain/failure'
import type { Owned } from '@domain/people/model'
import type { LineView } from '@domain/people/rosterApi'
import { rosterApi } from '@domain/people/rosterApi'
import {
  changedFields,
  contentFields,
  type ContentField,
  type LineContents,
  numberKey,
  type RosterLine,
  rosterLineId,
} from '@domain/people/roster'
import { newLine, withContents } from '@domain/people/rosterLine'
import { withoutPersonal } from '@domain/people/audit'
import { allow } from '../../platform/allow'
import { leaveTrail } from '../../platform/audit'
import { handle, showing } from '../../platform/handle'
import { hashOf } from '../../platform/ids'
import { refuseStale } from '../../platform/refuseStale'
import { get } from '../../platform/store/database'
import { departmentsWith } from '../../platform/store/departments'
import { takeTurn } from '../../platform/store/locks'
import { colleaguesNumbered, membersNumbered } from '../../platform/store/members'
import { lineCounts, linesPage } from '../../platform/store/rosters'
import { inTransaction, type Transaction } from '../../platform/store/transaction'
import type { Actor } from '../../platform/actor'
import { connect } from '../connecting'
import { managerIdOf } from '../entering'
import { asListed, lineNumbered } from '../line'
import { place } from '../placing'
import { departmentIn } from '../treeTurn'

/** Lines with the names of their departments: one read. */
async function viewsOf(companyId: string, lines: readonly RosterLine[]): Promise<LineView[]> {
  const departments =
    lines.length === 0
      ? []
      : await departmentsWith(
          companyId,
          lines.map(({ departmentId }) => departmentId),
        )
  const names = new Map(departments.map(({ _id, name }) => [_id, name]))
  return lines.map(({ employeeNumber, name, departmentId, managerNumber, title, language, standing, version }) => ({
    employeeNumber,
    name,
    departmentId,
    departmentName: names.get(departmentId) ?? '',
    managerNumber,
    title,
    language,
    standing,
    version,
  }))
}

/** The company's list of people: two reads a page. */
export const roster = handle(rosterApi.roster, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { items, after } = await linesPage(actor.companyId, input)
  return { items: await viewsOf(actor.companyId, items), after }
})

/** How many lines there are: three counts. */
export const rosterCounts = handle(rosterApi.rosterCounts, ({ actor }) => {
  allow(actor, 'keepRoster')
  return lineCounts(actor.companyId)
})

/** One line: two reads, three of one that is left. */
export const rosterLine = handle(rosterApi.rosterLine, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const found = await get('rosterLines', rosterLineId(actor.companyId, input.employeeNumber))
  const [view] = found ? await viewsOf(actor.companyId, [found]) : []
  if (!view) throw new Failure('notFound', 'employeeNumber')
  return { ...view, holderId: await holderIdOf(actor.companyId, view) }
})

async function holderIdOf(companyId: string, { standing, employeeNumber }: LineView): Promise<string | null> {
  switch (standing.state) {
    case 'open':
      return null
    case 'claimed':
      return standing.memberId
    case 'left':
      return (await membersNumbered(companyId, employeeNumber))[0] ?? null
  }
}

const saving = showing(rosterApi.saveRosterLine, ({ name, title }) => ({ name, title }))

/** Adds a line by hand, or changes one. */
export const saveRosterLine = handle(saving, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, version, owned, ...given } = input
  const saved = await inTransaction(async (transaction) => {
    const { managerNumber: typed } = given
    const managerNumber = typed === null ? null : await asListed(transaction, companyId, typed)
    const contents = { ...given, managerNumber }
    const found = await transaction.get('rosterLines', rosterLineId(companyId, contents.employeeNumber))
    if (found && found.version === version + 1 && changedFields(found, contents).length === 0) {
      return found
    }
    if (!found && version > 0) throw new Failure('notFound', 'employeeNumber')
    const taken = found ?? (await lineNumbered(transaction, companyId, contents.employeeNumber))
    if (taken && version === 0) throw new Failure('numberTaken', 'employeeNumber')
    if (found) refuseStale(found, version)
    await departmentIn(transaction, actor, contents.departmentId)
    const next = found ? withContents(found, contents) : await lineFor(transaction, actor, contents)
    await transaction.put('rosterLines', next)
    const fields = found ? changedFields(found, next) : changedFields({ ...next, name: '' }, next)
    await followed(transaction, actor, next, found ? fields : await saidBy(transaction, actor, next), owned)
    await leaveTrail(transaction, actor, {
      action: 'saveRosterLine',
      // The line's id has the number in it.
      subjectId: hashOf(next._id),
      before: found ? withoutPersonal(Object.fromEntries(fields.map((field) => [field, found[field]]))) : {},
      after: withoutPersonal(Object.fromEntries(fields.map((field) => [field, next[field]]))),
    })
    return next
  })
  const { standing } = saved
  // Who is in the list from now on may have reports who came before them.
  if (version === 0 && standing.state === 'claimed') await connect(companyId, standing.memberId, actor.at)
  return { version: saved.version }
})

/** A line that is added: theirs at once who has its number already, with the title they have where it says none. */
async function lineFor(
  transaction: Transaction,
  { companyId, today }: Actor,
  contents: LineContents,
): Promise<RosterLine> {
  const key = numberKey(contents.employeeNumber)
  await takeTurn(transaction, companyId, `number:${key}`)
  const holder = (await colleaguesNumbered(companyId, [contents.employeeNumber], today)).get(key)
  const title = contents.title === '' ? (holder?.title ?? '') : contents.title
  return newLine(companyId, { ...contents, title }, holder?._id)
}

/** What a new line says of its member; of a manager only where it names one who is here, since theirs may have no number. */
async function saidBy(transaction: Transaction, { today }: Actor, line: RosterLine): Promise<SaidField[]> {
  const namesManager = (await managerIdOf(transaction, line, today)) !== null
  return ['employeeNumber', ...contentFields.filter((field) => field !== 'managerNumber' || namesManager)]
}

type SaidField = ContentField | 'employeeNumber'

/**
 * Has the member of a claimed line be what changed of it; what did not change of it stays as it is of them. A manager
 * who has not joined is connected when they do.
 */
async function followed(
  transaction: Transaction,
  actor: Actor,
  line: RosterLine,
  fields: readonly SaidField[],
  owned: Owned,
): Promise<void> {
  if (line.standing.state !== 'claimed') return
  const member = await transaction.get('members', line.standing.memberId)
  if (!member) return
  const { employeeNumber, name, title, departmentId } = line
  const change = {
    ...(fields.includes('employeeNumber') ? { employeeNumber } : {}),
    ...(fields.includes('name') ? { name } : {}),
    ...(fields.includes('title') ? { title } : {}),
    ...(fields.includes('departmentId') ? { department: { _id: departmentId } } : {}),
    ...(fields.includes('managerNumber') ? { managerId: await managerIdOf(transaction, line, actor.today) } : {}),
  }
  await place(transaction, actor, member, change, owned, 'saveRosterLine')
  await transaction.put('rosterLines', line)
}

/** Removes an open line. */
export const removeRosterLine = handle(rosterApi.removeRosterLine, ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, employeeNumber, version } = input
  const id = rosterLineId(companyId, employeeNumber)
  return inTransaction(async (transaction) => {
    const found = await transaction.get('rosterLines', id)
    if (!found) return {}
    refuseStale(found, version)
    if (found.standing.state !== 'open') throw new Failure('wrongState', 'employeeNumber')
    await transaction.remove('rosterLines', id)
    await leaveTrail(transaction, actor, {
      action: 'removeRosterLine',
      subjectId: hashOf(id),
      before: withoutPersonal({ name: found.name, departmentId: found.departmentId }),
      after: {},
    })
    return {}
  })
})
