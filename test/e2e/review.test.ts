import { reviewApi } from '../../domain/review/api'
import { reviewedCycle } from '../../domain/review/cycle'
import { civilDateAt } from '../../domain/calendar/civilDate'
import { openidOf, type Reader, readerInBrowser } from './support/reader'
import { eventually } from './support/eventually'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia, a customer success manager, and Guan Shu, her manager; what they say to each other. */
const talk = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    guan: '关舒',
    possible: '客户的师傅自己把导入做完了，以前每次都要等我们上门。',
    moved: '我把导入拆成三步写成清单，客户照着做，平均少等六天。',
    next: '每周一先看一遍关键结果，再排当周的拜访。',
    better: '每周一先看一遍关键结果，再排当周的拜访；四月起和顾川一起做。',
    reason: '最后一问再具体一点：和谁一起做？',
    note: '清单这件事值得推广到另外两个区。约好四月和顾川一起试。',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    guan: 'Guan Shu',
    possible: 'Customers finish the import themselves; before, they waited for a visit each time.',
    moved: 'I split the import into three steps on one list. Customers follow it and wait six days less.',
    next: 'Read the key results each Monday before planning the visits of the week.',
    better: 'Read the key results each Monday before planning visits, together with Gu Chuan from April.',
    reason: 'Be more precise about the last one: with whom?',
    note: 'The list deserves two more regions. Agreed to try it with Gu Chuan in April.',
  },
} as const

let world: World

beforeAll(async () => {
  // A Wednesday in the middle of a cycle, so that a few workdays later it still runs.
  world = await World.create({ now: '2026-05-13T02:00:00Z' })
})

afterAll(() => world?.destroy())

const inTheCloud = (key: string, language: Language) => {
  const { company: companyId } = talk[language]
  const cycleId = reviewedCycle(civilDateAt(world.cloud.clock.now().getTime()), {
    fiscalStartMonth: 1,
    cycleLength: 3,
  }).id
  const memberId = memberIds[language][key] ?? ''
  return world.cloud.call(openidOf(key), reviewApi.review, { companyId, memberId, cycleId })
}
const memberIds: Record<Language, Record<string, string>> = { 'zh-CN': {}, en: {} }

const onMyReview = async (language: Language, key = 'lin-zhixia'): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language)
  await reader.today.goTo('me')
  await reader.me.openMyReview()
  await reader.myReview.isOpen()
  return reader
}

const atTheQueue = async (language: Language): Promise<Reader> => {
  const reader = await readerInBrowser(world, 'guan-shu', language)
  await reader.today.goTo('me')
  await reader.me.openReviewQueue()
  await reader.reviewQueue.isOpen()
  return reader
}

describe.each(['zh-CN', 'en'] as const)('an OKRs Review from the first word to the last (%s)', (language) => {
  const words = talk[language]

  test('three answers, a 1:1, returned once, approved and acknowledged', async () => {
    const lin = await onMyReview(language)
    const guan = await atTheQueue(language)

    await lin.myReview.write()
    await lin.myReview.answerAll(words)
    await lin.myReview.submitTo(words.guan)
    await lin.myReview.stands(2, 'submitted')

    await guan.reviewQueue.back()
    await guan.me.openReviewQueue()
    await guan.reviewQueue.lists(words.lin, guan.say('review:queue.why.readAndBook'))
    await guan.reviewQueue.open(words.lin)
    await guan.reviewOf.isOpen(words.lin)
    for (const answer of [words.possible, words.moved, words.next]) await guan.reviewOf.shows(answer)
    await guan.reviewOf.wishForATime()

    await lin.myReview.back()
    await lin.me.openMyReview()
    await lin.myReview.acceptTheTime()
    await lin.myReview.stands(3, 'booked')

    world.cloud.clock.move(new Date(world.cloud.clock.now().getTime() + 24 * 3_600_000))
    await guan.reviewOf.back()
    await guan.reviewQueue.open(words.lin)
    await guan.reviewOf.hold()
    await guan.reviewOf.stands(4, 'held')
    await guan.reviewOf.sendBack(words.reason)
    await guan.reviewQueue.isOpen()

    await lin.myReview.back()
    await lin.me.openMyReview()
    await lin.myReview.shows(lin.say('review:returned', { reason: words.reason }))
    await lin.myReview.write()
    await lin.myReview.next()
    await lin.myReview.next()
    await lin.myReview.writeAnswer(words.better)
    await lin.myReview.submitAgain()
    await lin.myReview.stands(4, 'held')

    await guan.reviewQueue.open(words.lin)
    await guan.reviewOf.shows(words.better)
    await guan.reviewOf.writeNote(words.note)
    await guan.reviewOf.approve()
    await guan.reviewQueue.isOpen()

    await lin.myReview.back()
    await lin.me.openMyReview()
    await lin.myReview.shows(words.note)
    await lin.myReview.acknowledge()
    await lin.myReview.stands(6, 'acknowledged')
    expect([...lin.app.problems, ...guan.app.problems]).toEqual([])
  })
})
void eventually
void inTheCloud
