import type { Invite } from '@domain/people/invite'
import { type JoinRequest, oldestWaiting, timeOrder } from '@domain/people/joining'
import { hashOf } from '../ids'
import { _, find } from './database'

/** Wrong claims of a person in a company, or by an invite; `_id` is the hash that stands for either. */
export interface JoinTries {
  _id: string
  companyId: string
  /** Milliseconds since 1970, those within the last hour. */
  wrongAt: number[]
}

/** What stands for a WeChat user in a company without saying who it is: the id of their request, and of their tries. */
export const requestIdOf = (companyId: string, openid: string): string => hashOf(`${companyId} ${openid}`)

/** Whether a company keeps a list of its people: one read. */
export const hasRoster = async (companyId: string): Promise<boolean> =>
  (await find('rosterLines', { where: { companyId }, limit: 1, only: ['_id'] })).length > 0

/** Invites, the newest first; those of one maker where one is named: one read. */
export const invitesOf = (
  companyId: string,
  { byId, limit, after }: { byId: string | null; limit: number; after: string | null },
): Promise<Invite[]> =>
  find('invites', {
    where: { companyId, ...(byId === null ? {} : { byId }), ...(after === null ? {} : { order: _.lt(after) }) },
    orderBy: [['order', 'desc']],
    limit,
  })

/** Those of the ids that are invites of the company: one read, or none for no ids. */
export const invitesWith = (companyId: string, ids: readonly string[]): Promise<Invite[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('invites', { where: { companyId, _id: _.in([...new Set(ids)]) }, limit: ids.length })

interface Waiting {
  /** The departments that they are for, with those below; `null` for the whole company. */
  departmentIds: readonly string[] | null
  /** Milliseconds since 1970. */
  now: number
  limit: number
  after: string | null
}

/** Wishes to join that may be answered, the oldest first: one read, or none for no departments. */
export function requestsWaiting(
  companyId: string,
  { departmentIds, now, limit, after }: Waiting,
): Promise<JoinRequest[]> {
  if (departmentIds?.length === 0) return Promise.resolve([])
  return find('joinRequests', {
    where: {
      companyId,
      'standing.state': 'waiting',
      ...(departmentIds === null ? {} : { departmentPath: _.in([...departmentIds]) }),
      order: _.gt(after ?? timeOrder(oldestWaiting(now), '')),
    },
    orderBy: [['order', 'asc']],
    limit,
  })
}

/** Wishes by their ids, of whichever companies: one read, or none for no ids. */
export const requestsWith = (ids: readonly string[]): Promise<JoinRequest[]> =>
  ids.length === 0 ? Promise.resolve([]) : find('joinRequests', { where: { _id: _.in([...ids]) }, limit: ids.length })

/** What companies are called: one read, or none for no ids. */
export async function companyNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await find('companies', { where: { _id: _.in([...ids]) }, limit: ids.length, only: ['name'] })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** Lines of a team that one read holds. */
const teamPage = 50

/**
 * Members whose lines name an employee number as that of their manager: a read for each fifty, as far as the caller
 * goes on.
 */
export async function* reportsNaming(companyId: string, managerNumber: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const lines = await find('rosterLines', {
      where: { companyId, managerNumber, 'standing.state': 'claimed', _id: _.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: teamPage,
      only: ['standing'],
    })
    for (const { standing } of lines) if (standing.state === 'claimed') yield standing.memberId
    const last = lines.at(-1)
    if (!last || lines.length < teamPage) return
    after = last._id
  }
}

/** Wishes to join of one standing that were asked before an instant (milliseconds since 1970): one read. */
export const requestsBefore = async (
  companyId: string,
  { state, before, limit }: { state: JoinRequest['standing']['state']; before: number; limit: number },
): Promise<string[]> => {
  const where = { companyId, 'standing.state': state, order: _.lt(timeOrder(before, '')) }
  return (await find('joinRequests', { where, limit, only: ['_id'] })).map(({ _id }) => _id)
}

/** Wrong claims of which one at least was made at an instant (milliseconds since 1970) or before: one read. */
export const triesBefore = async (
  companyId: string,
  { before, limit }: { before: number; limit: number },
): Promise<string[]> =>
  (await find('joinTries', { where: { companyId, wrongAt: _.lte(before) }, limit, only: ['_id'] })).map(
    ({ _id }) => _id,
  )
