import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { cancel, change, contentOf, refuseTime, schedule } from '@domain/rollout/scheduling'
import { attendanceIdOf, type Training, type TrainingContent } from '@domain/rollout/training'
import { trainingApi } from '@domain/rollout/trainingApi'
import type { AuditAction } from '@domain/people/audit'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { newToken } from '../platform/ids'
import { refuseStale } from '../platform/refuseStale'
import { get } from '../platform/store/database'
import { departmentsWith } from '../platform/store/departments'
import { people } from '../platform/store/members'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { attendancesOf, attendedBy, trainingOf, trainingsOf, trainingsWith } from '../platform/store/trainings'
import { checkText } from '../platform/textCheck'
import { knownTraining, trainersOf, trainingView } from './trainingAccess'

const perPage = 20

/** Trainings to come or past: four reads. */
export const trainings = handle(trainingApi.trainings, async ({ input, actor }) => {
  allow(actor, 'attendTraining')
  const { companyId, id, member, today, at } = actor
  const { when, forMe, after } = input
  const found = await trainingsOf(companyId, {
    when,
    today,
    ...(forMe ? { audience: [companyId, ...member.departmentPath] } : {}),
    limit: perPage + 1,
    after,
  })
  const shown = found.slice(0, perPage)
  const [trainers, attended] = await Promise.all([
    people(companyId, trainersOf(shown)),
    attendedBy(
      companyId,
      id,
      shown.map(({ _id }) => _id),
    ),
  ])
  return {
    items: shown.map(trainingView),
    after: found.length > perPage ? (shown.at(-1)?.index.order ?? null) : null,
    people: trainers,
    attended,
    today,
    now: at,
  }
})

/** Of trainings in one answer, in bytes: a hundred with twenty departments each would be more than it may hold. */
const mostBytes = 72_000

/** What I came to: four reads. */
export const myTrainings = handle(trainingApi.myTrainings, async ({ actor }) => {
  allow(actor, 'attendTraining')
  const { companyId, id, today, at } = actor
  const attendances = await attendancesOf(companyId, id)
  const attended = attendances.map(({ trainingId }) => trainingId)
  const found = await trainingsWith(companyId, attended)
  const latestFirst = [...found].sort((one, other) => (one.index.order < other.index.order ? 1 : -1))
  return {
    items: fitting(latestFirst.map(trainingView), mostBytes),
    people: await people(companyId, trainersOf(found)),
    attended,
    today,
    now: at,
  }
})

/** One training: four reads. */
export const training = handle(trainingApi.training, async ({ input, actor }) => {
  allow(actor, 'attendTraining')
  const { companyId, id, today, at } = actor
  const found = knownTraining(await trainingOf(companyId, input.trainingId), actor)
  const [[trainer = null], attendance] = await Promise.all([
    people(companyId, trainersOf([found])),
    get('attendances', attendanceIdOf(found._id, id)),
  ])
  return { training: trainingView(found), trainer, attended: attendance !== undefined, today, now: at }
})

/** Announces, records or changes a training; a repeat of the same is the same training. */
export const saveTraining = handle(trainingApi.saveTraining, async ({ input, actor }) => {
  allow(actor, 'recordTraining')
  const { companyId, at, id: byId, today, calendar } = actor
  const { trainingId, version, training: content, onDayOff } = input
  const there = await trainingOf(companyId, trainingId)
  if (there && isRepeat(there, version, content)) return { version: there.version }
  refuseTime(content, { today, calendar, onDayOff }, there)
  await refuseStrangers(content, actor, there)
  await checkWords(content, actor, there)
  return inTransaction(async (transaction) => {
    const before = await transaction.get('trainings', trainingId)
    if (!before && version === 0) {
      const by = { _id: trainingId, companyId, byId, codeSecret: newToken() }
      return save(transaction, actor, 'saveTraining', schedule(by, content, at))
    }
    const known = knownTraining(before, actor)
    if (isRepeat(known, version, content)) return { version: known.version }
    refuseStale(known, version)
    return save(transaction, actor, 'saveTraining', change(known, content, at), known)
  })
})

/** Says that a training does not take place. */
export const cancelTraining = handle(trainingApi.cancelTraining, ({ input, actor }) => {
  allow(actor, 'recordTraining')
  return inTransaction(async (transaction) => {
    const before = knownTraining(await transaction.get('trainings', input.trainingId), actor)
    if (before.state === 'cancelled') return { version: before.version }
    refuseStale(before, input.version)
    return save(transaction, actor, 'cancelTraining', cancel(before, actor.id, actor.at), before)
  })
})

const isRepeat = (there: Training, version: number, content: TrainingContent): boolean =>
  there.version === version + 1 && isDeepStrictEqual(contentOf(there), content)

/** The trail keeps when and of what kind a training is, and none of its words. */
async function save(transaction: Transaction, actor: Actor, action: AuditAction, next: Training, before?: Training) {
  const standing = ({ state, version, kind, day, hours }: Training) => ({ state, version, kind, day, hours })
  await transaction.put('trainings', next)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: next._id,
    before: before ? standing(before) : {},
    after: standing(next),
  })
  return { version: next.version }
}

/** @throws Failure `notFound` for a trainer or a department that the company does not have; what stands already may stay */
async function refuseStrangers({ trainer, audience }: TrainingContent, { companyId }: Actor, there?: Training) {
  const isNewTrainer = trainer.kind === 'member' && !isDeepStrictEqual(trainer, there?.trainer)
  const [known] = isNewTrainer ? await people(companyId, [trainer.memberId]) : []
  if (isNewTrainer && (!known || known.left)) throw new Failure('notFound', 'training.trainer.memberId')
  if (audience.kind === 'company' || isDeepStrictEqual(audience, there?.audience)) return
  const departments = await departmentsWith(companyId, audience.departmentIds)
  const strange = audience.departmentIds.findIndex((id) => !departments.some(({ _id }) => _id === id))
  if (strange !== -1) throw new Failure('notFound', `training.audience.departmentIds.${strange}`)
}

const wordsOf = ({ title, place, trainer }: TrainingContent) => ({
  title,
  place,
  'trainer.name': trainer.kind === 'outside' ? trainer.name : '',
})

/** Lets WeChat look at what is new of the words that others will read. */
async function checkWords(content: TrainingContent, { openid }: Actor, there?: Training): Promise<void> {
  const before = new Map(Object.entries(there ? wordsOf(there) : {}))
  for (const [field, text] of Object.entries(wordsOf(content))) {
    if (text !== '' && text !== before.get(field)) await checkText(text, openid, `training.${field}`)
  }
}
