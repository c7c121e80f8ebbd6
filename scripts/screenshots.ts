/**
 * `npm run screenshots`: the pictures of the README, taken from the demo company as `npm start` shows it.
 * Needs the builds of the functions and of the browser's pages (`npm test` and `npm start` make them).
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { okrApi } from '../domain/okr/api'
import { type Reader, readerInBrowser } from '../test/e2e/support/reader'
import type { Language } from '../test/e2e/support/words'
import { World } from '../test/e2e/support/world'

const folder = 'docs/images'

/** Whose phone it is: a customer success manager with key results that wait, and a champion. */
const person = 'lin-zhixia'
const champion = 'zhong-qi'
const companies: Record<Language, string> = { 'zh-CN': 'yuchuan-zh', en: 'yuchuan-en' }

/** What the README shows, in its order; each brings its screen to the front. */
const shots: Record<string, (reader: Reader, world: World) => Promise<void>> = {
  today: () => Promise.resolve(),
  okrs: async ({ today, okrs }) => {
    await today.goTo('okrs')
    await okrs.look('department')
    await okrs.cards.first().waitFor()
  },
  objective: async ({ app, objective, language }, world) => {
    const companyId = companies[language]
    const { objectives } = await world.cloud.call(`demo-${person}`, okrApi.today, { companyId })
    const shown = objectives.at(-1)
    if (!shown) throw new Error('the demo company has no objective to show')
    await app.page.goto(`${world.cloud.url}/#/packages/okr/pages/objective/index?id=${shown._id}`)
    await objective.isOpen(shown.title)
  },
  'check-in': async ({ today, language }) => {
    await today.update(waiting[language])
  },
  rollout: ({ rolloutBoard }) => rolloutBoard.openFromMe(),
}

/** A key result of theirs that wants an update. */
const waiting: Record<Language, string> = {
  'zh-CN': '新客户首次见效所需天数',
  en: 'Days until a new customer sees results',
}

async function main(): Promise<void> {
  const world = await World.create()
  try {
    mkdirSync(folder, { recursive: true })
    for (const language of ['zh-CN', 'en'] as const) {
      for (const [name, show] of Object.entries(shots)) {
        const reader = await readerInBrowser(world, name === 'rollout' ? champion : person, language)
        await show(reader, world)
        // The sheet comes up in 320 ms, and pictures in the page are drawn after it.
        await reader.app.page.waitForTimeout(800)
        const path = join(folder, `${name}${language === 'en' ? '-en' : ''}.png`)
        await reader.app.page.screenshot({ path })
        await reader.app.close()
        console.log(path)
      }
    }
  } finally {
    await world.destroy()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
