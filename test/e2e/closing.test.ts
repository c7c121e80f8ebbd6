import { okrApi } from '../../domain/okr/api'
import { closingApi } from '../../domain/review/closingApi'
import { barriers, looks } from '../support/axe'
import { holdUp } from './support/holdUp'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** An objective of Lin Zhixia's, and one of her manager's, Guan Shu, that is left open until its cycle is closed. */
const told = {
  'zh-CN': {
    objective: '导数据不再是新客户的第一道坎',
    keyResults: ['不用我们帮忙就导完台账的客户占比', '导入后需要返工的设备条目占比', '关于导入的求助电话'],
    lessons: ['先收一份样表再开工', '返工都出在合并单元格', '电话少了，是因为第一步就对了'],
    left: '新客户头几周就尝到甜头',
    leftKeyResult: '新客户首次见效所需天数',
    late: '月底的数今天才对上',
    lesson: '头两周有人到场，比什么都管用',
    company: 'yuchuan-zh',
    elsewhere: '评估表一页就够',
    further: '还有一条：让销售也去现场',
    cycle: '2026 第二季度',
    before: '2026 第一季度',
    now: '2026 二季度',
    carried: '大多数问题，一通电话就能解决',
  },
  en: {
    objective: 'Importing data no longer trips up new customers',
    keyResults: [
      'Customers who import their list without our help',
      'Imported machines that need correcting',
      'Calls for help with importing',
    ],
    lessons: ['Ask for a sample sheet first', 'Merged cells cause the rework', 'Fewer calls, since step one is right'],
    left: 'New customers taste success in their first weeks',
    leftKeyResult: 'Days until a new customer sees results',
    late: 'The figures of June were settled only today',
    lesson: 'Somebody on site in the first weeks beats all else',
    company: 'yuchuan-en',
    elsewhere: 'One page is enough for an assessment',
    further: 'And another: have sales see the site too',
    cycle: 'Q2 2026',
    before: 'Q1 2026',
    now: 'Q2 2026',
    carried: 'Most problems end with a single call',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // A Tuesday; the five last workdays of its cycle begin on the next day.
  world = await World.create({ now: '2026-06-23T02:00:00Z' })
})

afterAll(() => world?.destroy())

const lin = (language: Language): Promise<Reader> => readerInBrowser(world, 'lin-zhixia', language)
const guan = (language: Language): Promise<Reader> => readerInBrowser(world, 'guan-shu', language)

/** An objective of somebody's own that is to be closed. */
async function openOf(key: string, language: Language) {
  const { objectives } = await world.cloud.call(openidOf(key), closingApi.closingMine, {
    companyId: told[language].company,
  })
  const own = objectives.find(({ state }) => state === 'published')
  if (!own) throw new Error(`${key} has no objective to close`)
  return own
}

test.each(languages)('before its last days, the page says from when (%s)', async (language) => {
  const reader = await lin(language)
  await reader.today.goTo('me')
  await reader.me.openMyClosing()
  await reader.myClosing.isOpen()
  await reader.myClosing.shows(reader.say('closing:fromHint'))
  await leave(reader)
})

