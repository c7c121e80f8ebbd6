/** Progress for a person: one line a step, with the seconds it took. */

export const say = (text) => process.stdout.write(`${text}\n`)

/**
 * @template T
 * @param {string} what for instance `Building the pages`
 * @param {() => Promise<T>} act
 */
export async function step(what, act) {
  const begun = Date.now()
  say(`· ${what} …`)
  const result = await act()
  const seconds = Math.round((Date.now() - begun) / 1000)
  if (seconds >= 2) say(`  ${what}: ${seconds} s`)
  return result
}

/** Ends the program with a sentence instead of a stack. */
export class Refusal extends Error {}
