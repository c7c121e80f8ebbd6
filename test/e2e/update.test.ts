import { civilDateAt } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { formatDate } from '../../src/i18n/format'
import { eventually } from './support/eventually'
import { holdUp } from './support/holdUp'
import { openidOf, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** What she says of it, and what she adds while that is on its way. */
const note = {
  'zh-CN': { said: '两家当天见效', further: '两家当天见效，还有一家第二天' },
  en: { said: 'Two saw results on day one', further: 'Two saw results on day one, another a day later' },
} as const

/** A key result of Lin Zhixia's, customer success manager, of whom Guan Shu is the manager. */
const firstValue = {
  'zh-CN': { title: '新客户首次见效所需天数', company: 'yuchuan-zh' },
  en: { title: 'Days until a new customer sees results', company: 'yuchuan-en' },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** What the cloud has of the key result: how many check-ins, and the last. */
async function inTheCloud(language: Language) {
  const { title, company: companyId } = firstValue[language]
  const openid = openidOf('lin-zhixia')
  const { objectives } = await world.cloud.call(openid, okrApi.today, { companyId })
  const objective = objectives.find(({ keyResults }) => keyResults.some((each) => each.title === title))
  const keyResult = objective?.keyResults.find((each) => each.title === title)
  if (!objective || !keyResult) throw new Error('the demo company lacks its key result')
  const page = await world.cloud.call(openid, okrApi.objective, { companyId, objectiveId: objective._id })
  const checkIns = page.kind === 'public' ? page.checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id) : []
  return { count: checkIns.length, last: keyResult.lastCheckIn, newest: checkIns[0] }
}

/** Waits until the cloud has it: a sheet that was patient for long enough closes before. */
const cloudHas = (language: Language, expected: object) =>
  eventually(async () => expect(await inTheCloud(language)).toMatchObject(expected))

describe.each(['zh-CN', 'en'] as const)('a key result is updated (%s)', (language) => {
  const { title } = firstValue[language]

  test('in two taps, and its row says the new value at once', async () => {
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const sheet = await lin.today.update(title)
    await sheet.save()
    await sheet.isClosed()
    await lin.today.shows(
      lin.say('checkIn:last', { date: formatDate(lin.say, civilDateAt(world.cloud.clock.now().getTime())) }),
    )
    await cloudHas(language, { count: before.count + 1, last: { value: before.last?.value } })
    expect(lin.app.problems).toEqual([])
    await lin.app.close()
  })

  test('with value, confidence and a sentence, and taken back while the line still offers it', async () => {
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const sheet = await lin.today.update(title)
    await sheet.setValue('12.5')
    await sheet.moreConfident()
    await sheet.writeNote('导入向导上线了 / the import guide is live')
    await sheet.save()
    await sheet.isClosed()
    await cloudHas(language, { count: before.count + 1, last: { value: 12.5 } })

    await lin.today.undo()
    await lin.today.isTold('checkIn:toast.undone')
    const after = await inTheCloud(language)
    expect(after.last).toEqual(before.last)
    expect(after.newest).toMatchObject({ value: 12.5, undoneAt: expect.any(Number) })
    expect(lin.app.problems).toEqual([])
    await lin.app.close()
  })

  test('taken back while nobody knows whether it arrived, it is taken back in the cloud too', async () => {
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const sheet = await lin.today.update(title)
    await sheet.setValue('13.5')
    // The call gets through; its answer does not.
    await lin.app.page.route('**/call/okr', async (route) => {
      if (!route.request().postData()?.includes(`"call":"${okrApi.checkIn.name}"`)) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await sheet.save()
    await sheet.isClosed()
    await lin.today.shows(lin.say('checkIn:queue.banner', { count: 1 }))
    await cloudHas(language, { count: before.count + 1, last: { value: 13.5 } })
    await lin.today.undo()
    await lin.today.isTold('checkIn:toast.undone')
    await eventually(async () => expect((await inTheCloud(language)).last).toEqual(before.last))
    await lin.today.nowhereShows(lin.say('checkIn:queue.banner', { count: 1 }))
    await lin.app.close()
  })

  test('what is typed while it is on its way is there when the sheet opens again, and is another check-in', async () => {
    const { said, further } = note[language]
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const sheet = await lin.today.update(title)
    await sheet.writeNote(said)
    const sending = await holdUp(lin, okrApi.checkIn.name)
    await sheet.save()
    await sending.isOnItsWay
    await sheet.writeNote(further)
    await sending.letGo()
    await sheet.isClosed()
    await cloudHas(language, { count: before.count + 1, newest: { note: said } })

    const again = await lin.today.update(title)
    await eventually(async () => expect(await again.note.inputValue()).toBe(further))
    await again.save()
    await again.isClosed()
    await cloudHas(language, { count: before.count + 2, newest: { note: further } })

    const third = await lin.today.update(title)
    expect(await third.note.inputValue()).toBe('')
    await third.closeSheet()
    expect(lin.app.problems).toEqual([])
    await lin.app.close()
  })

  test('what is typed while it is on its way outlives an app that is closed then', async () => {
    const { said, further } = note[language]
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    const sheet = await lin.today.update(title)
    await sheet.setValue('13.25')
    await sheet.writeNote(said)
    const sending = await holdUp(lin, okrApi.checkIn.name)
    await sheet.save()
    await sending.isOnItsWay
    await sheet.writeNote(further)
    await lin.app.restart()
    await cloudHas(language, { count: before.count + 1, newest: { note: said } })
    // What was kept for the next start is older than what the queue has sent since.
    await lin.today.shows(/13\.25/)
    const again = await lin.today.update(title)
    await eventually(async () => expect(await again.note.inputValue()).toBe(further))
    await again.save()
    await again.isClosed()
    await cloudHas(language, { count: before.count + 2, newest: { note: further } })
    await lin.app.close()
  })

  test('without network: kept, said so, and sent once when it is back', async () => {
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.keyResult(title)
    await lin.app.goOffline()
    const sheet = await lin.today.update(title)
    await sheet.setValue('11')
    await sheet.saveOffline()
    await sheet.isClosed()
    await lin.today.shows(lin.say('checkIn:queue.banner', { count: 1 }))
    await lin.today.shows(lin.say('components:keyResult.sending'))
    expect(await inTheCloud(language)).toEqual(before)

    await lin.app.goOnline()
    await lin.today.nowhereShows(lin.say('checkIn:queue.banner', { count: 1 }))
    await cloudHas(language, { count: before.count + 1, last: { value: 11 } })
    expect(lin.app.problems).toEqual([])
    await lin.app.close()
  })

  test('without network and closed: it is sent when the app opens again', async () => {
    const before = await inTheCloud(language)
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.keyResult(title)
    await lin.app.goOffline()
    const sheet = await lin.today.update(title)
    await sheet.setValue('10')
    await sheet.saveOffline()
    await sheet.isClosed()

    await lin.app.goOnline()
    await lin.app.restart()
    await lin.today.keyResult(title)
    await lin.today.nowhereShows(lin.say('checkIn:queue.banner', { count: 1 }))
    await cloudHas(language, { count: before.count + 1, last: { value: 10 } })
    await lin.app.close()
  })
})
