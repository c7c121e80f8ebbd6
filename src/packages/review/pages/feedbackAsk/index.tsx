import '../../words'
import '../../review.scss'
import { okrApi } from '@domain/okr/api'
import { feedbackLimits } from '@domain/review/feedback'
import { feedbackApi } from '@domain/review/feedbackApi'
import { asksForRating } from '@domain/rollout/rating'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, newId, refresh, sentenceFor, useCall, useKept, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { Icon } from '../../../../components/Icon'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { useRested } from '../../../../components/useRested'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { type Askable, type AskingForm, aboutObjective, askingFormSchema, askingOf } from '../../parts/askingForm'
import { type Chosen, useAskingSheets } from '../../parts/askingSheets'
import { Starts } from '../../parts/Starts'
import { goToMyFeedback } from '../../ways'

/** Asks a colleague one question: `?objective=` where it was opened from one. */
export default function AskPage() {
  const { t } = useTranslation('feedback')
  const { objective } = useRouter().params
  return (
    <MemberPage leave="back" title={t('asking.title')}>
      {(member) => <Reading member={member} objectiveId={objective} />}
    </MemberPage>
  )
}

/** What the reader owns something in; the objective that the page was opened for may be closed, and no longer on Today. */
function Reading({ member, objectiveId }: { member: Member; objectiveId: string | undefined }) {
  const { t } = useTranslation('feedback')
  const companyId = member.company.id
  const today = useCall(okrApi.today, { companyId }, { kept: true })
  const one = useCall(okrApi.objective, objectiveId === undefined ? null : { companyId, objectiveId }, { kept: true })
  const waits = objectiveId !== undefined && one.isPending
  if (!today.data || waits) {
    return <Waiting leave="back" title={t('asking.title')} error={today.error} onRetry={today.refetch} />
  }
  const opened = one.data?.kind === 'public' ? [one.data.objective] : []
  const others = today.data.objectives.filter(({ _id }) => _id !== objectiveId)
  return <Asking member={member} objectives={[...opened, ...others]} objectiveId={opened[0]?._id} />
}

interface AskingProps {
  member: Member
  objectives: readonly Askable[]
  objectiveId: string | undefined
}

const blank = (): AskingForm => ({
  requestId: newId(),
  colleague: null,
  objectiveId: null,
  keyResultId: null,
  question: '',
})

/** Why it was not sent; `full` where too many questions wait already. */
interface Trouble {
  text: string
  full?: boolean
}

function Asking({ member, objectives, objectiveId }: AskingProps) {
  const { t } = useTranslation('feedback')
  const { company, me } = member
  const [kept, keepForm, , arrived] = useKept(`askForFeedback:${company.id}`, askingFormSchema)
  const [start] = useState(blank)
  const [opened, setOpened] = useState(objectiveId)
  const [trouble, setTrouble] = useState<Trouble>()
  const ask = useSend(feedbackApi.askForFeedback)
  const form = opened === undefined ? (kept ?? start) : aboutObjective(kept ?? start, opened)
  const objective = objectives.find(({ _id }) => _id === form.objectiveId)
  const change = (part: Partial<AskingForm>) => {
    setTrouble(undefined)
    setOpened(undefined)
    keepForm({ ...form, ...part, requestId: newId() })
  }
  const sheets = useAskingSheets({ companyId: company.id, myId: me.id, form, objectives, onChange: change })
  const onSend = async () => {
    // Of an objective that is gone since, nothing is kept but the question.
    const made = askingOf({ ...form, objectiveId: objective?._id ?? null })
    if ('problem' in made) return setTrouble({ text: t(`asking.problem.${made.problem}`) })
    try {
      await ask.send({ companyId: company.id, ...made.asking })
    } catch (error) {
      const full = error instanceof CloudFailure && error.code === 'tooManyOpenRequests'
      return setTrouble({ text: sentenceFor(error), full })
    }
    arrived(kept)
    showToast({ text: t('asking.sent', { name: form.colleague?.name ?? '' }) })
    leavePage()
    await refresh(feedbackApi.myFeedback, { companyId: company.id })
  }
  if (objectives.length === 0) {
    return (
      <PageFrame title={t('asking.title')} leave="back">
        <EmptyState title={t('asking.none')} text={t('asking.noneHint')} />
      </PageFrame>
    )
  }
  const action = trouble?.full ? { text: t('asking.seeMine'), onPress: goToMyFeedback } : undefined
  return (
    <PageFrame
      title={t('asking.title')}
      leave="back"
      banner={trouble && <Banner kind="error" text={trouble.text} action={action} />}
      footer={
        <Button
          wide
          label={form.colleague ? t('asking.sendTo', { name: form.colleague.name }) : t('asking.send')}
          loading={ask.isSending}
          onPress={() => void onSend()}
        />
      }
      overlays={sheets.layer}
    >
      <View className="stack g4">
        <LockLine text={t('asking.private')} />
        <Choices form={form} objective={objective} onChoose={sheets.open} />
        <TextField
          label={t('asking.question')}
          hint={t('asking.hint')}
          lines={2}
          max={feedbackLimits.question}
          value={form.question}
          onChange={(question) => change({ question })}
        />
        <RatherInWords question={form.question} />
        <Text className="t-cap c2">{t('asking.kept', { most: feedbackLimits.openRequests })}</Text>
      </View>
      <Starts question={form.question} onChoose={(question) => change({ question })} />
    </PageFrame>
  )
}

/** What was typed, once it rests for so long, ms: nobody is spoken to in the middle of a word. */
const rest = 600

/** A kind word to who asks for a rating; it bars nothing, and stays on the phone with the question. */
function RatherInWords({ question }: { question: string }) {
  const { t } = useTranslation('feedback')
  const [rested] = useRested(question, rest)
  if (!asksForRating(rested)) return null
  return (
    <View className="row row--top g2 c2" ariaRole="status" ariaLive="polite">
      <Icon name="comment" size={16} />
      <Text className="t-cap grow">{t('asking.inWords')}</Text>
    </View>
  )
}

interface ChoicesProps {
  form: AskingForm
  objective: Askable | undefined
  onChoose: (what: Chosen) => void
}

/** Whom, about which objective, and perhaps about which key result. */
function Choices({ form, objective, onChoose }: ChoicesProps) {
  const { t } = useTranslation('feedback')
  const keyResult = objective?.keyResults.find(({ id }) => id === form.keyResultId)
  return (
    <Card>
      <Cell
        icon="people"
        title={t('asking.colleague')}
        value={form.colleague?.name ?? t('asking.choose')}
        onPress={() => onChoose('colleague')}
      />
      <Cell
        icon="flag"
        title={t('asking.objective')}
        text={objective?.title ?? t('asking.choose')}
        onPress={() => onChoose('objective')}
      />
      {objective && (
        <Cell
          icon="okr"
          title={t('asking.keyResult')}
          text={keyResult?.title ?? t('asking.optional')}
          onPress={() => onChoose('keyResult')}
        />
      )}
    </Card>
  )
}
