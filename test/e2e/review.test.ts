import { addDays, civilDateAt } from '../../domain/calendar/civilDate'
import { chinaCalendar } from '../../domain/calendar/china'
import { workdayOnOrAfter } from '../../domain/calendar/workdays'
import { peopleApi } from '../../domain/people/api'
import { reviewApi } from '../../domain/review/api'
import { reviewedCycle } from '../../domain/review/cycle'
import { lessonApi } from '../../domain/review/lessonApi'
import type { Question } from '../../domain/review/model'
import { instantOf } from '../../src/packages/review/parts/time'
import { openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia, a customer success manager, and Guan Shu, her manager; what they say to each other. */
const talk = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    guan: '关舒',
    du: '杜若',
    shi: '石磊',
    pan: '潘欣悦',
    jian: '简宁',
    feng: '冯朔',
    standIn: '白杨',
    content: '内容与品牌组',
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
    du: 'Du Ruo',
    shi: 'Shi Lei',
    pan: 'Pan Xinyue',
    jian: 'Jian Ning',
    feng: 'Feng Shuo',
    standIn: 'Bai Yang',
    content: 'Content and Brand',
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

const memberIdOf = (language: Language, key: string) => `${language === 'en' ? 'en' : 'zh'}-member-${key}`

/** One review of the cycle that is reviewed now, by the people in it. */
function reviewOf(language: Language, key: string) {
  const today = civilDateAt(world.cloud.clock.now().getTime())
  const cycleId = reviewedCycle(today, { fiscalStartMonth: 1, cycleLength: 3 }).id
  const own = { companyId: talk[language].company, cycleId }
  return { own, reference: { ...own, memberId: memberIdOf(language, key) } }
}

const hours = 3_600_000
const waitFor = (milliseconds: number) =>
  world.cloud.clock.move(new Date(world.cloud.clock.now().getTime() + milliseconds))

/** Writes and hands in from another device; `version` counts the saves before. */
async function handIn(language: Language, key: string, answers: Record<Question, string>, version = 0) {
  const { own } = reviewOf(language, key)
  const { possible, moved, next } = answers
  const written = { possible, moved, next, movedKeyResult: null }
  await world.cloud.call(openidOf(key), reviewApi.saveAnswers, { ...own, version, answers: written })
  await world.cloud.call(openidOf(key), reviewApi.submit, { ...own, version: version + 1 })
}

/** Both agree on a time, and it has passed. */
async function meet(language: Language, key: string) {
  const { reference } = reviewOf(language, key)
  const startsAt = instantOf(
    workdayOnOrAfter(addDays(civilDateAt(world.cloud.clock.now().getTime()), 1), chinaCalendar),
    600,
  )
  await world.cloud.call(openidOf('guan-shu'), reviewApi.propose, { ...reference, startsAt })
  await world.cloud.call(openidOf(key), reviewApi.accept, { ...reference, startsAt })
  world.cloud.clock.move(new Date(startsAt + hours))
  await world.cloud.call(openidOf('guan-shu'), reviewApi.hold, reference)
}

const onMyReview = async (language: Language, key = 'lin-zhixia'): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language)
  await reader.today.goTo('me')
  await reader.me.openMyReview()
  await reader.myReview.isOpen()
  return reader
}

