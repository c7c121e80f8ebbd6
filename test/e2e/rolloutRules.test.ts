import { civilDate } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { rulesApi } from '../../domain/rollout/rulesApi'
import { barriers, looks } from '../support/axe'
import { invitation, openDoors } from '../support/joining'
import { agreed } from '../support/agreed'
import { leave, locales, Reader } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const languages: readonly Language[] = ['zh-CN', 'en']

/** A company that has just begun, with whoever founded it and one member. */
const told = {
  'zh-CN': {
    id: 'company-rules-zh',
    name: '拾光咖啡',
    founder: '许棠',
    member: '沈砚',
    note: '周五下班前更新，两分钟就够。',
    title: '街坊每天都想来坐坐',
    keyResult: '一周来三次以上的熟客',
    deliverable: '上线新版小程序',
    activity: '举办 12 场客户访谈',
    result: '提前点单的顾客占比',
  },
  en: {
    id: 'company-rules-en',
    name: 'Lantern Coffee',
    founder: 'Xu Tang',
    member: 'Shen Yan',
    note: 'Update before you leave on Friday; two minutes are enough.',
    title: 'The neighbourhood wants to sit down with us every day',
    keyResult: 'Guests who come three times a week',
    deliverable: 'Launch the new mini program',
    activity: 'Hold 12 customer interviews',
    result: 'Share of guests who order ahead',
  },
} as const

let world: World

beforeAll(async () => {
  // A Thursday in the second month of the last quarter.
  world = await World.create({ now: '2026-11-26T02:00:00Z' })
})

afterAll(() => world?.destroy())

const openidIn = (who: 'founder' | 'member', language: Language) => `rules-${who}-${language}`

/** Founds the company of a language, with its member. */
async function found(language: Language): Promise<void> {
  const { id, name, founder: myName, member } = told[language]
  const { cloud } = world
  const founder = openidIn('founder', language)
  for (const openid of [founder, openidIn('member', language)]) {
    await agreed(cloud, openid)
  }
  await cloud.call(founder, peopleApi.createCompany, {
    companyId: id,
    name,
    myName,
    departmentName: name,
    fiscalStartMonth: 1,
    cycleLength: 3,
    language,
  })
  const { items } = await cloud.call(founder, peopleApi.departments, {
    companyId: id,
    after: null,
  })
  await cloud.call(founder, joiningApi.saveJoining, { companyId: id, version: 1, ...openDoors })
  const terms = invitation(id, items[0]?.id ?? null, civilDate('2026-11-26'))
  const { token } = await cloud.call(founder, joiningApi.createInvite, terms)
  await cloud.call(openidIn('member', language), joiningApi.join, { token, name: member, employeeNumber: null })
}

async function reader(who: 'founder' | 'member', language: Language, look = {}): Promise<Reader> {
  const app = await world.inBrowser(openidIn(who, language), { ...look, locale: locales[language] })
  const somebody = new Reader(app, language)
  await somebody.today.isOpen()
  return somebody
}

