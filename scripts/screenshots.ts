/**
 * `npm run screenshots`: the pictures of the README, taken from the demo company as `npm start` shows it.
 * Needs the builds of the functions and of the browser's pages (`npm test` and `npm start` make them).
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { World } from '../test/e2e/support/world'

const folder = 'docs/images'

interface Shot {
  name: string
  locale: 'zh-CN' | 'en-US'
  colorScheme: 'light' | 'dark'
  /** Route after the `#`, with its query. */
  route: string
}

/** What the README shows, in its order. */
const shots: Shot[] = [
  { name: 'today', locale: 'zh-CN', colorScheme: 'light', route: '/pages/today/index' },
  { name: 'okrs', locale: 'zh-CN', colorScheme: 'light', route: '/pages/okrs/index' },
  { name: 'me', locale: 'zh-CN', colorScheme: 'light', route: '/pages/me/index' },
  { name: 'today-en', locale: 'en-US', colorScheme: 'light', route: '/pages/today/index' },
  { name: 'okrs-en', locale: 'en-US', colorScheme: 'light', route: '/pages/okrs/index' },
  { name: 'today-dark', locale: 'zh-CN', colorScheme: 'dark', route: '/pages/today/index' },
]

async function main(): Promise<void> {
  const world = await World.create()
  try {
    mkdirSync(folder, { recursive: true })
    for (const shot of shots) await take(world, shot)
  } finally {
    await world.destroy()
  }
}

async function take(world: World, { name, locale, colorScheme, route }: Shot): Promise<void> {
  const app = await world.inBrowser(world.people[0]?.openid, { locale, colorScheme })
  await app.page.goto(`${world.cloud.url}/#${route}`)
  await app.page.waitForLoadState('networkidle')
  const path = join(folder, `${name}.png`)
  await app.page.screenshot({ path })
  await app.close()
  console.log(path)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
