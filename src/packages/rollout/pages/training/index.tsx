import '../../trainingWords'
import '../../training.scss'
import { isAllowed } from '@domain/people/permissions'
import { roomAt } from '@domain/rollout/training'
import { trainingApi, type TrainingPage } from '@domain/rollout/trainingApi'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { CloudBanner } from '../../../../features/checkIn'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Attendees } from '../../parts/training/Attendees'
import { Facts, TrainingHead } from '../../parts/training/Facts'
import { Gone, isGone } from '../../parts/training/Gone'
import { RoomCodeCard } from '../../parts/training/RoomCodeCard'
import { attendPath, openAttend, openTrainingEdit } from '../../trainingWays'

/** One training: `?id=`. */
export default function TrainingScreen() {
  const { t } = useTranslation('training')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('one.title')}>
      {(member) => <Reading member={member} trainingId={id} />}
    </MemberPage>
  )
}

function Reading({ member, trainingId }: { member: Member; trainingId: string }) {
  const { t } = useTranslation(['training', 'common'])
  const companyId = member.company.id
  const { data, error, refetch } = useCall(trainingApi.training, { companyId, trainingId }, { kept: true, freshFor: 0 })
  // Whoever gets it in a chat learns neither the company nor what is taught.
  useShareAppMessage(() => ({ title: t('common:product'), path: attendPath(companyId, trainingId) }))
  if (isGone(error)) return <Gone title={t('one.title')} />
  if (!data) return <Waiting leave="back" title={t('one.title')} error={error} onRetry={refetch} />
  return <Shown member={member} page={data} onChanged={refetch} />
}

interface ShownProps {
  member: Member
  page: TrainingPage
  onChanged: () => Promise<unknown>
}

function Shown({ member, page, onChanged }: ShownProps) {
  const { t } = useTranslation('training')
  const { company, me } = member
  const { training, attended, now, today } = page
  const { trainer } = training
  const isTrainer = trainer.kind === 'member' && trainer.memberId === me.id
  const records = isAllowed('recordTraining', me.roles)
  const showsCode = isAllowed('showRoomCode', me.roles, isTrainer ? ['trainer'] : [])
  const room = roomAt(training, now)
  const isOn = training.state !== 'cancelled'
  const cancel = useCancel(member, page, onChanged)
  return (
    <PageFrame
      title={t('one.title')}
      leave="back"
      banner={<CloudBanner />}
      overlays={cancel.dialog}
      footer={
        isOn && room === 'open' && !attended ? (
          <Button wide label={t('one.enter')} onPress={() => openAttend(training._id)} />
        ) : undefined
      }
    >
      <TrainingHead page={page} />
      {/* Before all else: whoever opens this in the room holds it up. */}
      {isOn && showsCode && training.day === today && <RoomCodeCard companyId={company.id} trainingId={training._id} />}
      <Facts member={member} page={page} />
      {records && training.state === 'scheduled' && room === 'over' && (
        <View className="training-gap">
          <Banner boxed kind="caution" text={t('one.unrecorded')} />
        </View>
      )}
      {isOn && records && room !== 'early' && (
        <Attendees companyId={company.id} trainingId={training._id} onChanged={onChanged} />
      )}
      {isOn && records && (
        <View className="training-gap stack g2">
          {cancel.error && <Banner boxed kind="error" text={sentenceFor(cancel.error)} />}
          <Button wide kind="line" label={t('one.change')} onPress={() => openTrainingEdit(training._id)} />
          {training.state === 'scheduled' && <Button wide kind="text" label={t('one.cancel')} onPress={cancel.ask} />}
        </View>
      )}
    </PageFrame>
  )
}

/** Cancelling, which cannot be undone and so is asked about. */
function useCancel(
  { company }: Member,
  { training: { _id, version } }: TrainingPage,
  onChanged: ShownProps['onChanged'],
) {
  const { t } = useTranslation('training')
  const [asking, setAsking] = useState(false)
  const cancel = useSend(trainingApi.cancelTraining)
  const onCancel = async () => {
    try {
      await cancel.send({ companyId: company.id, trainingId: _id, version })
      showToast({ text: t('one.cancelled') })
    } catch {
      // The banner shows `error`; what somebody else did meanwhile is read below.
    }
    setAsking(false)
    await Promise.all([onChanged(), refresh(trainingApi.trainings)])
  }
  const dialog = (
    <Dialog
      open={asking}
      danger
      title={t('one.cancelTitle')}
      text={t('one.cancelText')}
      act={t('one.cancelAct')}
      safe={t('one.keep')}
      loading={cancel.isSending}
      onAct={() => void onCancel()}
      onSafe={() => setAsking(false)}
    />
  )
  return { dialog, error: cancel.error, ask: () => setAsking(true) }
}
