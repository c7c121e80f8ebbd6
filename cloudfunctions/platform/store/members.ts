import type { Page, PersonView } from '@domain/people/api'
import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { spellingsOf } from '@domain/people/claim'
import { type Company, type Department, isActive, type Member } from '@domain/people/model'
import { staff } from '@domain/people/permissions'
import { isColleague } from '@domain/people/placing'
import { numberKey } from '@domain/people/roster'
import { queryTermsOf } from '@domain/okr/terms'
import { shownName } from '../shownName'
import { _, database, find, get } from './database'

/** Members whose management is looked at for one team: more would be no team. */
const largestTeam = 100
const peoplePerPage = 20

/** A colleague as pages show one, with what permissions look at. */
export interface Colleague extends PersonView {
  managerId: string | null
}

interface ColleagueRow
  extends Pick<
    Member,
    '_id' | 'name' | 'title' | 'departmentId' | 'departmentPath' | 'managerId' | 'standing' | 'endsOn' | 'order'
  > {
  departments: { name: string }[]
}

/** A member with their company, by WeChat's id: one read, by the unique index. */
export async function membership(
  companyId: string,
  openid: string,
): Promise<{ member: Member; company: Company } | undefined> {
  const [found] = await membershipsWhere({ companyId, openid }, 1)
  return found
}

/** Whether somebody else of the same name is in the company: one read, by the order of names. */
export async function sharesName({ companyId, name, _id }: Member): Promise<boolean> {
  // An order is the name, a hyphen and the id; the full stop is the character after the hyphen.
  const found = await find('members', {
    where: { companyId, order: _.and([_.gte(`${name}-`), _.lt(`${name}.`)]), ...active },
    limit: 3,
    only: ['name'],
  })
  return found.some((other) => other._id !== _id && other.name === name)
}

/** The memberships of one WeChat user in these companies: one read. */
export const membershipsOf = (
  openid: string,
  companyIds: readonly string[],
): Promise<{ member: Member; company: Company }[]> =>
  companyIds.length === 0
    ? Promise.resolve([])
    : membershipsWhere({ companyId: _.in([...companyIds]), openid }, companyIds.length)

async function membershipsWhere(where: Record<string, unknown>, limit: number) {
  const { list } = await database
    .collection('members')
    .aggregate()
    .match(where)
    .limit(limit)
    .lookup<Company, 'companies'>({ from: 'companies', localField: 'companyId', foreignField: '_id', as: 'companies' })
    .end()
  return list.flatMap(({ companies: [company], ...member }) => (company ? [{ member, company }] : []))
}

interface Choice {
  where: Record<string, unknown>
  limit: number
  inOrder?: boolean
}

/** Members of a company with the names of their departments: one read. */
async function colleaguesWhere(companyId: string, { where, limit, inOrder = false }: Choice): Promise<ColleagueRow[]> {
  const matching = database
    .collection('members')
    .aggregate()
    .match({ companyId, ...where })
  const ordered = inOrder ? matching.sort({ order: 1 }) : matching
  const { list } = await ordered
    .limit(limit)
    .lookup<Department, 'departments'>({
      from: 'departments',
      localField: 'departmentId',
      foreignField: '_id',
      as: 'departments',
    })
    .project<ColleagueRow>({
      name: 1,
      title: 1,
      departmentId: 1,
      departmentPath: 1,
      managerId: 1,
      standing: 1,
      endsOn: 1,
      order: 1,
      'departments.name': 1,
    })
    .end()
  return list
}

const colleague = ({ _id, name, title, departmentId, managerId, departments, ...row }: ColleagueRow): Colleague => ({
  id: _id,
  name: shownName({ name }),
  title,
  departmentId,
  departmentName: departments[0]?.name ?? '',
  left: !isActive(row, civilDateAt(Date.now())),
  managerId,
})

/** A colleague as the phone gets one. */
export const personView = ({ managerId: _managerId, ...person }: Colleague): PersonView => person

/** Those of the ids who are, or were, in the company: one read, or none for no ids. */
export async function colleagues(companyId: string, ids: readonly string[]): Promise<Colleague[]> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const rows = await colleaguesWhere(companyId, { where: { _id: _.in(distinct) }, limit: distinct.length })
  return rows.map(colleague)
}

/** The same, as the phone gets them. */
export const people = async (companyId: string, ids: readonly string[]): Promise<PersonView[]> =>
  (await colleagues(companyId, ids)).map(personView)

const active = { 'standing.state': 'active' }

