import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { Page } from '@domain/people/api'
import { type Department, isActive, type Member, type Role } from '@domain/people/model'
import type { FormerWhy, Rollout, WhyRead } from '@domain/rollout/model'
import type { ChampionView } from '@domain/rollout/startApi'
import { shownName } from '../shownName'
import { _, database, find, get } from './database'

/** A company's rollout, `undefined` where nobody has begun: one read. */
export const rolloutOf = (companyId: string): Promise<Rollout | undefined> => get('rollouts', companyId)

/** The rollout with whoever said why last: one read. */
export async function rolloutAndWriter(companyId: string): Promise<{ rollout?: Rollout; writer?: Member }> {
  const { list } = await database
    .collection('rollouts')
    .aggregate()
    .match({ _id: companyId })
    .limit(1)
    .lookup<Member, 'writers'>({ from: 'members', localField: 'why.byId', foreignField: '_id', as: 'writers' })
    .end()
  const [found] = list
  if (!found) return {}
  const {
    writers: [writer],
    ...rollout
  } = found
  return { rollout, ...(writer ? { writer } : {}) }
}

/** What a member has read of why; `undefined` for nothing: one read. */
export const whyReadOf = (memberId: string): Promise<WhyRead | undefined> => get('whyReads', memberId)

/** What was said before, the newest first: one read. */
export const formerWhysOf = (
  companyId: string,
  { limit, before }: { limit: number; before: number | null },
): Promise<FormerWhy[]> =>
  find('formerWhys', {
    where: { companyId, ...(before === null ? {} : { edition: _.lt(before) }) },
    orderBy: [['edition', 'desc']],
    limit,
  })

/** What is looked at of somebody with a role. */
const ofRoles = ['name', 'title', 'roles', 'standing', 'endsOn']

/** Five hundred champions are enough for 25,000 people. */
const mostWithRoles = 500

const inOffice = (companyId: string, roles: readonly Role[]) => ({
  companyId,
  roles: _.in(roles),
  'standing.state': 'active',
})

/** Those in the company today who have one of these roles, in the order of their names: one read. */
export async function membersWith(companyId: string, roles: readonly Role[], limit = mostWithRoles): Promise<Member[]> {
  const found = await find('members', {
    where: inOffice(companyId, roles),
    orderBy: [['order', 'asc']],
    limit,
    only: ofRoles,
  })
  return found.filter((member) => isActive(member, civilDateAt(Date.now())))
}

const championsPerPage = 20

type Champion = Omit<ChampionView, 'trainedOn'>

interface ChampionRow
  extends Pick<
    Member,
    '_id' | 'name' | 'title' | 'departmentId' | 'coaches' | 'standing' | 'endsOn' | 'order' | 'version'
  > {
  departments: { name: string }[]
}

/** Champions in the order of their names, with the names of their departments: one read. */
export async function championsPage(companyId: string, after: string | null): Promise<Page<Champion>> {
  const { list } = await database
    .collection('members')
    .aggregate()
    .match({ ...inOffice(companyId, ['champion']), ...(after === null ? {} : { order: _.gt(after) }) })
    .sort({ order: 1 })
    .limit(championsPerPage + 1)
    .lookup<Department, 'departments'>({
      from: 'departments',
      localField: 'departmentId',
      foreignField: '_id',
      as: 'departments',
    })
    .project<ChampionRow>({
      name: 1,
      title: 1,
      departmentId: 1,
      coaches: 1,
      standing: 1,
      endsOn: 1,
      order: 1,
      version: 1,
      'departments.name': 1,
    })
    .end()
  const shown = list.slice(0, championsPerPage)
  return {
    items: shown.map(champion),
    after: list.length > shown.length ? (shown.at(-1)?.order ?? null) : null,
  }
}

const champion = ({ _id, name, title, departmentId, departments, coaches = [], version, ...row }: ChampionRow) => ({
  person: {
    id: _id,
    name: shownName({ name }),
    title,
    departmentId,
    departmentName: departments[0]?.name ?? '',
    left: !isActive(row, civilDateAt(Date.now())),
  },
  coaches,
  version,
})

/** As many members as one read gives. */
const mostCounted = 1000

/** Staff with their departments, as far as one read gives them. */
export async function staffOf(companyId: string): Promise<{ staff: Member[]; atLeast: boolean }> {
  const staff = await find('members', {
    where: { companyId, roles: 'member', 'standing.state': 'active' },
    limit: mostCounted,
    only: ['departmentPath'],
  })
  return { staff, atLeast: staff.length === mostCounted }
}

/** The first day on which each of these members had a champion's day: one read, or none for nobody. */
export async function trainedAsChampions(
  companyId: string,
  memberIds: readonly string[],
): Promise<Map<string, CivilDate>> {
  if (memberIds.length === 0) return new Map()
  const found = await find('attendances', {
    where: { companyId, memberId: _.in([...memberIds]), kind: 'champion' },
    limit: mostCounted,
    only: ['memberId', 'on'],
  })
  const days = new Map<string, CivilDate>()
  for (const { memberId, on } of found) {
    const known = days.get(memberId)
    if (known === undefined || on < known) days.set(memberId, on)
  }
  return days
}