describe('three days after the cycle', () => {
  beforeAll(() => world.cloud.clock.move(new Date('2026-07-03T02:00:00Z')))

  test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
    const { objective, keyResults, lessons } = told[language]
    const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
    const { closing } = reader
    const found: Record<string, string[]> = {}
    const look = async (at: string) => {
      const barred = await barriers(reader.app.page)
      if (barred.length > 0) found[at] = barred
    }
    await reader.today.openClosing()
    await reader.myClosing.lists(objective, 'open')
    await look('my objectives')
    await reader.myClosing.open(objective)
    await closing.asksFor(1, 3, keyResults[0])
    await closing.next()
    await closing.lacks('learned')
    await look('a key result')
    for (const [at, lesson] of lessons.entries()) {
      await closing.asksFor(at + 1, 3, keyResults[at] ?? '')
      await closing.learned.fill(lesson)
      await closing.next()
    }
    await closing.asksWhatNext()
    await look('what comes next')
    const manager = await readerInBrowser(world, 'guan-shu', language, { colorScheme })
    await manager.today.goTo('me')
    await manager.me.openSummary()
    await manager.summary.shows(manager.say('closing:summary.open'))
    await manager.summary.lookAt(told[language].before, told[language].now)
    await manager.summary.isOpen()
    const page = await barriers(manager.app.page)
    await manager.summary.makePicture()
    const picture = await barriers(manager.app.page)
    expect({ ...found, page, picture }).toEqual({ page: [], picture: [] })
    await leave(reader, manager)
  })

  test.each(languages)('closed with values and lessons, and carried on (%s)', async (language) => {
    const { objective, keyResults, lessons, cycle } = told[language]
    const reader = await lin(language)
    const { closing } = reader
    await reader.today.openClosing()
    await reader.myClosing.lists(objective, 'open')
    await reader.myClosing.open(objective)

    await closing.asksFor(1, 3, keyResults[0])
    expect(await closing.value.inputValue()).not.toBe('')
    await closing.value.fill('')
    await closing.learned.fill(lessons[0])
    await closing.next()
    await closing.lacks('missing')
    await closing.value.fill('61')

    // Nothing typed is lost by a closed app.
    await reader.app.restart()
    await reader.today.openClosing()
    await reader.myClosing.open(objective)
    await closing.asksFor(1, 3, keyResults[0])
    expect(await closing.value.inputValue()).toBe('61')
    expect(await closing.learned.inputValue()).toBe(lessons[0])
    await closing.next()
    for (const at of [1, 2] as const) {
      await closing.asksFor(at + 1, 3, keyResults[at])
      await closing.learned.fill(lessons[at])
      await closing.next()
    }
    await closing.asksWhatNext()
    await closing.finish()
    await closing.lacks('onward')
    await closing.decide('carried')
    await closing.finish()
    await closing.isFinished()
    await closing.shows(lessons[2])
    await closing.nowhereShows(reader.say('feedback:answering.yours'))
    await closing.shows(reader.say('closing:result', { reached: reader.say('closing:reached.target'), value: '61%' }))

    await closing.openObjective()
    await reader.objective.isOpen(objective)
    await reader.objective.shows(lessons[1])
    await reader.objective.shows(reader.say('objective:ending.to', { title: objective }))
    await reader.objective.back()
    await closing.writeDraft()
    await reader.editor.shows(reader.say('editor:publish'))
    await leave(reader)

    const manager = await guan(language)
    await manager.today.goTo('me')
    await manager.me.openSummary()
    await manager.summary.isOpen()
    await manager.summary.shows(new RegExp(cycle))
    await manager.summary.shows(lessons[0])
    await manager.summary.shows(manager.say('closing:summary.goesOn'))
    await leave(manager)
  })

  test.each(languages)('closed on another device, what was being written here stays (%s)', async (language) => {
    const { company: companyId, lesson, elsewhere } = told[language]
    const own = await openOf('gao-yuan', language)
    const reader = await readerInBrowser(world, 'gao-yuan', language)
    const { app, closing, myClosing } = reader
    await reader.today.openClosing()
    await myClosing.open(own.title)
    await closing.learned.fill(lesson)
    await world.cloud.call(openidOf('gao-yuan'), closingApi.close, {
      companyId,
      objectiveId: own._id,
      version: own.version,
      finals: own.keyResults.map(({ id, lastCheckIn }) => ({
        keyResultId: id,
        value: lastCheckIn?.value ?? null,
        basedOn: lastCheckIn?.id ?? null,
        learned: elsewhere,
      })),
      reason: '',
      onward: { kind: 'ends' },
    })
    await app.restart()
    await reader.today.goTo('me')
    await reader.me.openMyClosing()
    await myClosing.lists(own.title, 'ended')
    await myClosing.open(own.title)
    await closing.shows(elsewhere)
    await closing.stillHas(lesson)
    expect(await barriers(app.page)).toEqual([])
    await closing.discard()
    await closing.back()
    await myClosing.open(own.title)
    await closing.shows(elsewhere)
    await closing.nowhereShows(lesson)
    await leave(reader)
  })

  test.each(languages)('what is written while it is on its way stays (%s)', async (language) => {
    const { company: companyId, lesson, further } = told[language]
    const { title, keyResults, _id: objectiveId } = await openOf('cui-hao', language)
    const reader = await readerInBrowser(world, 'cui-hao', language)
    const { closing } = reader
    await reader.today.openClosing()
    await reader.myClosing.open(title)
    for (const [at, keyResult] of keyResults.entries()) {
      await closing.asksFor(at + 1, keyResults.length, keyResult.title)
      await closing.learned.fill(lesson)
      await closing.next()
    }
    await closing.decide('ends')
    const sending = await holdUp(reader, closingApi.close.name)
    await closing.finish()
    await sending.isOnItsWay
    await closing.previous()
    await closing.learned.fill(further)
    await sending.letGo()
    await closing.isFinished()
    await closing.stillHas(further)
    const page = await world.cloud.call(openidOf('cui-hao'), okrApi.objective, { companyId, objectiveId })
    expect(page.objective).toMatchObject({ state: 'closed' })
    await leave(reader)
  })

  test.each(languages)('the summary of an earlier cycle becomes a picture (%s)', async (language) => {
    const { before, now, carried } = told[language]
    const manager = await guan(language)
    await manager.today.goTo('me')
    await manager.me.openSummary()
    await manager.summary.lookAt(before, now)
    await manager.summary.isOpen()
    await manager.summary.shows(carried)
    await manager.summary.makePicture()
    const drawn = await manager.summary.picture.evaluate((image: HTMLImageElement) => ({
      isSharp: image.naturalWidth >= 720,
      tall: image.naturalHeight > image.naturalWidth,
      isPng: image.src.startsWith('data:image/png'),
    }))
    expect(drawn).toEqual({ isSharp: true, tall: true, isPng: true })
    await manager.summary.share()
    await manager.summary.isTold('picture:saved')
    await leave(manager)
  })
})

