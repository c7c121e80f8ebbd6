/**
 * `npm run bench`: the figures that the product promises, measured on this machine. Build first: `npm test` does.
 * `npm run bench -- sizes cloud` measures only those. Ends with an error where a promise is not kept.
 */
import { cloud } from './cloud'
import { coach } from './coach'
import { line, reached, type Section } from './figure'
import { functionLoad } from './functionLoad'
import { phone } from './phone'
import { reminders } from './reminders'
import { rollout } from './rollout'
import { scale } from './scale'
import { sizes } from './sizes'

const sections: Record<string, Section> = { sizes, functionLoad, coach, cloud, phone, scale, reminders, rollout }

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in sections))
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`)
  for (const [name, section] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.log(`\n${name}`)
    for (const figure of await section()) {
      console.log(`  ${line(figure)}`)
      if (!reached(figure)) process.exitCode = 1
    }
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
