import type { AnnualTalk } from '@domain/review/annualTalk'
import { annualTalkIdOf } from '@domain/review/annualTalk'
import { _, find } from './database'

const perPage = 20

/** A member's documents of these years: one read. */
export const annualTalksOf = (companyId: string, memberId: string, years: readonly number[]): Promise<AnnualTalk[]> =>
  find('annualTalks', {
    where: { companyId, _id: _.in(years.map((year) => annualTalkIdOf(memberId, year))) },
    limit: years.length,
  })

/** What tells that a document was shared; the read brings nothing that was written in it. */
export type SharedTalkHead = Pick<AnnualTalk, 'memberId' | 'year'> & { withId: string; sharedAt: number }

/**
 * What was shared with these people, the latest first, without a word of it: one read.
 * @param after the `order` of the last one before
 */
export async function talksSharedWith(
  companyId: string,
  readerIds: readonly string[],
  after: string | null,
): Promise<{ items: SharedTalkHead[]; after: string | null }> {
  const found = await find('annualTalks', {
    where: {
      companyId,
      'sharing.withId': _.in([...readerIds]),
      ...(after === null ? {} : { 'sharing.order': _.lt(after) }),
    },
    orderBy: [['sharing.order', 'desc']],
    limit: perPage + 1,
    without: ['sections', 'wish', 'sharing.shared'],
  })
  const page = found
    .slice(0, perPage)
    .flatMap(({ memberId, year, sharing }) => (sharing.state === 'shared' ? [{ memberId, year, ...sharing }] : []))
  const last = page.at(-1)
  return {
    items: page.map(({ memberId, year, withId, sharedAt }) => ({ memberId, year, withId, sharedAt })),
    after: found.length > perPage && last ? last.order : null,
  }
}
