import { civilDateAt } from '@domain/calendar/civilDate'
import { feedbackLimits } from '@domain/review/feedback'
import { type FeedbackPage, feedbackApi } from '@domain/review/feedbackApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useKeptText, useSend } from '../../../cloud'
import { Banner, LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { PageFrame } from '../../../components/PageFrame'
import { leavePage } from '../../../components/PageFrame/TopBar'
import { TextField } from '../../../components/TextField'
import { showToast } from '../../../components/Toast'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { useDecline } from './Decline'
import { Question, type SideProps } from './Question'
import { Yours } from './Yours'

/** For the colleague: what is asked, and where it is answered. */
export function Answering({ companyId, page, reload }: SideProps) {
  const { t } = useTranslation('feedback')
  const words = useWords()
  const { request, asker, today } = page
  const { name } = asker
  const reference = { companyId, requestId: request._id }
  const [text, keepText, letTextGo, arrived] = useKeptText(`feedback:${companyId}:${request._id}`)
  const [trouble, setTrouble] = useState<string>()
  const answer = useSend(feedbackApi.answerFeedback)
  const done = async (told: string) => {
    arrived(text)
    showToast({ text: told })
    leavePage()
    await reload()
  }
  const fail = async (error: unknown) => {
    setTrouble(sentenceFor(error))
    await reload()
  }
  const decline = useDecline({ reference, name, onDone: () => done(t('answering.declined', { name })), onFail: fail })
  const over = overOf(page)
  const onSend = async () => {
    setTrouble(undefined)
    if (text.trim() === '') return setTrouble(t('answering.empty'))
    try {
      await answer.send({ ...reference, answer: text })
    } catch (error) {
      return fail(error)
    }
    await done(t('answering.sent', { name }))
  }
  return (
    <PageFrame
      title={t('answering.title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        over ? undefined : (
          <>
            <Button kind="line" label={t('answering.decline')} onPress={decline.open} />
            <Button
              wide
              label={t('answering.send', { name })}
              loading={answer.isSending}
              onPress={() => void onSend()}
            />
          </>
        )
      }
      overlays={decline.layer}
    >
      <Question
        page={page}
        person={asker}
        title={t('answering.from', { name })}
        text={t('answering.day', { day: formatDate(words, civilDateAt(request.askedAt), today) })}
      />
      {over ? (
        <View className="stack g4 note">
          <Text ariaRole="status">{t(`answering.over.${over}`, { name })}</Text>
          {text.trim() !== '' && <Yours text={text} onDiscard={letTextGo} />}
        </View>
      ) : (
        <View className="stack g3 note">
          <LockLine text={t('answering.private', { name })} />
          <TextField
            label={t('answering.label')}
            lines={5}
            max={feedbackLimits.answer}
            value={text}
            onChange={(typed) => {
              setTrouble(undefined)
              keepText(typed)
            }}
          />
          <Text className="t-cap c2">{t('answering.kept')}</Text>
        </View>
      )}
    </PageFrame>
  )
}

/** Why it needs no answer any more, if it does not. */
function overOf({ request, asker }: FeedbackPage): 'answered' | 'declined' | 'withdrawn' | 'left' | undefined {
  if (request.state !== 'open') return request.state
  return asker.left ? 'left' : undefined
}
