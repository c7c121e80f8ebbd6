import type { FailureReport } from '@domain/failure'
import type { CompanyView } from '@domain/people/api'
import {
  type Answers,
  contradictionsIn,
  type DraftAnswers,
  fittingAmounts,
  type Note,
  noteLength,
  type Notes,
  type ParameterId,
  parameterIds,
  usualAnswers,
} from '@domain/rollout/parameters'
import type { CivilDate } from '@domain/calendar/civilDate'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Icon } from '../../../../components/Icon'
import { TextField } from '../../../../components/TextField'
import { useWords } from '../../../../features/okr/present'
import { Controls } from './controls'
import { shortAnswer } from './sentences'

/** What is being settled. */
export interface Settling {
  answers: DraftAnswers
  notes: Notes
}

interface Props {
  company: CompanyView
  today: CivilDate
  settling: Settling
  /** From which day on cycles may have another length; `null` where none may. */
  lengthFrom: CivilDate | null
  open: ParameterId | undefined
  onOpen: (id: ParameterId | undefined) => void
  onChange: (settling: Settling) => void
  onTied: () => void
}

/** The ten parameters in their order: one is open, the others are rows with what is settled. */
export function Parameters(props: Props) {
  const { open, onOpen, settling } = props
  const at = open === undefined ? -1 : parameterIds.indexOf(open)
  const [before, after] = at === -1 ? [parameterIds, []] : [parameterIds.slice(0, at), parameterIds.slice(at + 1)]
  return (
    <View className="parameters">
      <Rows ids={before} answers={settling.answers} onOpen={onOpen} />
      {open !== undefined && <OpenParameter key={open} {...props} id={open} />}
      <Rows ids={after} answers={settling.answers} onOpen={onOpen} />
    </View>
  )
}

interface RowsProps {
  ids: readonly ParameterId[]
  answers: DraftAnswers
  onOpen: (id: ParameterId) => void
}

function Rows({ ids, answers, onOpen }: RowsProps) {
  const { t } = useTranslation('rules')
  const words = useWords()
  if (ids.length === 0) return null
  const troubled = contradictionsIn(answers).map(({ field }) => field)
  return (
    <Card>
      {ids.map((id) => {
        const question = t(`parameter.${id}.question`)
        const answer = shortAnswer(words, id, answers)
        const isTroubled = troubled.some((field) => field.startsWith(`answers.${id}`))
        return (
          <Cell
            key={id}
            height={52}
            before={<Place of={id} />}
            title={question}
            text={isTroubled ? t('troubled') : undefined}
            value={answer}
            label={[question, answer ?? t('open'), ...(isTroubled ? [t('troubled')] : [])].join(', ')}
            after={
              isTroubled || answer === undefined ? (
                <View className="row g1">
                  {isTroubled ? (
                    <View className="glyph glyph--off-track" ariaHidden />
                  ) : (
                    <Text className="cb t-strong">{t('open')}</Text>
                  )}
                  <View className="c3">
                    <Icon name="next" size={18} />
                  </View>
                </View>
              ) : undefined
            }
            onPress={() => onOpen(id)}
          />
        )
      })}
    </Card>
  )
}

const Place = ({ of }: { of: ParameterId }) => (
  <Text className="parameter__number num" ariaHidden>
    {parameterIds.indexOf(of) + 1}
  </Text>
)

function OpenParameter(props: Props & { id: ParameterId }) {
  const { id, company, today, settling, lengthFrom, onOpen, onChange, onTied } = props
  const { t } = useTranslation('rules')
  const { answers, notes } = settling
  const settle = (answer: Partial<Answers>) => onChange({ notes, answers: settledWith(answers, answer) })
  const problems = contradictionsIn(answers).filter(({ field }) => field.startsWith(`answers.${id}`))
  const question = t(`parameter.${id}.question`)
  return (
    <View className="parameter--open" ariaRole="group" ariaLabel={question}>
      <View className="parameter__head" ariaRole="button" ariaLabel={question} onClick={() => onOpen(undefined)}>
        <Place of={id} />
        <Text className="t-heading grow">{question}</Text>
      </View>
      <View className="parameter__body">
        <Text className="t-sub c2">{t(`parameter.${id}.advice`)}</Text>
        <Controls
          id={id}
          company={company}
          today={today}
          answers={answers}
          lengthFrom={lengthFrom}
          onSettle={settle}
          onTied={onTied}
        />
        {problems.map((problem) => (
          <Problem key={`${problem.code}:${problem.field}`} problem={problem} />
        ))}
        {answers[id] === null && (
          <Button kind="soft" label={t('useUsual')} onPress={() => settle(usualOf(id, answers, company, lengthFrom))} />
        )}
        <Sizes id={id} />
        <NoteFields note={notes[id]} onChange={(note) => onChange({ answers, notes: { ...notes, [id]: note } })} />
      </View>
    </View>
  )
}

/** Answers with one more, and amounts that fit the levels: nobody is asked how many there are where there are none. */
function settledWith(answers: DraftAnswers, answer: Partial<Answers>): DraftAnswers {
  const next = { ...answers, ...answer }
  return answer.levels && next.amounts ? { ...next, amounts: fittingAmounts(next.amounts, answer.levels) } : next
}

/** What most companies settle on, as far as it fits what is settled already. */
function usualOf(
  id: ParameterId,
  { levels }: DraftAnswers,
  company: CompanyView,
  lengthFrom: CivilDate | null,
): Partial<Answers> {
  if (id === 'amounts' && levels) return { amounts: fittingAmounts(usualAnswers.amounts, levels) }
  if (id === 'cycle' && lengthFrom === null) return { cycle: company.cycleLength }
  if (id === 'alignment' && levels?.length === 1) return { alignment: 'free' }
  return { [id]: usualAnswers[id] }
}

function Problem({ problem }: { problem: FailureReport & { field: string } }) {
  const { t } = useTranslation('rules')
  const { code } = problem
  const text =
    code === 'leastAboveMost' || code === 'nothingToAlignTo' || code === 'amountOfNoLevel'
      ? t(`problem.${code}`)
      : t('problem.missing')
  return (
    <View className="field__error" ariaRole="alert">
      <View className="glyph glyph--off-track" ariaHidden />
      <Text className="grow">{text}</Text>
    </View>
  )
}

function Sizes({ id }: { id: ParameterId }) {
  const { t } = useTranslation('rules')
  return (
    <View className="parameter__sizes" ariaRole="list" ariaLabel={t('sizes.title')}>
      <Text className="t-strong">{t('sizes.title')}</Text>
      {(['small', 'medium', 'large'] as const).map((size) => (
        <View key={size} className="parameter__size" ariaRole="listitem">
          <Text className="parameter__company">{t(`sizes.${size}`)}</Text>
          <Text className="grow">{t(`parameter.${id}.${size}`)}</Text>
        </View>
      ))}
    </View>
  )
}

function NoteFields({ note, onChange }: { note: Note; onChange: (note: Note) => void }) {
  const { t } = useTranslation('rules')
  const [isOpen, setOpen] = useState(note['zh-CN'] !== '' || note.en !== '')
  if (!isOpen) return <Button kind="text" icon="plus" label={t('note.add')} onPress={() => setOpen(true)} />
  return (
    <>
      {(['zh-CN', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={t(`note.${language}`)}
          hint={t('note.hint')}
          lines={2}
          max={noteLength}
          value={note[language]}
          onChange={(text) => onChange({ ...note, [language]: text })}
        />
      ))}
    </>
  )
}
