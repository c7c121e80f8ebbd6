import '../../trainingWords'
import '../../training.scss'
import { codeDigits } from '@domain/rollout/roomCode'
import { roomAt, roomOpensAt } from '@domain/rollout/training'
import { trainingApi, type TrainingPage } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useCallPages, useOnline, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState } from '../../../../components/EmptyState'
import { Icon } from '../../../../components/Icon'
import { NumberField } from '../../../../components/NumberField'
import { PageFrame } from '../../../../components/PageFrame'
import { peopleById } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Facts, TrainingHead } from '../../parts/training/Facts'
import { Gone, isGone } from '../../parts/training/Gone'
import { hourText, useTrainingTexts } from '../../parts/training/present'
import { TrainingCard } from '../../parts/training/TrainingCard'
import { goToMyTrainings } from '../../trainingWays'

/** Where the code from the room is entered: for the training `?id=`, or for today's. */
export default function AttendPage() {
  const { t } = useTranslation('training')
  const { id } = useRouter().params
  return (
    <MemberPage leave="back" title={t('attend.title')} cards={1}>
      {(member) => (id === undefined ? <Today member={member} /> : <Attending member={member} trainingId={id} />)}
    </MemberPage>
  )
}

/** Today's trainings; where there is but one, it is the one. */
function Today({ member }: { member: Member }) {
  const { t } = useTranslation('training')
  const [chosen, setChosen] = useState<string>()
  const companyId = member.company.id
  const list = useCallPages(
    trainingApi.trainings,
    (after) => ({ companyId, when: 'toCome' as const, forMe: false, after }),
    {
      freshFor: 0,
    },
  )
  // Today's are the next ones: they stand on the first page.
  const [data] = list.pages
  if (chosen !== undefined) return <Attending member={member} trainingId={chosen} />
  if (!data)
    return <Waiting leave="back" title={t('attend.title')} cards={1} error={list.error} onRetry={list.refresh} />
  const todays = data.items.filter(({ day, state }) => day === data.today && state !== 'cancelled')
  const [only, another] = todays
  if (only && !another) return <Attending member={member} trainingId={only._id} />
  const people = peopleById(data.people)
  return (
    <PageFrame title={t('attend.title')} leave="back">
      {todays.length === 0 ? (
        <EmptyState title={t('attend.none')} text={t('attend.noneHint')} />
      ) : (
        <>
          <Text className="c2">{t('attend.which')}</Text>
          <View ariaRole="list">
            {todays.map((training) => (
              <View key={training._id} className="training-gap" ariaRole="listitem">
                <TrainingCard
                  training={training}
                  trainer={training.trainer.kind === 'member' ? people.get(training.trainer.memberId) : undefined}
                  attended={data.attended.includes(training._id)}
                  today={data.today}
                  records={false}
                  onOpen={() => setChosen(training._id)}
                />
              </View>
            ))}
          </View>
        </>
      )}
    </PageFrame>
  )
}

function Attending({ member, trainingId }: { member: Member; trainingId: string }) {
  const { t } = useTranslation('training')
  const companyId = member.company.id
  const { data, error, refetch } = useCall(trainingApi.training, { companyId, trainingId }, { freshFor: 0 })
  if (isGone(error)) return <Gone title={t('attend.title')} />
  if (!data) return <Waiting leave="back" title={t('attend.title')} cards={1} error={error} onRetry={refetch} />
  return (
    <PageFrame title={t('attend.title')} leave="back">
      {data.attended ? (
        <Done page={data} />
      ) : (
        <>
          <TrainingHead page={data} />
          <Facts member={member} page={data} />
          <View className="training-gap">
            <Entry companyId={companyId} page={data} onDone={refetch} />
          </View>
        </>
      )}
    </PageFrame>
  )
}

interface EntryProps {
  companyId: string
  page: TrainingPage
  onDone: () => Promise<unknown>
}

/** Six digits; what was typed stays where it was wrong, since one digit of it may be. */
function Entry({ companyId, page: { training, now }, onDone }: EntryProps) {
  const { t } = useTranslation('training')
  const isOnline = useOnline()
  const [code, setCode] = useState('')
  const [isShort, setShort] = useState(false)
  const enter = useSend(trainingApi.enterRoomCode)
  const room = roomAt(training, now)
  if (training.state === 'cancelled') return <Banner boxed kind="caution" text={t('attend.cancelled')} />
  if (room === 'early') {
    return <Banner boxed kind="caution" text={t('attend.early', { time: hourText(roomOpensAt(training)) })} />
  }
  if (room === 'over') return <Banner boxed kind="caution" text={t('attend.over')} />
  const onSend = async () => {
    if (code.length !== codeDigits) return setShort(true)
    try {
      await enter.send({ companyId, trainingId: training._id, code })
    } catch {
      // The field shows `enter.error`.
      return
    }
    await Promise.all([onDone(), refresh(trainingApi.myTrainings), refresh(trainingApi.trainings)])
  }
  return (
    <View className="card attend">
      {!isOnline && <Banner boxed kind="offline" text={t('attend.offline')} />}
      <Text className="t-sub c2" ariaHidden>
        {t('attend.label')}
      </Text>
      <NumberField
        look="value"
        label={t('attend.label')}
        value={code}
        error={isShort ? t('attend.short') : enter.error ? sentenceFor(enter.error) : undefined}
        onChange={(text) => {
          setShort(false)
          enter.reset()
          setCode(digitsIn(text))
        }}
      />
      <Button wide label={t('attend.send')} loading={enter.isSending} onPress={() => void onSend()} />
    </View>
  )
}

/** The digits of what was typed, in full width too, as a Chinese keyboard may give them; a pasted code has a gap. */
const digitsIn = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '')
    .slice(0, codeDigits)

function Done({ page: { training, trainer, today } }: { page: TrainingPage }) {
  const { t } = useTranslation('training')
  const { title } = useTrainingTexts(today)(training, trainer)
  return (
    <View className="card attend" ariaRole="status">
      <View className="disc disc--done" ariaHidden>
        <Icon name="check" size={16} />
      </View>
      <Text className="t-title">{t('attend.done')}</Text>
      <Text className="c2">{t('attend.doneText', { title })}</Text>
      <Button kind="text" label={t('attend.toList')} onPress={goToMyTrainings} />
    </View>
  )
}
