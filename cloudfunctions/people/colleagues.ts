import { Failure } from '@domain/failure'
import { peopleApi } from '@domain/people/api'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { departmentsOf } from '../platform/store/departments'
import { colleagues, directReportsOf, people, peoplePage, personView } from '../platform/store/members'

/** The company's tree in its own order: two reads a page. */
export const departments = handle(peopleApi.departments, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { items, after } = await departmentsOf(actor.companyId, input.after)
  return { items: items.map(({ _id, name, path, order }) => ({ id: _id, name, path, order })), after }
})

/** Colleagues in the order of their names: two reads. */
export const members = handle(peopleApi.members, ({ input, actor }) => {
  allow(actor, 'browse')
  return peoplePage(actor.companyId, input)
})

/** One colleague with their place in the company: four reads. */
export const person = handle(peopleApi.person, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { companyId } = actor
  const [found] = await colleagues(companyId, [input.memberId])
  if (!found) throw new Failure('notFound', 'memberId')
  const [[manager], directReports] = await Promise.all([
    people(companyId, found.managerId === null ? [] : [found.managerId]),
    directReportsOf(companyId, found.id),
  ])
  return { person: personView(found), manager: manager ?? null, directReports }
})
