import { findingsOf } from '../../domain/coach/coach'
import { prepareCoach } from '../../domain/coach/preparing'
import type { KeyResultDraft, ObjectiveDraft } from '../../domain/okr/model'
import type { Entry } from '../../test/domain/coach/corpus/entry'
import { heldApart } from '../../test/domain/coach/corpus/heldApart'
import { known } from '../../test/domain/coach/corpus/known'
import { isFix, measured, precisionOf, recallOf, sumOf, type Tally } from '../../test/domain/coach/measuring'
import { type Figure, median, type Section } from './figure'

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

const keyResult = (index: number): KeyResultDraft => ({
  id: `keyresult-${index}`,
  title: `在退货率不升的前提下，华东和华南门店 30 天复购率从 ${index + 10}% 提升到 ${index + 35}%，由 8 天缩短至 3 天`,
  measure: { type: 'metric', baseline: 10, commit: 20, target: 30, stretch: 40 },
  unit: 'percent',
  ownerId: 'member',
  origin: { kind: 'own' },
  weight: 1,
})

/** As full as an objective can be. */
const fullest: ObjectiveDraft = {
  title: '持续提升产品力和服务体验，通过上线新版小程序让全国三百家门店的客户第一时间想到我们，营收做到 3.5 亿元',
  why: '',
  level: 'team',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: Array.from({ length: 8 }, (_, index) => keyResult(index)),
}

/** One run as the editor makes it when typing rests, ms on this machine. */
function runTime(): number {
  const begun = performance.now()
  findingsOf({ draft: fullest, company: {} })
  return performance.now() - begun
}

/** The same once the phone has read for a while, ms on this machine. */
const usualRunTime = (): number => median(Array.from({ length: 200 }, runTime).slice(20))

/** The longest piece of what opening the editor costs once, ms on this machine, cold as a phone is. */
function preparation(): number {
  for (let longest = 0; ; ) {
    const begun = performance.now()
    const isAll = prepareCoach()
    longest = Math.max(longest, performance.now() - begun)
    if (isAll) return longest
  }
}

/** What the coach finds of what is labelled, and how long it takes. */
export const coach: Section = async () => [
  {
    what: `longest piece of what is made ready when the editor opens, ${slowdown} times slower`,
    measured: preparation() * slowdown,
    unit: 'ms',
    atMost: frame,
  },
  {
    what: `first run of the coach after that, on as full an objective as can be, ${slowdown} times slower`,
    measured: runTime() * slowdown,
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
