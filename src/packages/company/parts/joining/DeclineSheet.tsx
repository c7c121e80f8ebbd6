import { reasonBounds } from '@domain/people/joining'
import { joiningApi, type JoinRequestView } from '@domain/people/joiningApi'
import { lengthOf } from '@domain/text'
import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useKeptText, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Sheet } from '../../../../components/Sheet'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'

interface Props {
  open: boolean
  companyId: string
  /** Kept while the sheet leaves. */
  request: JoinRequestView | undefined
  onDone(): void
  /** It did not arrive, perhaps because somebody else has answered. */
  onFailed(): void
  onClose(): void
}

/** Why somebody is not let in, which they will read. What is typed stays on the phone until it is sent. */
export function DeclineSheet({ request, ...props }: Props) {
  return request ? <Declining key={request.id} request={request} {...props} /> : null
}

function Declining({ open, companyId, request, onDone, onFailed, onClose }: Props & { request: JoinRequestView }) {
  const { t } = useTranslation('joining')
  const [reason, keepReason, letReasonGo] = useKeptText(`decline:${request.id}`)
  const { send, isSending, error, reset } = useSend(joiningApi.declineRequest)
  const length = lengthOf(reason.trim())
  const onDecline = async () => {
    try {
      await send({ companyId, joinRequestId: request.id, reason: reason.trim() })
    } catch {
      // The banner shows `error`; what was typed stays.
      onFailed()
      return
    }
    letReasonGo()
    showToast({ text: t('declined') })
    onDone()
  }
  return (
    <Sheet open={open} title={t('declineTitle', { name: request.name })} onClose={onClose}>
      <View className="stack g3">
        {error && <Banner boxed kind="error" text={sentenceFor(error)} />}
        <TextField
          lines={2}
          label={t('reason')}
          value={reason}
          max={reasonBounds.max}
          onChange={(text) => {
            reset()
            keepReason(text)
          }}
        />
        <Button
          wide
          label={t('decline')}
          loading={isSending}
          disabled={length === 0 || length > reasonBounds.max}
          onPress={() => void onDecline()}
        />
      </View>
    </Sheet>
  )
}
