import '../../words'
import '../../review.scss'
import { type ReviewPage, reviewApi } from '@domain/review/api'
import { canStart } from '@domain/review/lifecycle'
import { type Answers as AnswersOf, reviewLimits } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud, CloudFailure, sentenceFor, useCallPages, useKeptText, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Agenda } from '../../parts/Agenda'
import { Answers } from '../../parts/Answers'
import { Conflict } from '../../parts/Conflict'
import { Meeting } from '../../parts/Meeting'
import { nextWaiting } from '../../parts/queue'
import { Stepper } from '../../parts/Stepper'
import { timeOf } from '../../parts/time'
import { useReview } from '../../parts/useReview'
import { Yours } from '../../parts/Yours'
import { useSaving } from '../../../../features/saving/useSaving'
import { goToReview } from '../../ways'

/** Somebody's review as their reviewer holds it: read, note, approve or return. `?member=&cycle=`. */
export default function ReadPage() {
  const { t } = useTranslation('review')
  const { member: memberId = '', cycle: cycleId = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} memberId={memberId} cycleId={cycleId} />}
    </MemberPage>
  )
}

function Reading({ member, memberId, cycleId }: { member: Member; memberId: string; cycleId: string }) {
  const { t } = useTranslation('review')
  const { data, error, reload } = useReview(member.company.id, memberId, cycleId)
  if (error instanceof CloudFailure && error.code === 'notFound') {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('gone')} text={t('goneHint')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting leave="back" title={t('title')} error={error} onRetry={reload} />
  return <Review key={memberId} member={member} page={data} cycleId={cycleId} reload={reload} />
}

interface ReviewProps {
  member: Member
  page: ReviewPage
  cycleId: string
  reload: () => Promise<ReviewPage | undefined>
}

function Review({ member, page, cycleId, reload }: ReviewProps) {
  const { t } = useTranslation(['review', 'common'])
  const { company, me } = member
  const { review, words: said, member: person } = page
  const reference = { companyId: company.id, memberId: person.id, cycleId }
  const state = review?.state ?? 'open'
  const [before, setBefore] = useState<AnswersOf>()
  const [trouble, setTrouble] = useState<string>()
  const [returning, setReturning] = useState(false)
  const [begun, keepReason, letReasonGo] = useKeptText(`review-reason:${company.id}:${person.id}:${cycleId}`)
  // Of a return whose answer was lost, the reason was said all the same.
  const reason = begun.trim() === said.reason ? '' : begun
  const hold = useSend(reviewApi.hold)
  const approve = useSend(reviewApi.approve)
  const sendBack = useSend(reviewApi.sendBack)
  const queue = useCallPages(reviewApi.queue, (after) => ({ companyId: company.id, cycleId, after }))
  const note = useSaving<string>({
    key: `review-note:${company.id}:${person.id}:${cycleId}`,
    schema: v.string(),
    cloud: { words: said.note, version: said.noteVersion },
    save: (text, version) => callCloud(reviewApi.saveNote, { ...reference, version, note: text }),
    read: async () => {
      const found = (await reload())?.words
      return found && { words: found.note, version: found.noteVersion }
    },
  })
  const next = nextWaiting(queue.items, page.now, timeOf(company), person.id)

  /** Says what went wrong; what was handed in meanwhile is read again, and shown with its changes. */
  const explain = async (error: unknown) => {
    if (error instanceof CloudFailure && error.code === 'staleVersion' && said.submitted) {
      setBefore(said.submitted)
      setTrouble(t('changedSince'))
    } else {
      setTrouble(sentenceFor(error))
    }
    await reload()
  }
  const done = async (text: string) => {
    showToast({ text })
    await reload()
    if (next) goToReview(next.member.id, cycleId)
    else leavePage()
  }
  const onHold = async () => {
    setTrouble(undefined)
    try {
      await hold.send(reference)
    } catch (error) {
      return explain(error)
    }
    showToast({ text: t('meeting.held') })
    await reload()
  }
  const onApprove = async () => {
    setTrouble(undefined)
    if (note.words.trim() === '') return setTrouble(t('note.missing'))
    if (!review || !(await note.flush())) return
    try {
      await approve.send({ ...reference, submission: review.submission, noteVersion: note.version() })
    } catch (error) {
      return explain(error)
    }
    // A return that was begun is over with the approval.
    letReasonGo()
    await done(t('approved'))
  }
  const onSendBack = async (given: string) => {
    if (!review) return
    setTrouble(undefined)
    try {
      await sendBack.send({ ...reference, submission: review.submission, reason: given })
    } catch (error) {
      setReturning(false)
      return explain(error)
    }
    letReasonGo()
    setReturning(false)
    await done(t('sentBack'))
  }
  const canWriteNote = canStart('writeNote', state)
  return (
    <PageFrame
      title={t('of', { name: person.name })}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="caution" text={trouble} />}
      footer={
        state === 'held' ? (
          <>
            <Button kind="line" icon="return" label={t('sendBack')} onPress={() => setReturning(true)} />
            <Button
              wide
              icon="check"
              label={t('approve')}
              loading={approve.isSending}
              onPress={() => void onApprove()}
            />
          </>
        ) : state === 'booked' ? (
          <Button wide label={t('meeting.hold')} loading={hold.isSending} onPress={() => void onHold()} />
        ) : next ? (
          <Button wide kind="line" label={t('nextPerson')} onPress={() => goToReview(next.member.id, cycleId)} />
        ) : undefined
      }
      overlays={
        <Dialog
          open={returning}
          title={t('sendBackTitle', { name: person.name })}
          text={t('sendBackText')}
          act={t('sendBack')}
          safe={t('common:notNow')}
          reason={{ label: t('sendBackLabel'), max: reviewLimits.reason, start: reason, onWrite: keepReason }}
          loading={sendBack.isSending}
          onAct={(given) => void onSendBack(given)}
          onSafe={() => setReturning(false)}
        />
      }
    >
      <Stepper state={state} />
      <View className="row between row--wrap g2 who">
        {page.standsIn && <Text className="t-sub c2">{t('standsIn', { name: page.reviewer?.name ?? '' })}</Text>}
        <LockLine text={t('private.reviewer', { name: person.name })} />
      </View>
      {said.submitted ? <Answers answers={said.submitted} before={before} /> : <EmptyState title={t('notSubmitted')} />}
      <Meeting page={page} company={company} myId={me.id} cycleId={cycleId} onChanged={reload} />
      {state === 'booked' && <Agenda />}
      {review &&
        'meeting' in review &&
        (canWriteNote ? (
          <View className="stack g2 note">
            <TextField
              label={t('note.title')}
              lines={5}
              max={reviewLimits.note}
              value={note.words}
              onChange={note.change}
            />
            <Text className="t-cap c2" ariaRole="status">
              {t(`saving.${note.saving}`)}
            </Text>
            <Text className="t-cap c2">{t('note.hint')}</Text>
            {note.saving === 'conflicted' && (
              <Conflict
                other={
                  note.other === undefined ? null : (
                    <View className="card pad answer__text">
                      <Text userSelect>{note.other}</Text>
                    </View>
                  )
                }
                onMine={note.keepMine}
                onTheirs={note.keepTheirs}
              />
            )}
          </View>
        ) : (
          <Section title={t('note.title')}>
            <View className="card pad answer__text">
              <Text userSelect>{said.note}</Text>
            </View>
          </Section>
        ))}
      {state !== 'held' && reason.trim() !== '' && <Yours text={reason} onDiscard={letReasonGo} />}
    </PageFrame>
  )
}
