import type { CivilDate } from '@domain/calendar/civilDate'
import { okrApi, type ObjectiveView } from '@domain/okr/api'
import { cycleById, isLate } from '@domain/okr/cycle'
import { limits } from '@domain/okr/model'
import { onwardCycle } from '@domain/review/ending'
import { closingApi } from '@domain/review/closingApi'
import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, newId, putObjective, refresh, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { RadioGroup, RadioRow } from '../../../../components/Cell'
import { KeyResultRow } from '../../../../components/KeyResultRow'
import { PageFrame } from '../../../../components/PageFrame'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { cycleTitle, presentKeyResult, settingOf, useWords } from '../../../../features/okr/present'
import type { Member } from '../../../../session'
import {
  type ClosingForm,
  closingFormSchema,
  closingKey,
  closingOf,
  emptyAnswer,
  finalOf,
} from '../../parts/closingForm'
import { FinalAnswer } from '../../parts/FinalAnswer'

interface Props {
  member: Member
  objective: Extract<ObjectiveView, { state: 'published' }>
  today: CivilDate
  reload: () => Promise<unknown>
}

/** One key result after the other, then what comes next. */
export function Closing({ member, objective, today, reload }: Props) {
  const { t } = useTranslation('closing')
  const words = useWords()
  const { company } = member
  const [blank] = useState<ClosingForm>(() => ({ answers: {}, onward: null, draftId: newId(), reason: '' }))
  const [form = blank, keepForm, letFormGo] = useKept(closingKey(company.id, objective._id), closingFormSchema)
  const [place, setPlace] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const closing = useSend(closingApi.close)
  const latest = useRef(form)
  latest.current = form
  const { keyResults } = objective
  const late = isLate(objective, today)
  const at = Math.min(place, keyResults.length)
  const keyResult = keyResults[at]
  const change = (part: Partial<ClosingForm>) => {
    setTrouble(undefined)
    keepForm({ ...form, ...part })
  }
  const goTo = (next: number) => {
    setTrouble(undefined)
    setPlace(next)
  }
  const onNext = () => {
    const made = keyResult && finalOf(keyResult, form.answers[keyResult.id])
    if (made && 'problem' in made) setTrouble(t(`problem.${made.problem}`))
    else goTo(at + 1)
  }
  const onFinish = async () => {
    setTrouble(undefined)
    const made = closingOf(keyResults, form, late)
    if ('problem' in made) {
      setPlace(made.place)
      return setTrouble(t(`problem.${made.problem}`))
    }
    const companyId = company.id
    try {
      const sending = { companyId, objectiveId: objective._id, version: objective.version, ...made }
      const { objective: closed } = await closing.send(sending)
      // Before the page shows what it ended with, beside what was written while that was on its way.
      if (latest.current === form) letFormGo()
      putObjective(closed)
    } catch (error) {
      setTrouble(sentenceFor(error))
      const named = error instanceof CloudFailure ? /^finals\.(\d+)\./.exec(error.field ?? '') : null
      if (named) setPlace(Number(named[1]))
      await reload()
      return
    }
    await Promise.all([
      refresh(okrApi.today, { companyId }),
      refresh(closingApi.closingMine, { companyId }),
      refresh(closingApi.cycleSummary),
    ])
    showToast({ text: t('finished') })
  }
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        <>
          {at > 0 && <Button kind="line" label={t('previous')} onPress={() => goTo(at - 1)} />}
          {keyResult ? (
            <Button wide label={t('next')} onPress={onNext} />
          ) : (
            <Button wide label={t('finish')} loading={closing.isSending} onPress={() => void onFinish()} />
          )}
        </>
      }
    >
      <View className="question__bars" ariaHidden>
        {['', ...keyResults.map(({ id }) => id)].map((id, each) => (
          <View key={id} className={`question__bar${each <= at ? ' question__bar--on' : ''}`} />
        ))}
      </View>
      <Text className="t-cap c2">
        {keyResult ? t('place', { place: at + 1, total: keyResults.length }) : t('lastPlace')}
      </Text>
      <Text className="question__title" ariaRole="heading" ariaLevel={2}>
        {objective.title}
      </Text>
      <View className="stack g4">
        {keyResult ? (
          <>
            <Card>
              <KeyResultRow {...presentKeyResult(words, objective, keyResult, settingOf(company, today), true)} />
            </Card>
            <FinalAnswer
              key={keyResult.id}
              keyResult={keyResult}
              answer={form.answers[keyResult.id] ?? emptyAnswer}
              onChange={(part) =>
                change({
                  answers: {
                    ...form.answers,
                    [keyResult.id]: { ...(form.answers[keyResult.id] ?? emptyAnswer), ...part },
                  },
                })
              }
            />
          </>
        ) : (
          <WhatNext
            member={member}
            cycleId={objective.cycleId}
            today={today}
            form={form}
            late={late}
            onChange={change}
          />
        )}
        <Text className="t-cap c2">{t('kept')}</Text>
      </View>
    </PageFrame>
  )
}

interface WhatNextProps {
  member: Member
  cycleId: string
  today: CivilDate
  form: ClosingForm
  late: boolean
  onChange: (part: Partial<ClosingForm>) => void
}

const ways = ['ends', 'carried'] as const

/** The last step: whether it ends or goes on, and why so late where it is. */
function WhatNext({ member: { company }, cycleId, today, form, late, onChange }: WhatNextProps) {
  const { t } = useTranslation('closing')
  const words = useWords()
  const own = cycleById(cycleId)
  const cycle = own ? cycleTitle(words, onwardCycle(own, today, company), company.fiscalStartMonth) : ''
  return (
    <>
      <Text className="t-strong" ariaHidden>
        {t('onward')}
      </Text>
      <RadioGroup label={t('onward')}>
        {ways.map((way) => (
          <RadioRow
            key={way}
            title={t(way)}
            text={t(`hint.${way}`, { cycle })}
            chosen={form.onward === way}
            onChoose={() => onChange({ onward: way })}
          />
        ))}
      </RadioGroup>
      {late && (
        <TextField
          label={t('reason')}
          value={form.reason}
          lines={2}
          max={limits.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  )
}
