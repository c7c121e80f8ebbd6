import { barriers, looks } from '../support/axe'
import { leave, type Reader, readerInBrowser, strangerInBrowser } from './support/reader'
import { languages } from '../../domain/people/model'
import type { Language } from './support/words'
import { World } from './support/world'

const told = {
  'zh-CN': {
    company: '溪山茶业',
    department: '总经办',
    founder: '程望舒',
    second: '陆青禾',
    why: '一年后，每个人都说得出自己的活儿和茶园有什么关系。',
    first: { title: '喝过的人都想再来一泡', keyResult: '三个月内复购的客人', baseline: '20', stretch: '60' },
    next: { title: '新茶一到，老客先知道', keyResult: '收到新茶消息的老客', baseline: '100', stretch: '900' },
  },
  en: {
    company: 'Brook Hill Tea',
    department: 'Management',
    founder: 'Cheng Wangshu',
    second: 'Lu Qinghe',
    why: 'everyone can say what their work has to do with the tea garden.',
    first: {
      title: 'Whoever tastes it wants another pot',
      keyResult: 'Guests who buy again within three months',
      baseline: '20',
      stretch: '60',
    },
    next: {
      title: 'Regulars hear of the new harvest first',
      keyResult: 'Regulars told of the new harvest',
      baseline: '100',
      stretch: '900',
    },
  },
} as const

type Told = (typeof told)[Language]

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** Somebody new founds a company, and stands on Today. */
async function founderOf(words: Told, language: Language): Promise<Reader> {
  const founder = await strangerInBrowser(world, language)
  await founder.welcome.beSomebodyNew()
  await founder.welcome.foundCompany({ name: words.company, department: words.department, founder: words.founder })
  await founder.today.isOpen()
  return founder
}

/** Somebody new asks by an invite to be let in. */
async function askerBy(token: string, { company, second }: Told, language: Language): Promise<Reader> {
  const joiner = await strangerInBrowser(world, language)
  await joiner.welcome.beSomebodyNew()
  await joiner.welcome.openInvite(token)
  await joiner.welcome.ask(company, second)
  return joiner
}

/** Writes an objective with one key result, and publishes it. */
async function publish({ editor, objective }: Reader, written: Told['first'] | Told['next']): Promise<void> {
  const { title, keyResult, baseline, stretch } = written
  await editor.writeTitle(title)
  await editor.writeKeyResult(1, { title: keyResult, baseline, stretch })
  await editor.publish()
  await objective.isOpen(title)
}

describe.each(languages)('a company is set up (%s)', (language) => {
  const words = told[language]

  test('from its founding, step by step, to the first objectives of two people', async () => {
    const founder = await founderOf(words, language)
    const { companyHub } = founder
    await founder.today.openSetUp(5)

    await companyHub.take('sponsor')
    await founder.start.nameSponsor(words.founder)
    await founder.start.back()
    await companyHub.isDone('sponsor')

    await companyHub.take('why')
    await founder.why.write()
    await founder.whyWriting.beginWith('year')
    await founder.whyWriting.goOn(language, words.why)
    await founder.whyWriting.publish()
    await founder.whyWriting.isPublished()
    await founder.why.back()
    await companyHub.isDone('why')

    await companyHub.take('people')
    await founder.roster.inviteInstead()
    const token = await founder.invite.make()
    const joiner = await askerBy(token, words, language)
    await founder.invite.back()
    await founder.invite.back()
    await founder.roster.back()
    await companyHub.isOpen()
    await founder.joiningEntries.openRequests()
    await founder.joinRequests.letIn(words.second)
    await founder.joinRequests.back()
    await companyHub.isDone('people')
    await joiner.welcome.look()
    await joiner.why.begin()
    await joiner.today.isOpen()

    await companyHub.take('champions')
    await founder.champions.name(words.second)
    await founder.champions.back()
    await companyHub.isDone('champions')

    await companyHub.take('cycle')
    await publish(founder, words.first)
    await founder.objective.back()
    await companyHub.isDone('cycle')
    await companyHub.isReady()

    await companyHub.back()
    await founder.today.saysNothingOfSetUp()
    await founder.today.goTo('me')
    await founder.me.openCompany()
    await companyHub.isReady()

    await joiner.today.startWriting()
    await publish(joiner, words.next)
    await joiner.objective.back()
    await joiner.today.goTo('okrs')
    await joiner.okrs.look('department')
    await joiner.okrs.lists(words.first.title)
    await joiner.okrs.lists(words.next.title)
    await leave(founder, joiner)
  })

  test('the list is put away from Today, and stays where the company is looked after', async () => {
    const founder = await founderOf(words, language)
    await founder.today.openSetUp(5)
    await founder.companyHub.putAway()
    await founder.companyHub.back()
    await founder.today.saysNothingOfSetUp()
    await founder.today.goTo('me')
    await founder.me.openCompany()
    await founder.companyHub.shows(founder.say('setUp:putBack'))
    await founder.companyHub.keepFor(24)
    await founder.companyHub.shows(founder.say('company:keeping.months', { count: 24 }))
    await leave(founder)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const reader = await readerInBrowser(world, 'cheng-an', language, { colorScheme })
  const found: Record<string, string[]> = {}
  const look = async (screen: string) => {
    const all = await barriers(reader.app.page)
    if (all.length > 0) found[screen] = all
  }
  await reader.today.goTo('me')
  await reader.me.openCompany()
  await reader.companyHub.isOpen()
  await reader.companyHub.shows(reader.say('setUp:title'))
  await look('the company')
  await reader.companyHub.openKeeping()
  await look('how long it keeps')
  expect(found).toEqual({})
  await leave(reader)
})
