import { eventually } from './support/eventually'
import { holdUp } from './support/holdUp'
import { readerInBrowser } from './support/reader'
import { World } from './support/world'

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

const words = {
  title: '让新来的测试同学第一周就敢动手',
  elsewhere: '让新来的测试同学第一天就敢动手',
  later: '让每一位新来的同学第一天就敢动手',
  keyResult: '新人独立提交的缺陷从入职到第一条所需的天数',
  while: '新人第一周提交、被开发采纳的缺陷占比',
  gone: '让上线那天没有人加班',
  fromTo: '续约率从 70% 提升到 90%',
} as const

const meng = () => readerInBrowser(world, 'meng-qiao', 'zh-CN')
type Reader = Awaited<ReturnType<typeof meng>>

/** Somebody who begins an objective. */
async function writing(): Promise<Reader> {
  const reader = await meng()
  await reader.today.goTo('okrs')
  await reader.okrs.write()
  return reader
}

const written = { title: words.keyResult, baseline: '20', stretch: '3' }

const titleIs = (reader: Reader, title: string) =>
  eventually(async () => expect(await reader.editor.title.inputValue()).toBe(title))

test('whoever takes what was written on another phone goes on from there', async () => {
  const one = await writing()
  await one.editor.writeTitle(words.title)
  await one.editor.isSaved()
  const other = await meng()
  await other.today.openDraft(words.title)
  await titleIs(other, words.title)
  await other.editor.writeTitle(words.elsewhere)
  await other.editor.isSaved()

  await one.editor.writeTitle(words.gone)
  await one.editor.shows(one.say('editor:conflict.title'))
  // Given up only for words that can be read.
  await one.app.goOffline()
  await one.editor.takeTheirs()
  await one.editor.isTold('cloud:unreachable')
  await titleIs(one, words.gone)
  await one.app.goOnline()
  await one.editor.takeTheirs()
  await titleIs(one, words.elsewhere)
  await one.editor.nowhereShows(one.say('editor:conflict.title'))
  await one.editor.writeTitle(words.later)
  await one.editor.isSaved()
  await one.app.restart()
  await one.today.openDraft(words.later)
  await titleIs(one, words.later)
  await one.editor.discard()
  for (const { app } of [one, other]) expect(app.problems).toEqual([])
})

test('a draft that is given up a moment after the last word does not come back', async () => {
  const { app, editor, today, okrs } = await writing()
  await editor.writeTitle(words.gone)
  await editor.discard()
  await okrs.cards.first().waitFor()
  // Longer than typing rests before a draft goes to the cloud.
  await app.page.waitForTimeout(2_500)
  await app.restart()
  await today.shows(today.say('components:tabs.today'))
  await today.nowhereShows(words.gone)
  expect(app.problems).toEqual([])
})

test('what is typed while an objective is being published waits where it can be changed', async () => {
  const reader = await writing()
  const { app, editor, objective } = reader
  await editor.writeTitle(words.title)
  await editor.writeKeyResult(1, written)
  await editor.isSaved()
  const publishing = await holdUp(reader, 'publish')
  await editor.publish()
  await publishing.isOnItsWay
  await editor.keyResult(1).title.fill(words.while)
  await publishing.letGo()
  await objective.isTold('editor:published')
  await objective.isOpen(words.title)
  await objective.edit()
  await eventually(async () => expect(await editor.keyResult(1).title.inputValue()).toBe(words.while))
  await editor.saveChanges()
  await objective.isTold('editor:saved')
  await objective.shows(words.while)
  expect(app.problems).toEqual([])
})

test('what is typed while changes are being saved is still there afterwards', async () => {
  const reader = await writing()
  const { app, editor, objective } = reader
  await editor.writeTitle(words.elsewhere)
  await editor.writeKeyResult(1, written)
  await editor.publish()
  await objective.isOpen(words.elsewhere)
  await objective.edit()
  await editor.writeTitle(words.later)
  const saving = await holdUp(reader, 'edit')
  await editor.saveChanges()
  await saving.isOnItsWay
  await editor.keyResult(1).title.fill(words.while)
  await saving.letGo()
  await editor.isTold('editor:savedGoOn')
  expect(await editor.keyResult(1).title.inputValue()).toBe(words.while)
  await editor.saveChanges()
  await objective.isTold('editor:saved')
  await objective.isOpen(words.later)
  await objective.shows(words.while)
  expect(app.problems).toEqual([])
})

test('a remedy that is tapped twice at once is done once, and taken back by one tap', async () => {
  const { app, editor, coach } = await writing()
  const first = editor.keyResult(1)
  await first.title.fill(words.fromTo)
  await coach.applyTwiceAtOnce('takeNumbers', 'good', 'keyResultFromToInWords')
  expect(await first.threshold('baseline').inputValue()).toBe('70')
  await coach.undo()
  expect(await first.threshold('baseline').inputValue()).toBe('')
  expect(await first.title.inputValue()).toBe(words.fromTo)
  expect(app.problems).toEqual([])
})

test('a remedy takes the words as they are, not as they were when it was offered', async () => {
  const { app, editor, coach } = await writing()
  const first = editor.keyResult(1)
  await first.title.fill(words.fromTo)
  await coach.says('good', 'keyResultFromToInWords')
  await coach.applyWhileTyping('takeNumbers', 'good', 'keyResultFromToInWords', editor.why, words.gone)
  await eventually(async () => expect(await first.threshold('baseline').inputValue()).toBe('70'))
  expect(await editor.why.inputValue()).toBe(words.gone)
  expect(app.problems).toEqual([])
})
