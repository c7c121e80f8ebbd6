import type { World } from './world'

/** Fires the hourly timer of a function, and waits for its piece. @returns what the function answers */
export async function runTimer(world: World, name: 'people' | 'reminder' | 'rollout'): Promise<unknown> {
  const answer = await fetch(`${world.cloud.url}/timers/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ function: name }),
  })
  const { result }: { result?: unknown } = await answer.json()
  return result
}
