import { World } from '../../test/e2e/support/world'
import type { Section } from './figure'

const kilobyte = 1024
const today = 'pages/today/index'

/** What the true phone bundle sends to its screen when Today opens in the demo company, on WeChat's own framework. */
export const phone: Section = async () => {
  const world = await World.create()
  try {
    const weapp = await world.onPhone(world.people[0]?.openid ?? '')
    await weapp.top.getByRole('heading', { level: 2 }).first().waitFor()
    const { calls = 0, bytes = 0 } = (await weapp.traffic())[today] ?? {}
    return [
      { what: 'setData of Today until its first list stands', measured: bytes / kilobyte, unit: 'KB', atMost: 24 },
      { what: 'calls of setData for it', measured: calls, unit: '' },
    ]
  } finally {
    await world.destroy()
  }
}
