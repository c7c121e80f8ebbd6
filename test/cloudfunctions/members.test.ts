import { newMember } from '../../cloudfunctions/people/newMember'
import { peopleApi } from '../../domain/people/api'
import { companyId, engineering, foundCompanies, headOffice, openidOf } from './support/company'
import { fresh } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const reader = openidOf('colleague')

test('members come in pages in the order of their names, by department and by name', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `成员${String(index).padStart(2, '0')}`)
  const many = names.map((name, index) =>
    newMember(fresh('member'), index % 2 === 0 ? headOffice : engineering, {
      openid: fresh('o'),
      name,
      roles: ['member'],
      at: 0,
    }),
  )
  await world.seed('members', many)
  const page = (given: object) =>
    world.call(reader, peopleApi.members, { companyId, search: '成员', departmentId: null, after: null, ...given })
  const seen: string[] = []
  let after: string | null = null
  do {
    const part: Awaited<ReturnType<typeof page>> = await page({ after })
    expect(part.items.length).toBeLessThanOrEqual(20)
    seen.push(...part.items.map(({ name }) => name))
    after = part.after
  } while (after !== null)
  expect(seen).toEqual(names)
  const inEngineering = await page({ departmentId: engineering._id, search: '成员1' })
  expect(inEngineering.items.map(({ name }) => name)).toEqual([])
  expect((await page({ departmentId: engineering._id, search: '成' })).items).toHaveLength(20)
  expect((await page({ search: '？' })).items).toEqual([])
})

test('an outside coach is among the members, and not where staff alone are looked for', async () => {
  const [name, id] = ['外请的教练', fresh('member')]
  await world.seed('members', [newMember(id, headOffice, { openid: fresh('o'), name, roles: ['coach'], at: 0 })])
  const found = async (given: object) => {
    const asked = { companyId, search: '外请', departmentId: null, after: null, ...given }
    return (await world.call(reader, peopleApi.members, asked)).items.map((person) => person.id)
  }
  expect(await found({})).toEqual([id])
  expect(await found({ staffOnly: true })).toEqual([])
})
