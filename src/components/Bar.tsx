import { Text, View, type ViewProps } from '@tarojs/components'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '../i18n/format'
import type { HealthState } from './Health'

/** One threshold set beforehand (承诺, 目标, 挑战), with its value as the reader sees it. */
export interface Mark {
  label: string
  value: string
  reached: boolean
}

/** How a key result or objective is measured: each kind draws itself. Shares are 0 to 1, `undefined` is "no reading". */
export type Measure =
  | { kind: 'objective'; achieved: number | undefined }
  | { kind: 'metric'; achieved: number | undefined; was?: number; marks?: readonly [Mark, Mark, Mark] }
  | { kind: 'baseline'; found: boolean }
  | { kind: 'milestone'; done: boolean }
  | { kind: 'maintain'; band: Band }

/** A band to stay inside, on a scale of its own: `from` and `to` are places on the bar, `at` is today's. */
export interface Band {
  from: { at: number; value: string }
  to: { at: number; value: string }
  /** Where today's value stands; `undefined` before the first check-in. */
  at: number | undefined
  inside: boolean
}

export interface BarProps {
  measure: Measure
  /** Colours the fill; an objective's bar is brand whatever is given, because a mean has no health. */
  health: HealthState
  /** Share of the cycle's workdays that has passed, 0 to 1. Not drawn once closed. */
  pace?: number
  /** In a row whose label already says all of it, the bar is silent. */
  silent?: boolean
}

/** Where 承诺, 目标 and 挑战 stand on every bar (product.md, commit / target / stretch); Bar.scss cuts the gaps there. */
const markPlaces = ['30%', '70%', '100%']

const place = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`

/** Achieved share, the marks set beforehand, and where the calendar stands (look/components.md, Bar). */
export function Bar({ measure, health, pace, silent }: BarProps) {
  const { t } = useTranslation('components')
  const spoken = silent ? { ariaHidden: true } : { ariaRole: 'img', ariaLabel: barLabel(t, { measure, health, pace }) }
  const shownPace = health === 'closed' ? undefined : pace
  switch (measure.kind) {
    case 'baseline':
      return <Text className="t-sub c2">{t(measure.found ? 'bar.baselineFound' : 'bar.baseline')}</Text>
    case 'milestone':
      return (
        <View className={`milestone h-${health}`}>
          <View className={`milestone__ring${measure.done ? ' milestone__ring--done' : ''}`} ariaHidden />
          <Text className="t-sub c2">{t(measure.done ? 'bar.done' : 'bar.notDone')}</Text>
        </View>
      )
    case 'maintain':
      return <BandBar band={measure.band} health={health} spoken={spoken} />
    case 'objective':
      return (
        <View className="bar h-objective" {...spoken}>
          <View className="bar__fill" style={{ width: place(measure.achieved ?? 0) }} />
          <Pace at={shownPace} />
        </View>
      )
    case 'metric':
      return (
        <>
          <View className={`bar bar--marked h-${health}`} {...spoken}>
            {measure.was !== undefined && (
              <View className="bar__was" style={{ width: place(Math.max(measure.was, measure.achieved ?? 0)) }} />
            )}
            <View className="bar__fill" style={{ width: place(Math.min(measure.achieved ?? 0, measure.was ?? 1)) }} />
            <Pace at={shownPace} />
          </View>
          {measure.marks && <Marks marks={measure.marks} />}
        </>
      )
  }
}

function Pace({ at }: { at: number | undefined }) {
  return at === undefined ? null : <View className="bar__pace" style={{ left: place(at) }} />
}

/** In large type only the next mark to reach keeps its label, else they overlap; styles hide the others. */
function Marks({ marks }: { marks: readonly [Mark, Mark, Mark] }) {
  const next = marks.findIndex((mark) => !mark.reached)
  return (
    <View className="bar__marks num" ariaHidden>
      {marks.map((mark, index) => (
        <Text
          key={mark.label}
          className={`bar__mark${mark.reached ? ' bar__mark--met' : ''}${index === (next < 0 ? 2 : next) ? ' bar__mark--next' : ''}${index === 2 ? ' bar__mark--last' : ''}`}
          style={{ left: markPlaces[index] }}
        >
          {mark.label} {mark.value}
        </Text>
      ))}
    </View>
  )
}

interface BandBarProps {
  band: Band
  health: HealthState
  spoken: Pick<ViewProps, 'ariaHidden' | 'ariaRole' | 'ariaLabel'>
}

function BandBar({ band, health, spoken }: BandBarProps) {
  const width = place(band.to.at - band.from.at)
  return (
    <>
      <View className={`bar h-${health}`} {...spoken}>
        <View className="bar__band" style={{ left: place(band.from.at), width }} />
        {band.at !== undefined && (
          <View className={`bar__dot${band.inside ? '' : ' bar__dot--outside'}`} style={{ left: place(band.at) }} />
        )}
      </View>
      <View className="bar__marks num" ariaHidden>
        <Text className="bar__mark bar__mark--next" style={{ left: place(band.from.at) }}>
          {band.from.value}
        </Text>
        <Text className="bar__mark bar__mark--next" style={{ left: place(band.to.at) }}>
          {band.to.value}
        </Text>
      </View>
    </>
  )
}

/** What a screen reader says: `62%，今天应到 59%，已过承诺 70，未到目标 80`. */
export function barLabel(
  t: TFunction<'components'>,
  { measure, health, pace }: Pick<BarProps, 'measure' | 'health' | 'pace'>,
): string {
  const parts: string[] = []
  switch (measure.kind) {
    case 'baseline':
      return t(measure.found ? 'bar.baselineFound' : 'bar.baseline')
    case 'milestone':
      return t(measure.done ? 'bar.done' : 'bar.notDone')
    case 'maintain':
      parts.push(t('bar.band', { from: measure.band.from.value, to: measure.band.to.value }))
      parts.push(
        measure.band.at === undefined ? t('bar.noReading') : t(measure.band.inside ? 'bar.inBand' : 'bar.outOfBand'),
      )
      break
    case 'objective':
      parts.push(
        measure.achieved === undefined
          ? t('objective.noProgress')
          : t('bar.mean', { percent: formatPercent(measure.achieved) }),
      )
      break
    case 'metric':
      parts.push(measure.achieved === undefined ? t('bar.noReading') : formatPercent(measure.achieved))
  }
  if (pace !== undefined && health !== 'closed' && measure.kind !== 'maintain') {
    parts.push(t('bar.pace', { percent: formatPercent(pace) }))
  }
  if (measure.kind === 'metric' && measure.marks) {
    const last = measure.marks.filter((mark) => mark.reached).at(-1)
    const next = measure.marks.find((mark) => !mark.reached)
    if (last) parts.push(t('bar.reached', { label: last.label, value: last.value }))
    if (next) parts.push(t('bar.ahead', { label: next.label, value: next.value }))
  }
  return parts.join(t('join'))
}
