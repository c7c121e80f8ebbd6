import type { Route } from 'playwright-core'
import type { Reader } from './reader'

/** A call that a slow network holds. */
export interface HeldUp {
  /** Settles once it has left the phone. */
  isOnItsWay: Promise<void>
  letGo: () => Promise<void>
}

/** Holds the next call of this name up on its way to the cloud, as a slow network does. */
export async function holdUp({ app }: Reader, call: string): Promise<HeldUp> {
  let arrived = (_route: Route): void => undefined
  let isFirst = true
  const held = new Promise<Route>((resolve) => (arrived = resolve))
  await app.page.route('**/call/**', async (route) => {
    const isHeld = isFirst && route.request().postData()?.includes(`"call":"${call}"`) === true
    if (!isHeld) return route.continue()
    isFirst = false
    arrived(route)
  })
  return {
    isOnItsWay: held.then(() => undefined),
    async letGo() {
      await (await held).continue()
    },
  }
}
