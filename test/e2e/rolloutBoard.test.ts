import { barriers, looks } from '../support/axe'
import { leave, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Xu Qinghe is a champion, Chen Yi the sponsor; Zhou Mu heads the engineers, Gu Nan is one of them. */
const told = {
  'zh-CN': {
    champion: '许清禾',
    engineering: '研发部',
    marketing: '市场部',
    platform: '平台组',
    // A round takes each hour once, for all companies.
    arrives: '2026-03-02T03:00:00Z',
  },
  en: {
    champion: 'Xu Qinghe',
    engineering: 'Engineering',
    marketing: 'Marketing',
    platform: 'Platform',
    arrives: '2026-03-02T04:00:00Z',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  // A Monday, two weeks after Spring Festival began; the night before has counted.
  world = await World.create({ now: '2026-03-01T12:00:00Z' })
  await world.hourAt('2026-03-01T18:30:00Z', 'rollout')
  world.cloud.clock.move(new Date('2026-03-02T01:30:00Z'))
})

afterAll(() => world?.destroy())

/** Somebody of the demo company by the name that they have there. */
const keyOf = (name: string, language: Language): string => {
  const person = world.people.find(({ names }) => names[language] === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return person.openid.replace('demo-', '')
}

const onBoard = async (key: string, language: Language, look = {}): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language, look)
  await reader.rolloutBoard.openFromMe()
  return reader
}

describe('a champion’s Monday', () => {
  test.each(languages)(
    'reads how it stands, opens a department, and has a word arrive with exactly those who have not yet (%s)',
    async (language) => {
      const { champion, engineering, arrives } = told[language]
      const xu = await onBoard('xu-qinghe', language)
      const { rolloutBoard, notYet, nudging } = xu
      await rolloutBoard.isOpen()
      await rolloutBoard.isCounted()
      await rolloutBoard.look('departments')
      const weeks = await rolloutBoard.weeksOf(engineering)
      // The week of the festival has no share: nobody works.
      expect(weeks.filter((week) => week.includes(xu.say('adoption:heat.off')))).toHaveLength(1)

      await rolloutBoard.openDepartment(engineering)
      await rolloutBoard.openStep('midQuarter')
      const names = await notYet.names()
      expect(names.length).toBeGreaterThan(0)

      await notYet.startSaying()
      await nudging.isOpen()
      expect(await nudging.words.inputValue()).toBe(xu.say('reminding:nudge.suggest.midQuarter'))
      await nudging.send()
      await xu.rolloutBoard.isOpen(xu.say('adoption:notYet.title.midQuarter'))

      await world.hourAt(arrives)
      const reader = await readerInBrowser(
        world,
        keyOf(names.find((name) => name !== champion) ?? '', language),
        language,
      )
      await reader.today.goTo('inbox')
      await reader.inbox.hasUnread(reader.say('inbox:says', { name: champion }))
      await reader.inbox.shows(reader.say('reminding:nudge.suggest.midQuarter'))
      await leave(xu, reader)
    },
  )
})

test.each(languages)('a champion sees what the eight questions found, as shares (%s)', async (language) => {
  const { engineering, marketing } = told[language]
  const xu = await onBoard('xu-qinghe', language)
  const { rolloutBoard } = xu
  await rolloutBoard.isCounted()
  await rolloutBoard.look('departments')
  const ofCompany = await rolloutBoard.kpiShares()
  expect(ofCompany).toHaveLength(3)
  expect(ofCompany.reduce((sum, share) => sum + share, 0)).toBe(100)
  await rolloutBoard.shows(xu.say('adoption:kpiChecks.advice.talk'))

  await rolloutBoard.openDepartment(engineering)
  const ofEngineering = await rolloutBoard.kpiShares()
  expect(ofEngineering.reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(ofEngineering).not.toEqual(ofCompany)
  await rolloutBoard.back()

  // Not five of its people have gone through them.
  await rolloutBoard.openDepartment(marketing)
  await rolloutBoard.shows(xu.say('adoption:kpiChecks.tooFew'))
  await leave(xu)
})

describe('who sees what', () => {
  test.each(languages)('the sponsor sees the company, and nudges nobody (%s)', async (language) => {
    const { engineering } = told[language]
    const chen = await onBoard('chen-yi', language)
    const { rolloutBoard } = chen
    await rolloutBoard.isOpen()
    expect(await rolloutBoard.parts()).toEqual(
      ['factors', 'departments'].map((part) => chen.say(`adoption:board.tabs.${part}`)),
    )
    await rolloutBoard.look('departments')
    await rolloutBoard.openDepartment(engineering)
    await rolloutBoard.openStep('midQuarter')
    await chen.notYet.names()
    await chen.notYet.nowhereShows(chen.say('adoption:notYet.say'))
    await leave(chen)
  })

  test.each(languages)('a head sees their own department (%s)', async (language) => {
    const { engineering, platform } = told[language]
    const zhou = await onBoard('zhou-mu', language)
    await zhou.rolloutBoard.isOpen(engineering)
    await zhou.rolloutBoard.openDepartment(platform)
    await leave(zhou)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const { engineering } = told[language]
  const xu = await onBoard('xu-qinghe', language, { colorScheme })
  const { rolloutBoard, notYet, nudging } = xu
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const barred = await barriers(xu.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await rolloutBoard.isCounted()
  await look('factors')
  await rolloutBoard.look('unreachable')
  await look('out of reach')
  await rolloutBoard.look('departments')
  await look('departments')
  await rolloutBoard.showHalf('start')
  await rolloutBoard.openDepartment(engineering)
  await look('a department')
  await rolloutBoard.openStep('midQuarter')
  await notYet.names()
  await look('who has not yet')
  await notYet.startSaying()
  await nudging.isOpen()
  await look('a word')
  expect(found).toEqual({})
  await leave(xu)
})
