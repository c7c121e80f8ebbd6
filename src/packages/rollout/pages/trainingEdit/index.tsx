import '../../trainingWords'
import '../../training.scss'
import { calendarOf } from '@domain/calendar/company'
import { workdayOnOrAfter } from '@domain/calendar/workdays'
import { trainingApi } from '@domain/rollout/trainingApi'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kept, newId, refresh, sentenceFor, useCall, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDateWithWeekday } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { EditFields } from '../../parts/training/EditFields'
import { type Choosing, EditSheets } from '../../parts/training/EditSheets'
import { contentOf, formOf, newForm, problemOf, type TrainingForm, trainingFormSchema } from '../../parts/training/form'
import { Gone, isGone } from '../../parts/training/Gone'
import { goToTraining } from '../../trainingWays'

/** Where a training is planned or recorded afterwards, or changed: `?id=`. */
export default function TrainingEditPage() {
  const { t } = useTranslation('training')
  const { id } = useRouter().params
  const title = t(id === undefined ? 'edit.new' : 'edit.change')
  return (
    <MemberPage leave="close" title={title}>
      {(member) => (id === undefined ? <New member={member} /> : <Existing member={member} trainingId={id} />)}
    </MemberPage>
  )
}

const keyOf = (companyId: string, trainingId?: string) => `training:${companyId}:${trainingId ?? 'new'}`

function New({ member }: { member: Member }) {
  const { company, today } = member
  const [start] = useState(() => newForm(newId(), workdayOnOrAfter(today, calendarOf(company))))
  return <Editing member={member} start={start} isHeld={false} />
}

/** Changing begins on what the cloud has; an answer that comes later must not move the ground. */
function Existing({ member, trainingId }: { member: Member; trainingId: string }) {
  const { t } = useTranslation('training')
  const input = { companyId: member.company.id, trainingId }
  const { data, error, isFetching, refetch } = useCall(trainingApi.training, input, { freshFor: 0 })
  const [begun, setBegun] = useState<{ start: TrainingForm; isHeld: boolean }>()
  if (!begun && data && !isFetching) {
    setBegun({ start: formOf(data.training, data.trainer?.name ?? ''), isHeld: data.training.state === 'held' })
  }
  if (begun) return <Editing member={member} {...begun} />
  if (isGone(error)) return <Gone title={t('edit.change')} />
  return <Waiting leave="close" title={t('edit.change')} error={isFetching ? null : error} onRetry={refetch} />
}

interface EditingProps {
  member: Member
  start: TrainingForm
  isHeld: boolean
}

function Editing({ member, start, isHeld }: EditingProps) {
  const { t } = useTranslation('training')
  const words = useWords()
  const { company, today } = member
  const isNew = start.version === 0
  const key = keyOf(company.id, isNew ? undefined : start.trainingId)
  const [written, keep, forget, arrived] = useKept(key, trainingFormSchema)
  // Changes of something that was changed elsewhere meanwhile go on from what is there now.
  const form = written ? { ...written, version: start.version } : start
  const departments = useDepartments(member)
  const [choosing, setChoosing] = useState<Choosing>()
  const [isTried, setTried] = useState(false)
  const [asksDayOff, setAsksDayOff] = useState(false)
  const save = useSend(trainingApi.saveTraining)
  useEffect(() => {
    if (kept(key, trainingFormSchema)) showToast({ text: t('edit.restored') })
  }, [key, t])
  const problem = isTried ? problemOf(form) : undefined
  const change = (next: TrainingForm) => {
    setTried(false)
    save.reset()
    keep(next)
  }
  const send = async (onDayOff: boolean) => {
    try {
      const { trainingId, version } = form
      await save.send({ companyId: company.id, trainingId, version, training: contentOf(form), onDayOff })
    } catch {
      // The banner shows `save.error`, and what was written stays.
      setAsksDayOff(false)
      return
    }
    arrived(written)
    showToast({ text: t('edit.saved') })
    await Promise.all([refresh(trainingApi.trainings), refresh(trainingApi.training), refresh(trainingApi.roomCode)])
    if (isNew) goToTraining(form.trainingId)
    else leavePage()
  }
  const onSave = () => {
    setTried(true)
    if (problemOf(form)) return
    const isMoved = isNew || form.day !== start.day
    if (isMoved && !calendarOf(company).isWorkday(form.day)) setAsksDayOff(true)
    else void send(false)
  }
  const why = problem ? t(`edit.problem.${problem}`) : save.error ? sentenceFor(save.error) : undefined
  return (
    <PageFrame
      title={t(isNew ? 'edit.new' : 'edit.change')}
      leave="close"
      banner={why === undefined ? undefined : <Banner kind="error" text={why} />}
      footer={<Button wide label={t('edit.save')} loading={save.isSending} onPress={onSave} />}
      overlays={
        <>
          <EditSheets
            member={member}
            departments={departments}
            form={form}
            choosing={choosing}
            onChange={change}
            onClose={() => setChoosing(undefined)}
          />
          <Dialog
            open={asksDayOff}
            title={t('edit.dayOffTitle')}
            text={t('edit.dayOffText', { day: formatDateWithWeekday(words, form.day, today) })}
            act={t('edit.dayOffAct')}
            safe={t('edit.dayOffSafe')}
            loading={save.isSending}
            onAct={() => void send(true)}
            onSafe={() => setAsksDayOff(false)}
          />
        </>
      }
    >
      <EditFields
        member={member}
        departments={departments}
        form={form}
        isHeld={isHeld}
        onChange={change}
        onChoose={setChoosing}
      />
      {written && (
        <View className="training-gap">
          <Button
            wide
            kind="text"
            label={t('edit.discard')}
            onPress={() => {
              forget()
              leavePage()
            }}
          />
        </View>
      )}
    </PageFrame>
  )
}
