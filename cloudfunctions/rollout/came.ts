import type { Attendance } from '@domain/rollout/model'
import { hold } from '@domain/rollout/scheduling'
import { attendanceIdOf, type Training } from '@domain/rollout/training'
import type { Transaction } from '../platform/store/transaction'

/** The first who comes makes it held; those after them only read it, so that a full room does not race for one document. */
export async function holdNow(transaction: Transaction, training: Training, now: number): Promise<void> {
  const held = hold(training, now)
  if (held !== training) await transaction.put('trainings', held)
}

/** That somebody came to a training; `at` is of the marking, in milliseconds since 1970. */
export const attendanceAt = (
  { _id: trainingId, companyId, kind, day }: Training,
  memberId: string,
  marked: Attendance['marked'],
  at: number,
): Attendance => ({
  _id: attendanceIdOf(trainingId, memberId),
  companyId,
  trainingId,
  memberId,
  kind,
  on: day,
  marked,
  at,
})
