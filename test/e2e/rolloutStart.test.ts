import { languages } from '@domain/people/model'
import { databaseAt } from '../../demo/cloud'
import { companyIdIn } from '../../demo/company'
import { barriers, looks } from '../support/axe'
import { leave, type Reader, readerInBrowser, strangerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const told = {
  'zh-CN': {
    company: '青禾农场',
    department: '管理层',
    founder: '许棠',
    joiner: '沈砚',
    engineering: '研发部',
    product: '产品部',
    legal: '法务部',
    everybody: '全公司',
    champion: '田觅',
    coordinator: '钟琪',
    sponsor: '陈屹',
    why: '人人说得清轻重',
    other: 'Know what matters, a year from now',
    anew: '说得更明白一些',
    success: '八成的人每周更新',
    days: ['12月1日 周二', '2027年2月26日 周五', '2027年3月1日 周一'],
    months: ['2026年12月', '2027年1月'],
  },
  en: {
    company: 'Greenfield Farm',
    department: 'Management',
    founder: 'Xu Tang',
    joiner: 'Shen Yan',
    engineering: 'Engineering',
    product: 'Product',
    legal: 'Legal',
    everybody: 'Everybody',
    champion: 'Tian Mi',
    coordinator: 'Zhong Qi',
    sponsor: 'Chen Yi',
    why: 'everybody to know what matters',
    other: '一年后，人人说得清轻重',
    anew: 'Said more plainly',
    success: 'Four in five check in every week',
    days: ['Tue 1 Dec', 'Fri 26 Feb 2027', 'Mon 1 Mar 2027'],
    months: ['Dec 2026', 'Jan 2027'],
  },
} as const

const otherThan = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en')

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-11-18T02:00:00Z' })
})

afterAll(() => world?.destroy())

const atHub = async (key: string, language: Language, look = {}): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language, look)
  await reader.today.goTo('me')
  await reader.me.openRollout()
  await reader.rolloutHub.isOpen()
  return reader
}

describe('nothing stands in the way', () => {
  test.each(looks)('of who leads and who reads ($language, $colorScheme)', async ({ language, colorScheme }) => {
    const words = told[language]
    const found: Record<string, string[]> = {}
    const look = async ({ app }: Reader, at: string) => {
      const barred = await barriers(app.page)
      if (barred.length > 0) found[at] = barred
    }
    const leader = await atHub('cheng-an', language, { colorScheme })
    await look(leader, 'hub')
    await leader.rolloutHub.openStart()
    await leader.start.lists(
      leader.say('start:stage.pilot'),
      `${words.engineering}${leader.say('start:names')}${words.product}`,
      'over',
    )
    await look(leader, 'start')
    await leader.start.openChampions()
    await leader.champions.open(words.coordinator)
    await look(leader, 'a champion')
    await leader.champions.closeSheet()
    await leader.champions.back()
    await leader.start.openPilot()
    await look(leader, 'the pilot')
    await leader.stagePlan.lookAtDepartments()
    await look(leader, 'departments')
    await leader.stagePlan.closeSheet()
    await leader.stagePlan.lookAtDays()
    await look(leader, 'days')
    await leader.stagePlan.closeSheet()
    await leader.stagePlan.back()
    await leader.start.openPlannedGrowth()
    await look(leader, 'growth')

    const sponsor = await atHub('chen-yi', language, { colorScheme })
    await sponsor.rolloutHub.openWhy()
    await sponsor.why.isOpen()
    await sponsor.why.showFormer()
    await look(sponsor, 'why')
    await sponsor.why.writeAgain()
    await sponsor.whyWriting.entryIn(language, true).fill('')
    await sponsor.whyWriting.publish()
    await look(sponsor, 'writing, and what it lacks')
    expect(found).toEqual({})
    await leave(leader, sponsor)
  })
})

describe.each(languages)('a company begins (%s)', (language) => {
  const words = told[language]

  test('its founder is asked why first, and whoever joins is shown it', async () => {
    const founder = await strangerInBrowser(world, language)
    await founder.welcome.beSomebodyNew()
    await founder.welcome.found({ name: words.company, department: words.department, founder: words.founder })
    await founder.why.nameSponsor()
    await founder.start.nameSponsor(words.founder)
    await founder.start.back()
    await founder.why.write()

    const { whyWriting } = founder
    await whyWriting.publish()
    await whyWriting.lacks(founder.say('start:write.needed', { language: founder.say(`common:language.${language}`) }))
    await whyWriting.beginWith('year')
    await whyWriting.goOn(language, words.why)
    const written = `${founder.say('start:write.opening.year')}${words.why}`
    expect(await whyWriting.entryIn(language, true).inputValue()).toBe(written)

    // Nothing typed is lost by a closed app.
    await founder.app.restart()
    await founder.today.goTo('me')
    await founder.me.openRollout()
    await founder.rolloutHub.openWhy()
    await founder.why.write()
    expect(await whyWriting.entryIn(language, true).inputValue()).toBe(written)
    await whyWriting.publish()
    await whyWriting.isPublished()
    await founder.why.shows(words.why)

    await founder.why.back()
    await founder.rolloutHub.isOpen()
    await founder.rolloutHub.back()
    await founder.me.openCompany()
    await founder.joiningEntries.openSettings()
    await founder.joiningSettings.decide('unlisted', 'atOnce')
    await founder.joiningSettings.back()
    await founder.joiningEntries.back()
    await founder.me.invite()
    const token = await founder.invite.make()

    const joiner = await strangerInBrowser(world, language)
    await joiner.welcome.beSomebodyNew()
    await joiner.welcome.openInvite(token)
    await joiner.welcome.join(words.company, words.joiner)
    await joiner.why.greets(words.company)
    await joiner.why.shows(words.why)
    await joiner.why.begin()
    await joiner.today.isOpen()
    await joiner.today.goTo('me')
    await joiner.me.openRollout()
    await joiner.rolloutHub.openWhy()
    await joiner.why.shows(joiner.say('start:why.wasRead'))

    const other = otherThan(language)
    const foreigner = await strangerInBrowser(world, other)
    await foreigner.welcome.beSomebodyNew()
    await foreigner.welcome.openInvite(token)
    await foreigner.welcome.join(words.company, told[other].joiner)
    await foreigner.why.greets(words.company)
    await foreigner.why.shows(foreigner.say(`start:why.otherLanguage.${language}`))
    await foreigner.why.shows(words.why)
    await leave(founder, joiner, foreigner)
  })
})

