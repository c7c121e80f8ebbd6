import { noRules } from '@domain/calendar/company'
import { usualHours } from '@domain/calendar/hours'
import { addDays, type CivilDate, startOfDay } from '@domain/calendar/civilDate'
import { type Cycle, type CycleRhythm, cycleOn, neighbour } from '@domain/okr/cycle'
import { termsOf } from '@domain/okr/terms'
import {
  type Account,
  type Company,
  type Department,
  type Language,
  languages,
  type Member,
  nameOrder,
  type Role,
  usualCadence,
} from '@domain/people/model'
import { type Consent, notice } from '@domain/people/notice'
import { type DepartmentKey, departments, pathOf } from './departments'
import { instantAt, workdayFrom, workingMoment } from './hours'
import { coaches, type DemoPerson, heads, type PersonKey, people } from './people'
import { between, randomOf } from './random'
import { say } from './texts'

/** The demo company divides its year as the calendar does. */
export const rhythm: CycleRhythm = { fiscalStartMonth: 1, cycleLength: 3 }

/** The cycle that a day falls into, and the two that are over. */
export interface Times {
  current: Cycle
  last: Cycle
  beforeLast: Cycle
}

export function timesOn(today: CivilDate): Times {
  const current = cycleOn(today, rhythm)
  const last = neighbour(current, -1, rhythm)
  return { current, last, beforeLast: neighbour(last, -1, rhythm) }
}

const short = { 'zh-CN': 'zh', en: 'en' } as const

/** An id inside the company of a language. */
export const idIn = (language: Language, ...parts: string[]): string => [short[language], ...parts].join('-')

export const companyIdIn = (language: Language): string => `yuchuan-${short[language]}`
export const memberIdIn = (language: Language, key: string): string => idIn(language, 'member', key)
export const openidOf = (key: PersonKey): string => `demo-${key}`
export const departmentIdIn = (language: Language, key: DepartmentKey): string => idIn(language, 'department', key)

export const departmentPathIn = (language: Language, key: DepartmentKey): string[] =>
  pathOf(key).map((each) => departmentIdIn(language, each))

/** The company's own number for somebody, by the order of its table; none for who works elsewhere. */
export function employeeNumberOf(key: PersonKey): string | undefined {
  const staff = people.filter(({ outside }) => !outside)
  const place = staff.findIndex((person) => person.key === key)
  return place === -1 ? undefined : `Y${String(place + 1).padStart(3, '0')}`
}

/** Five weeks before the first cycle that there is. */
export const foundedOn = ({ beforeLast }: Times): CivilDate => workdayFrom(addDays(beforeLast.firstDay, -35), 0)

export const companyIn = (language: Language, times: Times): Company => ({
  _id: companyIdIn(language),
  name: say('屿川科技', 'Yuchuan Technology')[language],
  language,
  ...rhythm,
  cadence: usualCadence,
  hours: usualHours,
  calendar: noRules,
  milestonesAllowed: true,
  createdAt: instantAt(foundedOn(times), 10),
  version: 1,
})

const headIn = (language: Language, key: DepartmentKey): Pick<Department, 'headId'> => {
  const head = heads[key]
  return head === undefined ? {} : { headId: memberIdIn(language, head) }
}

/** What departments say of themselves; the others follow those above. */
const usesIn: Partial<Record<DepartmentKey, Pick<Department, 'okrs' | 'kpis'>>> = {
  root: { okrs: 'yes' },
  engineering: { kpis: 'none' },
  marketing: { okrs: 'yes', kpis: 'steering' },
  sales: { okrs: 'yes', kpis: 'pay' },
  legal: { okrs: 'no', kpis: 'none' },
}

export const departmentsIn = (language: Language): Department[] =>
  departments.map(({ key, name }, order) => ({
    _id: departmentIdIn(language, key),
    ...headIn(language, key),
    companyId: companyIdIn(language),
    name: name[language],
    path: departmentPathIn(language, key),
    order: order + 1,
    ...usesIn[key],
  }))

function rolesOf({ role, outside }: DemoPerson): Role[] {
  const roles: Role[] = outside ? [] : ['member']
  return role ? [...roles, role] : roles
}

const coachedIn = (language: Language, key: PersonKey): Pick<Member, 'coaches'> => {
  const coached = coaches[key]
  return coached ? { coaches: coached.map((each) => departmentIdIn(language, each)) } : {}
}

function memberIn(language: Language, person: (typeof people)[number], times: Times): Member {
  const { key, department, manager } = person
  const id = memberIdIn(language, key)
  const name = person.name[language]
  const random = randomOf(`joined ${key}`)
  const employeeNumber = employeeNumberOf(key)
  return {
    _id: id,
    companyId: companyIdIn(language),
    openid: openidOf(key),
    name,
    ...(employeeNumber === undefined ? {} : { employeeNumber }),
    nameTerms: termsOf(name),
    departmentId: departmentIdIn(language, department),
    departmentPath: departmentPathIn(language, department),
    order: nameOrder(name, id),
    managerId: manager === null ? null : memberIdIn(language, manager),
    roles: rolesOf(person),
    ...coachedIn(language, key),
    title: person.title[language],
    standing: person.left ? { state: 'left', leftOn: times.last.lastDay } : { state: 'active' },
    endsOn: person.outside ? times.current.lastDay : null,
    createdAt: workingMoment(workdayFrom(foundedOn(times), between(random, 1, 12)), random),
    version: 1,
  }
}

export const membersIn = (language: Language, times: Times): Member[] =>
  people.map((person) => memberIn(language, person, times))

/** They have all read the notice. */
export const agreed: Consent = { version: notice.version, at: startOfDay(notice.since) }

/** Every demo person belongs to both companies. */
export const accounts = (): Account[] =>
  people.map(({ key }) => ({ _id: openidOf(key), companyIds: languages.map(companyIdIn), consent: agreed }))

/** Somebody as the local sign-in shows them. */
export interface SignInPerson {
  openid: string
  names: Record<Language, string>
  departments: Record<Language, string>
  titles: Record<Language, string>
  roles: Role[]
  suggested?: true
}

/** Whom one can be: the suggested first, then everyone who still works with the company. */
export function signInPeople(suggested: readonly PersonKey[]): SignInPerson[] {
  const place = (key: PersonKey) => (suggested.includes(key) ? suggested.indexOf(key) : suggested.length)
  return people
    .filter(({ left }) => !left)
    .sort((one, other) => place(one.key) - place(other.key))
    .map((person) => ({
      openid: openidOf(person.key),
      names: { ...person.name },
      departments: { ...(departments.find(({ key }) => key === person.department)?.name ?? say('', '')) },
      titles: { ...person.title },
      roles: rolesOf(person),
      ...(suggested.includes(person.key) ? { suggested: true as const } : {}),
    }))
}
