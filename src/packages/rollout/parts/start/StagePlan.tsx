import { addDays, type CivilDate, yearAndMonthOf } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { workdayOnOrAfter, workdayOnOrBefore } from '@domain/calendar/workdays'
import { pilotLimits } from '@domain/rollout/pilot'
import { startApi, type StartPage } from '@domain/rollout/startApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { DateSheet } from '../../../../features/days/DateSheet'
import { formatDateWithWeekday } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { openDepartmentUse } from '../../ways'
import { DepartmentsSheet } from './DepartmentsSheet'
import { refreshStart } from './refreshing'
import {
  dayIn,
  isSameStage,
  lackOf,
  pilotId,
  pilotOf,
  type StageForm,
  stageFormSchema,
  type StageLack,
  storedStage,
  wavesWith,
  wavesWithout,
} from './stageForm'
import { stagesIn, useStartWords, waveNumber } from './words'

interface Props {
  member: Member
  page: StartPage
  /** Where it is kept on this phone: a new wave in one place, whichever id it gets. */
  place: string
  /** As the cloud had it; `undefined` for a new one. */
  start: StageForm | undefined
  fallback: StageForm
  /** Asks for what somebody else has changed meanwhile. */
  onNewer: () => Promise<unknown>
}

/** The pilot or a wave: departments, days, and for the pilot what would count as success. Kept while it is planned. */
export function StagePlan({ member, page, place, start, fallback, onNewer }: Props) {
  const { t } = useTranslation('start')
  const words = useStartWords(page.today)
  const { company } = member
  const departments = useDepartments(member)
  const calendar = calendarOf(company)
  const [kept, keep, , arrived] = useKept(`stage:${company.id}:${place}`, stageFormSchema)
  const form = kept ?? start ?? fallback
  const [choosing, setChoosing] = useState<StageLack>()
  const [removing, setRemoving] = useState(false)
  const [lack, setLack] = useState<StageLack>()
  const [trouble, setTrouble] = useState<string>()
  const savePilot = useSend(startApi.savePilot)
  const saveWaves = useSend(startApi.saveWaves)
  const isPilot = form.id === pilotId
  const isSending = savePilot.isSending || saveWaves.isSending
  const [from, until] = [dayIn(form.from), dayIn(form.until)]
  const now = storedStage(page, form.id)
  const isChanged = trouble !== undefined && now !== undefined && !isSameStage(now, start)

  const change = (part: Partial<StageForm>) => {
    setLack(undefined)
    setTrouble(undefined)
    savePilot.reset()
    keep({ ...form, ...part })
  }
  const send = async (next: StageForm | null) => {
    const conditional = { companyId: company.id, version: page.version }
    try {
      if (isPilot) await savePilot.send({ ...conditional, pilot: next && pilotOf(next) })
      else {
        const waves = next ? wavesWith(page.waves, next) : wavesWithout(page.waves, form.id)
        await saveWaves.send({ ...conditional, waves })
      }
    } catch (error) {
      setTrouble(sentenceFor(error))
      if (error instanceof CloudFailure && error.code === 'staleVersion') await onNewer()
      return false
    }
    arrived(kept)
    await refreshStart()
    return true
  }
  const onSave = async () => {
    const missing = lackOf(form)
    setLack(missing)
    if (missing || !(await send(form))) return
    showToast({ text: t('stage.saved'), action: { text: t('stage.setUse'), onPress: openDepartmentUse } })
    leavePage()
  }
  const onRemove = async () => {
    const removed = await send(null)
    setRemoving(false)
    if (removed) leavePage()
  }
  const refusedText =
    savePilot.error instanceof CloudFailure && savePilot.error.field === 'pilot.success' ? trouble : undefined
  const number = waveNumber(stagesIn(page), form.id)
  const kind = isPilot ? 'pilot' : 'wave'
  const close = () => setChoosing(undefined)
  const summary = (stage: StageForm) =>
    [
      words.departments(stage.departmentIds, departments),
      words.span(dayIn(stage.from) ?? page.today, dayIn(stage.until)),
    ].join(' · ')
  return (
    <PageFrame
      title={isPilot ? t('stage.pilot') : number > 0 ? t('stage.wave', { number }) : t('stage.newWave')}
      leave="back"
      banner={
        lack ? (
          <Banner kind="error" text={t(`stage.needs.${lack}`)} />
        ) : trouble !== undefined && refusedText === undefined ? (
          <Banner kind="error" text={trouble} />
        ) : undefined
      }
      footer={<Button wide label={t('stage.save')} loading={isSending} onPress={() => void onSave()} />}
      overlays={
        <>
          <DepartmentsSheet
            open={choosing === 'departmentIds'}
            title={t('departments.title')}
            subtitle={isPilot ? undefined : t('stage.waveHint')}
            departments={departments}
            chosen={form.departmentIds}
            offersRoot={!isPilot}
            onChoose={(departmentIds) => {
              change({ departmentIds })
              close()
            }}
            onClose={close}
          />
          <DateSheet
            open={choosing === 'from'}
            title={t('stage.from')}
            calendar={calendar}
            today={page.today}
            value={from}
            earliest={!isPilot && page.pilot ? addDays(page.pilot.from, 1) : undefined}
            onChoose={(date) => change({ from: date, ...(until !== null && until <= date ? { until: '' } : {}) })}
            onClose={close}
          />
          <DateSheet
            open={choosing === 'until'}
            title={t('stage.until')}
            calendar={calendar}
            today={page.today}
            value={until}
            earliest={from === null ? undefined : addDays(from, 1)}
            onChoose={(date) => change({ until: date })}
            onClose={close}
          />
          <Dialog
            open={removing}
            title={t(`stage.removeTitle.${kind}`)}
            text={t('stage.removeText')}
            act={t(`stage.remove.${kind}`)}
            safe={t('start.keep')}
            loading={isSending}
            onAct={() => void onRemove()}
            onSafe={() => setRemoving(false)}
          />
        </>
      }
    >
      <View className="stack g3">
        {isChanged && now && <Banner boxed kind="caution" text={t('stage.changed', { what: summary(now) })} />}
        <Card>
          <Cell
            icon="people"
            title={t('stage.departments')}
            text={words.departments(form.departmentIds, departments)}
            value={form.departmentIds.length === 0 ? t('stage.choose') : undefined}
            onPress={() => setChoosing('departmentIds')}
          />
          <Cell
            icon="today"
            title={t('stage.from')}
            value={from === null ? t('stage.choose') : words.day(from)}
            onPress={() => setChoosing('from')}
          />
          {isPilot && (
            <Cell
              icon="flag"
              title={t('stage.until')}
              value={until === null ? t('stage.choose') : words.day(until)}
              onPress={() => setChoosing('until')}
            />
          )}
        </Card>
        <DayHints from={from} until={isPilot ? until : null} calendar={calendar} today={page.today} />
        {isPilot && (
          <TextField
            label={t('stage.success')}
            hint={t('stage.successHint')}
            lines={5}
            max={pilotLimits.success}
            value={form.success}
            error={refusedText}
            onChange={(success) => change({ success })}
          />
        )}
        {start && <Button wide kind="text" label={t(`stage.remove.${kind}`)} onPress={() => setRemoving(true)} />}
      </View>
    </PageFrame>
  )
}

