import type { CivilDate } from '@domain/calendar/civilDate'
import { _, find } from './database'

/** That somebody was forgotten, and how far the deletion of what is theirs has come; gone when it is done. */
export interface Erasure {
  /** The member's. */
  _id: string
  companyId: string
  /** Where it goes on; `null` at the beginning. */
  next: ErasurePlace | null
}

/** A place in the deletion: a collection, which of the ways to look there, and the last document that is done. */
export interface ErasurePlace {
  collection: string
  way: number
  after: string
}

/** So many are looked after in one piece. */
const mostAtOnce = 20

/** Deletions of a company that are not done: one read. */
export const erasuresOf = (companyId: string): Promise<Erasure[]> =>
  find('erasures', { where: { companyId }, limit: mostAtOnce })

/** Members who left on a day or before, of whom something personal is left, the longest gone first: one read. */
export const leaversUntil = async (companyId: string, leftOn: string, limit: number): Promise<string[]> =>
  (
    await find('members', {
      where: {
        companyId,
        'standing.state': 'left',
        'standing.leftOn': _.lte(leftOn),
        'standing.forgottenOn': _.eq(null),
      },
      orderBy: [['standing.leftOn', 'asc']],
      limit,
      only: ['_id'],
    })
  ).map(({ _id }) => _id)

/** Coaches from outside whose last day was then or before, and whom nobody has ended: one read. */
export const coachesUntil = async (companyId: string, endsOn: CivilDate, limit: number): Promise<string[]> =>
  (
    await find('members', {
      where: { companyId, roles: 'coach', 'standing.state': 'active', endsOn: _.lte(endsOn) },
      limit,
      only: ['_id'],
    })
  ).map(({ _id }) => _id)
