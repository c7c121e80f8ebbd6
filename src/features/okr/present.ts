import { type CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { WorkCalendar } from '@domain/calendar/workdays'
import type { ObjectiveView } from '@domain/okr/api'
import { type Cycle, cycleById, cycleName, paceOf } from '@domain/okr/cycle'
import { countByHealth, type HealthSetting, healthOf } from '@domain/okr/health'
import type { KeyResult, KeyResultMeasure, LastCheckIn, MetricMeasure } from '@domain/okr/model'
import { achievedOfMetric, meanProgress } from '@domain/okr/progress'
import type { CompanyView, PersonView } from '@domain/people/api'
import type { Band, Mark, Measure } from '../../components/Bar'
import type { KeyResultRowProps } from '../../components/KeyResultRow'
import type { ObjectiveCardProps } from '../../components/ObjectiveCard'
import type { Queued } from '../../cloud/queue/queue'
import { formatDate, formatNumber } from '../../i18n/format'
import { unitText } from './units'
import type { Words } from './words'

export { isOfferedUnit, unitText } from './units'
export { useWords, type Words } from './words'

/** What every derived figure depends on beside the objective: the company's rules and the day. */
export interface Setting extends HealthSetting {
  fiscalStartMonth: number
}

/** The setting of a company on a day. */
export const settingOf = (
  company: Pick<CompanyView, 'cadence' | 'fiscalStartMonth' | 'calendar'>,
  today: CivilDate,
): Setting => ({
  today,
  cadence: company.cadence,
  calendar: calendarOf(company),
  fiscalStartMonth: company.fiscalStartMonth,
})

const paces = new WeakMap<WorkCalendar, Map<string, number>>()

/** Expected pace of a cycle, 0 to 1; counted once a day and calendar, since a list asks for it with every row. */
export function paceFor(cycleId: string, { today, calendar }: Setting): number | undefined {
  const key = `${cycleId} ${today}`
  const known = paces.get(calendar) ?? new Map<string, number>()
  const counted = known.get(key)
  if (counted !== undefined) return counted
  const cycle = cycleById(cycleId)
  if (!cycle) return undefined
  const pace = paceOf(cycle, today, calendar)
  paces.set(calendar, known.set(key, pace))
  return pace
}

/** What a cycle is called: 2026 第一季度, Q1 2026; by fiscal year where the company's does not start in January. */
export function cycleTitle(t: Words, cycle: Cycle, fiscalStartMonth: number): string {
  const { fiscalYear: year, ordinal } = cycleName(cycle, fiscalStartMonth)
  const calendarYear = fiscalStartMonth === 1
  if (cycle.length === 4) {
    const third = ordinal === 1 ? 1 : ordinal === 2 ? 2 : 3
    return t(calendarYear ? `okr:cycle.third.${third}` : `okr:cycle.fiscalThird.${third}`, { year })
  }
  const quarter = ordinal === 1 ? 1 : ordinal === 2 ? 2 : ordinal === 3 ? 3 : 4
  return t(calendarYear ? `okr:cycle.quarter.${quarter}` : `okr:cycle.fiscalQuarter.${quarter}`, { year })
}

/** A cycle's name where there is little room: 2026 一季度. */
export function cycleShortTitle(t: Words, cycle: Cycle, fiscalStartMonth: number): string {
  if (cycle.length === 4 || fiscalStartMonth !== 1) return cycleTitle(t, cycle, fiscalStartMonth)
  const { fiscalYear: year, ordinal } = cycleName(cycle, fiscalStartMonth)
  const quarter = ordinal === 1 ? 1 : ordinal === 2 ? 2 : ordinal === 3 ? 3 : 4
  return t(`okr:cycle.quarterShort.${quarter}`, { year })
}

/** A value with its unit, as a sentence carries it: 14 天, 62%, 14. */
export function valueText(t: Words, value: number, unit: string): string {
  const word = unitText(t, unit, value)
  if (word === '') return formatNumber(value)
  return word === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${word}`
}

/** Where a metric comes from and goes to: 从 21 降到 9. */
export function spanText(t: Words, { baseline, stretch }: Pick<MetricMeasure, 'baseline' | 'stretch'>): string {
  return t(stretch < baseline ? 'checkIn:span.down' : 'checkIn:span.up', {
    from: formatNumber(baseline),
    to: formatNumber(stretch),
  })
}

/** The three marks of a metric with their values; reached in whichever direction it runs. */
export function marksOf(t: Words, metric: MetricMeasure, current: number | undefined): [Mark, Mark, Mark] {
  const sign = metric.stretch > metric.baseline ? 1 : -1
  const mark = (name: 'commit' | 'target' | 'stretch'): Mark => ({
    label: t(`okr:threshold.${name}`),
    value: formatNumber(metric[name]),
    reached: current !== undefined && (current - metric[name]) * sign >= 0,
  })
  return [mark('commit'), mark('target'), mark('stretch')]
}

/** A band takes the middle of its bar; what lies far outside stands at the end. */
const bandFrom = 0.3
const bandTo = 0.7
const bandEdge = 0.02

function bandOf({ low, high }: { low: number; high: number }, current: number | undefined): Band {
  const share = (value: number) => bandFrom + ((value - low) / (high - low)) * (bandTo - bandFrom)
  return {
    from: { at: bandFrom, value: formatNumber(low) },
    to: { at: bandTo, value: formatNumber(high) },
    at: current === undefined ? undefined : Math.min(1 - bandEdge, Math.max(bandEdge, share(current))),
    inside: current !== undefined && current >= low && current <= high,
  }
}

/**
 * A measure as a bar draws it.
 *
 * @param current latest value; `undefined` before the first check-in
 * @param marks whether a metric's thresholds are written below the bar
 */
export function measureOf(
  t: Words,
  measure: KeyResultMeasure,
  current: number | undefined,
  { marks = false, was }: { marks?: boolean; was?: number } = {},
): Measure {
  switch (measure.type) {
    case 'metric':
      return {
        kind: 'metric',
        achieved: current === undefined ? undefined : achievedOfMetric(measure, current),
        ...(was === undefined ? {} : { was: achievedOfMetric(measure, was) }),
        ...(marks ? { marks: marksOf(t, measure, current) } : {}),
      }
    case 'baseline':
      return { kind: 'baseline', found: current !== undefined }
    case 'milestone':
      return { kind: 'milestone', done: current === 1 }
    case 'maintain':
      return { kind: 'maintain', band: bandOf(measure, current) }
  }
}

/** A check-in that waits on this phone, as it will stand once it has arrived. */
export function withQueued(
  keyResult: KeyResult,
  queued: (Queued & { kind: 'checkIn' }) | undefined,
  { today, byId }: { today: CivilDate; byId: string },
): KeyResult {
  if (!queued || queued.standing.state !== 'waiting') return keyResult
  const { value, confidence, note } = queued.input
  const lastCheckIn: LastCheckIn = { id: queued.id, value, confidence, note, on: today, at: queued.at, byId }
  return { ...keyResult, lastCheckIn }
}

/** How a queued check-in shows on its row: not at all while it is on its way for the first time. */
export function pendingOf(queued: Queued | undefined): KeyResultRowProps['pending'] {
  if (queued?.standing.state === 'waiting') return queued.standing.held ? 'sending' : undefined
  return queued?.standing.state
}

/** The part of a row that is derived; what it does when tapped is the screen's. */
export type PresentedKeyResult = Omit<KeyResultRowProps, 'onOpen' | 'onUpdate' | 'onResolve' | 'trend' | 'pending'> & {
  title: string
}

/**
 * A key result as its row shows it.
 *
 * @param detail on the objective's page: marks with their values, and the date alone
 */
export function presentKeyResult(
  t: Words,
  objective: ObjectiveView,
  keyResult: KeyResult,
  setting: Setting,
  detail = false,
): PresentedKeyResult {
  const { measure, lastCheckIn } = keyResult
  const current = lastCheckIn?.value
  const date = lastCheckIn && formatDate(t, lastCheckIn.on, setting.today)
  const pace = measure.type === 'metric' ? paceFor(objective.cycleId, setting) : undefined
  return {
    id: `key-result-${keyResult.id}`,
    title: keyResult.title,
    health: healthOf(objective, keyResult, setting),
    measure: measureOf(t, measure, current, { marks: detail }),
    detail,
    ...(current === undefined || measure.type === 'milestone' ? {} : { value: formatNumber(current) }),
    unit: unitText(t, keyResult.unit),
    ...(measure.type === 'metric' && !detail ? { span: spanText(t, measure) } : {}),
    ...(pace === undefined ? {} : { pace }),
    ...(date ? { date: detail ? date : t('checkIn:last', { date }) } : {}),
    ...(lastCheckIn ? { confidence: t('checkIn:confidence', { value: lastCheckIn.confidence }) } : {}),
  }
}

/** People by their id. */
export const peopleById = (people: readonly PersonView[]): ReadonlyMap<string, PersonView> =>
  new Map(people.map((person) => [person.id, person]))

/** Mean progress of an objective, 0 to 1; `undefined` without key results. Never called a score. */
export const progressOf = (objective: ObjectiveView): number | undefined =>
  meanProgress(
    objective.keyResults.map(({ measure, weight, lastCheckIn }) => ({
      measure,
      weight,
      ...(lastCheckIn ? { current: lastCheckIn.value } : {}),
    })),
  )

/** An objective as its card shows it. */
export function presentObjective(
  objective: ObjectiveView,
  people: ReadonlyMap<string, PersonView>,
  setting: Setting,
): Omit<ObjectiveCardProps, 'onOpen'> {
  const owner = people.get(objective.ownerId)
  const pace = paceFor(objective.cycleId, setting)
  return {
    title: objective.title,
    owner: { name: owner?.name ?? '', memberId: objective.ownerId, ...(owner?.left ? { left: true } : {}) },
    ...(owner ? { team: owner.departmentName } : {}),
    achieved: progressOf(objective),
    ...(pace === undefined ? {} : { pace }),
    counts: countByHealth(objective, setting),
    closed: objective.state === 'closed',
  }
}
