import { okrApi } from '../../domain/okr/api'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { reviewApi } from '../../domain/review/api'
import { barriers, looks } from '../support/axe'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia asks; what the demo company has asked already is in `demo/feedbackTexts`. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    prefix: 'zh',
    lin: '林知夏',
    tang: '唐墨',
    guan: '关舒',
    qin: '秦蔓',
    he: '何嘉树',
    cui: '崔浩',
    pan: '潘欣悦',
    ofPan: '满月前后的那通电话，和我配合时哪一步最费劲？怎么改会顺一点？',
    objective: '导数据不再是新客户的第一道坎',
    keyResult: '不用我们帮忙就导完台账的客户占比',
    answer: '导入失败时，把是哪一行错了一起发我，我十分钟就能查到。',
    late: '表头那一行能不能先固定下来？',
    reason: '这周在压测，周三当面说。',
    asked: '这个目标上，我少做哪一件事，你们会更顺手？',
    toHe: '导入的报错，怎么写给你最省事？我们想一次就说清楚。',
    toCui: '导入这一步，我再多做哪一件事，最能省你的驻场时间？',
    said: '出发前把客户的台账先发我看一眼就行。上个月三家里有两家有合并单元格，我到现场才发现，半天就没了。',
  },
  en: {
    company: 'yuchuan-en',
    prefix: 'en',
    lin: 'Lin Zhixia',
    tang: 'Tang Mo',
    guan: 'Guan Shu',
    qin: 'Qin Man',
    he: 'He Jiashu',
    cui: 'Cui Hao',
    pan: 'Pan Xinyue',
    ofPan: 'With the call after the first month, where is working with me harder than it should be?',
    objective: 'Importing data no longer trips up new customers',
    keyResult: 'Customers who import their list without our help',
    answer: 'When an import fails, send me the row it failed on, and I find it in ten minutes.',
    late: 'Could the header row be fixed first?',
    reason: 'Load tests this week. Let us talk on Wednesday.',
    asked: 'With this objective, what could I stop doing that would make it easier for you?',
    toHe: 'How should we report import errors so that they cost you least? We would like to say it once.',
    toCui: 'With importing, what one thing could I do that saves you most time on site?',
    said: "Send me the customer's list before I leave. Two of three last month had merged cells. I only saw it on site, and half a day was gone.",
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-05-13T02:00:00Z' })
})

afterAll(() => world?.destroy())

async function reader(key: string, language: Language): Promise<Reader> {
  const who = await readerInBrowser(world, key, language)
  await who.today.goTo('me')
  return who
}

/** Lin's own objective, from another device. */
async function objectiveIdOf(language: Language): Promise<string> {
  const { company, objective } = told[language]
  const { objectives } = await world.cloud.call(openidOf('lin-zhixia'), okrApi.today, { companyId: company })
  const found = objectives.find(({ title }) => title === objective)
  if (!found) throw new Error(`Lin has no ${objective}`)
  return found._id
}

/** Lin asks from another device. */
async function lets(language: Language, colleague: string, requestId: string, question: string): Promise<void> {
  await world.cloud.call(openidOf('lin-zhixia'), feedbackApi.askForFeedback, {
    companyId: told[language].company,
    requestId,
    colleagueId: `${told[language].prefix}-member-${colleague}`,
    objectiveId: await objectiveIdOf(language),
    keyResultId: null,
    question,
  })
}

