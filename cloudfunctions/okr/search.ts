import { okrApi } from '@domain/okr/api'
import { queryTermsOf } from '@domain/okr/terms'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { _ } from '../platform/store/database'
import { people, peoplePage } from '../platform/store/members'
import { publicObjectives } from '../platform/store/objectives'
import { objectivesPerPage, pageOf } from '../platform/objectivePage'
import { peopleOf } from '../platform/views'

/** Objectives by words, and people by name: at most four reads. */
export const search = handle(okrApi.search, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { companyId, text, after } = input
  const terms = queryTermsOf(text)
  if (terms.length === 0) return { items: [], after: null, people: [], found: [], today: actor.today }

  const limit = objectivesPerPage + 1
  const [objectives, found] = await Promise.all([
    publicObjectives(companyId, { 'index.terms': _.all(terms) }, limit, after),
    after === null ? peoplePage(companyId, { search: text, departmentId: null, after: null }) : { items: [] },
  ])
  const { shown, ...page } = pageOf(objectives, objectives.length < limit)
  return {
    ...page,
    people: await people(companyId, shown.flatMap(peopleOf)),
    found: found.items,
    today: actor.today,
  }
})
