import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'
import { reviewApi } from '../../domain/review/api'

/** An objective of Lin Zhixia's with three key results, and what she and her manager, Guan Shu, say at its end. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    guan: '关舒',
    objective: '导数据不再是新客户的第一道坎',
    learned: '先收一份样表，再开工',
    possible: '客户的师傅自己把导入做完了，以前每次都要等我们上门。',
    moved: '我把导入拆成三步写成清单，客户照着做。',
    next: '每周一先看一遍关键结果，再排当周的拜访。',
    note: '清单值得推广到另外两个区。',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    guan: 'Guan Shu',
    objective: 'Importing data no longer trips up new customers',
    learned: 'Ask for a sample sheet first',
    possible: 'Customers finish the import themselves; before, they waited for a visit each time.',
    moved: 'I split the import into three steps on one list.',
    next: 'Read the key results each Monday before planning the visits of the week.',
    note: 'The list deserves two more regions.',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']
const cycleId = '2026-04-01.3'

let world: World

beforeAll(async () => {
  // A Friday, the last workday before the middle one of its cycle.
  world = await World.create({ now: '2026-05-15T02:00:00Z' })
})

afterAll(() => world?.destroy())

const lin = (language: Language): Promise<Reader> => readerInBrowser(world, 'lin-zhixia', language)
const guan = (language: Language): Promise<Reader> => readerInBrowser(world, 'guan-shu', language)

/** From the inbox to the screen that a reminder opens. */
async function follow(reader: Reader, reminder: string): Promise<void> {
  await reader.today.goTo('inbox')
  await reader.inbox.hasUnread(reader.say(`inbox:kind.${reminder}`))
  await reader.inbox.open(reader.say(`inbox:kind.${reminder}`))
}

/** Waits until a reminder says that its thing is done. */
async function isDone(reader: Reader, reminder: string): Promise<void> {
  await reader.today.goTo('inbox')
  await reader.inbox.hasRead(reader.say(`inbox:kind.${reminder}`), reader.say('inbox:done'))
}

describe('a quarter, played through by what the inbox says', () => {
  describe('at its middle workday', () => {
    beforeAll(() => world.hourAt('2026-05-18T01:00:00Z'))

    test.each(languages)('the mid-quarter review is held (%s)', async (language) => {
      const { objective } = told[language]
      const reader = await lin(language)
      await follow(reader, 'midQuarter.due')
      await reader.myMidQuarter.open(objective)
      for (const isLast of [false, false, true]) {
        await reader.midQuarter.decide('keep')
        await (isLast ? reader.midQuarter.finish() : reader.midQuarter.next())
      }
      await reader.midQuarter.isFinished()
      await leave(reader)
    })
  })

  describe('on the first workday after it', () => {
    beforeAll(() => world.hourAt('2026-07-01T01:00:00Z'))

    test.each(languages)('the objective is closed, with what each key result taught (%s)', async (language) => {
      const { objective, learned } = told[language]
      const reader = await lin(language)
      await follow(reader, 'closing.due')
      await reader.myClosing.open(objective)
      await reader.closing.endWith(learned, 3)
      await reader.closing.shows(learned)
      await leave(reader)
    })
  })

  describe('on the third', () => {
    beforeAll(() => world.hourAt('2026-07-03T01:00:00Z'))

    test.each(languages)('the three questions are answered and handed in (%s)', async (language) => {
      const words = told[language]
      const reader = await lin(language)
      await follow(reader, 'writeReview.due')
      await reader.myReview.answerAll(words)
      await reader.myReview.submitTo(words.guan)
      await reader.app.restart()
      await isDone(reader, 'writeReview.due')
      await leave(reader)
    })
  })

  describe('two workdays later', () => {
    beforeAll(() => world.hourAt('2026-07-07T01:00:00Z'))

    test.each(languages)('the manager is reminded, and both agree on a time (%s)', async (language) => {
      const { lin: name } = told[language]
      const manager = await guan(language)
      await manager.today.goTo('inbox')
      await manager.inbox.hasUnread(manager.say('inbox:kind.readReview.due'))
      await manager.today.goTo('me')
      await manager.me.openReviewQueue()
      await manager.reviewQueue.open(name)
      await manager.reviewOf.isOpen(name)
      await manager.reviewOf.wishForATime()

      const reader = await lin(language)
      await reader.today.goTo('me')
      await reader.me.openMyReview()
      await reader.myReview.acceptTheTime()
      await reader.myReview.stands(3, 'booked')
      await leave(reader, manager)
    })
  })

  describe('a day after', () => {
    beforeAll(() => world.hourAt('2026-07-08T10:00:00Z'))

    test.each(languages)('they have talked, the note is agreed, and the quarter is over (%s)', async (language) => {
      const { company, lin: name, note, possible } = told[language]
      const manager = await guan(language)
      await manager.today.goTo('me')
      await manager.me.openReviewQueue()
      await manager.reviewQueue.open(name)
      await manager.reviewOf.shows(possible)
      await manager.reviewOf.hold()
      await manager.reviewOf.writeNote(note)
      await manager.reviewOf.approve()
      await manager.reviewQueue.isOpen()

      const reader = await lin(language)
      await reader.today.goTo('me')
      await reader.me.openMyReview()
      await reader.myReview.shows(note)
      await reader.myReview.acknowledge()
      await reader.myReview.stands(6, 'acknowledged')
      await leave(reader, manager)

      const memberId = `${language === 'en' ? 'en' : 'zh'}-member-lin-zhixia`
      const reference = { companyId: company, cycleId, memberId }
      const { review } = await world.cloud.call(openidOf('lin-zhixia'), reviewApi.review, reference)
      expect(review).toMatchObject({ state: 'acknowledged', submission: 1 })
    })
  })
})