describe.each(languages)('in %s', (language) => {
  const { id: companyId, note, title, keyResult, deliverable, activity, result } = told[language]
  const other = language === 'en' ? 'zh-CN' : 'en'

  beforeAll(() => found(language))

  test('an administrator settles ten, is told a story, and nothing of it is lost', async () => {
    const founder = await reader('founder', language)
    const { parameters, say } = founder
    await parameters.openFromMe()
    await parameters.hasSettled(0)
    await parameters.publishEarly()
    await parameters.isTold('rules:notAll', { open: 10 })

    await parameters.settleAsUsual('levels')
    await parameters.settleAsUsual('amounts')
    await parameters.step('amounts', 'rules:amounts.person', 'less')
    await parameters.settle('progress', 'rules:everyWeeks.2')
    await parameters.note('progress', language, note)
    await parameters.settleAsUsual('cycle')
    await parameters.settleAsUsual('types')
    await parameters.hasSettled(5)
    await parameters.isSaved()

    // Closed and opened again, on what the cloud has.
    await founder.app.restart()
    await founder.today.isOpen()
    await parameters.openFromMe()
    await parameters.hasSettled(5)

    await parameters.settle('reviews', 'rules:reviews.tied')
    await parameters.readsStory()
    await parameters.leaveStory()
    expect(await parameters.isChosen('reviews', 'rules:reviews.tied')).toBe(false)
    await parameters.hasSettled(5)
    await parameters.settle('reviews', 'rules:reviews.words')
    for (const id of ['drafts', 'kpi', 'alignment', 'ownShare']) await parameters.settleAsUsual(id)
    await parameters.hasSettled(10)

    // What cannot both be meant is said where it can be mended.
    for (let step = 0; step < 4; step += 1) await parameters.step('amounts', 'rules:amounts.least', 'more')
    await parameters.shows(say('rules:problem.leastAboveMost'))
    for (let step = 0; step < 4; step += 1) await parameters.step('amounts', 'rules:amounts.least', 'less')
    await parameters.nowhereShows(say('rules:problem.leastAboveMost'))
    await parameters.isSaved()
    await leave(founder)
  })

  test('sees what publishing will change, and publishes', async () => {
    const founder = await reader('founder', language)
    const { parameters, ourRules, say } = founder
    await parameters.openFromMe()
    await parameters.preview()
    await parameters.says(say('rules:said.person', { count: 2 }))
    await parameters.closeSheet()

    await parameters.look()
    await parameters.says(say('rules:effect.cadence', { day: language === 'en' ? '4 Dec' : '12月4日' }))
    await parameters.says(say('rules:effect.amountsLess'))
    await parameters.publish()
    await ourRules.isOpen()
    await ourRules.shows(say('rules:said.everyWeeks.2'))
    await ourRules.shows(note)
    await leave(founder)
  })

  test('a member reads the rules in both languages and cannot change them', async () => {
    const member = await reader('member', language)
    const { ourRules } = member
    await ourRules.openFromMe()
    await ourRules.isOpen()
    await ourRules.shows(member.say('rules:said.person', { count: 2 }))
    await ourRules.readIn(other)
    await ourRules.shows(member.in(other).say('rules:said.person', { count: 2 }))
    // A note that was written in one language is read in that one.
    await ourRules.shows(note)
    expect(await ourRules.offersChange()).toBe(false)
    await leave(member)
  })

  test('the editor follows them: kinds, numbers, and a way to read them', async () => {
    const member = await reader('member', language)
    const { editor, okrs, today, ourRules, say } = member
    await today.goTo('okrs')
    await okrs.write()
    await editor.shows(say('editor:rules.amounts', { least: 2, most: 4 }))
    await editor.shows(say('editor:align.suggested'))
    expect(await editor.keyResult(1).unavailableTypes()).toEqual([say('editor:type.milestone')])
    expect(await editor.offeredLevels()).toEqual(
      ['department', 'team', 'person'].map((level) => say(`okr:level.${level}`)),
    )
    await editor.writeTitle(title)
    await editor.writeKeyResult(1, { title: keyResult, baseline: '40', stretch: '120' })
    await editor.publish()
    await editor.shows(say('errors:messages.tooFew', { field: say('errors:fields.keyResults'), bound: 2 }))
    await editor.addKeyResult()
    await editor.writeKeyResult(2, { title: `${keyResult} 2`, baseline: '0', stretch: '10' })
    await editor.nowhereShows(say('errors:messages.tooFew', { field: say('errors:fields.keyResults'), bound: 2 }))
    await editor.openRules()
    await ourRules.isOpen()
    await ourRules.back()
    await editor.publish()
    await editor.isTold('editor:published')
    const mine = await world.cloud.call(openidIn('member', language), okrApi.today, { companyId })
    expect(mine.objectives.map((objective) => objective.title)).toEqual([title])
    await leave(member)
  })

  test('the next edition says what it changed, and the first can still be read', async () => {
    const founder = await reader('founder', language)
    const { parameters, ourRules, say } = founder
    await parameters.openFromMe()
    await parameters.isOpen()
    await parameters.settle('progress', 'rules:everyWeeks.1')
    await parameters.isSaved()
    await parameters.look()
    await parameters.says(say('rules:effect.cadence', { day: language === 'en' ? '27 Nov' : '11月27日' }))
    await parameters.publish()
    await ourRules.isOpen()
    const [before, after] = [say('rules:everyWeeks.2'), say('rules:everyWeeks.1')]
    await ourRules.shows(
      say('rules:history.changed', { question: say('rules:parameter.progress.question'), before, after }),
    )
    await ourRules.openEdition(1)
    await ourRules.shows(say('rules:said.everyWeeks.2'))
    await leave(founder)
  })

  test('a company chooses that what the coach finds is answered before publishing', async () => {
    const founder = await reader('founder', language)
    const { parameters, ourRules, say } = founder
    await parameters.openFromMe()
    await parameters.isOpen()
    expect(await parameters.isChosen('drafts', 'rules:findings.advice')).toBe(true)
    await parameters.settle('drafts', 'rules:findings.answered')
    expect(await barriers(founder.app.page)).toEqual([])
    await parameters.isSaved()
    await parameters.look()
    await parameters.says(say('rules:effect.findingsAnswered'))
    await parameters.publish()
    await ourRules.isOpen()
    await ourRules.shows(say('rules:said.findings.answered'))
    await leave(founder)
  })

  test('who publishes a thing to deliver is told at each line, keeps one, changes one, and publishes', async () => {
    const member = await reader('member', language)
    const { coach, editor, objective, okrs, today, say } = member
    const unanswered = say('errors:messages.coachUnanswered')
    await today.goTo('okrs')
    await okrs.write()
    await editor.writeTitle(deliverable)
    await editor.writeKeyResult(1, { title: activity, baseline: '0', stretch: '12' })
    await editor.addKeyResult()
    await editor.writeKeyResult(2, { title: result, baseline: '10', stretch: '60' })
    await editor.nowhereShows(unanswered)
    await editor.publish()
    await editor.shows(say('editor:problems', { count: 2 }))
    await editor.keyResult(1).shows(unanswered)
    expect(await barriers(member.app.page)).toEqual([])
    await coach.dismiss('fix', 'objectiveIsDeliverable')
    await editor.shows(say('editor:problems', { count: 1 }))
    await editor.keyResult(1).title.fill(keyResult)
    await editor.nowhereShows(unanswered)
    await editor.publish()
    await objective.isTold('editor:published')
    await objective.isOpen(deliverable)
    await leave(member)
  })

  test('what was settled on another device meanwhile is shown, and one of the two is chosen', async () => {
    const founder = await reader('founder', language)
    const { parameters, say } = founder
    await parameters.openFromMe()
    await parameters.isOpen()
    // From a step of its own on, nothing that the page asked for is still on its way.
    await parameters.step('ownShare', 'rules:ownShare.label', 'more', '5')
    await parameters.isSaved()
    const elsewhere = openidIn('founder', language)
    const draft = await world.cloud.call(elsewhere, rulesApi.rulesDraft, { companyId })
    const { version, notes, answers } = draft
    const other = { ...answers, ownShare: 80 }
    await world.cloud.call(elsewhere, rulesApi.saveRulesDraft, { companyId, version, notes, answers: other })
    await parameters.step('ownShare', 'rules:ownShare.label', 'more', '5')
    await parameters.shows(say('rules:conflict.title'))
    await parameters.shows(say('rules:short.ownShare', { share: 80 }))
    await parameters.keepTheirs()
    await parameters.nowhereShows(say('rules:conflict.title'))
    await parameters.shows(say('rules:ownShare.value', { share: 80 }))
    await leave(founder)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const founder = await reader('founder', language, { colorScheme })
  const { parameters, ourRules } = founder
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const barred = await barriers(founder.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await parameters.openFromMe()
  await parameters.isOpen()
  for (const id of ['levels', 'amounts', 'progress', 'types', 'reviews', 'ownShare']) {
    await parameters.open(id)
    await look(id)
  }
  await parameters.settle('reviews', 'rules:reviews.tied')
  await parameters.readsStory()
  await look('the story')
  await parameters.leaveStory()
  await parameters.preview()
  await look('the preview')
  await parameters.closeSheet()
  await parameters.look()
  await look('what changes')
  await parameters.closeSheet()
  // Over the page of the rollout, back to Me.
  await parameters.back()
  await parameters.back()
  await ourRules.openFromMe()
  await ourRules.isOpen()
  await look('the rules')
  expect(found).toEqual({})
  await leave(founder)
})
