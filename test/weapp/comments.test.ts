import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'

/** Wei Zhao, a product manager, asks about Lin Zhixia's objective. */
const told = {
  'zh-CN': {
    wei: '魏昭',
    objective: '导数据不再是新客户的第一道坎',
    keyResult: '导入后需要返工的设备条目占比',
    question: '表头两行的那家，改好之后错了几条？',
  },
  en: {
    wei: 'Wei Zhao',
    objective: 'Importing data no longer trips up new customers',
    keyResult: 'Imported machines that need correcting',
    question: 'With the two header rows mended, how many were wrong?',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-05-13T02:00:00Z' })
})

afterAll(() => world?.destroy())

describe.each<Language>(['zh-CN', 'en'])('on a phone (%s)', (language) => {
  const words = told[language]
  const hold = async (key: string) => {
    const weapp = await world.onPhone(openidOf(key), { language: language === 'en' ? 'en' : 'zh_CN', intl: false })
    return { weapp, ...new Reader(weapp, language) }
  }

  test('a comment waits for the network, arrives once, and leads from the inbox to where it was said', async () => {
    const wei = await hold('wei-zhao')
    await wei.today.isOpen()
    await wei.today.goTo('okrs')
    await wei.okrs.search(words.objective)
    await wei.okrs.open(words.objective)
    await wei.objective.isOpen(words.objective)
    await wei.comments.text.fill(words.question)
    await wei.comments.about(words.keyResult)
    await wei.weapp.goOffline()
    await wei.comments.send()
    await wei.comments.shows(wei.say('cloud:unreachable'))
    expect(await wei.comments.text.inputValue()).toBe(words.question)
    await wei.weapp.goOnline()
    await wei.comments.send()
    await wei.comments.isTold('comment:sent')
    await wei.comments.isBy(words.wei, words.question)
    await wei.comments.openAll()
    await wei.comments.lists(words.question)
    expect(await wei.weapp.route()).toBe('packages/okr/pages/comments/index')
    expect(wei.weapp.problems).toEqual([])

    const lin = await hold('lin-zhixia')
    const said = lin.say('inbox:comment.myObjective', { name: words.wei })
    await lin.today.isOpen()
    await lin.today.goTo('inbox')
    await lin.inbox.hasUnread(said)
    await lin.inbox.open(said)
    await lin.objective.isOpen(words.objective)
    await lin.comments.lists(words.question)
    expect(lin.weapp.problems).toEqual([])
  })
})
