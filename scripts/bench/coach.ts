import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { findingsOf } from '../../domain/coach/coach'
import type { Entry } from '../../test/domain/coach/corpus/entry'
import { heldApart } from '../../test/domain/coach/corpus/heldApart'
import { known } from '../../test/domain/coach/corpus/known'
import { isFix, measured, precisionOf, recallOf, sumOf, type Tally } from '../../test/domain/coach/measuring'
import type { Cold } from './coachCold'
import { fullest } from './fullest'
import { type Figure, median, type Section, timed } from './figure'

/** What the issue promises of findings that must be fixed, on lines that nothing was tuned with. */
const promised = { precision: 0.9, recall: 0.8 }

/** A frame of the screen on a phone a quarter as fast as this machine, ms. */
const frame = 16
const slowdown = 4

function figuresOf(what: string, tally: Tally, least?: typeof promised): Figure[] {
  const { right, wrong, missed } = tally
  const counts = `${what} (${right} right, ${wrong} wrong, ${missed} missed)`
  return [
    { what: `precision of ${counts}`, measured: precisionOf(tally), unit: '', atLeast: least?.precision },
    { what: `recall of ${counts}`, measured: recallOf(tally), unit: '', atLeast: least?.recall },
  ]
}

/** By rule and language, in numbers only: a line that is held apart is never shown. */
function figuresOfPart(part: string, entries: readonly Entry[], least?: typeof promised): Figure[] {
  const all = measured(entries)
  const languages = ['zh-CN', 'en'] as const
  return [
    ...languages.flatMap((language) => {
      const fixes = sumOf(all.filter((each) => each.language === language && isFix(each)))
      return figuresOf(`${part}, ${language}, fix`, fixes, least)
    }),
    ...all
      .sort((one, other) => `${one.language}${one.label}`.localeCompare(`${other.language}${other.label}`))
      .flatMap((each) => figuresOf(`${part}, ${each.language}, ${each.label}`, each)),
  ]
}

/** One run as the editor makes it when typing rests, ms on this machine. */
const runTime = (): number => timed(() => findingsOf({ draft: fullest, company: {} }))

/** The same once the phone has read for a while, ms on this machine. */
const usualRunTime = (): number => median(Array.from({ length: 200 }, runTime).slice(20))

/** Cold beginnings, each in a process of its own, ms on this machine: the median, since one may meet others' work. */
function beginning(): Cold {
  const program = join(__dirname, 'coachCold.ts')
  const runs = Array.from({ length: 7 }, (): Cold => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8' })
    return JSON.parse(printed)
  })
  return { longest: median(runs.map(({ longest }) => longest)), first: median(runs.map(({ first }) => first)) }
}

/** What the coach finds of what is labelled, and how long it takes. */
export const coach: Section = async () => {
  const { longest, first } = beginning()
  return [
    {
      what: `longest piece of what is made ready when the editor opens, ${slowdown} times slower`,
      measured: longest * slowdown,
      unit: 'ms',
      atMost: frame,
    },
    {
      what: `first run of the coach after that, on as full an objective as can be, ${slowdown} times slower`,
      measured: first * slowdown,
      unit: 'ms',
      atMost: frame,
    },
    {
      what: `a usual run of the coach, ${slowdown} times slower`,
      measured: usualRunTime() * slowdown,
      unit: 'ms',
      atMost: frame,
    },
    ...figuresOfPart('known', known),
    ...figuresOfPart('held apart', heldApart, promised),
  ]
}
