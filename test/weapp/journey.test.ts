import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'

const kilobyte = 1024

/** What Lin Zhixia, a customer success manager, updates, reads and writes. */
const lin = {
  'zh-CN': {
    keyResult: '新客户首次见效所需天数',
    objective: '新客户头几周就尝到甜头',
    words: '师傅 手机',
    found: '让一线师傅拿起手机就愿意用',
    report: '顾南',
    written: '周一早上客户先想到我们',
    measured: '周一主动来问的客户',
  },
  en: {
    keyResult: 'Days until a new customer sees results',
    objective: 'New customers taste success in their first weeks',
    words: 'technicians reach',
    found: 'Give technicians a tool they reach for by choice',
    report: 'Gu Nan',
    written: 'Customers think of us first on Monday morning',
    measured: 'Customers who ask us on a Monday',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** The production bundle on WeChat's own component framework, against the real functions. */
describe.each<{ language: Language; intl: boolean }>([
  { language: 'zh-CN', intl: false },
  { language: 'en', intl: true },
])('on a phone ($language, Intl: $intl)', ({ language, intl }) => {
  const words = lin[language]
  const open = async () => {
    const weapp = await world.onPhone(openidOf('lin-zhixia'), { language: language === 'en' ? 'en' : 'zh_CN', intl })
    const reader = new Reader(weapp, language)
    await reader.today.isOpen()
    return { weapp, ...reader, reader }
  }

  test('Today stands after at most 24 KB, and an update costs the screen at most 2 KB', async () => {
    const { weapp, today } = await open()
    await today.keyResult(words.keyResult)
    const { bytes = 0 } = (await weapp.traffic())['pages/today/index'] ?? {}
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(24 * kilobyte)

    const sheet = await today.update(words.keyResult)
    await sheet.setValue('11')
    const saved = await weapp.measure(async () => {
      await sheet.save()
      await sheet.isClosed()
      await today.shows(/11/)
    })
    expect(saved.bytes).toBeGreaterThan(0)
    expect(saved.bytes).toBeLessThanOrEqual(2 * kilobyte)
    expect(weapp.problems).toEqual([])
  })

  test('an update without network waits on the phone, and is sent once there is one', async () => {
    const { weapp, today, objective, say } = await open()
    await today.keyResult(words.keyResult)
    await weapp.goOffline()
    const sheet = await today.update(words.keyResult)
    await sheet.setValue('10.5')
    await sheet.saveOffline()
    await sheet.isClosed()
    await today.shows(say('components:keyResult.sending'))
    await weapp.goOnline()
    await today.nowhereShows(say('components:keyResult.sending'))
    await today.openKeyResult(words.keyResult)
    await objective.isOpen(words.objective)
    await objective.shows('10.5')
    expect(weapp.problems).toEqual([])
  })

  test('everyone’s OKRs are browsed and searched, and an objective is opened', async () => {
    const { weapp, today, okrs, objective } = await open()
    await today.goTo('okrs')
    await okrs.cards.first().waitFor()
    await okrs.search(words.words)
    await okrs.open(words.found)
    await objective.isOpen(words.found)
    expect(weapp.problems).toEqual([])
  })

  test('an answer of the OKRs Review is written without network, survives a crash, and is sent', async () => {
    const { weapp, today, me, myReview } = await open()
    await today.goTo('me')
    await me.openMyReview()
    await myReview.write()
    await weapp.goOffline()
    await myReview.writeAnswer(words.written)
    await myReview.isSaved('offline')
    await weapp.goOnline()
    await weapp.restart()
    await today.isOpen()
    await today.goTo('me')
    await me.openMyReview()
    await myReview.write()
    expect(await myReview.answer.inputValue()).toBe(words.written)
    await myReview.isSaved('cloud')
    expect(weapp.problems).toEqual([])
  })

  test('a manager reads what was handed in, and wishes for a time', async () => {
    const weapp = await world.onPhone(openidOf('shen-yu'), { language: language === 'en' ? 'en' : 'zh_CN', intl })
    const { today, me, reviewQueue, reviewOf, say } = new Reader(weapp, language)
    await today.isOpen()
    await today.goTo('me')
    await me.openReviewQueue()
    await reviewQueue.lists(words.report, say('review:queue.why.readAndBook'))
    await reviewQueue.open(words.report)
    await reviewOf.wishForATime()
    await reviewOf.isTold('review:meeting.proposed')
    await reviewOf.stands(2, 'submitted')
    expect(weapp.problems).toEqual([])
  })

  test('an objective is written, found again after a crash, and published', async () => {
    const { weapp, today, okrs, editor, objective } = await open()
    await today.goTo('okrs')
    await okrs.write()
    await editor.writeTitle(words.written)
    await weapp.restart()
    await today.isOpen()
    await today.goTo('okrs')
    await okrs.write()
    expect(await editor.title.inputValue()).toBe(words.written)
    await editor.writeKeyResult(1, { title: words.measured, baseline: '2', stretch: '9' })
    await editor.publish()
    await objective.isOpen(words.written)
    expect(weapp.problems).toEqual([])
  })
})
