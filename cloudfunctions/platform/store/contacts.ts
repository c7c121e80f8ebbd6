import { type Contact, newContact } from '@domain/reminder/contact'
import type { Member } from '@domain/people/model'
import type { TemplateName } from '@domain/reminder/templates'
import { _, addMissing, find } from './database'

/** Permissions that somebody gave in one dialogue; the id is the client's, so that a repeat counts once. */
export interface Grant {
  _id: string
  companyId: string
  memberId: string
  accepted: TemplateName[]
  /** Milliseconds since 1970. */
  at: number
}

/** How these people can be reached: one read, or none for nobody. */
export async function contactsOf(companyId: string, memberIds: readonly string[]): Promise<Map<string, Contact>> {
  if (memberIds.length === 0) return new Map()
  const found = await find('contacts', { where: { companyId, _id: _.in([...memberIds]) }, limit: memberIds.length })
  return new Map(found.map((contact) => [contact._id, contact]))
}

/** Notes people who were never asked, so that a list of who cannot be reached finds them: at most one write. */
export const noteNeverAsked = async (members: readonly Pick<Member, '_id' | 'companyId' | 'order'>[]): Promise<void> =>
  void (await addMissing(
    'contacts',
    members.map(({ _id, companyId, order }) => newContact(_id, companyId, order)),
  ))

const perPage = 20

/** Whom no message reaches, in the order of names: one read. */
export async function unreachableOf(
  companyId: string,
  after: string | null,
): Promise<{ items: Contact[]; after: string | null }> {
  const found = await find('contacts', {
    where: {
      companyId,
      unreachable: _.in(['neverAsked', 'noneLeft', 'badOpenid']),
      ...(after === null ? {} : { order: _.gt(after) }),
    },
    orderBy: [['order', 'asc']],
    limit: perPage + 1,
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}
