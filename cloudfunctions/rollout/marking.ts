import { Failure } from '@domain/failure'
import { isActive } from '@domain/people/model'
import { isStaff } from '@domain/people/okrUse'
import { hold } from '@domain/rollout/scheduling'
import { attendanceIdOf, type Training, trainingLimits } from '@domain/rollout/training'
import { type Attendee, trainingApi } from '@domain/rollout/trainingApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { _, find } from '../platform/store/database'
import { takeTurn } from '../platform/store/locks'
import { colleaguesAfter, people, peoplePage } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { attendancesAt, attendancesWith, cameTo } from '../platform/store/trainings'
import { attendanceAt, holdNow } from './came'
import { knownTraining } from './trainingAccess'

const perPage = 20

/** Records people from a list, or takes that back; lists of one training come one after the other. */
export const markAttendance = handle(trainingApi.markAttendance, async ({ input, actor }) => {
  allow(actor, 'recordTraining')
  const { trainingId, attendeeIds, came } = input
  const stranger = came ? await strangerIn(attendeeIds, actor) : undefined
  return inTransaction(async (transaction) => {
    const training = knownTraining(await transaction.get('trainings', trainingId), actor)
    await takeTurn(transaction, actor.companyId, `attendance:${trainingId}`)
    const ids = [...new Set(attendeeIds)]
    if (!came) return { changed: await takeBack(transaction, training, ids, actor) }
    // The training is looked at first: one that cannot be recorded says so, whoever is on the list.
    hold(training, actor.at)
    if (stranger) throw stranger
    return { changed: await add(transaction, training, ids, actor) }
  })
})

/** Who is on a list and cannot have come: no colleague, somebody who left, an outside coach. One read. */
async function strangerIn(ids: readonly string[], { companyId, today }: Actor): Promise<Failure | undefined> {
  const found = await find('members', {
    where: { companyId, _id: _.in([...new Set(ids)]) },
    limit: trainingLimits.batch,
    without: ['nameTerms'],
  })
  const staff = found.filter((member) => isActive(member, today) && isStaff(member))
  const place = ids.findIndex((id) => !staff.some(({ _id }) => _id === id))
  return place === -1 ? undefined : new Failure('notFound', `attendeeIds.${place}`)
}

/** @returns how many are new @throws Failure `tooMany` beyond what one training may hold */
async function add(
  transaction: Transaction,
  training: Training,
  ids: readonly string[],
  actor: Actor,
): Promise<number> {
  const { companyId, id: byId, at } = actor
  const known = await attendancesWith(
    companyId,
    ids.map((id) => attendanceIdOf(training._id, id)),
  )
  const added = ids.filter((id) => !known.some(({ memberId }) => memberId === id))
  if (added.length === 0) return 0
  if ((await cameTo(companyId, training._id)) + added.length > trainingLimits.people) {
    throw new Failure('tooMany', 'attendeeIds', { bound: trainingLimits.people })
  }
  await holdNow(transaction, training, at)
  for (const id of added) {
    await transaction.put('attendances', attendanceAt(training, id, { how: 'list', byId }, at))
  }
  await leaveTrail(transaction, actor, {
    action: 'markAttendance',
    subjectId: training._id,
    before: {},
    after: { came: added },
  })
  return added.length
}

/** @returns how many were recorded, and are no more */
async function takeBack(
  transaction: Transaction,
  { _id, companyId }: Training,
  ids: readonly string[],
  actor: Actor,
): Promise<number> {
  const known = await attendancesWith(
    companyId,
    ids.map((id) => attendanceIdOf(_id, id)),
  )
  if (known.length === 0) return 0
  for (const attendance of known) await transaction.remove('attendances', attendance._id)
  await leaveTrail(transaction, actor, {
    action: 'markAttendance',
    subjectId: _id,
    before: { came: known.map(({ memberId }) => memberId) },
    after: {},
  })
  return known.length
}

/** Who came: four reads. */
export const attendees = handle(trainingApi.attendees, async ({ input, actor }) => {
  allow(actor, 'recordTraining')
  const { companyId } = actor
  const { trainingId, after } = input
  const [found, came] = await Promise.all([
    attendancesAt(companyId, trainingId, { limit: perPage + 1, after }),
    cameTo(companyId, trainingId),
  ])
  const shown = found.slice(0, perPage)
  const persons = await people(
    companyId,
    shown.map(({ memberId }) => memberId),
  )
  return {
    items: shown.flatMap(({ memberId, marked }): Attendee[] => {
      const person = persons.find(({ id }) => id === memberId)
      return person ? [{ person, how: marked.how }] : []
    }),
    after: found.length > perPage ? (shown.at(-1)?.memberId ?? null) : null,
    came,
  }
})

/** Whom one may record: three reads. */
export const attendanceList = handle(trainingApi.attendanceList, async ({ input, actor }) => {
  allow(actor, 'recordTraining')
  const { companyId } = actor
  const { trainingId, search, departmentId, after } = input
  const page = await peoplePage(companyId, { search, departmentId, after })
  const known = await attendancesWith(
    companyId,
    page.items.map(({ id }) => attendanceIdOf(trainingId, id)),
  )
  return { ...page, attended: known.map(({ memberId }) => memberId) }
})

/** Everybody in a department, to be picked at once: two reads. */
export const everybodyIn = handle(trainingApi.everybodyIn, async ({ input, actor }) => {
  allow(actor, 'recordTraining')
  const most = trainingLimits.people
  const found = await colleaguesAfter(
    actor.companyId,
    { departmentPath: input.departmentId, roles: 'member' },
    { after: null, limit: most + 1 },
  )
  return {
    people: found.slice(0, most).map(({ person: { id, name } }) => ({ id, name })),
    isCut: found.length > most,
  }
})