describe.each(languages)('a company of sixty begins (%s)', (language) => {
  const words = told[language]
  const pilotName = `${words.engineering}${language === 'en' ? ', ' : '、'}${words.product}`

  beforeAll(async () => {
    world.cloud.clock.move(new Date('2026-11-18T02:00:00Z'))
    const database = await databaseAt(world.cloud.adminUrl)
    for (const collection of ['rollouts', 'formerWhys', 'whyReads']) {
      await database
        .collection(collection)
        .where({ companyId: companyIdIn(language) })
        .remove()
    }
  })

  test('its sponsor says why in both languages, and everybody reads it in theirs', async () => {
    const sponsor = await atHub('chen-yi', language)
    await sponsor.rolloutHub.openWhy()
    await sponsor.why.write()
    await sponsor.whyWriting.entryIn(language, true).fill(words.why)
    await sponsor.whyWriting.entryIn(otherThan(language), false).fill(words.other)
    await sponsor.whyWriting.publish()
    await sponsor.why.shows(words.why)

    const reader = await atHub('lin-zhixia', language)
    await reader.rolloutHub.hasUnreadWhy()
    await reader.rolloutHub.openWhy()
    await reader.why.shows(words.why)
    await reader.why.read()

    await sponsor.why.writeAgain()
    await sponsor.whyWriting.entryIn(language, true).fill(words.anew)
    await sponsor.whyWriting.publish()
    await sponsor.why.shows(words.anew)
    await sponsor.why.showFormer()
    await sponsor.why.shows(words.why)

    const later = await atHub('lin-zhixia', language)
    await later.rolloutHub.hasUnreadWhy()
    await leave(sponsor, reader, later)
  })

  test('an administrator names a champion and the coordinator, who plans the pilot and a wave', async () => {
    const administrator = await atHub('cheng-an', language)
    await administrator.rolloutHub.openStart()
    await administrator.start.shows(words.sponsor)
    await administrator.start.openChampions()
    await administrator.champions.name(words.champion)
    await administrator.champions.open(words.champion)
    await administrator.champions.coach(words.legal)
    await administrator.champions.shows(
      new RegExp(administrator.say('start:champions.coaches', { names: words.legal })),
    )
    await administrator.champions.open(words.coordinator)
    await administrator.champions.coordinate(words.coordinator)
    await leave(administrator)

    const coordinator = await atHub('zhong-qi', language)
    await coordinator.rolloutHub.openStart()
    await coordinator.start.planPilot()
    const { stagePlan } = coordinator
    await stagePlan.save()
    await stagePlan.lacks(coordinator.say('start:stage.needs.departmentIds'))
    await stagePlan.chooseDepartments(words.engineering, words.product)
    await stagePlan.chooseDay('from', words.days[0], 1)
    await stagePlan.chooseDay('until', words.days[1], 2)
    await stagePlan.success.fill(words.success)
    await stagePlan.save()
    await stagePlan.isSaved()
    await coordinator.start.lists(coordinator.say('start:stage.pilot'), pilotName, 'ahead')

    await coordinator.start.addWave()
    await stagePlan.chooseDepartments(words.everybody)
    await stagePlan.chooseDay('from', words.days[2], 3)
    await stagePlan.save()
    await coordinator.start.lists(coordinator.say('start:stage.wave', { number: 1 }), words.everybody, 'ahead')

    await coordinator.start.openGrowth()
    await coordinator.growth.addMonth(words.months[0])
    await coordinator.growth.people(words.months[0]).fill('420')
    await coordinator.growth.save()
    await coordinator.growth.shows(coordinator.say('start:growth.champions', { count: 9 }))
    await coordinator.growth.back()
    await coordinator.start.openBoardTo('open')
    await leave(coordinator)
  })

  test.each`
    day             | pilot        | wave
    ${'2026-12-01'} | ${'running'} | ${'ahead'}
    ${'2027-03-01'} | ${'over'}    | ${'running'}
  `('on $day its pilot is $pilot and its wave $wave', async ({ day, pilot, wave }) => {
    world.cloud.clock.move(new Date(`${day}T02:00:00Z`))
    const coordinator = await atHub('zhong-qi', language)
    await coordinator.rolloutHub.openStart()
    await coordinator.start.lists(coordinator.say('start:stage.pilot'), pilotName, pilot)
    await coordinator.start.lists(coordinator.say('start:stage.wave', { number: 1 }), words.everybody, wave)
    await leave(coordinator)
  })
})
