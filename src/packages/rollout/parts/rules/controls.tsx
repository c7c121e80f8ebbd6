import type { CivilDate } from '@domain/calendar/civilDate'
import { levels } from '@domain/okr/model'
import type { CompanyView } from '@domain/people/api'
import {
  amountBounds,
  type Answers,
  countedLevels,
  type DraftAnswers,
  findingsUse,
  optionalTypes,
  ownShareBounds,
  type ParameterId,
  usualAnswers,
} from '@domain/rollout/parameters'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Cell } from '../../../../components/Cell'
import { formatDate, formatWeekday } from '../../../../i18n/format'
import { useWords } from '../../../../features/okr/present'
import { openCalendar } from '../../../../ways'
import { Choices, Several, Stepper } from './entries'

export interface ControlsProps {
  company: CompanyView
  today: CivilDate
  answers: DraftAnswers
  /** From which day on cycles may have another length; `null` where none may. */
  lengthFrom: CivilDate | null
  onSettle: (answer: Partial<Answers>) => void
  /** Somebody wants scores to decide about money. */
  onTied: () => void
}

/** How one parameter is settled. */
export function Controls({ id, ...props }: ControlsProps & { id: ParameterId }) {
  switch (id) {
    case 'levels':
      return <Levels {...props} />
    case 'amounts':
      return <AmountSteppers {...props} />
    case 'progress':
      return <Progress {...props} />
    case 'cycle':
      return <CycleLengths {...props} />
    case 'types':
      return <Types {...props} />
    case 'drafts':
      return <Drafts {...props} />
    case 'reviews':
      return <Reviews {...props} />
    case 'kpi':
      return <Kpi {...props} />
    case 'alignment':
      return <Alignment {...props} />
    case 'ownShare':
      return <OwnShare {...props} />
  }
}

