import type { Member } from '@domain/people/model'
import { _, find } from './database'

const coachesPerPage = 20

/** Coaches who have not left, in the order of their names, also when their time is over: one read. */
export async function coachesPage(
  companyId: string,
  after: string | null,
): Promise<{ members: Member[]; after: string | null }> {
  const found = await find('members', {
    where: {
      companyId,
      roles: 'coach',
      'standing.state': 'active',
      ...(after === null ? {} : { order: _.gt(after) }),
    },
    orderBy: [['order', 'asc']],
    limit: coachesPerPage + 1,
    without: ['nameTerms'],
  })
  const members = found.slice(0, coachesPerPage)
  return { members, after: found.length > members.length ? (members.at(-1)?.order ?? null) : null }
}
