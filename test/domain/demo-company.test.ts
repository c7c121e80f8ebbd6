import { isActive, languages, type Member } from '@domain/people/model'
import { personNameSchema } from '@domain/people/model'
import { idSchema, textSchema } from '@domain/text'
import { civilDate } from '@domain/calendar/civilDate'
import * as v from 'valibot'
import { buildDemo } from '../../demo/build'
import { companyIdIn, signInPeople } from '../../demo/company'
import { people, suggested } from '../../demo/people'

const demo = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
const han = /\p{Script=Han}/u

const membersOf = (language: (typeof languages)[number]) =>
  demo.members.filter(({ companyId }) => companyId === companyIdIn(language))

test('two companies hold the same people', () => {
  expect(demo.companies.map(({ name }) => name)).toEqual(['屿川科技', 'Yuchuan Technology'])
  const [chinese, english] = languages.map((language) => membersOf(language).map(({ openid }) => openid))
  expect(english).toEqual(chinese)
  expect(demo.accounts.map(({ _id }) => _id)).toEqual(chinese)
  expect(demo.accounts.every(({ companyIds }) => companyIds.length === 2)).toBe(true)
})

test.each(languages)('about sixty people have names and titles in %s alone', (language) => {
  const members = membersOf(language)
  expect(members.length).toBeGreaterThanOrEqual(58)
  expect(members.length).toBeLessThanOrEqual(66)
  expect(new Set(members.map(({ name }) => name)).size).toBe(members.length)
  for (const { name, title } of members) {
    expect(v.is(personNameSchema, name) && v.is(textSchema(30, 1), title)).toBe(true)
    expect(han.test(name)).toBe(language === 'zh-CN')
    if (language === 'en') expect(title).not.toMatch(han)
  }
})

test.each(languages)('every manager chain in %s ends with the founder', (language) => {
  const byId = new Map(membersOf(language).map((member) => [member._id, member]))
  const topOf = (member: Member, steps = 0): string => {
    const manager = member.managerId === null ? undefined : byId.get(member.managerId)
    if (!manager) return member.name
    expect(steps).toBeLessThan(6)
    return topOf(manager, steps + 1)
  }
  const tops = new Set(
    [...byId.values()].filter(({ roles }) => !roles.includes('coach')).map((member) => topOf(member)),
  )
  expect([...tops]).toEqual([language === 'zh-CN' ? '陈屹' : 'Chen Yi'])
})

test('six departments hang below the company, with teams below most of them', () => {
  const departments = demo.departments.filter(({ companyId }) => companyId === companyIdIn('zh-CN'))
  expect(departments.filter(({ path }) => path.length === 2).map(({ name }) => name)).toEqual([
    '研发部',
    '产品部',
    '市场部',
    '销售部',
    '法务部',
    '人力资源部',
  ])
  const ids = new Set(demo.departments.map(({ _id }) => _id))
  expect(demo.departments.every(({ path, _id }) => path.at(-1) === _id && path.every((id) => ids.has(id)))).toBe(true)
  expect(demo.members.every(({ departmentPath, departmentId }) => departmentPath.at(-1) === departmentId)).toBe(true)
})

test('roles are spread: one sponsor, one administrator, champions from five departments, a coach who leaves', () => {
  const members = membersOf('en')
  const withRole = (role: Member['roles'][number]) => members.filter(({ roles }) => roles.includes(role))
  expect(withRole('sponsor').map(({ name }) => name)).toEqual(['Chen Yi'])
  expect(withRole('administrator').map(({ name }) => name)).toEqual(['Cheng An'])
  expect(new Set(withRole('champion').map(({ departmentPath }) => departmentPath[1])).size).toBe(5)
  expect(withRole('coach').map(({ endsOn, roles }) => [endsOn, roles])).toEqual([['2026-12-31', ['coach']]])
})

test('whoever left keeps a name and has no access', () => {
  const left = membersOf('en').filter((member) => !isActive(member, civilDate('2026-11-18')))
  expect(left.map(({ name }) => name)).toEqual(['Lu Weiming'])
})

test('the sign-in offers five good ways in first, and nobody who left', () => {
  const offered = signInPeople(suggested)
  expect(offered.slice(0, 6).map(({ openid, suggested: first }) => [openid, first])).toEqual([
    ['demo-lin-zhixia', true],
    ['demo-shen-yu', true],
    ['demo-zhong-qi', true],
    ['demo-chen-yi', true],
    ['demo-cheng-an', true],
    ['demo-qu-fei', undefined],
  ])
  expect(offered).toHaveLength(people.length - 1)
})

test('ids are unique in their collection and of the kind every call takes', () => {
  // A review goes by its member and its cycle in every call, thanks go by the lesson, an attendance by the training, a
  // reminder by its four parts, an edition of the rules by its number, what was said before by its edition, and a
  // department's board by its run; what the coach was told goes by its objective and writer.
  const {
    reviews,
    reviewTexts,
    thanks,
    reminders,
    okrRules,
    formerWhys,
    attendances,
    adoptions,
    coachings,
    ...others
  } = demo
  const { rosterLines, ...named } = others
  expect(new Set(rosterLines.map(({ _id }) => _id)).size).toBe(rosterLines.length)
  expect(new Set(formerWhys.map(({ _id }) => _id)).size).toBe(formerWhys.length)
  expect(new Set(adoptions.map(({ _id }) => _id)).size).toBe(adoptions.length)
  expect(new Set(reviews.map(({ _id }) => _id)).size).toBe(reviewTexts.length)
  expect(new Set(thanks.map(({ _id }) => _id)).size).toBe(thanks.length)
  expect(new Set(okrRules.map(({ _id }) => _id)).size).toBe(okrRules.length)
  expect(new Set(reminders.map(({ _id }) => _id)).size).toBe(reminders.length)
  expect(new Set(coachings.map(({ _id }) => _id)).size).toBe(coachings.length)
  expect(new Set(attendances.map(({ _id }) => _id)).size).toBe(attendances.length)
  const collections: { _id: string }[][] = Object.values(named)
  for (const documents of collections) {
    const ids = documents.map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !v.is(idSchema, id))).toEqual([])
  }
})

test.each(languages)('the list in %s has a line for all staff: claimed, awaited, or left', (language) => {
  const lines = demo.rosterLines.filter(({ companyId }) => companyId === companyIdIn(language))
  const byNumber = new Map(lines.map((line) => [line.employeeNumber, line]))
  for (const { _id, name, employeeNumber, roles, standing, managerId } of membersOf(language)) {
    if (!roles.includes('member')) {
      expect(employeeNumber).toBeUndefined()
      continue
    }
    const line = byNumber.get(employeeNumber ?? '')
    expect(line).toMatchObject({
      name,
      standing: standing.state === 'left' ? standing : { state: 'claimed', memberId: _id },
    })
    const manager = byNumber.get(line?.managerNumber ?? '')
    expect(manager?.standing).toEqual(managerId === null ? undefined : { state: 'claimed', memberId: managerId })
  }
  expect(byNumber.size).toBe(lines.length)
  expect(lines.filter(({ standing }) => standing.state === 'open').length).toBeGreaterThanOrEqual(3)
  expect(lines.filter(({ standing }) => standing.state === 'left').length).toBe(1)
  expect(lines.every(({ managerNumber }) => managerNumber === null || byNumber.has(managerNumber))).toBe(true)
})
