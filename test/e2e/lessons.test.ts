import { lessonApi } from '../../domain/review/lessonApi'
import { barriers, looks } from '../support/axe'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Lin Zhixia closed an objective last quarter; Pan Xinyue and Cui Hao work beside her. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    pan: '潘欣悦',
    department: '客户成功组',
    objective: '培训之后，师傅自己就会用',
    title: '培训只讲一半，另一半让师傅自己上手',
    learned: '两个小时讲完没人记得。换成讲四十分钟，剩下时间两人一台手机做一遍报修，回去的求助电话少了一半。',
    more: '下次让班组长先学会，由他教。',
    other: '另一台设备上写的',
    word: '报修',
    tag: '培训',
    suggested: '客户上手',
    similar: '让师傅上完培训就能自己上手',
    known: '新客户第一次导入数据，一定陪着做',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    pan: 'Pan Xinyue',
    department: 'Customer Success',
    objective: 'After a training, technicians manage on their own',
    title: 'Teach half of the training and let technicians do the rest',
    learned:
      'Nobody remembers two hours of talk. Forty minutes, then two people and one phone filing a real repair, halved the calls.',
    more: 'Next time the foreman learns first and teaches the others.',
    other: 'Written on the other device',
    word: 'foreman',
    tag: 'training',
    suggested: 'onboarding',
    similar: 'Technicians leave the training and manage by themselves',
    known: 'Sit with new customers for their first import',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // In the middle of a quarter: the last one is closed, and what was learned in it is written.
  world = await World.create({ now: '2026-05-13T02:00:00Z' })
})

afterAll(() => world?.destroy())

const amongLessons = async (key: string, language: Language): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language)
  await reader.today.goTo('me')
  await reader.me.openLessons()
  await reader.lessons.isOpen()
  return reader
}

const atTheClosedObjective = async (reader: Reader, title: string): Promise<void> => {
  await reader.today.goTo('okrs')
  await reader.okrs.look('me')
  await reader.okrs.choosePreviousCycle()
  await reader.okrs.open(title)
  await reader.objective.isOpen(title)
}