interface HintProps {
  from: CivilDate | null
  until: CivilDate | null
  calendar: ReturnType<typeof calendarOf>
  today: CivilDate
}

/** What the work calendar says of the days that were chosen; nothing where both are worked and announced. */
function DayHints({ from, until, calendar, today }: HintProps) {
  const { t } = useTranslation('start')
  const words = useWords()
  const say = (date: CivilDate) => formatDateWithWeekday(words, date, today)
  const hints = [
    from !== null &&
      !calendar.isWorkday(from) &&
      t('stage.dayOff', { day: say(from), next: say(workdayOnOrAfter(from, calendar)) }),
    until !== null &&
      !calendar.isWorkday(until) &&
      t('stage.dayOffUntil', { day: say(until), last: say(workdayOnOrBefore(until, calendar)) }),
    ...[...new Set([from, until].flatMap((date) => (date === null ? [] : [date])))]
      .filter((date) => calendar.dayOf(date).certainty === 'provisional')
      .slice(0, 1)
      .map((date) => t('stage.unannounced', { year: String(yearAndMonthOf(date).year) })),
  ].filter((hint) => hint !== false)
  if (hints.length === 0) return null
  return (
    <View className="stack g1" ariaLive="polite">
      {hints.map((hint) => (
        <Text key={hint} className="t-sub c2">
          {hint}
        </Text>
      ))}
    </View>
  )
}
