import type { Page, PersonView } from '@domain/people/api'
import { okrUseOf } from '@domain/people/okrUse'
import { hadFullDay } from '@domain/rollout/training'
import { trainingApi } from '@domain/rollout/trainingApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { departmentUse } from '../platform/store/departments'
import { colleaguesAfter, type PlacedColleague } from '../platform/store/members'
import { kindsAttended } from '../platform/store/trainings'

/** People who are looked at for a page, and who of them it shows at most. */
const lookedAt = 100
const perPage = 20

/** Who still needs a training, as it is now: at most four reads. */
export const notTrained = handle(trainingApi.notTrained, ({ input, actor }) => {
  allow(actor, 'recordTraining')
  return input.kind === 'champion' ? championsWithout(input.after, actor) : staffWithout(input, actor)
})

async function championsWithout(after: string | null, { companyId }: Actor): Promise<Page<PersonView>> {
  const champions = await colleaguesAfter(companyId, { roles: 'champion' }, { after, limit: lookedAt })
  const kinds = await kindsAttended(companyId, idsOf(champions), 'champion')
  return pageOf(champions, ({ person }) => !hadFullDay(kinds.get(person.id) ?? []))
}

async function staffWithout(
  { departmentId, after }: { departmentId: string | null; after: string | null },
  { companyId }: Actor,
): Promise<Page<PersonView>> {
  const within = departmentId === null ? {} : { departmentPath: departmentId }
  const [staff, use] = await Promise.all([
    colleaguesAfter(companyId, { ...within, roles: 'member' }, { after, limit: lookedAt }),
    departmentUse(companyId),
  ])
  const kinds = await kindsAttended(companyId, idsOf(staff))
  // A department that does without OKRs needs no introduction to them.
  return pageOf(staff, ({ person, departmentPath }) => okrUseOf(departmentPath, use) === 'yes' && !kinds.has(person.id))
}

const idsOf = (colleagues: readonly PlacedColleague[]): string[] => colleagues.map(({ person }) => person.id)

/** A page ends with the twentieth that is wanted, or with the last who was looked at. */
function pageOf(looked: readonly PlacedColleague[], wanted: (each: PlacedColleague) => boolean): Page<PersonView> {
  const items: PersonView[] = []
  let after: string | null = null
  for (const each of looked) {
    if (items.length === perPage) return { items, after }
    if (wanted(each)) items.push(each.person)
    after = each.order
  }
  return { items, after: looked.length < lookedAt ? null : after }
}
