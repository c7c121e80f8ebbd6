import { type ObjectiveView, okrApi } from '../../domain/okr/api'
import { contentOf } from '../../domain/okr/writing'
import { eventually } from './support/eventually'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import { World } from './support/world'

/** What somebody writes here, and what they have written on their other phone. */
const wishes = {
  'zh-CN': {
    company: 'yuchuan-zh',
    here: '发布当天大家都敢准时下班',
    there: '发布前一晚大家都睡得着',
    mistake: '先随便写一句',
    later: '夜里不再有人被叫醒',
    why: '上个季度通宵了三次',
    reason: '口径换了，两边的数对不上',
  },
  en: {
    company: 'yuchuan-en',
    here: 'Everyone goes home on time on release day',
    there: 'Everyone sleeps well before a release',
    mistake: 'Just trying this out',
    later: 'Nobody is woken up at night',
    why: 'We worked three nights last quarter',
    reason: 'It is counted differently now, and the numbers did not match',
  },
} as const

/** A little beyond what would be the most. */
const further = ({ target, stretch }: { target: number; stretch: number }): number =>
  Number((stretch + (stretch - target) / 4).toFixed(2))

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

const meng = openidOf('meng-qiao')
const lin = openidOf('lin-zhixia')

describe.each(['zh-CN', 'en'] as const)('an objective that its author also has elsewhere (%s)', (language) => {
  const { company: companyId, ...wish } = wishes[language]
  const drafts = async () => (await world.cloud.call(meng, okrApi.today, { companyId })).drafts

  /** The draft of this title, rewritten on the other phone. */
  async function rewrite(title: string, newTitle: string): Promise<void> {
    const found = (await drafts()).find(({ draft }) => draft.title === title)
    if (!found) throw new Error(`no draft ${title}`)
    const { _id: objectiveId, version, draft } = found
    const input = { companyId, objectiveId, version, draft: { ...draft, title: newTitle } }
    await world.cloud.call(meng, okrApi.saveDraft, input)
  }

  /** A published objective of Lin Zhixia's that begins with numbers to reach. */
  async function withNumbers(): Promise<ObjectiveView> {
    const { objectives } = await world.cloud.call(lin, okrApi.today, { companyId })
    for (const each of objectives) {
      if (each.keyResults[0]?.measure.type !== 'metric') continue
      const { may } = await world.cloud.call(lin, okrApi.objective, { companyId, objectiveId: each._id })
      if (may.edit) return each
    }
    throw new Error('Lin Zhixia owns no objective with numbers')
  }

  /** Counts the numbers of an objective differently on the other phone, where that changes anything. */
  async function recount(objectiveId: string): Promise<void> {
    const { objective } = await world.cloud.call(lin, okrApi.objective, { companyId, objectiveId })
    if (objective.state !== 'published') throw new Error('it is not published')
    const content = contentOf(objective)
    const keyResults = content.keyResults.map((keyResult) => {
      const { measure } = keyResult
      if (measure.type !== 'metric') return keyResult
      return { ...keyResult, measure: { ...measure, stretch: further(measure) } }
    })
    await world.cloud.call(lin, okrApi.edit, {
      companyId,
      objectiveId,
      version: objective.version,
      content: { ...content, keyResults },
      reason: wish.reason,
      dismissed: [],
    })
  }

  /** Lin Zhixia where she rewrites her objective. */
  async function editing({ title }: ObjectiveView): Promise<Reader> {
    const reader = await readerInBrowser(world, 'lin-zhixia', language)
    await reader.today.goTo('okrs')
    await reader.okrs.look('me')
    await reader.okrs.open(title)
    await reader.objective.edit()
    return reader
  }

  test('is given up for what was written there only once that is here', async () => {
    const reader = await readerInBrowser(world, 'meng-qiao', language)
    const { app, editor, okrs, today } = reader
    await today.goTo('okrs')
    await okrs.write()
    await editor.writeTitle(wish.here)
    await editor.isSaved()
    await app.restart()
    await today.openDraft(wish.here)
    await editor.isSaved()
    await rewrite(wish.here, wish.there)
    await editor.writeTitle(wish.mistake)
    await editor.shows(reader.say('editor:conflict.title'))
    // The newer words cannot be read just now.
    await app.goOffline()
    await editor.takeTheirs()
    await editor.isTold('cloud:unreachable')
    expect(await editor.title.inputValue()).toBe(wish.mistake)
    await app.goOnline()
    await editor.takeTheirs()
    await eventually(async () => expect(await editor.title.inputValue()).toBe(wish.there))
    await editor.nowhereShows(reader.say('editor:conflict.title'))
    await editor.isSaved()
    await leave(reader)
  })

  test('thrown away while it waits for the network, it does not come back', async () => {
    const reader = await readerInBrowser(world, 'meng-qiao', language)
    const { app, editor, okrs, today } = reader
    await today.goTo('okrs')
    await okrs.write()
    await editor.title.waitFor()
    await app.goOffline()
    await editor.writeTitle(wish.mistake)
    await editor.shows(reader.say('editor:waiting'))
    await editor.discard()
    await okrs.cards.first().waitFor()
    await app.goOnline()
    await okrs.write()
    // What was written later has arrived, so what was thrown away would have.
    await editor.writeTitle(wish.later)
    await editor.isSaved()
    expect((await drafts()).map(({ draft }) => draft.title)).not.toContain(wish.mistake)
    await leave(reader)
  })

  test('put over what was published there, it asks why where that counts differently', async () => {
    const mine = await withNumbers()
    const reader = await editing(mine)
    const { editor, objective } = reader
    await editor.why.fill(wish.why)
    await recount(mine._id)
    await editor.saveChanges()
    await editor.keepMine()
    await editor.explain(wish.reason)
    await objective.isTold('editor:saved')
    const page = await world.cloud.call(lin, okrApi.objective, { companyId, objectiveId: mine._id })
    expect(page.objective).toMatchObject({ why: wish.why, version: mine.version + 2 })
    await leave(reader)
  })

  test('the reason that was given is not asked for again, whatever keeps it from arriving', async () => {
    const mine = await withNumbers()
    const reader = await editing(mine)
    const { app, editor, objective } = reader
    const [first] = mine.keyResults
    if (first?.measure.type !== 'metric') throw new Error('its first key result has no numbers')
    await editor
      .keyResult(1)
      .threshold('stretch')
      .fill(String(further(first.measure)))
    await editor.saveChanges()
    await editor.reason.fill(wish.reason)
    await app.restart()
    await reader.today.goTo('okrs')
    await reader.okrs.look('me')
    await reader.okrs.open(mine.title)
    await objective.edit()
    await editor.saveChanges()
    expect(await editor.reason.inputValue()).toBe(wish.reason)
    await app.goOffline()
    await editor.explain(wish.reason)
    await editor.shows(reader.say('editor:offline'))
    await app.goOnline()
    await editor.saveChanges()
    await eventually(async () => expect(await editor.reason.inputValue()).toBe(wish.reason))
    await recount(mine._id)
    await editor.explain(wish.reason)
    await editor.shows(reader.say('editor:conflict.title'))
    await editor.keepMine()
    await objective.isTold('editor:saved')
    const page = await world.cloud.call(lin, okrApi.objective, { companyId, objectiveId: mine._id })
    expect(page.objective).toMatchObject({ version: mine.version + 2 })
    expect(JSON.stringify(page)).toContain(wish.reason)
    await leave(reader)
  })
})
