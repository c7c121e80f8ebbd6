import { okrApi } from '../../domain/okr/api'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import { barriers, looks } from '../support/axe'
import { holdUp } from './support/holdUp'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** An objective of Lin Zhixia's with three key results; Guan Shu is her manager. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    lin: '林知夏',
    guan: '关舒',
    helper: '何嘉树',
    objective: '导数据不再是新客户的第一道坎',
    keyResults: ['不用我们帮忙就导完台账的客户占比', '导入后需要返工的设备条目占比', '关于导入的求助电话'],
    blocker: '合并单元格的表还要手工改',
    harder: '表格比想的乱，九个点做不到',
    dropped: '电话已经很少，不值得再追',
    elsewhere: '现场评估排不上人',
    further: '还缺一位会看产线的同事',
  },
  en: {
    company: 'yuchuan-en',
    lin: 'Lin Zhixia',
    guan: 'Guan Shu',
    helper: 'He Jiashu',
    objective: 'Importing data no longer trips up new customers',
    keyResults: [
      'Customers who import their list without our help',
      'Imported machines that need correcting',
      'Calls for help with importing',
    ],
    blocker: 'Sheets with merged cells still need work by hand',
    harder: 'The sheets are messier than we thought',
    dropped: 'Calls are rare by now',
    elsewhere: 'Nobody is free for the visits to the sites',
    further: 'We lack somebody who can read a production line',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // A Friday, the last workday before the middle one of its cycle.
  world = await World.create({ now: '2026-05-15T02:00:00Z' })
})

afterAll(() => world?.destroy())

const lin = (language: Language): Promise<Reader> => readerInBrowser(world, 'lin-zhixia', language)
const guan = async (language: Language): Promise<Reader> => {
  const reader = await readerInBrowser(world, 'guan-shu', language)
  await reader.today.goTo('me')
  await reader.me.openTeamMidQuarter()
  await reader.teamMidQuarter.isOpen()
  return reader
}

/** An objective of somebody's own that awaits its review. */
async function awaitingOf(key: string, language: Language) {
  const { objectives } = await world.cloud.call(openidOf(key), okrApi.today, { companyId: told[language].company })
  const own = objectives.find(({ ownerId, keyResults }) => keyResults.length > 0 && ownerId.includes(key))
  if (!own) throw new Error(`${key} has no objective`)
  return own
}

describe('the day before the middle workday', () => {
  test.each(languages)('nobody is asked, and the agenda says from when (%s)', async (language) => {
    const { objective, lin: owner } = told[language]
    const [reader, manager] = [await lin(language), await guan(language)]
    await reader.today.asksForNoMidQuarter()
    await manager.teamMidQuarter.lists(objective, owner, 'ahead')
    await leave(reader, manager)
  })
})

