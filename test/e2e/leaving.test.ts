import { barriers, looks } from '../support/axe'
import {
  CompanyHub,
  Departments,
  HandOver,
  Leaving,
  MemberDetail,
  MemberEdit,
  MemberLeaving,
  Members,
} from './screens/members'
import { eventually } from './support/eventually'
import { escaped } from './support/escaped'
import { leave, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** People and departments of the demo company, by the names that they have in each language. */
const told = {
  'zh-CN': {
    leaver: '许清禾',
    elsewhere: 'Xu Qinghe',
    receiver: '林知夏',
    legal: '法务部',
    hr: '人力资源部',
    fresh: '合规组',
    title: '高级顾问',
  },
  en: {
    leaver: 'Xu Qinghe',
    elsewhere: '许清禾',
    receiver: 'Lin Zhixia',
    legal: 'Legal',
    hr: 'Human Resources',
    fresh: 'Compliance',
    title: 'Adviser',
  },
} as const

let world: World
beforeEach(async () => {
  world = await World.create({ now: '2026-11-27T02:00:00Z' })
})
afterEach(() => world?.destroy())

const screens = ({ app, say }: Reader) => ({
  hub: new CompanyHub(app, say),
  departments: new Departments(app, say),
  members: new Members(app, say),
  member: new MemberDetail(app, say),
  edit: new MemberEdit(app, say),
  leaving: new MemberLeaving(app, say),
  handOver: new HandOver(app, say),
})

async function administrator(language: Language, look = {}) {
  const reader = await readerInBrowser(world, 'cheng-an', language, look)
  await reader.today.goTo('me')
  await reader.app.top.getByRole('button', { name: reader.say('me:manage'), exact: true }).click()
  return { reader, ...screens(reader) }
}

/** The row of Me that leads from one company to another: there is one for who belongs to several. */
const companyRow = ({ app, say }: Reader) =>
  app.top.getByRole('button', { name: new RegExp(`^${escaped(say('me:company'))}, `) })

/** Waits until somebody stands in their other company, under their name there, and has no way to another. */
async function isOnlyElsewhere(reader: Reader, name: string): Promise<void> {
  await reader.today.isOpen()
  await reader.today.goTo('me')
  await reader.me.shows(name)
  await companyRow(reader).waitFor({ state: 'hidden' })
}

describe.each(looks)('somebody leaves ($language, $colorScheme)', ({ language, colorScheme }) => {
  const names = told[language]

  test('what they are at work on is handed over in one screen, they lose access, and come back', async () => {
    const found: Record<string, string[]> = {}
    const leaver = await readerInBrowser(world, 'xu-qinghe', language)
    const { reader, hub, members, member, leaving, handOver } = await administrator(language, { colorScheme })
    const look = async (at: string) => {
      const barred = await barriers(reader.app.page)
      if (barred.length > 0) found[at] = barred
    }
    await hub.openMembers()
    await look('members')
    await members.open(names.leaver)
    await look('a member')
    await member.leaves()
    await look('leaving')
    await leaving.takesOver(names.receiver)
    await leaving.end()
    await handOver.isAbout(reader.say('members:handing.title'))
    await look('handing over')
    await handOver.allTo(names.receiver)
    await handOver.handOver()
    await handOver.isDone()

    // Everybody of the demo belongs to its other company too, which is all that is left to them.
    await leaver.app.restart()
    await isOnlyElsewhere(leaver, names.elsewhere)

    const receiver = await readerInBrowser(world, 'lin-zhixia', language)
    await receiver.today.goTo('inbox')
    const title = receiver.say('inbox:handedOver')
    await receiver.inbox.hasUnread(title)
    await receiver.inbox.open(title)
    await receiver.objective.shows(names.receiver)

    await handOver.back()
    await member.takeBack(names.leaver)
    // On another phone, since this one asks where its holder belongs every five minutes.
    const returned = await readerInBrowser(world, 'xu-qinghe', language)
    await returned.today.goTo('me')
    await companyRow(returned).waitFor()
    expect(found).toEqual({})
    await leave(reader, leaver, receiver, returned)
  })
})

test('somebody leaves by themself, and is left with their other company', async () => {
  const reader = await readerInBrowser(world, 'xu-qinghe', 'zh-CN')
  await reader.today.goTo('me')
  await reader.app.top.getByRole('button', { name: reader.say('me:leaveCompany'), exact: true }).click()
  await new Leaving(reader.app, reader.say).leave()
  await isOnlyElsewhere(reader, told['zh-CN'].elsewhere)
  await leave(reader)
})

test('the only administrator is told that they cannot', async () => {
  const reader = await readerInBrowser(world, 'cheng-an', 'zh-CN')
  await reader.today.goTo('me')
  await reader.app.top.getByRole('button', { name: reader.say('me:leaveCompany'), exact: true }).click()
  await new Leaving(reader.app, reader.say).leave()
  await reader.me.shows(reader.say('errors:messages.lastAdministrator'))
  await leave(reader)
})

test('two administrators change one member: what each typed stands', async () => {
  const { leaver, title } = told['zh-CN']
  const one = await administrator('zh-CN')
  await one.hub.openMembers()
  await one.members.open(leaver)
  await one.member.edit()
  await one.edit.write('title', title)

  const other = await administrator('zh-CN')
  await other.hub.openMembers()
  await other.members.open(leaver)
  await other.member.edit()
  await other.edit.write('employeeNumber', 'A1007')
  await other.edit.save()
  await other.edit.isTold('members:saved')

  await one.edit.save()
  await one.edit.shows(one.reader.say('members:changed'))
  await eventually(async () => {
    expect(await one.edit.reads('employeeNumber')).toBe('A1007')
    expect(await one.edit.reads('title')).toBe(title)
  })
  await one.edit.save()
  await one.edit.isTold('members:saved')
  await one.member.shows('A1007')
  await leave(one.reader, other.reader)
})

describe.each(looks)('the tree ($language, $colorScheme)', ({ language, colorScheme }) => {
  const names = told[language]

  test('grows, moves and merges', async () => {
    const found: Record<string, string[]> = {}
    const { reader, hub, departments } = await administrator(language, { colorScheme })
    const look = async (at: string) => {
      const barred = await barriers(reader.app.page)
      if (barred.length > 0) found[at] = barred
    }
    await look('hub')
    await hub.openDepartments()
    await departments.isAbout(reader.say('departments:title'))
    await departments.add(names.fresh)
    await look('departments')
    await departments.open(names.fresh)
    await departments.nameHead(names.receiver)
    await departments.shows(names.receiver)
    await look('a department')
    await departments.move(names.legal, 'follow')
    await departments.shows(new RegExp(names.legal))
    await departments.merge(names.fresh, names.hr)
    await departments.isAbout(reader.say('departments:title'))
    await departments.find(names.fresh)
    await departments.shows(reader.say('departments:none'))
    expect(found).toEqual({})
    await leave(reader)
  })
})
