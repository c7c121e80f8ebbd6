import type { Held } from '@domain/people/holdings'
import { _, type Collections, find } from '../../platform/store/database'
import { type Gathered, type Me, placeOf, type Where } from './places'

/** The database's own limit a read. */
const mostRead = 1000

/** A page of what a collection holds, in the order of ids. @param after the id of the last one before */
export const pageOf = <N extends Held>(
  name: N,
  companyId: string,
  { where, after, limit }: { where: Where; after: string; limit: number },
): Promise<Collections[N][]> =>
  find(name, {
    // An account is of no company; its id is the condition. A condition on the id itself has no pages.
    where: {
      ...(name === 'accounts' ? {} : { companyId }),
      ...where,
      ...('_id' in where ? {} : { _id: _.gt(after) }),
    },
    orderBy: [['_id', 'asc']],
    limit,
  })

/** Everything of a person in one collection, each document once: as many reads as there are ways and thousands. */
async function allIn<N extends Held>(name: N, me: Me): Promise<Collections[N][]> {
  const found = new Map<string, Collections[N]>()
  for (const where of await placeOf(name).of(me)) {
    for (let after = ''; ; ) {
      const page = await pageOf(name, me.companyId, { where, after, limit: mostRead })
      for (const document of page) found.set(document._id, document)
      const last = page.at(-1)
      if (last === undefined || page.length < mostRead || '_id' in where) break
      after = last._id
    }
  }
  return [...found.values()]
}

/** Everything that is stored of a person in a company and that they may read. */
export async function gather(me: Me): Promise<Gathered> {
  const all = <N extends Held>(name: N) => allIn(name, me)
  return {
    accounts: await all('accounts'),
    members: await all('members'),
    rosterLines: await all('rosterLines'),
    departments: await all('departments'),
    invites: await all('invites'),
    joinRequests: await all('joinRequests'),
    joinTries: await all('joinTries'),
    objectives: await all('objectives'),
    checkIns: await all('checkIns'),
    changes: await all('changes'),
    comments: await all('comments'),
    coachings: await all('coachings'),
    reviews: await all('reviews'),
    reviewTexts: await all('reviewTexts'),
    feedbackRequests: await all('feedbackRequests'),
    feedbackTexts: await all('feedbackTexts'),
    lessons: await all('lessons'),
    thanks: await all('thanks'),
    annualTalks: await all('annualTalks'),
    reminders: await all('reminders'),
    contacts: await all('contacts'),
    grants: await all('grants'),
    nudges: await all('nudges'),
    rollouts: await all('rollouts'),
    formerWhys: await all('formerWhys'),
    okrRules: await all('okrRules'),
    okrRulesDrafts: await all('okrRulesDrafts'),
    whyReads: await all('whyReads'),
    trainings: await all('trainings'),
    codeTries: await all('codeTries'),
    attendances: await all('attendances'),
    allowances: await all('allowances'),
    audit: await all('audit'),
  }
}
