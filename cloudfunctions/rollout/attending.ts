import { Failure } from '@domain/failure'
import { nextCodeAt, refuseMoreTries, wrongCodes, wrongTriesAt } from '@domain/rollout/roomCode'
import { attendanceIdOf, roomAt, roomClosesAt, roomOpensAt } from '@domain/rollout/training'
import { type RoomCode, trainingApi } from '@domain/rollout/trainingApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { trainingOf } from '../platform/store/trainings'
import { attendanceAt, holdNow } from './came'
import { codeAt, isCodeAt } from './codes'
import { knownTraining, relationsToTraining } from './trainingAccess'

/** The code of now: two reads. */
export const roomCode = handle(trainingApi.roomCode, async ({ input, actor }): Promise<RoomCode> => {
  const { companyId, at: now } = actor
  allow(actor, 'attendTraining')
  const training = knownTraining(await trainingOf(companyId, input.trainingId), actor)
  allow(actor, 'showRoomCode', relationsToTraining(training, actor))
  if (training.state === 'cancelled') throw new Failure('wrongState')
  switch (roomAt(training, now)) {
    case 'early':
      return { state: 'early', opensAt: roomOpensAt(training), now }
    case 'open':
      return {
        state: 'open',
        code: codeAt(training, now),
        changesAt: nextCodeAt(now),
        closesAt: roomClosesAt(training),
        now,
      }
    case 'over':
      return { state: 'over' }
  }
})

/** Somebody in the room says so by its code; wrong ones are counted, so that guessing leads nowhere. */
export const enterRoomCode = handle(trainingApi.enterRoomCode, async ({ input, actor }) => {
  allow(actor, 'attendTraining')
  const left = await inTransaction((transaction) => tryCode(transaction, input, actor))
  // Thrown outside, since what a transaction throws in takes the counted try with it.
  if (left !== undefined) throw new Failure('wrongCode', 'code', { left })
  return { attended: true as const }
})

/** @returns how many tries are left after a wrong code; `undefined` where they are recorded */
async function tryCode(
  transaction: Transaction,
  { trainingId, code }: { trainingId: string; code: string },
  actor: Actor,
): Promise<number | undefined> {
  const { companyId, id: memberId, at: now } = actor
  const training = knownTraining(await transaction.get('trainings', trainingId), actor)
  const _id = attendanceIdOf(trainingId, memberId)
  if (await transaction.get('attendances', _id)) return undefined
  if (training.state === 'cancelled') throw new Failure('wrongState', 'trainingId')
  if (roomAt(training, now) !== 'open') throw new Failure('codeNotNow', 'code')
  const tries = await transaction.get('codeTries', _id)
  const wrongAt = wrongTriesAt(tries?.wrongAt ?? [], now)
  refuseMoreTries(wrongAt, now)
  if (!isCodeAt(training, code, now)) {
    await transaction.put('codeTries', { _id, companyId, wrongAt: [...wrongAt, now] })
    return wrongCodes.most - wrongAt.length - 1
  }
  await holdNow(transaction, training, now)
  await transaction.put('attendances', attendanceAt(training, memberId, { how: 'code' }, now))
  if (tries) await transaction.remove('codeTries', _id)
  await leaveTrail(transaction, actor, {
    action: 'enterRoomCode',
    subjectId: trainingId,
    before: {},
    after: { memberId },
  })
  return undefined
}