describe.each(languages)('what was learned goes from one who did it to one who starts (%s)', (language) => {
  const words = told[language]

  test('written from a closed objective, across a closed app, and shared when its writer says so', async () => {
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await atTheClosedObjective(lin, words.objective)
    await lin.objective.writeLesson()
    const { lessonWriting } = lin
    await lessonWriting.shows(words.objective)
    // It begins with what the closing taught, which everybody reads there already.
    expect(await lessonWriting.learned.inputValue()).not.toBe('')
    await lessonWriting.share()
    await lessonWriting.lacks('title')
    await lessonWriting.title.fill(words.title)
    await lessonWriting.learned.fill('')
    await lessonWriting.share()
    await lessonWriting.lacks('learned')
    await lessonWriting.learned.fill(words.learned)
    await lessonWriting.tags.fill(words.tag)

    await lin.app.restart()
    await atTheClosedObjective(lin, words.objective)
    await lin.objective.writeLesson()
    await lessonWriting.isTold('lessons:writing.restored')
    expect([await lessonWriting.title.inputValue(), await lessonWriting.learned.inputValue()]).toEqual([
      words.title,
      words.learned,
    ])
    await lessonWriting.addSuggestedTag(words.suggested)

    await lin.app.goOffline()
    await lessonWriting.share()
    await lessonWriting.shows(lin.say('lessons:writing.offline'))
    await lin.app.goOnline()
    await lessonWriting.share()
    await lin.lesson.isOpen(words.title)
    await lin.lesson.shows(words.objective)
    await lin.lesson.shows(lin.say('lessons:thanks.none'))
    await leave(lin)
  })

  test('changed on two devices, both texts stand on the screen until one is chosen', async () => {
    const [phone, tablet] = [await amongLessons('lin-zhixia', language), await amongLessons('lin-zhixia', language)]
    for (const { lessons, lesson } of [phone, tablet]) {
      await lessons.narrowToMine()
      await lessons.open(words.title)
      await lesson.edit()
    }
    await phone.lessonWriting.learned.fill(words.other)
    await phone.lessonWriting.save()
    await phone.lesson.shows(words.other)
    await tablet.lessonWriting.learned.fill(`${words.learned}${words.more}`)
    await tablet.lessonWriting.save()
    await tablet.lessonWriting.shows(words.other)
    expect(await tablet.lessonWriting.learned.inputValue()).toBe(`${words.learned}${words.more}`)
    await tablet.lessonWriting.keepThis()
    await tablet.lessonWriting.save()
    await tablet.lesson.shows(words.more)
    await leave(phone, tablet)
  })

  test('a colleague finds it by a word and by a tag, and says thanks', async () => {
    const pan = await amongLessons('pan-xinyue', language)
    await pan.lessons.search(words.word)
    await pan.lessons.lists(words.title)
    await pan.lessons.listsNot(words.known)
    await pan.lessons.search('')
    await pan.lessons.narrowToTag(words.tag)
    await pan.lessons.lists(words.title)
    await pan.lessons.listsNot(words.known)
    await pan.lessons.narrowToTag(words.tag)
    await pan.lessons.narrowToDepartment(words.department)
    await pan.lessons.lists(words.known)
    await pan.lessons.open(words.title)
    await pan.lesson.isOpen(words.title)
    await pan.lesson.shows(pan.say('lessons:thanks.private', { name: words.lin }))
    await pan.lesson.thank()
    await pan.lesson.takeThanksBack()
    await pan.lesson.thank()
    await pan.lesson.openTag(words.suggested)
    await pan.lessons.lists(words.known)
    await leave(pan)
  })

  test('its writer sees who, and nobody else does', async () => {
    const lin = await amongLessons('lin-zhixia', language)
    await lin.lessons.narrowToMine()
    await lin.lessons.open(words.title)
    await lin.lesson.wasThankedBy(words.pan)
    const cui = await amongLessons('cui-hao', language)
    await cui.lessons.search(words.word)
    await cui.lessons.open(words.title)
    await cui.lesson.isOpen(words.title)
    await cui.lesson.shows(cui.say('lessons:thanks.give'))
    await cui.lesson.nowhereShows(words.pan)
    await leave(lin, cui)
  })

  test('whoever starts something similar is shown it, below what they type', async () => {
    const cui = await readerInBrowser(world, 'cui-hao', language)
    await cui.today.goTo('okrs')
    await cui.okrs.write()
    world.cloud.stats.reset()
    await cui.editor.writeTitle(words.similar)
    await cui.editor.openSimilar()
    await cui.editor.closeSheet()
    await cui.editor.writeKeyResult(1, { title: words.known, baseline: '3', stretch: '9' })
    await cui.editor.isSaved()
    // What is typed below the title asks nothing more.
    const looked = world.cloud.stats
      .snapshot()
      .calls.filter(({ database }) => database.some(({ collection }) => collection === 'lessons'))
    expect(looked).toHaveLength(1)
    await cui.editor.openSimilar()
    await cui.editor.chooseSimilar(words.title)
    await cui.lesson.isOpen(words.title)
    await cui.lesson.back()
    await cui.editor.isSaved()
    expect(await cui.editor.title.inputValue()).toBe(words.similar)
    await leave(cui)
  })

  test('withdrawn, nobody but its writer finds it', async () => {
    const lin = await amongLessons('lin-zhixia', language)
    await lin.lessons.narrowToMine()
    await lin.lessons.open(words.title)
    await lin.lesson.withdraw()
    await lin.lesson.shows(lin.say('lessons:one.withdrawn'))
    const pan = await amongLessons('pan-xinyue', language)
    await pan.lessons.search(words.word)
    await pan.lessons.shows(pan.say('lessons:empty.found'))
    await leave(lin, pan)
    const { items } = await world.cloud.call(openidOf('lin-zhixia'), lessonApi.myLessons, {
      companyId: words.company,
      after: null,
    })
    expect(items[0]).toMatchObject({ title: words.title, state: 'withdrawn' })
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const words = told[language]
  const lin = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const barred = await barriers(lin.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await lin.today.goTo('me')
  await lin.me.openLessons()
  await lin.lessons.lists(words.known)
  await look('the list')
  await lin.lessons.openDepartments()
  await look('departments')
  await lin.lessons.closeSheet()
  await lin.lessons.open(words.known)
  await lin.lesson.isOpen(words.known)
  await lin.lesson.wasThankedBy(words.pan)
  await look('my own lesson')
  await lin.lesson.openMore()
  await look('what a writer does rarely')
  await lin.lesson.closeSheet()
  await lin.lesson.edit()
  await lin.lessonWriting.title.fill('')
  await lin.lessonWriting.save()
  await lin.lessonWriting.lacks('title')
  await look('writing, with something missing')
  await lin.lessonWriting.title.fill(words.known)
  await lin.lessonWriting.close()

  const cui = await readerInBrowser(world, 'cui-hao', language, { colorScheme })
  await cui.today.goTo('okrs')
  await cui.okrs.write()
  await cui.editor.writeTitle(words.known)
  await cui.editor.openSimilar()
  const similar = await barriers(cui.app.page)
  await cui.editor.chooseSimilar(words.known)
  await cui.lesson.isOpen(words.known)
  const read = await barriers(cui.app.page)
  expect({ ...found, similar, read }).toEqual({ similar: [], read: [] })
  await leave(lin, cui)
})