describe('once the cycle is closed', () => {
  beforeAll(() => world.cloud.clock.move(new Date('2026-07-20T02:00:00Z')))

  test.each(languages)('a late check-in and a late closing need a reason (%s)', async (language) => {
    const { left, leftKeyResult, late, lesson } = told[language]
    const reader = await guan(language)
    await reader.today.goTo('me')
    await reader.me.openMyClosing()
    await reader.myClosing.shows(reader.say('closing:earlier'))
    await reader.myClosing.open(left)
    const { closing } = reader
    await closing.shows(reader.say('closing:kept'))
    await closing.back()

    await reader.myClosing.back()
    await reader.me.back()
    await reader.me.goTo('okrs')
    await reader.okrs.look('me')
    await reader.okrs.choosePreviousCycle()
    await reader.okrs.open(left)
    const sheet = await reader.objective.update(leftKeyResult)
    await sheet.setValue('9')
    await sheet.save()
    await sheet.shows(reader.say('checkIn:sheet.needsReason', { max: 200 }))
    await sheet.reason.fill(late)
    await sheet.save()
    await sheet.isClosed()
    await reader.objective.shows(reader.say('objective:lateBecause', { reason: late }))

    await reader.objective.close()
    for (let place = 1; place <= 3; place += 1) {
      await closing.shows(reader.say('closing:place', { place, total: 3 }))
      await closing.learned.fill(lesson)
      await closing.next()
    }
    await closing.decide('ends')
    await closing.finish()
    await closing.lacks('reason')
    await closing.reason.fill(late)
    await closing.finish()
    await closing.isFinished()
    await closing.carryOn()
    await leave(reader)
  })
})
