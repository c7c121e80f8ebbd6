import type { CivilDate } from '../calendar/civilDate'
import type { WorkCalendar } from '../calendar/workdays'
import { cycleOn, neighbour, type CycleRhythm } from '../okr/cycle'
import { checkInDays } from '../okr/health'
import type { Level } from '../okr/model'
import type { MeasureType } from '../okr/rules'
import type { CheckInCadence } from '../people/model'
import { type Answers, amountBounds, findingsUse, type ParameterId } from './parameters'

/** One thing that publishing changes for people, to be said in plain words. */
export type Effect =
  | { id: 'levels'; kind: 'levelsGone' | 'levelsNew'; levels: Level[] }
  | { id: 'amounts'; kind: 'amountsLess' | 'amountsOther' }
  | { id: 'progress'; kind: 'cadence'; everyWeeks: 1 | 2; nextDay: CivilDate | null }
  | { id: 'progress'; kind: 'commitWorkedOut' | 'commitAsked' }
  | { id: 'cycle'; kind: 'length'; from: CivilDate | null }
  | { id: 'types'; kind: 'typesGone' | 'typesNew'; types: MeasureType[] }
  | { id: 'drafts'; kind: 'managersRead' | 'chosenRead' | 'findingsAnswered' | 'findingsAdvice' }
  | { id: 'alignment'; kind: 'alignmentRequired' | 'alignmentSuggested' | 'alignmentFree' }
  | { id: 'ownShare'; kind: 'shareAimed'; share: number }
  /** It is said on the rules page, and nothing in the product works otherwise. */
  | { id: Extract<ParameterId, 'reviews' | 'kpi'>; kind: 'onlySaid' }

/** What effects depend on besides the answers. */
export interface EffectSetting {
  rhythm: CycleRhythm
  cadence: CheckInCadence
  calendar: WorkCalendar
  today: CivilDate
  /** From which day on cycles may have another length; `null` where none may. */
  lengthFrom: CivilDate | null
}

const missingFrom = <Item>(items: readonly Item[], others: readonly Item[]): Item[] =>
  items.filter((item) => !others.includes(item))

/**
 * What changes for people from one set of answers to another, in the order of the parameters. Only what answers change:
 * a note changes nothing but itself.
 *
 * @param before the edition in force, or what a company does without rules; what it does not say is new
 */
export function effectsOf(before: Partial<Answers>, after: Answers, setting: EffectSetting): Effect[] {
  return [
    ...levelEffects(before.levels ?? after.levels, after.levels),
    ...amountEffects(before.amounts, after.amounts),
    ...progressEffects(before.progress, after.progress, setting),
    ...(before.cycle === after.cycle ? [] : [{ id: 'cycle', kind: 'length', from: setting.lengthFrom } as const]),
    ...typeEffects(before.types ?? after.types, after.types),
    ...draftEffects(before, after),
    ...(before.reviews === after.reviews ? [] : [{ id: 'reviews', kind: 'onlySaid' } as const]),
    ...(before.kpi === after.kpi ? [] : [{ id: 'kpi', kind: 'onlySaid' } as const]),
    ...(before.alignment === after.alignment ? [] : [alignmentEffect(after.alignment)]),
    ...(before.ownShare === after.ownShare
      ? []
      : [{ id: 'ownShare', kind: 'shareAimed', share: after.ownShare } as const]),
  ]
}

function levelEffects(before: readonly Level[], after: readonly Level[]): Effect[] {
  const [gone, added] = [missingFrom(before, after), missingFrom(after, before)]
  return [
    ...(gone.length > 0 ? [{ id: 'levels', kind: 'levelsGone', levels: gone } as const] : []),
    ...(added.length > 0 ? [{ id: 'levels', kind: 'levelsNew', levels: added } as const] : []),
  ]
}

/** Without rules nobody's objectives are counted, and there may be one to eight key results. */
const uncounted: Answers['amounts'] = {
  team: null,
  person: null,
  least: amountBounds.keyResults.from,
  most: amountBounds.keyResults.until,
}

function amountEffects(before = uncounted, after: Answers['amounts']): Effect[] {
  const same = (['team', 'person', 'least', 'most'] as const).every((name) => before[name] === after[name])
  if (same) return []
  const fewer = (['team', 'person'] as const).some((level) => (after[level] ?? Infinity) < (before[level] ?? Infinity))
  const isLess = fewer || after.most < before.most || after.least > before.least
  return [{ id: 'amounts', kind: isLess ? 'amountsLess' : 'amountsOther' }]
}

function progressEffects(before: Answers['progress'] | undefined, after: Answers['progress'], setting: EffectSetting) {
  const effects: Effect[] = []
  const { everyWeeks, thresholds } = after
  if (before?.everyWeeks !== everyWeeks) {
    effects.push({ id: 'progress', kind: 'cadence', everyWeeks, nextDay: nextCheckIn(everyWeeks, setting) })
  }
  if ((before?.thresholds ?? 'three') !== thresholds) {
    effects.push({ id: 'progress', kind: thresholds === 'two' ? 'commitWorkedOut' : 'commitAsked' })
  }
  return effects
}

/** The next day by which a check-in is due in another cadence, in this cycle or the next one. */
function nextCheckIn(everyWeeks: 1 | 2, { rhythm, cadence, calendar, today }: EffectSetting): CivilDate | null {
  const cycle = cycleOn(today, rhythm)
  const days = [cycle, neighbour(cycle, 1, rhythm)].flatMap((each) =>
    checkInDays(each, { ...cadence, everyWeeks }, calendar),
  )
  return days.find((day) => day >= today) ?? null
}

function typeEffects(before: readonly MeasureType[], after: readonly MeasureType[]): Effect[] {
  const [gone, added] = [missingFrom(before, after), missingFrom(after, before)]
  return [
    ...(gone.length > 0 ? [{ id: 'types', kind: 'typesGone', types: gone } as const] : []),
    ...(added.length > 0 ? [{ id: 'types', kind: 'typesNew', types: added } as const] : []),
  ]
}

function draftEffects(before: Partial<Answers>, after: Answers): Effect[] {
  const effects: Effect[] = []
  if (before.drafts !== after.drafts) {
    effects.push({ id: 'drafts', kind: after.drafts === 'manager' ? 'managersRead' : 'chosenRead' })
  }
  if (findingsUse(before) !== findingsUse(after)) {
    effects.push({ id: 'drafts', kind: findingsUse(after) === 'answered' ? 'findingsAnswered' : 'findingsAdvice' })
  }
  return effects
}

const alignmentKinds = {
  free: 'alignmentFree',
  suggested: 'alignmentSuggested',
  required: 'alignmentRequired',
} as const

const alignmentEffect = (alignment: Answers['alignment']): Effect => ({
  id: 'alignment',
  kind: alignmentKinds[alignment],
})
