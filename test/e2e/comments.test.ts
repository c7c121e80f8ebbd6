import { commentApi } from '../../domain/okr/commentApi'
import { okrApi } from '../../domain/okr/api'
import { barriers, looks } from '../support/axe'
import { holdUp } from './support/holdUp'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia's own objective, on which He Jiashu commented before; what was said already is in `demo/commentTexts`. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    pan: '潘欣悦',
    he: '何嘉树',
    tang: '唐墨',
    objective: '导数据不再是新客户的第一道坎',
    keyResult: '导入后需要返工的设备条目占比',
    question: '表头两行的那家，改好之后错了几条？',
    answer: '从四十条降到三条，都是单位写错的。',
    mistaken: '发错地方了',
    reworked: '合并单元格的问题我复现了',
    videos: '杜若录的三段视频我发给了五家客户',
    mine: '好，样本我今天就传给你。',
    checkedIn: '不用我们帮忙就导完台账的客户占比',
    noted: '先用三家的真实表格做样本，列出了最常见的十种乱法。',
    risky: '不合适的话',
    quick: '样本收到了，谢谢',
    further: '样本收到了，谢谢，周三前给你结果',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    pan: 'Pan Xinyue',
    he: 'He Jiashu',
    tang: 'Tang Mo',
    objective: 'Importing data no longer trips up new customers',
    keyResult: 'Imported machines that need correcting',
    question: 'With the two header rows mended, how many were wrong?',
    answer: 'Down from forty to three, all of them units.',
    mistaken: 'Wrong place, sorry',
    reworked: 'I can reproduce the merged cells',
    videos: 'I sent the three videos by Du Ruo',
    mine: 'Good, I will send you the samples today.',
    checkedIn: 'Customers who import their list without our help',
    noted: 'Took three real spreadsheets and listed the ten most common kinds of mess.',
    risky: 'Words that do not pass',
    quick: 'Got the samples',
    further: 'Got the samples, results by Wednesday',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-05-13T02:00:00Z' })
})

afterAll(() => world?.destroy())

/** Somebody at Lin's objective, which they found by its title. */
async function atLins(key: string, language: Language, colorScheme: 'light' | 'dark' = 'light'): Promise<Reader> {
  const reader = await readerInBrowser(world, key, language, { colorScheme })
  await reader.today.goTo('okrs')
  await reader.okrs.search(told[language].objective)
  await reader.okrs.open(told[language].objective)
  await reader.objective.isOpen(told[language].objective)
  return reader
}

/** Lin's objective, from another device. */
async function objectiveIdOf(language: Language): Promise<string> {
  const { company, objective } = told[language]
  const { objectives } = await world.cloud.call(openidOf('lin-zhixia'), okrApi.today, { companyId: company })
  const found = objectives.find(({ title }) => title === objective)
  if (!found) throw new Error(`Lin has no ${objective}`)
  return found._id
}