/** People by pieces of their name or by department, in the order of names: one read, or none for nothing searchable. */
export async function peoplePage(
  companyId: string,
  {
    search,
    departmentId,
    staffOnly = false,
    after,
  }: { search: string; departmentId: string | null; staffOnly?: boolean; after: string | null },
): Promise<Page<PersonView>> {
  const terms = queryTermsOf(search)
  if (search !== '' && terms.length === 0) return { items: [], after: null }
  const rows = await colleaguesWhere(companyId, {
    where: {
      ...active,
      ...(terms.length > 0 ? { nameTerms: _.all(terms) } : {}),
      ...(departmentId === null ? {} : { departmentPath: departmentId }),
      ...(staffOnly ? { roles: _.in([...staff]) } : {}),
      ...(after === null ? {} : { order: _.gt(after) }),
    },
    limit: peoplePerPage + 1,
    inOrder: true,
  })
  const shown = rows.slice(0, peoplePerPage)
  return {
    items: shown.map((row) => personView(colleague(row))),
    after: rows.length > shown.length ? (shown.at(-1)?.order ?? null) : null,
  }
}

/** A colleague with where they stand in the order of names and in the tree. */
export interface PlacedColleague {
  person: PersonView
  order: string
  departmentPath: string[]
}

/** Colleagues who have not left, narrowed further, in the order of names: one read. */
export async function colleaguesAfter(
  companyId: string,
  where: Record<string, unknown>,
  { after, limit }: { after: string | null; limit: number },
): Promise<PlacedColleague[]> {
  const rows = await colleaguesWhere(companyId, {
    where: { ...where, ...active, ...(after === null ? {} : { order: _.gt(after) }) },
    limit,
    inOrder: true,
  })
  return rows.map((row) => ({
    person: personView(colleague(row)),
    order: row.order,
    departmentPath: row.departmentPath,
  }))
}

/** Those who report to a member, as far as they are still there, in the order of names: one read. */
export async function directReportsOf(companyId: string, memberId: string): Promise<PersonView[]> {
  const rows = await colleaguesWhere(companyId, {
    where: { managerId: memberId, ...active },
    limit: largestTeam,
    inOrder: true,
  })
  return rows.map((row) => personView(colleague(row)))
}

/**
 * Champions who work in a department or below it, and those who coach it besides their own, in the order of names: two
 * reads.
 */
export async function championsIn(companyId: string, departmentId: string): Promise<PersonView[]> {
  const champions = { roles: 'champion', ...active }
  const found = await Promise.all(
    [{ departmentPath: departmentId }, { coaches: departmentId }].map((place) =>
      colleaguesWhere(companyId, { where: { ...champions, ...place }, limit: peoplePerPage, inOrder: true }),
    ),
  )
  const rows = new Map(found.flat().map((row) => [row._id, row]))
  return [...rows.values()]
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .slice(0, peoplePerPage)
    .map((row) => personView(colleague(row)))
}

/** The company's coaches, also those from outside until their last day, in the order of names: one read. */
export async function coachesOf(companyId: string): Promise<PersonView[]> {
  const rows = await colleaguesWhere(companyId, {
    where: { roles: 'coach', ...active },
    limit: peoplePerPage,
    inOrder: true,
  })
  return rows.map((row) => personView(colleague(row)))
}

/** The ids of somebody's team: their manager's direct reports, their own, and themselves. One read. */
export async function teamOf(member: Member): Promise<string[]> {
  const managerIds = member.managerId === null ? [member._id] : [member.managerId, member._id]
  const found = await find('members', {
    where: { companyId: member.companyId, managerId: _.in(managerIds), ...active },
    limit: largestTeam,
    without: ['nameTerms'],
  })
  return [...new Set([member._id, ...found.map(({ _id }) => _id)])]
}

/**
 * The team that somebody belongs to: their own where anybody reports to them, else their manager's. One read.
 * @returns whoever leads it, and everyone in it, the leader too
 */
export async function nearestTeam({ companyId, _id, managerId }: Member): Promise<{ leaderId: string; ids: string[] }> {
  const found = await find('members', {
    where: { companyId, managerId: _.in(managerId === null ? [_id] : [managerId, _id]), ...active },
    limit: largestTeam,
    without: ['nameTerms'],
  })
  const leads = managerId === null || found.some((member) => member.managerId === _id)
  const leaderId = leads ? _id : managerId
  const reports = found.filter((member) => member.managerId === leaderId)
  return { leaderId, ids: [...new Set([leaderId, _id, ...reports.map((member) => member._id)])] }
}

/** People of whom a round takes care at once: what they own in three cycles stays below the 1,000 documents of a read. */
export const peoplePerRound = 100

/** Members who have not left, in the order of names, narrowed further: one read. */
export const activeMembersAfter = (
  companyId: string,
  where: Record<string, unknown>,
  after: string | null,
): Promise<Member[]> =>
  find('members', {
    where: { companyId, ...where, ...active, ...(after === null ? {} : { order: _.gt(after) }) },
    orderBy: [['order', 'asc']],
    limit: peoplePerRound,
    without: ['nameTerms'],
  })

/** Somebody with the departments on their path. */
export interface PlacedMember {
  member: Member
  placed: Department[]
}

