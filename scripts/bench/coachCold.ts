import { findingsOf } from '../../domain/coach/coach'
import { prepareCoach } from '../../domain/coach/preparing'
import { timed } from './figure'
import { fullest } from './fullest'

/** Run by itself, so that the process is as cold as a phone: prints what the coach's beginning takes, as JSON in ms. */
export interface Cold {
  /** The longest piece of what opening the editor costs once. */
  longest: number
  /** The first run after that. */
  first: number
}

let longest = 0
for (let isReady = false; !isReady; ) {
  const piece = timed(() => {
    isReady = prepareCoach()
  })
  longest = Math.max(longest, piece)
}
const cold: Cold = { longest, first: timed(() => findingsOf({ draft: fullest, company: {} })) }
console.log(JSON.stringify(cold))
