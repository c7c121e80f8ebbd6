import { barriers, looks } from '../support/axe'
import { leave, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Tao Ran designs, and Pei Wen is the champion of design. */
const told = {
  'zh-CN': {
    tao: '陶然',
    pei: '裴雯',
    example: '我设计的页面，不用看说明也会用',
    keyResult: '页面上需要额外解释的提示',
    from: '头一回用就能走完的试用者占比',
    advice: '哪一类页面？写清楚，季末才好数。',
    better: '设置页上需要额外解释的提示',
    answer: '改成只算设置页了。',
  },
  en: {
    tao: 'Tao Ran',
    pei: 'Pei Wen',
    example: 'My pages need no manual',
    keyResult: 'Hints that explain what the page does not',
    from: 'Testers who get through at their first try',
    advice: 'On which pages? Say so, and it can be counted.',
    better: 'Hints on the settings pages',
    answer: 'It counts the settings pages alone now.',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** Somebody at the examples of their function, from an editor with nothing in it. */
async function atExamples(key: string, language: Language, colorScheme: 'light' | 'dark' = 'light') {
  const reader = await readerInBrowser(world, key, language, { colorScheme })
  await reader.today.goTo('okrs')
  await reader.okrs.write()
  await reader.coach.openLibrary()
  return reader
}

describe.each(languages)('an objective is written with help (%s)', (language) => {
  const words = told[language]

  test('from an example to a published one, and what was said of the draft stays between the few', async () => {
    const tao = await atExamples('tao-ran', language)
    await tao.coach.lookAt('product')
    await tao.coach.startFrom(words.example)
    expect(await tao.editor.keyResult(1).title.inputValue()).toBe(words.from)
    await tao.editor.why.fill(words.answer)
    await tao.editor.isSaved()
    await tao.editor.openSharing()
    await tao.editor.offersFirst(words.pei, tao.say('editor:helper.champion'))
    await tao.editor.closeSheet()
    await tao.editor.shareWith(words.pei)
    await tao.editor.isTold('editor:shareDone', { count: 1 })
    await tao.editor.close()

    const pei = await readerInBrowser(world, 'pei-wen', language)
    const asked = pei.say('today:draftFrom', { name: words.tao })
    await pei.today.goTo('inbox')
    await pei.inbox.hasUnread(asked)
    await pei.inbox.shows(words.example)
    await pei.inbox.open(asked)
    await pei.objective.isOpen(words.example)
    await pei.comments.shows(pei.say('comment:onDraft'))
    await pei.comments.advise(words.advice, words.keyResult)

    const said = tao.say('inbox:comment.myDraft', { name: words.pei })
    await tao.today.goTo('inbox')
    await tao.inbox.hasUnread(said)
    await tao.inbox.nowhereShows(words.advice)
    await tao.inbox.open(said)
    await tao.comments.lists(words.advice)
    await tao.comments.lists(words.keyResult)
    await tao.objective.write()
    await tao.comments.lists(words.advice)
    await tao.editor.keyResult(2).title.fill(words.better)
    await tao.editor.isSaved()
    await tao.comments.help.fill(words.answer)
    await tao.comments.send()
    await tao.comments.isTold('comment:sent')
    await tao.editor.showNoLongerTo(words.pei)
    await tao.editor.isTold('editor:shareNone')
    await tao.comments.help.waitFor({ state: 'hidden' })
    await tao.comments.lists(words.advice)
    await tao.editor.close()
    await tao.inbox.open(said)
    await tao.objective.isOpen(words.example)
    await tao.comments.lists(words.advice)
    await tao.comments.help.waitFor({ state: 'hidden' })
    await tao.objective.write()
    await tao.comments.lists(words.advice)
    await tao.comments.help.waitFor({ state: 'hidden' })
    await tao.editor.publish()
    await tao.objective.isOpen(words.example)
    await tao.comments.lists(words.advice)
    await tao.comments.shows(tao.say('comment:onDraft'))

    const song = await readerInBrowser(world, 'song-ci', language)
    await song.today.goTo('okrs')
    await song.okrs.search(words.example)
    await song.okrs.open(words.example)
    await song.objective.isOpen(words.example)
    await song.objective.shows(words.better)
    await song.comments.text.waitFor()
    await song.comments.nowhereShows(words.advice)
    await song.comments.nowhereShows(song.say('comment:onDraft'))
    expect([...tao.app.problems, ...pei.app.problems, ...song.app.problems]).toEqual([])
    await leave(tao, pei, song)
  })

  test('the function that was looked at last is shown again, and nothing that was being written is lost', async () => {
    const lu = await atExamples('lu-jin', language)
    await lu.coach.lookAt('product')
    await lu.coach.startFrom(words.example)
    await lu.editor.isTold('coach:library.begun')
    await lu.editor.why.fill(words.answer)
    await lu.editor.isSaved()
    await lu.editor.close()
    await lu.okrs.write()
    await lu.coach.openLibrary()
    await lu.coach.shows(words.example)
    await lu.coach.startFrom(words.example)
    await lu.editor.why.fill(words.advice)
    await lu.editor.isSaved()
    await lu.editor.close()
    await lu.today.goTo('today')
    await lu.today.counts(words.example, 2)
    await leave(lu)
  })
})

describe.each(looks)('nothing stands in the way ($language, $colorScheme)', ({ language, colorScheme }) => {
  const words = told[language]

  test('where an example is chosen and a draft is talked about', async () => {
    const found: Record<string, string[]> = {}
    const zhuang = await atExamples('zhuang-ziyi', language, colorScheme)
    const findings = async (screen: string) => {
      const all = await barriers(zhuang.app.page)
      if (all.length > 0) found[screen] = all
    }
    await zhuang.coach.lookAt('product')
    await findings('examples')
    await zhuang.coach.openWorkedExample(words.example)
    await findings('one example')
    await zhuang.coach.closeSheet()
    await zhuang.coach.startFrom(words.example)
    await zhuang.editor.why.fill(words.answer)
    await zhuang.editor.isSaved()
    await zhuang.editor.shareWith(words.pei)
    await zhuang.editor.isTold('editor:shareDone', { count: 1 })
    await zhuang.comments.help.fill(words.answer)
    await findings('talking about a draft')
    expect(found).toEqual({})
    await leave(zhuang)
  })
})