describe('the middle workday', () => {
  beforeAll(() => world.cloud.clock.move(new Date('2026-05-18T02:00:00Z')))

  test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
    const { objective, keyResults } = told[language]
    const reader = await readerInBrowser(world, 'lin-zhixia', language, { colorScheme })
    const found: Record<string, string[]> = {}
    const look = async (at: string) => {
      const barred = await barriers(reader.app.page)
      if (barred.length > 0) found[at] = barred
    }
    await reader.today.openMidQuarter()
    await reader.myMidQuarter.lists(objective, 'due')
    await look('my objectives')
    await reader.myMidQuarter.open(objective)
    await reader.midQuarter.asksFor(1, 3, keyResults[0])
    for (const kind of ['keep', 'adjust', 'drop'] as const) {
      await reader.midQuarter.decide(kind)
      await look(kind)
    }
    await reader.midQuarter.next()
    await reader.midQuarter.lacks('reason')
    await look('a reason that is missing')
    const manager = await guan(language)
    await manager.teamMidQuarter.lists(objective, told[language].lin, 'due')
    await manager.teamMidQuarter.talkAbout(keyResults[0])
    const barred = await barriers(manager.app.page)
    expect({ ...found, agenda: barred }).toEqual({ agenda: [] })
    await leave(reader, manager)
  })

  test.each(languages)('keep, adjust and drop: done, and the old thresholds stay visible (%s)', async (language) => {
    const words = told[language]
    const [first = '', second = '', third = ''] = words.keyResults
    const reader = await lin(language)
    await reader.today.openMidQuarter()
    await reader.myMidQuarter.isOpen()
    await reader.myMidQuarter.lists(words.objective, 'due')
    await reader.myMidQuarter.open(words.objective)

    const { midQuarter } = reader
    await midQuarter.asksFor(1, 3, first)
    await midQuarter.next()
    await midQuarter.lacks('kind')
    await midQuarter.decide('keep')
    await midQuarter.setValue('31')
    await midQuarter.lessConfident()
    await midQuarter.blocker.fill(words.blocker)
    await midQuarter.name('helpers', words.helper)

    // Nothing typed is lost by a closed app.
    await reader.app.restart()
    await reader.today.openMidQuarter()
    await reader.myMidQuarter.open(words.objective)
    await midQuarter.asksFor(1, 3, first)
    expect(await midQuarter.blocker.inputValue()).toBe(words.blocker)
    await midQuarter.next()

    await midQuarter.asksFor(2, 3, second)
    await midQuarter.decide('adjust')
    await midQuarter.next()
    await midQuarter.lacks('reason')
    await midQuarter.setThreshold('target', 12)
    await midQuarter.setThreshold('stretch', 8)
    await midQuarter.giveReason('adjust', words.harder)
    await midQuarter.name('told', words.guan)
    await midQuarter.next()

    await midQuarter.asksFor(3, 3, third)
    await midQuarter.decide('drop')
    await midQuarter.giveReason('drop', words.dropped)
    await midQuarter.finish()
    await midQuarter.isFinished()
    await midQuarter.shows(reader.say('review:midQuarter.blocked', { blocker: words.blocker }))
    await midQuarter.nowhereShows(reader.say('feedback:answering.yours'))
    await midQuarter.shows(reader.say('review:midQuarter.helped', { names: words.helper }))
    await midQuarter.shows(reader.say('review:midQuarter.informed', { names: words.guan }))
    await midQuarter.shows(reader.say('review:midQuarter.reason', { reason: words.dropped }))
    const before = reader.say('okr:scale.metric', { baseline: 19, commit: 15, target: 9, stretch: 5 })
    await midQuarter.shows(reader.say('review:midQuarter.was', { scale: before }))

    await midQuarter.openObjective()
    await reader.objective.isOpen(words.objective)
    await reader.objective.shows(`${reader.say('objective:before')}: ${before}`)
    await reader.objective.shows(`${reader.say('objective:reason')}: ${words.harder}`)
    await reader.objective.shows(new RegExp(reader.say('objective:midQuarter.drop', { value: 1 })))
    await leave(reader)

    const { objectives } = await world.cloud.call(openidOf('lin-zhixia'), okrApi.today, { companyId: words.company })
    expect(objectives.find(({ title }) => title === words.objective)).toMatchObject({
      keyResults: [{ lastCheckIn: { value: 31 } }, { measure: { target: 12, stretch: 8 } }],
      midQuarter: { decisions: [{ kind: 'keep' }, { kind: 'adjust' }, { kind: 'drop' }] },
    })
  })

  test.each(languages)('finished on another device, what was being written here stays (%s)', async (language) => {
    const { company: companyId, blocker, elsewhere } = told[language]
    const own = await awaitingOf('gao-yuan', language)
    const reader = await readerInBrowser(world, 'gao-yuan', language)
    const { app, midQuarter, myMidQuarter } = reader
    await reader.today.openMidQuarter()
    await myMidQuarter.open(own.title)
    await midQuarter.decide('keep')
    await midQuarter.blocker.fill(blocker)
    await world.cloud.call(openidOf('gao-yuan'), midQuarterApi.reviewMidQuarter, {
      companyId,
      objectiveId: own._id,
      version: own.version,
      decisions: own.keyResults.map(({ id }) => ({
        kind: 'keep' as const,
        keyResultId: id,
        blocker: elsewhere,
        helperIds: [],
        toldIds: [],
        said: null,
      })),
    })
    await app.restart()
    await reader.today.goTo('me')
    await reader.me.openMyMidQuarter()
    await myMidQuarter.open(own.title)
    await midQuarter.shows(reader.say('review:midQuarter.blocked', { blocker: elsewhere }))
    await midQuarter.stillHas(blocker)
    expect(await barriers(app.page)).toEqual([])
    await midQuarter.discard()
    await midQuarter.back()
    await myMidQuarter.open(own.title)
    await midQuarter.shows(reader.say('review:midQuarter.blocked', { blocker: elsewhere }))
    await midQuarter.nowhereShows(blocker)
    await leave(reader)
  })

  test.each(languages)('what is written while it is on its way stays, and nothing else does (%s)', async (language) => {
    const { blocker, further } = told[language]
    const { title, keyResults } = await awaitingOf('cui-hao', language)
    const reader = await readerInBrowser(world, 'cui-hao', language)
    const { midQuarter } = reader
    await reader.today.openMidQuarter()
    await reader.myMidQuarter.open(title)
    for (const [at, keyResult] of keyResults.entries()) {
      await midQuarter.asksFor(at + 1, keyResults.length, keyResult.title)
      await midQuarter.decide('keep')
      if (at < keyResults.length - 1) await midQuarter.next()
    }
    await midQuarter.blocker.fill(blocker)
    const reviewing = await holdUp(reader, midQuarterApi.reviewMidQuarter.name)
    await midQuarter.finish()
    await reviewing.isOnItsWay
    await midQuarter.blocker.fill(further)
    await reviewing.letGo()
    await midQuarter.isFinished()
    await midQuarter.shows(reader.say('review:midQuarter.blocked', { blocker }))
    await midQuarter.stillHas(further)
    await leave(reader)
  })

  test.each(languages)('the manager talks it through, eight minutes a key result (%s)', async (language) => {
    const { objective, lin: owner, keyResults, blocker, dropped } = told[language]
    const manager = await guan(language)
    await manager.teamMidQuarter.lists(objective, owner, 'done')
    await manager.teamMidQuarter.shows(manager.say('review:midQuarter.blocked', { blocker }))
    await manager.teamMidQuarter.shows(manager.say('review:midQuarter.reason', { reason: dropped }))
    await manager.teamMidQuarter.talkAbout(keyResults[0])
    await manager.teamMidQuarter.talkAbout(keyResults[1])
    await manager.teamMidQuarter.stopTalking()
    await leave(manager)
  })
})

describe('ten workdays later', () => {
  beforeAll(() => world.cloud.clock.move(new Date('2026-06-01T02:00:00Z')))

  test.each(languages)('what was reviewed is done, and the rest is overdue (%s)', async (language) => {
    const { objective } = told[language]
    const reader = await lin(language)
    const late = await awaitingOf('guan-shu', language)
    const manager = await guan(language)
    await manager.teamMidQuarter.lists(objective, told[language].lin, 'done')
    await manager.teamMidQuarter.lists(late.title, told[language].guan, 'overdue')
    await reader.today.asksForNoMidQuarter()
    await leave(reader, manager)
  })
})
