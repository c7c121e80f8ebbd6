import { feedbackLimits } from '@domain/review/feedback'
import { feedbackApi } from '@domain/review/feedbackApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptText, useSend } from '../../../cloud'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'

interface Props {
  reference: { companyId: string; requestId: string }
  /** Who asked. */
  name: string
  onDone: () => Promise<void>
  onFail: (error: unknown) => Promise<void>
}

/** Saying no takes two taps and no reason; a word can go with it. The sheet stands over the page. */
export function useDecline({ reference, name, onDone, onFail }: Props) {
  const { t } = useTranslation('feedback')
  const [open, setOpen] = useState(false)
  const [reason, keepReason, letReasonGo] = useKeptText(`decline:${reference.companyId}:${reference.requestId}`)
  const decline = useSend(feedbackApi.declineFeedback)
  const onSend = async () => {
    try {
      await decline.send({ ...reference, reason })
    } catch (error) {
      setOpen(false)
      return onFail(error)
    }
    letReasonGo()
    await onDone()
  }
  const layer = (
    <Sheet
      open={open}
      title={t('answering.declineTitle')}
      onClose={() => setOpen(false)}
      footer={
        <Button
          wide
          label={t('answering.declineSend', { name })}
          loading={decline.isSending}
          onPress={() => void onSend()}
        />
      }
    >
      <View className="stack g3">
        <Text className="t-sub c2">{t('answering.declineHint', { name })}</Text>
        <TextField
          label={t('answering.declineLabel')}
          max={feedbackLimits.reason}
          value={reason}
          onChange={keepReason}
        />
      </View>
    </Sheet>
  )
  return { open: () => setOpen(true), layer }
}
