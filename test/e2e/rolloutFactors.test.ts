import { factorIds } from '../../domain/rollout/factor'
import { boardApi } from '../../domain/rollout/boardApi'
import { startApi } from '../../domain/rollout/startApi'
import { barriers, looks } from '../support/axe'
import { leave, openidOf, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

/** Xu Qinghe is a champion, Chen Yi the sponsor, Lin Zhixia one of the staff. */
const told = {
  'zh-CN': {
    company: 'yuchuan-zh',
    why: '让每个人知道什么最要紧。季末由经理给每个人打分、排名。',
    better: '让每个人知道什么最要紧。',
    objective: '导数据不再是新客户的第一道坎',
    rating: '这件事上，你给我打几分？',
    words: '这件事上，我做的哪一步帮到了你？',
  },
  en: {
    company: 'yuchuan-en',
    why: 'Everyone is to know what matters most. Managers rate each person at the end of the quarter.',
    better: 'Everyone is to know what matters most.',
    objective: 'Importing data no longer trips up new customers',
    rating: 'How would you rate me, from 1 to 5?',
    words: 'Which step of mine helped you?',
  },
} as const
const languages: readonly Language[] = ['zh-CN', 'en']

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-03-01T12:00:00Z' })
  await world.hourAt('2026-03-01T18:30:00Z', 'rollout')
  world.cloud.clock.move(new Date('2026-03-02T01:30:00Z'))
})

afterAll(() => world?.destroy())

const onBoard = async (key: string, language: Language, look = {}): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language, look)
  await reader.rolloutBoard.openFromMe()
  await reader.rolloutBoard.isOpen()
  return reader
}

/** The sponsor says why, over what was said before. */
async function says(language: Language, text: string): Promise<void> {
  const { company: companyId } = told[language]
  const chen = openidOf('chen-yi')
  const { why } = await world.cloud.call(chen, startApi.why, { companyId })
  await world.cloud.call(chen, startApi.sayWhy, {
    companyId,
    edition: why?.edition ?? 0,
    texts: { 'zh-CN': '', en: '', [language]: text },
  })
}

test.each(languages)('a champion reads all nine, and opens what stands behind each (%s)', async (language) => {
  const xu = await onBoard('xu-qinghe', language)
  const { rolloutFactors } = xu
  const lines = await rolloutFactors.lines()
  const begins = factorIds.map((id) => xu.say(`factors:name.${id}`))
  expect(lines.map((line, index) => line.startsWith(begins[index] ?? '?'))).toEqual(factorIds.map(() => true))
  for (const id of factorIds) {
    await rolloutFactors.open(id)
    await rolloutFactors.tellsAll(id)
    await rolloutFactors.back()
    await xu.rolloutBoard.isOpen()
  }
  await leave(xu)
})

test.each(languages)('a why that asks to rate people is warned of until it is mended (%s)', async (language) => {
  const { company: companyId, why, better } = told[language]
  await says(language, why)
  const xu = await onBoard('xu-qinghe', language)
  const seen = xu.say('factors:seen.textsToMend', { texts: xu.say('factors:text.why') })
  await xu.rolloutFactors.openWarning(seen)
  await xu.rolloutFactors.shows(xu.say('factors:reason.textsToMend'))
  // A champion sees it, and whose it is to mend.
  await xu.rolloutFactors.isNotMine('mendWhy', 'writeWhy')
  await says(language, better)
  const board = await world.cloud.call(openidOf('xu-qinghe'), boardApi.board, { companyId, departmentId: null })
  expect(board.standing.textsToMend).toEqual([])
  await leave(xu)
})

test.each(languages)(
  'who asks a colleague for a rating is told that words help more, and may send it (%s)',
  async (language) => {
    const { objective, rating, words } = told[language]
    const lin = await readerInBrowser(world, 'lin-zhixia', language)
    await lin.today.goTo('okrs')
    await lin.okrs.look('me')
    await lin.okrs.open(objective)
    await lin.objective.askAColleague()
    await lin.asking.isOpen()
    await lin.asking.question.fill(rating)
    await lin.asking.isTold('feedback:asking.inWords')
    // It bars nothing: what is missing is only whom it is for.
    await lin.asking.send()
    await lin.asking.lacks('colleague')
    await lin.asking.question.fill(words)
    await lin.asking.nowhereShows(lin.say('feedback:asking.inWords'))
    await leave(lin)
  },
)

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  await says(language, told[language].why)
  const xu = await onBoard('xu-qinghe', language, { colorScheme })
  const { rolloutFactors } = xu
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const barred = await barriers(xu.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await rolloutFactors.lines()
  await look('the nine')
  await rolloutFactors.openWarning(xu.say('factors:seen.textsToMend', { texts: xu.say('factors:text.why') }))
  await look('a warning')
  await rolloutFactors.back()
  await rolloutFactors.open('midQuarter')
  await look('a factor')
  expect(found).toEqual({})
  await leave(xu)
})