function Levels({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation(['rules', 'okr'])
  const chosen = answers.levels ?? []
  const below = levels.filter((level) => level !== 'company')
  return (
    <Several
      label={t('parameter.levels.question')}
      fixed={t('okr:level.company')}
      items={below.map((level) => ({ value: level, text: t(`okr:level.${level}`) }))}
      chosen={chosen}
      isSettled={answers.levels !== null}
      onChange={(next) => onSettle({ levels: levels.filter((level) => level === 'company' || next.includes(level)) })}
    />
  )
}

function AmountSteppers({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  const chosen = answers.levels ?? levels
  const amounts = answers.amounts ?? usualAnswers.amounts
  const set = (part: Partial<Answers['amounts']>) => {
    const unused = Object.fromEntries(
      countedLevels.filter((level) => !chosen.includes(level)).map((level) => [level, null]),
    )
    onSettle({ amounts: { ...amounts, ...unused, ...part } })
  }
  return (
    <>
      {countedLevels
        .filter((level) => chosen.includes(level))
        .map((level) => (
          <Stepper
            key={level}
            label={t(`amounts.${level}`)}
            value={amounts[level] ?? usualAnswers.amounts[level] ?? amountBounds.objectives.from}
            bounds={amountBounds.objectives}
            onChange={(value) => set({ [level]: value })}
          />
        ))}
      {(['most', 'least'] as const).map((end) => (
        <Stepper
          key={end}
          label={t(`amounts.${end}`)}
          value={amounts[end]}
          bounds={amountBounds.keyResults}
          onChange={(value) => set({ [end]: value })}
        />
      ))}
    </>
  )
}

function Progress({ company, answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  const words = useWords()
  const progress = answers.progress
  const set = (part: Partial<Answers['progress']>) =>
    onSettle({ progress: { ...usualAnswers.progress, ...progress, ...part } })
  const weekday = formatWeekday(words, mondays[company.cadence.weekday - 1] ?? mondays[0])
  return (
    <>
      <Choices
        label={t('thresholds.label')}
        items={(['three', 'two'] as const).map((value) => ({
          value,
          text: t(`thresholds.${value}`),
          hint: t(`thresholds.${value}Hint`),
        }))}
        value={progress?.thresholds}
        onChoose={(thresholds) => set({ thresholds })}
      />
      <Choices
        label={t('everyWeeks.label')}
        items={([1, 2] as const).map((value) => ({ value: `${value}` as const, text: t(`everyWeeks.${value}`) }))}
        value={progress ? `${progress.everyWeeks}` : undefined}
        onChoose={(weeks) => set({ everyWeeks: weeks === '2' ? 2 : 1 })}
      />
      <View className="parameter__choices">
        <Cell icon="today" title={t('weekdayLink', { weekday })} onPress={openCalendar} />
      </View>
    </>
  )
}

/** The five days of any week, to take their names from. */
const mondays = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'] as const

function CycleLengths({ company, today, answers, lengthFrom, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  const words = useWords()
  return (
    <>
      <Choices
        label={t('parameter.cycle.question')}
        items={(['3', '4'] as const).map((value) => ({
          value,
          text: t(`cycleLength.${value}`),
          disabled: lengthFrom === null && Number(value) !== company.cycleLength,
        }))}
        value={answers.cycle === null ? undefined : `${answers.cycle}`}
        onChoose={(length) => onSettle({ cycle: length === '4' ? 4 : 3 })}
      />
      <Text className="t-cap c2">
        {lengthFrom === null
          ? t('cycleTooLate')
          : lengthFrom <= today
            ? t('cycleAtOnce')
            : t('cycleFrom', { day: formatDate(words, lengthFrom, today) })}
      </Text>
    </>
  )
}

function Types({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation(['rules', 'okr'])
  const chosen = answers.types ?? []
  return (
    <Several
      label={t('parameter.types.question')}
      fixed={t('okr:measure.metric')}
      items={optionalTypes.map((type) => ({ value: type, text: t(`okr:measure.${type}`), hint: t(`type.${type}`) }))}
      chosen={chosen}
      isSettled={answers.types !== null}
      onChange={(next) => onSettle({ types: ['metric', ...optionalTypes.filter((type) => next.includes(type))] })}
    />
  )
}

function Drafts({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  return (
    <>
      <Choices
        label={t('parameter.drafts.question')}
        items={(['chosen', 'manager'] as const).map((value) => ({
          value,
          text: t(`drafts.${value}`),
          hint: t(`drafts.${value}Hint`),
        }))}
        value={answers.drafts ?? undefined}
        onChoose={(drafts) => onSettle({ drafts })}
      />
      <Text className="t-sub c2">{t('findings.label')}</Text>
      <Choices
        label={t('findings.label')}
        items={(['advice', 'answered'] as const).map((value) => ({
          value,
          text: t(`findings.${value}`),
          hint: t(`findings.${value}Hint`),
        }))}
        value={answers.drafts === null ? undefined : findingsUse(answers)}
        onChoose={(findings) => onSettle({ drafts: answers.drafts ?? usualAnswers.drafts, findings })}
      />
    </>
  )
}

function Reviews({ answers, onSettle, onTied }: ControlsProps) {
  const { t } = useTranslation('rules')
  return (
    <Choices
      label={t('parameter.reviews.question')}
      items={(['words', 'tied'] as const).map((value) => ({
        value,
        text: t(`reviews.${value}`),
        hint: t(`reviews.${value}Hint`),
      }))}
      value={answers.reviews ?? undefined}
      onChoose={(choice) => (choice === 'tied' ? onTied() : onSettle({ reviews: choice }))}
    />
  )
}

function Kpi({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  return (
    <Choices
      label={t('parameter.kpi.question')}
      items={(['beside', 'byDepartment', 'alone'] as const).map((value) => ({
        value,
        text: t(`kpi.${value}`),
        hint: t(`kpi.${value}Hint`),
      }))}
      value={answers.kpi ?? undefined}
      onChoose={(kpi) => onSettle({ kpi })}
    />
  )
}

function Alignment({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  return (
    <Choices
      label={t('parameter.alignment.question')}
      items={(['free', 'suggested', 'required'] as const).map((value) => ({
        value,
        text: t(`alignment.${value}`),
        hint: t(`alignment.${value}Hint`),
      }))}
      value={answers.alignment ?? undefined}
      onChoose={(alignment) => onSettle({ alignment })}
    />
  )
}

function OwnShare({ answers, onSettle }: ControlsProps) {
  const { t } = useTranslation('rules')
  return (
    <Stepper
      label={t('ownShare.label')}
      value={answers.ownShare ?? usualAnswers.ownShare}
      bounds={ownShareBounds}
      step={ownShareBounds.step}
      text={(share) => t('ownShare.value', { share })}
      onChange={(ownShare) => onSettle({ ownShare })}
    />
  )
}
