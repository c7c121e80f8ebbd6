import { barriers, looks } from '../support/axe'
import { leave, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Xu Qinghe is a champion; the engineers' mobile team is where Gu Nan is. */
const told = {
  'zh-CN': {
    engineering: '研发部',
    champion: '许清禾',
    days: ['12月7日', '12月9日'],
    hour: '10:00',
    messages: 2,
    // A round takes each hour once, for all companies.
    arrives: '2026-12-04T03:00:00Z',
    saying: '周五的演示，讲一个没想到就好',
  },
  en: {
    engineering: 'Engineering',
    champion: 'Xu Qinghe',
    days: ['Mon 7 Dec', 'Wed 9 Dec'],
    hour: '11:00',
    messages: 1,
    arrives: '2026-12-04T04:00:00Z',
    saying: 'One surprise each is enough for Friday’s demo',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // A Thursday. The check-in day of the demo company is the day after.
  world = await World.create({ now: '2026-12-03T02:00:00Z' })
})

afterAll(() => world?.destroy())

describe('a check-in day comes', () => {
  beforeAll(() => world.hourAt('2026-12-04T01:00:00Z'))

  test.each(languages)(
    'the dot appears, the entry opens the screen, and is done when the thing is done (%s)',
    async (language) => {
      const lin = await readerInBrowser(world, 'lin-zhixia', language)
      const due = lin.say('inbox:kind.checkIn.due')
      await lin.inbox.tabIsUnread()
      await lin.today.goTo('inbox')
      await lin.inbox.hasUnread(due)
      await lin.inbox.open(due)
      await lin.today.isOpen()
      for (const title of await lin.today.updatable()) {
        const sheet = await lin.today.update(title)
        await sheet.save()
        await sheet.isClosed()
      }
      await lin.today.goTo('inbox')
      await lin.inbox.hasRead(due, lin.say('inbox:done'))
      await leave(lin)
    },
  )

  test.each(languages)('everything is marked as read at once, and the dot goes (%s)', async (language) => {
    const shen = await readerInBrowser(world, 'shen-yu', language)
    await shen.today.goTo('inbox')
    await shen.inbox.markAll()
    await shen.inbox.isTold('inbox:marked')
    await shen.inbox.isAllRead()
    await shen.inbox.tabIsRead()
    await leave(shen)
  })

  test.each(languages)('without a network the inbox is what it was, and says so (%s)', async (language) => {
    const guan = await readerInBrowser(world, 'guan-shu', language)
    await guan.today.goTo('inbox')
    await guan.inbox.hasRead(guan.say('inbox:kind.midQuarter.due'))
    await guan.app.goOffline()
    await guan.inbox.shows(new RegExp(guan.say('cloud:offline', { time: '\\d+:\\d\\d' })))
    await guan.inbox.hasRead(guan.say('inbox:kind.midQuarter.due'))
    await guan.app.goOnline()
    await guan.app.close()
  })
})

describe('how somebody is reminded', () => {
  test.each(languages)('hours, amount and leave are chosen, kept, and taken back (%s)', async (language) => {
    const { days } = told[language]
    const yu = await readerInBrowser(world, 'yu-wan', language)
    const { reminding, say } = yu
    await yu.today.goTo('me')
    await yu.me.remindsBy(say('inbox:onlyHere'))
    await yu.me.openReminding()
    await reminding.isOpen()
    await reminding.shows(say('reminding:messages.onlyWechat'))
    await reminding.setHour('from', '10:00')
    await reminding.setHour('until', '16:00')
    await reminding.setWeekly(say('reminding:weekly.most', { count: 1 }))
    await reminding.openLeave()
    await reminding.nextWeek()
    await reminding.leaveOn(days[0], days[1])
    await yu.app.restart()
    await yu.today.goTo('me')
    await yu.me.openReminding()
    await reminding.says(say('reminding:from'), '10:00')
    await reminding.says(say('reminding:until'), '16:00')
    await reminding.endLeave()
    await leave(yu)
  })

  test.each(languages)('what one chooses on two devices at once is all kept (%s)', async (language) => {
    const [phone, computer] = [
      await readerInBrowser(world, 'lin-zhixia', language),
      await readerInBrowser(world, 'lin-zhixia', language),
    ]
    for (const { today, me, reminding } of [phone, computer]) {
      await today.goTo('me')
      await me.openReminding()
      await reminding.isOpen()
    }
    const { hour, messages } = told[language]
    await computer.reminding.setHour('from', hour)
    await phone.reminding.setWeekly(phone.say('reminding:weekly.most', { count: messages }))
    await phone.reminding.says(phone.say('reminding:from'), hour)
    await phone.app.restart()
    await phone.today.goTo('me')
    await phone.me.openReminding()
    await phone.reminding.says(phone.say('reminding:from'), hour)
    await phone.reminding.says(
      phone.say('reminding:weekly.title'),
      phone.say('reminding:weekly.most', { count: messages }),
    )
    await leave(phone, computer)
  })

  test.each(languages)(
    'an administrator sets the company’s leads, and nobody else sees them (%s)',
    async (language) => {
      const [cheng, yu] = [
        await readerInBrowser(world, 'cheng-an', language),
        await readerInBrowser(world, 'yu-wan', language),
      ]
      await cheng.today.goTo('me')
      await cheng.me.openReminding()
      await cheng.reminding.setRule('draftLead', 15)
      await yu.today.goTo('me')
      await yu.me.openReminding()
      await yu.reminding.isOpen()
      await yu.reminding.nowhereShows(yu.say('reminding:company.title'))
      await leave(cheng, yu)
    },
  )
})

describe('champions', () => {
  test.each(languages)(
    'a champion says something to a department, and a member reads it with their name (%s)',
    async (language) => {
      const { engineering, champion, arrives, saying } = told[language]
      const xu = await readerInBrowser(world, 'xu-qinghe', language)
      await xu.today.goTo('me')
      await xu.me.openReminderStates()
      await xu.reminderStates.startSaying()
      await xu.nudging.isOpen()
      await xu.nudging.words.fill(saying)
      // Nothing typed is lost by a closed app, nor by a send that lacks something.
      await xu.nudging.send()
      await xu.nudging.shows(xu.say('reminding:nudge.needsDepartment'))
      await xu.app.restart()
      await xu.today.goTo('me')
      await xu.me.openReminderStates()
      await xu.reminderStates.startSaying()
      expect(await xu.nudging.words.inputValue()).toBe(saying)
      await xu.nudging.to(engineering)
      await xu.nudging.send()
      await xu.nudging.isTold('reminding:nudge.sent')
      await xu.nudging.shows(xu.say('reminding:nudge.left', { count: 1 }))

      await world.hourAt(arrives)
      const gu = await readerInBrowser(world, 'gu-nan', language)
      await gu.today.goTo('inbox')
      await gu.inbox.hasUnread(gu.say('inbox:says', { name: champion }))
      await gu.inbox.shows(saying)
      await leave(xu, gu)
    },
  )

  test.each(languages)('a champion sees who cannot be reached, and why (%s)', async (language) => {
    const xu = await readerInBrowser(world, 'xu-qinghe', language)
    await xu.today.goTo('me')
    await xu.me.openReminderStates()
    await xu.reminderStates.isOpen()
    for (const view of ['suppressed', 'failed', 'champion', 'unreachable'] as const) {
      await xu.reminderStates.look(view)
      const empty = xu.say(`reminding:states.empty.${view}`)
      const hint = xu.say(`reminding:states.hint.${view}`)
      await xu.reminderStates.showsEither(empty, hint)
    }
    await leave(xu)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const found: Record<string, string[]> = {}
  const look = async (reader: Reader, at: string) => {
    const barred = await barriers(reader.app.page)
    if (barred.length > 0) found[at] = barred
  }
  const xu = await readerInBrowser(world, 'xu-qinghe', language, { colorScheme })
  await xu.today.goTo('inbox')
  await xu.inbox.shows(xu.say('inbox:kind.championDigest.due'))
  await look(xu, 'inbox')
  await xu.today.goTo('me')
  await xu.me.openReminderStates()
  await xu.reminderStates.isOpen()
  await look(xu, 'states')
  await xu.reminderStates.startSaying()
  await xu.nudging.isOpen()
  await xu.nudging.send()
  await look(xu, 'a word to a department')
  const cheng = await readerInBrowser(world, 'cheng-an', language, { colorScheme })
  await cheng.today.goTo('me')
  await cheng.me.openReminding()
  await cheng.reminding.isOpen()
  await look(cheng, 'reminders')
  await cheng.reminding.openLeave()
  await look(cheng, 'leave')
  expect(found).toEqual({})
  await leave(xu, cheng)
})
