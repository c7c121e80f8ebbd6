import { civilDateAt } from '@domain/calendar/civilDate'
import { feedbackApi } from '@domain/review/feedbackApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../cloud'
import { LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { Dialog } from '../../../components/Dialog'
import { PageFrame } from '../../../components/PageFrame'
import { showToast } from '../../../components/Toast'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { Question, type SideProps } from './Question'
import { standingOf } from './RequestTag'

/** For who asked: where the question stands, and what was written back. */
export function Asked({ companyId, page, reload }: SideProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const words = useWords()
  const { request, colleague, today } = page
  const { name } = colleague
  const standing = standingOf({ request, person: colleague })
  const [asking, setAsking] = useState(false)
  const withdraw = useSend(feedbackApi.withdrawFeedback)
  const onWithdraw = async () => {
    try {
      await withdraw.send({ companyId, requestId: request._id })
      showToast({ text: t('asked.taken') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setAsking(false)
    await reload()
  }
  return (
    <PageFrame
      title={t('asked.title')}
      leave="back"
      footer={
        request.state === 'open' ? (
          <Button wide kind="line" label={t('asked.withdraw')} onPress={() => setAsking(true)} />
        ) : undefined
      }
      overlays={
        <Dialog
          open={asking}
          title={t('asked.withdrawTitle')}
          text={t('asked.withdrawText', { name })}
          act={t('asked.withdraw')}
          safe={t('common:notNow')}
          loading={withdraw.isSending}
          onAct={() => void onWithdraw()}
          onSafe={() => setAsking(false)}
        />
      }
    >
      <Question
        page={page}
        person={colleague}
        title={t('asked.to', { name })}
        text={t('asked.day', { day: formatDate(words, civilDateAt(request.askedAt), today) })}
      />
      {standing === 'answered' || (standing === 'declined' && page.words) ? (
        <Section title={t(standing === 'answered' ? 'asked.answer' : 'asked.word', { name })}>
          <View className="stack g3">
            <LockLine text={t('asked.private')} />
            <View className="card pad answer__text">
              <Text userSelect>{page.words ?? ''}</Text>
            </View>
            {standing === 'answered' && <Text className="t-cap c2">{t('asked.use')}</Text>}
          </View>
        </Section>
      ) : (
        <View className="note">
          <Text className="c2" ariaRole="status">
            {t(`asked.${standing}`, { name })}
          </Text>
        </View>
      )}
    </PageFrame>
  )
}
