import { addDays, type CivilDate, civilDateAt, weekdayOf } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import { workdayOnOrBefore } from '@domain/calendar/workdays'
import { type Cycle, paceOf } from '@domain/okr/cycle'
import { officeDays, workingMoment } from './hours'
import { type Random, randomOf } from './random'
import { chapterOf, wavering } from './stories'
import type { Both } from './texts'
import { nothing } from './texts'
import type { DemoKeyResult, DemoMeasure, Thresholds } from './writing'

/** What somebody said of a key result, before it has a language. */
export interface DemoCheckIn {
  /** Of the cycle, from 1. */
  week: number
  /** Milliseconds since 1970. */
  at: number
  /** In the Chinese company's size; see `Unit.factor`. */
  value: number
  confidence: number
  note: Both
}

/** No cycle has more weeks. */
const longest = 19

/** How often a week passes without a word. */
const forgotten = 0.09

/** Most write on the due day, Friday; some before. */
function weekdayFor(random: Random): number {
  const drawn = random()
  if (drawn < 0.08) return 2
  if (drawn < 0.18) return 3
  return drawn < 0.42 ? 4 : 5
}

const decimalsOf = (values: readonly number[]): number =>
  Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0))

const rounded = (value: number, like: readonly number[]): number => Number(value.toFixed(decimalsOf(like)))

/** The value that a ratio of 0, 0.3, 0.7 or 1 stands for, straight lines between, beyond the baseline below 0. */
function valueAt(ratio: number, thresholds: Thresholds): number {
  const [start, commit, target, stretch] = thresholds
  if (ratio <= 0.3) return rounded(start + ((commit - start) * ratio) / 0.3, thresholds)
  if (ratio <= 0.7) return rounded(commit + ((target - commit) * (ratio - 0.3)) / 0.4, thresholds)
  return rounded(target + ((stretch - target) * (Math.min(1, ratio) - 0.7)) / 0.3, thresholds)
}

function along(values: readonly number[], share: number): number {
  const place = share * (values.length - 1)
  const before = values[Math.floor(place)] ?? 0
  const after = values[Math.ceil(place)] ?? before
  return rounded(before + (after - before) * (place - Math.floor(place)), values)
}

/** What is measured after a share of the cycle; nothing while a first number is still looked for. */
function measured(measure: DemoMeasure, share: number, ratio: number): number | undefined {
  switch (measure.type) {
    case 'metric':
      return valueAt(ratio, measure.thresholds)
    case 'baseline':
      return share < 0.3 ? undefined : measure.found
    case 'milestone':
      return measure.doneAt !== null && share >= measure.doneAt ? 1 : 0
    case 'maintain':
      return along(measure.values, share)
  }
}

/** The moment of a week in which somebody writes; nothing in a week without workdays. */
function momentIn(cycle: Cycle, week: number, random: Random): number | undefined {
  const monday = addDays(cycle.firstDay, (week - 1) * 7 + 1 - weekdayOf(cycle.firstDay))
  const planned = addDays(monday, weekdayFor(random) - 1)
  const last: CivilDate = planned < cycle.lastDay ? planned : cycle.lastDay
  const day = workdayOnOrBefore(last, officeDays)
  return day < monday || day < cycle.firstDay ? undefined : workingMoment(day, random)
}

const shares = new Map<string, number>()

/** Share of the cycle's workdays that has passed; counted once a day, since thousands of check-ins ask. */
function shareOn(day: CivilDate, cycle: Cycle): number {
  const key = `${cycle.id} ${day}`
  const share = shares.get(key) ?? paceOf(cycle, day, chinaCalendar)
  shares.set(key, share)
  return share
}

/**
 * Everything that was said of a key result in a cycle until now: about weekly, in working hours, with weeks forgotten.
 * The same for the same key result and cycle, whatever the time; more time only adds to it.
 *
 * @param seed names the key result, without a language
 * @param since publication, milliseconds since 1970
 * @param now milliseconds since 1970; nothing is said after it
 */
export function checkInsOf(
  keyResult: DemoKeyResult,
  cycle: Cycle,
  seed: string,
  since: number,
  now: number,
): DemoCheckIn[] {
  const { measure, story, notes, quietFor = 0 } = keyResult
  const quietFrom = now - quietFor * 7 * 86_400_000
  const checkIns: DemoCheckIn[] = []
  let furthest = 0
  for (let week = 1; week <= longest; week += 1) {
    const random = randomOf(`${seed} ${cycle.id} ${week}`)
    const at = momentIn(cycle, week, random)
    const isForgotten = random() < forgotten
    const drift = (random() - 0.5) * 0.03
    const written = notes.find((each) => each.week === week)
    if (at === undefined || at <= since || at > now || (quietFor > 0 && at > quietFrom)) continue
    const share = shareOn(civilDateAt(at), cycle)
    const chapter = chapterOf(story, share)
    if (!chapter || (isForgotten && !written && share < 0.9)) continue
    furthest = Math.max(furthest, chapter.ratio + drift)
    const value = measured(measure, share, wavering.includes(story) ? chapter.ratio + drift : furthest)
    if (value === undefined) continue
    checkIns.push({ week, at, value, confidence: chapter.confidence, note: written?.text ?? nothing })
  }
  return checkIns
}
