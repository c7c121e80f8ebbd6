import type { Attendance, TrainingKind } from '@domain/rollout/model'
import { attendanceIdOf, type Training } from '@domain/rollout/training'
import type { CivilDate } from '@domain/calendar/civilDate'
import { _, find, get } from './database'

/** Wrong codes that one person entered for one training; `_id` is the attendance that it would have been. */
export interface CodeTries {
  _id: string
  companyId: string
  /** Milliseconds since 1970, those within the last hour. */
  wrongAt: number[]
}

/** A training of this company: one read. */
export async function trainingOf(companyId: string, id: string): Promise<Training | undefined> {
  const training = await get('trainings', id)
  return training?.companyId === companyId ? training : undefined
}

interface Trainings {
  when: 'toCome' | 'past'
  today: CivilDate
  /** The departments that they are for, or the company's id; all trainings where left out. */
  audience?: readonly string[]
  limit: number
  /** The `index.order` of the last one before. */
  after: string | null
}

/** Trainings from a day on, the next first, or before it, the latest first: one read. */
export function trainingsOf(
  companyId: string,
  { when, today, audience, limit, after }: Trainings,
): Promise<Training[]> {
  const ahead = when === 'toCome'
  const order = ahead ? _.gt(after ?? today) : _.lt(after ?? today)
  return find('trainings', {
    where: {
      companyId,
      ...(audience ? { 'index.audience': _.in([...audience]) } : {}),
      'index.order': order,
    },
    orderBy: [['index.order', ahead ? 'asc' : 'desc']],
    limit,
    without: ['codeSecret'],
  })
}

/** Those of the ids that are trainings of the company: one read, or none for no ids. */
export const trainingsWith = (companyId: string, ids: readonly string[]): Promise<Training[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('trainings', {
        where: { companyId, _id: _.in([...ids]) },
        limit: ids.length,
        without: ['codeSecret'],
      })

/** Attendances that one person has in all: one hundred trainings would be a career. */
export const mostAttended = 100

/** What somebody came to: one read. */
export const attendancesOf = (companyId: string, memberId: string): Promise<Attendance[]> =>
  find('attendances', { where: { companyId, memberId }, limit: mostAttended })

/** Which of these trainings somebody came to: one read, or none for no trainings. */
export async function attendedBy(
  companyId: string,
  memberId: string,
  trainingIds: readonly string[],
): Promise<string[]> {
  const found = await attendancesWith(
    companyId,
    trainingIds.map((id) => attendanceIdOf(id, memberId)),
  )
  return found.map(({ trainingId }) => trainingId)
}

/** Those of the ids that there are: one read, or none for no ids. */
export const attendancesWith = (companyId: string, ids: readonly string[]): Promise<Attendance[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('attendances', { where: { companyId, _id: _.in([...ids]) }, limit: ids.length })

/** Who came to a training, in the order of their ids: one read. */
export const attendancesAt = (
  companyId: string,
  trainingId: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Attendance[]> =>
  find('attendances', {
    where: { companyId, trainingId, ...(after === null ? {} : { memberId: _.gt(after) }) },
    orderBy: [['memberId', 'asc']],
    limit,
  })

/** The database's own limit of a read: nobody trains a thousand at once, nor a hundred people ten times each. */
const mostDocuments = 1000

/** How many came to a training, as far as they are counted: one read. */
export async function cameTo(companyId: string, trainingId: string): Promise<number> {
  const found = await find('attendances', {
    where: { companyId, trainingId },
    limit: mostDocuments,
    only: ['memberId'],
  })
  return found.length
}

/** The kinds of the trainings that each of these people came to; of one kind alone where only that is asked: one read. */
export async function kindsAttended(
  companyId: string,
  memberIds: readonly string[],
  kind?: TrainingKind,
): Promise<ReadonlyMap<string, TrainingKind[]>> {
  const found =
    memberIds.length === 0
      ? []
      : await find('attendances', {
          where: { companyId, memberId: _.in([...memberIds]), ...(kind ? { kind } : {}) },
          limit: mostDocuments,
          only: ['memberId', 'kind'],
        })
  const kinds = new Map<string, TrainingKind[]>()
  for (const each of found) kinds.set(each.memberId, [...(kinds.get(each.memberId) ?? []), each.kind])
  return kinds
}
