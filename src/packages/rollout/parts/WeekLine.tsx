import type { CivilDate } from '@domain/calendar/civilDate'
import { type AdoptionStep, adoptionSteps, type GroupFigures } from '@domain/rollout/adoption'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, FilterRow } from '../../../components/Chip'
import { drawn } from '../../../components/drawings'
import { useWords, type Words } from '../../../features/okr/present'
import { formatNumber, formatPercent } from '../../../i18n/format'
import { weekLine } from './line'
import { columnHead, weekText } from './present'
import { shareOf } from '@domain/rollout/shares'
import type { WeekColumn } from '@domain/rollout/weekColumns'

/** What goes up and down from week to week comes first; the others only grow. */
const choices: readonly AdoptionStep[] = ['checkedIn', ...adoptionSteps.filter((step) => step !== 'checkedIn')]

interface Props {
  figures: GroupFigures
  columns: readonly WeekColumn[]
  today: CivilDate
}

/** How one step went from week to week, of everybody whom the page is about. */
export function WeekLine({ figures, columns, today }: Props) {
  const { t } = useTranslation('adoption')
  const words = useWords()
  const [step, setStep] = useState<AdoptionStep>('checkedIn')
  const latest = figures.weeks.at(-1)?.steps[step] ?? figures.now[step]
  const weeks = columns.map((column) => ({ column, share: shareIn(figures, column, step) }))
  const label = spokenLine(words, step, weeks, today)
  const [first, last] = [columns[0], columns.at(-1)]
  return (
    <>
      <FilterRow label={t('line.choose')}>
        {choices.map((each) => (
          <Chip key={each} text={t(nameOf(each))} on={each === step} onPress={() => setStep(each)} />
        ))}
      </FilterRow>
      <View className="card pad weekline">
        <View className="row row--baseline row--wrap between g2">
          <Text className="t-strong">{t(nameOf(step))}</Text>
          {latest.of > 0 && (
            <Text className="t-sub c2 num">
              {t('line.now', { of: formatNumber(latest.of), done: formatNumber(latest.done) })}
            </Text>
          )}
        </View>
        {label === null ? (
          <Text className="t-sub c2">{t('line.none')}</Text>
        ) : (
          <>
            <View className="weekline__plot" ariaRole="img" ariaLabel={label}>
              <View className="weekline__line" style={drawn(weekLine(weeks.map(({ share: each }) => each)))} />
              <View className="weekline__most" ariaHidden>
                <Text className="weekline__share t-cap c3 num">{formatPercent(1)}</Text>
              </View>
              <View className="weekline__half" ariaHidden>
                <Text className="weekline__share t-cap c3 num">{formatPercent(0.5)}</Text>
              </View>
            </View>
            {first && last && (
              <View className="weekline__span row between t-cap c3 num" ariaHidden>
                <Text>{columnHead(words, first)}</Text>
                {first !== last && <Text>{columnHead(words, last)}</Text>}
              </View>
            )}
          </>
        )}
      </View>
    </>
  )
}

/** Of a week it counts who said something in it; of now, who is not overdue. */
const nameOf = (step: AdoptionStep) => (step === 'checkedIn' ? 'line.checkedIn' : (`step.${step}` as const))

/** In a week without workdays nobody is asked for an update; how far the other steps are is true all the same. */
function shareIn({ weeks }: GroupFigures, { monday, kind }: WeekColumn, step: AdoptionStep): number | null {
  const isAsked = kind === 'worked' || step !== 'checkedIn'
  const week = isAsked ? weeks.find((each) => each.monday === monday) : undefined
  return week ? shareOf(week.steps[step]) : null
}

/** The line in words: where it began and where it is; `null` where there is nothing to draw. */
function spokenLine(
  t: Words,
  step: AdoptionStep,
  weeks: readonly { column: WeekColumn; share: number | null }[],
  today: CivilDate,
): string | null {
  const [first, ...rest] = weeks.flatMap(({ column, share }) => (share === null ? [] : [{ column, share }]))
  if (!first) return null
  const last = rest.at(-1)
  const named = { step: t(`adoption:${nameOf(step)}`) }
  if (!last) {
    const until = weekText(t, first.column, today)
    return t('adoption:line.spokenOnce', { ...named, until, last: formatPercent(first.share) })
  }
  return t('adoption:line.spoken', {
    ...named,
    from: weekText(t, first.column, today),
    first: formatPercent(first.share),
    until: weekText(t, last.column, today),
    last: formatPercent(last.share),
  })
}
