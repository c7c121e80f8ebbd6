import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import { membersApi } from '../../domain/people/membersApi'
import type { Language, Member } from '../../domain/people/model'
import type { RosterLine } from '../../domain/people/roster'
import { setUpApi } from '../../domain/people/setUpApi'
import { reminderApi } from '../../domain/reminder/api'
import { agreed } from '../support/agreed'
import { invitation } from '../support/joining'
import { companyId, foundCompanies } from './support/company'
import { administrator, fileOf, importing, lineOf } from './support/roster'
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

const openid = 'o-newcomer'
const line = (language: Language | null): RosterLine => lineOf('A1', { name: '赵敏', language })

async function comeIn(): Promise<void> {
  const terms = invitation(companyId, null, civilDate('2026-11-18'))
  const { token } = await world.call(administrator, joiningApi.createInvite, terms)
  const wish = { token, name: '赵敏', employeeNumber: 'A1' }
  expect(await world.call(await agreed(world, openid), joiningApi.join, wish)).toMatchObject({ state: 'joined' })
}
const spoken = async () => (await world.stored<Member>('members', { companyId, openid }))[0]?.reminding?.language

test.each`
  listed     | language
  ${'en'}    | ${'en'}
  ${'zh-CN'} | ${'zh-CN'}
  ${null}    | ${undefined}
`('who comes in by a line in $listed gets messages in $language', async ({ listed, language }) => {
  await world.seed('rosterLines', [line(listed)])
  await comeIn()
  expect(await spoken()).toBe(language)
})

test('a line that says no language goes on saying none when the company takes another', async () => {
  await importing(() => world).wholeImport(fileOf(['赵敏', 'A1'], ['钱理', 'A2', '', '', '', '中文']))
  await world.call(administrator, setUpApi.nameCompany, { companyId, version: 1, name: '屿川科技', language: 'en' })
  await comeIn()
  expect(await spoken()).toBeUndefined()
  const lines = await world.stored<RosterLine>('rosterLines', { companyId })
  expect(lines.map(({ employeeNumber, language }) => [employeeNumber, language])).toEqual([
    ['A1', null],
    ['A2', 'zh-CN'],
  ])
})

test('who comes back by a line keeps the language that they had chosen', async () => {
  await world.seed('rosterLines', [line('en')])
  await comeIn()
  await world.call(openid, reminderApi.keepLanguage, { companyId, language: 'zh-CN', chosen: true })
  await world.call(openid, membersApi.leaveCompany, { companyId })
  await world.replace('rosterLines', line('en'))
  await comeIn()
  expect(await spoken()).toBe('zh-CN')
})