describe('one question to one colleague', () => {
  test.each(languages)('is asked from an objective, answered, and read by who asked alone (%s)', async (language) => {
    const words = told[language]
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.goTo('okrs')
    await lin.okrs.look('me')
    await lin.okrs.open(words.objective)
    await lin.objective.askAColleague()
    await lin.asking.isOpen()
    await lin.asking.isAbout(words.objective)
    await lin.asking.send()
    await lin.asking.lacks('colleague')
    await lin.asking.chooseColleague(words.tang)
    await lin.asking.chooseKeyResult(words.keyResult)
    await lin.asking.sendTo(words.tang)
    await lin.asking.lacks('question')
    const question = await lin.asking.startWith('help')
    await lin.asking.sendTo(words.tang)
    await lin.asking.isTold('feedback:asking.sent', { name: words.tang })
    await lin.objective.isOpen(words.objective)

    const tang = await reader('tang-mo', language)
    await tang.me.openFeedback()
    await tang.feedback.waits(words.lin, question)
    await tang.feedback.open(words.lin, question)
    await tang.feedbackAnswer.asks(question)
    await tang.feedbackAnswer.shows(words.keyResult)
    await tang.feedbackAnswer.answer.fill(words.answer)
    // Nothing typed is lost by a closed app.
    await tang.app.restart()
    await tang.today.goTo('me')
    await tang.me.openFeedback()
    await tang.feedback.open(words.lin, question)
    await tang.feedbackAnswer.asks(question)
    expect(await tang.feedbackAnswer.answer.inputValue()).toBe(words.answer)
    await tang.feedbackAnswer.sendTo(words.lin)
    await tang.feedbackAnswer.isTold('feedback:answering.sent', { name: words.lin })
    await tang.feedback.shows(tang.say('feedback:none.forMe'))
    await tang.feedback.nowhereShows(words.answer)

    await lin.objective.back()
    await lin.okrs.goTo('today')
    await lin.today.goTo('me')
    await lin.me.openFeedback()
    await lin.feedback.look('mine')
    await lin.feedback.stands(words.tang, 'answered', question)
    await lin.feedback.nowhereShows(words.answer)
    await lin.feedback.open(words.tang, question)
    await lin.feedbackAnswer.shows(words.answer)
    await leave(lin, tang)
  })

  test.each(languages)('is declined in two taps, with a word if one likes (%s)', async (language) => {
    const words = told[language]
    const lin = await reader('lin-zhixia', language)
    await lin.me.openFeedback()
    await lin.feedback.waits(words.guan, words.asked)
    await lin.feedback.open(words.guan, words.asked)
    await lin.feedbackAnswer.decline(words.guan, words.reason)
    await lin.feedbackAnswer.isTold('feedback:answering.declined', { name: words.guan })

    const guan = await reader('guan-shu', language)
    await guan.me.openFeedback()
    await guan.feedback.look('mine')
    await guan.feedback.open(words.lin, words.asked)
    await guan.feedbackAnswer.shows(words.reason)
    await leave(lin, guan)
  })

  test.each(languages)('taken back meanwhile, it says so and keeps what was being written (%s)', async (language) => {
    const words = told[language]
    const [he, lin] = [await reader('he-jiashu', language), await reader('lin-zhixia', language)]
    await he.me.openFeedback()
    await he.feedback.open(words.lin, words.toHe)
    await he.feedbackAnswer.answer.fill(words.late)

    await lin.me.openFeedback()
    await lin.feedback.look('mine')
    await lin.feedback.stands(words.he, 'open', words.toHe)
    await lin.feedback.open(words.he, words.toHe)
    await lin.feedbackAnswer.withdraw()
    await lin.feedbackAnswer.shows(lin.say('feedback:asked.withdrawn'))

    await he.feedbackAnswer.sendTo(words.lin)
    await he.feedbackAnswer.shows(he.say('feedback:answering.over.withdrawn', { name: words.lin }))
    await he.feedbackAnswer.stillHas(words.late)
    await he.feedbackAnswer.discard()
    await he.feedbackAnswer.nowhereShows(words.late)
    await leave(he, lin)
  })

  test.each(languages)('is not asked while five wait, and the sixth stays written (%s)', async (language) => {
    const words = told[language]
    // One to somebody who has left waits already.
    for (const colleague of ['qiao-shiyu', 'ren-ke', 'cao-yue', 'pei-wen']) {
      await lets(language, colleague, `request-${words.prefix}-${colleague}`, words.late)
    }
    const lin = await reader('lin-zhixia', language)
    await lin.me.openFeedback()
    await lin.feedback.ask()
    await lin.asking.chooseColleague(words.qin)
    await lin.asking.chooseObjective(words.objective)
    await lin.asking.question.fill(words.late)
    await lin.asking.sendTo(words.qin)
    await lin.asking.isRefused(lin.say('errors:messages.tooManyOpenRequests', { bound: 5 }))
    expect(await lin.asking.question.inputValue()).toBe(words.late)
    await lin.asking.seeMine()
    await lin.feedback.shows(lin.say('feedback:state.left'))
    await leave(lin)
  })
})

test.each(languages)(
  'an answer goes into the review by one tap, and its words are then the member’s (%s)',
  async (language) => {
    const words = told[language]
    const lin = await reader('lin-zhixia', language)
    await lin.me.openMyReview()
    await lin.myReview.write()
    await lin.myReview.writeAnswer(words.late)
    await lin.myReview.shows(lin.say('feedback:given.private'))
    await lin.myReview.takeIn(words.cui)
    const quoted = lin.say('feedback:given.quote', { name: words.cui, words: words.said })
    expect(await lin.myReview.answer.inputValue()).toBe(`${words.late}\n${quoted}`)
    await lin.myReview.isSaved('cloud')
    await leave(lin)

    const guan = await world.cloud.call(openidOf('guan-shu'), reviewApi.review, {
      companyId: words.company,
      memberId: `${words.prefix}-member-lin-zhixia`,
      cycleId: '2026-04-01.3',
    })
    expect(JSON.stringify(guan)).not.toContain(words.said)
  },
)

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const words = told[language]
  const pan = await readerInBrowser(world, 'pan-xinyue', language, { colorScheme })
  const lin = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
  const found: Record<string, string[]> = {}
  const look = async (at: string, who: Reader) => {
    const barred = await barriers(who.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await pan.today.goTo('me')
  await pan.me.openFeedback()
  await pan.feedback.ask()
  await pan.asking.isOpen()
  await look('asking', pan)
  await pan.asking.send()
  await pan.asking.lacks('colleague')
  await look('asking, nothing chosen', pan)
  await pan.asking.openColleagues()
  await look('colleagues', pan)

  await lin.today.goTo('me')
  await lin.me.openFeedback()
  await lin.feedback.isOpen()
  await lin.feedback.waits(words.pan, words.ofPan)
  await look('asked of me', lin)
  await lin.feedback.open(words.pan, words.ofPan)
  await lin.feedbackAnswer.asks(words.ofPan)
  await look('answering', lin)
  await lin.feedbackAnswer.openDeclining()
  await look('declining', lin)
  await lin.feedbackAnswer.closeSheet()
  await lin.feedbackAnswer.back()
  await lin.feedback.look('mine')
  await lin.feedback.shows(lin.say('feedback:state.left'))
  await look('asked by me', lin)
  await lin.feedback.open(words.cui, words.toCui)
  await lin.feedbackAnswer.shows(words.said)
  await look('an answer', lin)
  expect(found).toEqual({})
  await leave(pan, lin)
})
