import { okrApi } from '../../domain/okr/api'
import { holdUp } from './support/holdUp'
import { readerInBrowser } from './support/reader'
import { World } from './support/world'

/** What a test engineer wants, and words by which she finds what it supports. */
const wishes = {
  'zh-CN': {
    title: '发布当天大家都敢准时下班',
    first: '上线后一周内由客户报告的缺陷',
    second: '回归测试从开始到出结果所需的小时',
    unit: '个',
    words: '师傅 手机',
    supported: '让一线师傅拿起手机就愿意用',
    writer: '孟乔',
    colleague: '戴允',
    reason: '缺陷系统换了，口径和上季度不同',
  },
  en: {
    title: 'Everyone goes home on time on release day',
    first: 'Defects that customers report in the first week',
    second: 'Hours from the start of a regression run to its result',
    unit: 'items',
    words: 'technicians reach',
    supported: 'Give technicians a tool they reach for by choice',
    writer: 'Meng Qiao',
    colleague: 'Dai Yun',
    reason: 'The defect tracker changed, and so did its definition',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

describe.each(['zh-CN', 'en'] as const)('an objective is written (%s)', (language) => {
  const wish = wishes[language]
  const meng = () => readerInBrowser(world, 'meng-qiao', language)

  test('says what is missing, at its field, and equal ends are refused with the reason', async () => {
    const { app, okrs, editor, today, say } = await meng()
    await today.goTo('okrs')
    await okrs.write()
    await editor.publish()
    await editor.shows(say('errors:messages.missing', { field: say('errors:fields.title') }))
    await editor.shows(say('errors:messages.missing', { field: say('errors:fields.stretch') }))

    await editor.writeTitle(wish.title)
    await editor.writeKeyResult(1, { title: wish.first, baseline: '12', stretch: '12' })
    await editor.nowhereShows(say('errors:messages.missing', { field: say('errors:fields.stretch') }))
    await editor.shows(say('errors:messages.sameBaselineAndStretch'))
    expect(app.problems).toEqual([])
  })

  test('goes on where it was when the app was closed in the middle', async () => {
    const reader = await meng()
    const { app, okrs, editor, today } = reader
    await today.goTo('okrs')
    await okrs.write()
    // Closed before anything can have reached the cloud.
    await holdUp(reader, okrApi.saveDraft.name)
    await editor.writeTitle(wish.title)
    await editor.writeKeyResult(1, { title: wish.first, baseline: '12', stretch: '2' })
    await app.restart()
    await today.goTo('okrs')
    await okrs.write()
    await editor.isTold('editor:restored')
    expect(await editor.title.inputValue()).toBe(wish.title)
    expect(await editor.keyResult(1).title.inputValue()).toBe(wish.first)
    expect(await editor.keyResult(1).threshold('stretch').inputValue()).toBe('2')
    expect(app.problems).toEqual([])
  })

  test('works out commit and target, which stay as somebody sets them', async () => {
    const { okrs, editor, today } = await meng()
    await today.goTo('okrs')
    await okrs.write()
    const card = editor.keyResult(1)
    await editor.writeKeyResult(1, { title: wish.first, baseline: '12', stretch: '2' })
    expect(await card.threshold('commit').inputValue()).toBe('9')
    expect(await card.threshold('target').inputValue()).toBe('5')
    await card.threshold('target').fill('6')
    await card.threshold('stretch').fill('4')
    expect(await card.threshold('commit').inputValue()).toBe('9.6')
    expect(await card.threshold('target').inputValue()).toBe('6')
  })

  test('is shown to one colleague as a draft, and to nobody else', async () => {
    const { app, okrs, editor, today, say } = await meng()
    await today.goTo('okrs')
    await okrs.write()
    await editor.writeTitle(wish.title)
    await editor.writeKeyResult(1, { title: wish.first, baseline: '12', stretch: '2' })
    await editor.isSaved()
    await editor.shareWith(wish.colleague)
    await editor.isTold('editor:shareDone', { count: 1 })
    await editor.shows(say('editor:shared', { count: 1 }))
    await app.close()

    const dai = await readerInBrowser(world, 'dai-yun', language)
    await dai.today.openDraft(wish.title)
    await dai.objective.isOpen(wish.title)
    await dai.objective.shows(wish.first)
    expect(dai.app.problems).toEqual([])

    const song = await readerInBrowser(world, 'song-ci', language)
    await song.today.nowhereShows(wish.title)
    await song.today.goTo('okrs')
    await song.okrs.search(wish.title)
    await song.okrs.shows(song.say('okrs:empty.search', { text: wish.title }))
  })

  test('is aligned, published, and there for everyone', async () => {
    const { app, editor, today, objective, say } = await meng()
    await today.openDraft(wish.title)
    await editor.writeKeyResult(1, { title: wish.first, baseline: '12', stretch: '2' })
    await editor.keyResult(1).chooseUnit(wish.unit)
    await editor.addKeyResult()
    await editor.writeKeyResult(2, { title: wish.second, baseline: '9.5', stretch: '3' })
    await editor.alignTo(wish.supported, wish.words)
    await editor.publish()
    await objective.isTold('editor:published')
    await objective.isOpen(wish.title)
    await objective.shows(wish.supported)
    await objective.shows(say('objective:change.published', { name: wish.writer }))
    expect(app.problems).toEqual([])

    const song = await readerInBrowser(world, 'song-ci', language)
    await song.today.goTo('okrs')
    await song.okrs.look('team')
    await song.okrs.lists(wish.title)
  })

  test('changed after publication, it asks why, and the history keeps the reason', async () => {
    const { app, okrs, editor, today, objective, say } = await meng()
    await today.goTo('okrs')
    await okrs.look('me')
    await okrs.open(wish.title)
    await objective.edit()
    await editor.keyResult(1).threshold('stretch').fill('3')
    await editor.saveChanges()
    await editor.explain(wish.reason)
    await objective.isTold('editor:saved')
    await objective.isOpen(wish.title)
    await objective.shows(new RegExp(wish.reason))
    await objective.shows(say('okr:scale.metric', { baseline: 12, commit: 9, target: 5, stretch: 2 }))
    expect(app.problems).toEqual([])
  })
})