const atTheQueue = async (language: Language, key = 'guan-shu'): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language)
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

    waitFor(24 * hours)
    await guan.reviewOf.back()
    await guan.reviewQueue.open(words.lin)
    await guan.reviewOf.hold()
    await guan.reviewOf.stands(4, 'held')
    await guan.reviewOf.openReturning()
    await guan.reviewOf.reason.fill(words.reason)
    // Nothing typed is lost by a closed app.
    await guan.app.restart()
    await guan.today.goTo('me')
    await guan.me.openReviewQueue()
    await guan.reviewQueue.open(words.lin)
    await guan.reviewOf.openReturning()
    expect(await guan.reviewOf.reason.inputValue()).toBe(words.reason)
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

    // Of the words of a review nothing goes further than its member chooses, and nothing is shared by choosing.
    await lin.myReview.writeLesson('blank')
    expect(await lin.lessonWriting.learned.inputValue()).toBe('')
    await lin.lessonWriting.close()
    await lin.myReview.writeLesson('possible')
    expect(await lin.lessonWriting.learned.inputValue()).toBe(words.possible)
    await lin.lessonWriting.nowhereShows(words.better)
    await lin.lessonWriting.close()
    const { items } = await world.cloud.call(openidOf('lin-zhixia'), lessonApi.myLessons, {
      companyId: reviewOf(language, 'lin-zhixia').reference.companyId,
      after: null,
    })
    expect(JSON.stringify(items)).not.toContain(words.possible)
    expect([...lin.app.problems, ...guan.app.problems]).toEqual([])
  })

  test('two devices write one answer: both texts are shown, and the chosen one stays', async () => {
    const phone = await onMyReview(language, 'cui-hao')
    const tablet = await onMyReview(language, 'cui-hao')
    await phone.myReview.write()
    await tablet.myReview.write()
    await phone.myReview.writeAnswer(words.possible)
    await phone.myReview.isSaved('cloud')
    await tablet.myReview.writeAnswer(words.moved)
    await tablet.myReview.isSaved('conflicted')
    await tablet.myReview.shows(words.possible)
    await tablet.myReview.keepThis()
    await tablet.myReview.isSaved('cloud')
    await phone.myReview.writeAnswer(words.next)
    await phone.myReview.isSaved('conflicted')
    await phone.myReview.shows(words.moved)
    await phone.myReview.keepOther()
    await phone.myReview.isSaved('cloud')
    expect(await phone.myReview.answer.inputValue()).toBe(words.moved)
    expect([...phone.app.problems, ...tablet.app.problems]).toEqual([])
  })

  test('without network and closed, an answer is kept and sent when it is back', async () => {
    const shi = await onMyReview(language, 'shi-lei')
    await shi.myReview.write()
    await shi.app.goOffline()
    await shi.myReview.writeAnswer(words.possible)
    await shi.myReview.isSaved('offline')
    await shi.app.goOnline()
    await shi.app.restart()
    await shi.today.isOpen()
    await shi.today.goTo('me')
    await shi.me.openMyReview()
    await shi.myReview.write()
    expect(await shi.myReview.answer.inputValue()).toBe(words.possible)
    await shi.myReview.isSaved('cloud')
    const { reference } = reviewOf(language, 'shi-lei')
    const { words: kept } = await world.cloud.call(openidOf('shi-lei'), reviewApi.review, reference)
    expect(kept.mine?.answers.possible).toBe(words.possible)
    expect(shi.app.problems).toEqual([])
  })

  test('what was handed in again meanwhile is marked before it is approved', async () => {
    await handIn(language, 'du-ruo', words)
    await meet(language, 'du-ruo')
    const guan = await atTheQueue(language)
    await guan.reviewQueue.open(words.du)
    await guan.reviewOf.shows(words.next)
    await guan.reviewOf.writeNote(words.note)
    await handIn(language, 'du-ruo', { ...words, next: words.better }, 1)
    await guan.reviewOf.approve()
    await guan.reviewOf.shows(guan.say('review:changedSince'))
    await guan.reviewOf.shows(guan.say('review:changed'))
    await guan.reviewOf.shows(words.better)
    await guan.reviewOf.approve()
    await guan.reviewQueue.isOpen()
    await guan.reviewQueue.lists(words.du, guan.say('review:queue.why.acknowledge'))
    expect(guan.app.problems).toEqual([])
  })

  test('approved on another device, the reason to return it that was being written stays', async () => {
    const { reference } = reviewOf(language, 'shi-lei')
    const { words: kept } = await world.cloud.call(openidOf('shi-lei'), reviewApi.review, reference)
    await handIn(language, 'shi-lei', words, kept.mine?.version)
    await meet(language, 'shi-lei')
    const guan = await atTheQueue(language)
    await guan.reviewQueue.open(words.shi)
    await guan.reviewOf.openReturning()
    await guan.reviewOf.reason.fill(words.reason)
    await world.cloud.call(openidOf('guan-shu'), reviewApi.saveNote, { ...reference, version: 0, note: words.note })
    await world.cloud.call(openidOf('guan-shu'), reviewApi.approve, { ...reference, submission: 1, noteVersion: 1 })
    await guan.reviewOf.sendBack(words.reason)
    await guan.reviewOf.stillHas(words.reason)
    await guan.reviewOf.discard()
    await guan.reviewOf.nowhereShows(words.reason)
    expect(guan.app.problems).toEqual([])
  })

  test('with another manager it is theirs, and the former one is told that it is gone', async () => {
    await handIn(language, 'pan-xinyue', words)
    const guan = await atTheQueue(language)
    const { reference } = reviewOf(language, 'pan-xinyue')
    await guan.reviewQueue.lists(words.pan, guan.say('review:queue.why.readAndBook'))
    await world.cloud.call(openidOf('cheng-an'), peopleApi.changeManager, {
      companyId: reference.companyId,
      memberId: reference.memberId,
      managerId: memberIdOf(language, 'gao-yuan'),
      version: 1,
    })
    await guan.reviewQueue.open(words.pan)
    await guan.reviewOf.shows(guan.say('review:gone'))
    await guan.reviewOf.nowhereShows(words.possible)

    const gao = await atTheQueue(language, 'gao-yuan')
    await gao.reviewQueue.open(words.pan)
    await gao.reviewOf.shows(words.possible)
    expect([...guan.app.problems, ...gao.app.problems]).toEqual([])
  })

  test('whoever stands in has the queue while it lasts, and not after it was ended', async () => {
    await handIn(language, 'jian-ning', words)
    const feng = await atTheQueue(language, 'feng-shuo')
    await feng.reviewQueue.nameStandIn(words.standIn)
    const bai = await atTheQueue(language, 'bai-yang')
    await bai.reviewQueue.open(words.jian)
    await bai.reviewOf.shows(words.possible)
    await bai.reviewOf.shows(bai.say('review:standsIn', { name: words.feng }))
    await feng.reviewQueue.endStandIn()
    await bai.reviewOf.back()
    await bai.reviewQueue.nowhereShows(words.jian)
    expect([...feng.app.problems, ...bai.app.problems]).toEqual([])
  })

  test('a champion sees how far each review is, and not a word of it', async () => {
    const zhong = await readerInBrowser(world, 'zhong-qi', language)
    await zhong.today.goTo('me')
    await zhong.me.openReviewStates()
    await zhong.reviewStates.chooseDepartment(words.content)
    await zhong.reviewStates.lists(words.jian, 'submitted')
    await zhong.reviewStates.nowhereShows(words.possible)
    expect(zhong.app.problems).toEqual([])
  })
})