describe.each(languages)('people talk about an objective (%s)', (language) => {
  const words = told[language]

  test('a colleague asks, the owner finds it in the inbox and answers, and the colleague hears of that', async () => {
    const wei = await atLins('wei-zhao', language)
    await wei.comments.lists(words.videos)
    await wei.comments.text.fill(words.question)
    await wei.comments.about(words.keyResult)
    await wei.comments.send()
    await wei.comments.isTold('comment:sent')
    await wei.comments.lists(words.question)
    await wei.comments.lists(words.keyResult)

    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const said = lin.say('inbox:comment.myObjective', { name: language === 'en' ? 'Wei Zhao' : '魏昭' })
    await lin.today.goTo('inbox')
    await lin.inbox.hasUnread(said)
    await lin.inbox.shows(words.objective)
    await lin.inbox.nowhereShows(words.question)
    await lin.inbox.open(said)
    await lin.objective.isOpen(words.objective)
    await lin.comments.lists(words.question)
    await lin.comments.post(words.answer)
    await lin.comments.isBy(words.lin, words.answer)

    await wei.today.back()
    await wei.today.goTo('inbox')
    await wei.inbox.hasUnread(wei.say('inbox:comment.commented', { name: words.lin }))
    await leave(wei, lin)
  })

  test('what is written outlives a dead network, a closed app and a refused text', async () => {
    const pan = await atLins('pan-xinyue', language)
    await pan.comments.text.fill(words.risky)
    await pan.app.goOffline()
    await pan.comments.send()
    await pan.comments.shows(pan.say('cloud:unreachable'))
    await pan.app.goOnline()
    await pan.app.restart()
    await pan.today.goTo('okrs')
    await pan.okrs.search(words.objective)
    await pan.okrs.open(words.objective)
    await pan.objective.isOpen(words.objective)
    expect(await pan.comments.text.inputValue()).toBe(words.risky)
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    await pan.comments.send()
    await pan.comments.shows(pan.say('errors:messages.textRefused'))
    expect(await pan.comments.text.inputValue()).toBe(words.risky)
    await leave(pan)
  })

  test('what is written while a comment is on its way stays, and is another comment', async () => {
    const du = await atLins('du-ruo', language)
    const { comments } = du
    await comments.text.fill(words.quick)
    const sending = await holdUp(du, commentApi.comment.name)
    await comments.send()
    await sending.isOnItsWay
    await comments.text.fill(words.further)
    await sending.letGo()
    await comments.isTold('comment:sent')
    await comments.lists(words.quick)
    expect(await comments.text.inputValue()).toBe(words.further)
    await comments.send()
    await comments.lists(words.further)
    expect(await comments.text.inputValue()).toBe('')
    await leave(du)
  })

  test('the writer takes it back: its place says so, and the words are gone for everybody', async () => {
    const pan = await atLins('tang-mo', language)
    await pan.comments.post(words.mistaken)
    await pan.comments.takeBack(words.mistaken)
    await pan.comments.listsNot(words.mistaken)
    await pan.comments.lists(pan.say('comment:takenBack', { name: words.tang }))
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.goTo('inbox')
    await lin.inbox.isOpen()
    await lin.inbox.nowhereShows(lin.say('inbox:comment.myObjective', { name: words.tang }))
    await leave(pan, lin)
  })

  test('all of them stand on a page of their own, page by page', async () => {
    const objectiveId = await objectiveIdOf(language)
    for (let place = 1; place <= 18; place += 1) {
      await world.cloud.call(openidOf('cui-hao'), commentApi.comment, {
        companyId: words.company,
        objectiveId,
        commentId: `comment-e2e-${language}-${place}`,
        keyResultId: null,
        text: `${words.videos} ${place}`,
      })
    }
    const lin = await atLins('lin-zhixia', language)
    await lin.comments.listsNot(words.reworked)
    await lin.comments.openAll()
    await lin.comments.lists(`${words.videos} 18`)
    await lin.comments.reads(words.reworked)
    await leave(lin)
  })

  test('beside the OKRs Review, what was said and noted is put into an answer by one tap', async () => {
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.goTo('me')
    await lin.me.openMyReview()
    await lin.myReview.isOpen()
    await lin.myReview.write()
    await lin.myReview.takeComment(words.he)
    await lin.myReview.takeOwnComment()
    await lin.myReview.takeNote(words.checkedIn)
    const answer = await lin.myReview.answer.inputValue()
    expect(answer).toContain(words.reworked)
    expect(answer).toContain(words.mine)
    expect(answer).toContain(words.noted)
    await leave(lin)
  })
})

describe.each(looks)('nothing stands in the way ($language, $colorScheme)', ({ language, colorScheme }) => {
  const words = told[language]

  test('where comments are read, written and taken back', async () => {
    const lin = await atLins('lin-zhixia', language, colorScheme)
    const found: Record<string, string[]> = {}
    const findings = async (screen: string) => {
      const all = await barriers(lin.app.page)
      if (all.length > 0) found[screen] = all
    }
    await lin.comments.lists(words.videos)
    await lin.comments.text.fill(words.question)
    await findings('writing')
    await lin.comments.openAbout()
    await findings('what it is about')
    await lin.comments.closeSheet()
    await lin.comments.openAll()
    await lin.comments.reads(words.mine)
    await findings('all comments')
    await lin.comments.askToTakeBack(words.mine)
    await findings('taking back')
    expect(found).toEqual({})
    await leave(lin)
  })
})