/** The same of a department with everybody below it, with where they are: one read. */
export async function placedMembersAfter(
  companyId: string,
  departmentId: string,
  after: string | null,
): Promise<PlacedMember[]> {
  const { list } = await database
    .collection('members')
    .aggregate()
    .match({ companyId, departmentPath: departmentId, ...active, ...(after === null ? {} : { order: _.gt(after) }) })
    .sort({ order: 1 })
    .limit(peoplePerRound)
    .lookup<Department, 'placed'>({
      from: 'departments',
      localField: 'departmentPath',
      foreignField: '_id',
      as: 'placed',
    })
    .end()
  return list.map(({ placed, ...member }) => ({ member, placed }))
}

/** Five hundred leaders are enough for 25,000 people. */
const mostLeaders = 500

/** A champion, by where they belong and what they coach besides. */
export type Champion = Pick<Member, '_id' | 'departmentPath'> & { coaches: string[] }

/** Who leads the rollout: how many sponsors, and the champions. */
export interface Leaders {
  sponsors: number
  champions: Champion[]
}

/** Who leads the rollout of a company today: one read. */
export async function leadersOf(companyId: string): Promise<Leaders> {
  const found = await find('members', {
    where: { companyId, roles: _.in(['champion', 'sponsor']), ...active },
    limit: mostLeaders,
    only: ['roles', 'standing', 'endsOn', 'departmentPath', 'coaches'],
  })
  const today = civilDateAt(Date.now())
  const here = found.filter((member) => isActive(member, today))
  return {
    sponsors: here.filter(({ roles }) => roles.includes('sponsor')).length,
    champions: here
      .filter(({ roles }) => roles.includes('champion'))
      .map(({ _id, departmentPath, coaches = [] }) => ({ _id, departmentPath, coaches })),
  }
}

/** Those of the ids who are, or were, in the company, with all that decides what they may: one read, or none. */
export const membersById = (companyId: string, ids: readonly string[]): Promise<Member[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('members', { where: { companyId, _id: _.in([...ids]) }, limit: ids.length, without: ['nameTerms'] })

/** The ids of who has an employee number, however it is typed, or had it and left: one read. */
export const membersNumbered = async (companyId: string, employeeNumber: string): Promise<string[]> => {
  const where = { companyId, employeeNumber: _.in(spellingsOf(employeeNumber)) }
  return (await find('members', { where, limit: 10, only: ['_id'] })).map(({ _id }) => _id)
}

/** Spellings of numbers that one read looks for. */
const spellingsPerRead = 1_000

/** A colleague as the list of people asks for one. */
export type NumberedColleague = Pick<Member, '_id' | 'departmentId' | 'title'>

/**
 * Who of those that work here has one of these employee numbers, however it is typed, by `numberKey`; nobody where two
 * have it in different spellings. A read for a thousand spellings, or none for no numbers.
 */
export async function colleaguesNumbered(
  companyId: string,
  numbers: readonly string[],
  today: CivilDate,
): Promise<Map<string, NumberedColleague>> {
  const spellings = [...new Set(numbers.flatMap(spellingsOf))]
  const holders = new Map<string, Member[]>()
  for (let from = 0; from < spellings.length; from += spellingsPerRead) {
    const found = await find('members', {
      where: { companyId, employeeNumber: _.in(spellings.slice(from, from + spellingsPerRead)) },
      limit: spellingsPerRead,
      only: ['employeeNumber', 'standing', 'roles', 'endsOn', 'departmentId', 'title'],
    })
    for (const member of found) {
      if (member.standing.state === 'left' || member.employeeNumber === undefined) continue
      const key = numberKey(member.employeeNumber)
      holders.set(key, [...(holders.get(key) ?? []), member])
    }
  }
  const alone = [...holders].flatMap(([key, [holder, ...others]]) =>
    holder && others.length === 0 && isColleague(holder, today) ? [[key, holder] as const] : [],
  )
  return new Map(alone)
}

/** Whether anybody else of the company, also who has left, has an employee number: one read. */
export const isNumberTaken = async (companyId: string, employeeNumber: string, byOtherThan: string): Promise<boolean> =>
  (await membersNumbered(companyId, employeeNumber)).some((id) => id !== byOtherThan)

/** Two are enough to know that the company has another; more than these no company needs. */
const mostAdministrators = 100

/** The ids of who administers a company today: one read. */
export async function administratorsOf(companyId: string, today: CivilDate): Promise<string[]> {
  const found = await find('members', {
    where: { companyId, roles: 'administrator', ...active },
    limit: mostAdministrators,
    only: ['standing', 'endsOn'],
  })
  return found.filter((member) => isActive(member, today)).map(({ _id }) => _id)
}

/** A member of this company: one read. */
export async function memberOf(companyId: string, id: string): Promise<Member | undefined> {
  const member = await get('members', id)
  return member?.companyId === companyId ? member : undefined
}
