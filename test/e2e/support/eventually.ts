/** Longest that a screen may take to become what is expected of it, ms. */
const patience = 15_000
const pause = 100

/**
 * Asks again until it holds: what somebody looks at changes while they look.
 *
 * @param check throws, as `expect` does, while it does not hold
 * @throws what `check` threw last
 */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
