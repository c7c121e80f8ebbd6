import { peopleApi } from '@domain/people/api'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { FailedState } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { TextField } from '../../../../components/TextField'
import { inviteTokenIn } from './inviteToken'
import { Join } from './Join'

/** Opens an invite: by the link that led here, or by one that is pasted or scanned. */
export function OpenInvite({ token: given }: { token: string | undefined }) {
  const [token, setToken] = useState(given)
  return token === undefined ? (
    <EnterToken onToken={setToken} />
  ) : (
    <Invite token={token} onAnother={() => setToken(undefined)} />
  )
}

function EnterToken({ onToken }: { onToken(token: string): void }) {
  const { t } = useTranslation('welcome')
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const take = (from: string, otherwise: string) => {
    const token = inviteTokenIn(from)
    if (token === undefined) setError(otherwise)
    else onToken(token)
  }
  const scan = async () => {
    try {
      take((await Taro.scanCode({})).result, t('invite.scanFailed'))
    } catch {
      // Left without scanning: nothing to say.
    }
  }
  return (
    <View className="stack g4 welcome__form">
      <TextField
        label={t('invite.token')}
        hint={t('invite.hint')}
        value={text}
        error={error}
        onChange={(typed) => {
          setText(typed)
          setError(undefined)
        }}
        onConfirm={() => take(text, t('invite.worthless'))}
      />
      <Button
        wide
        label={t('invite.open')}
        disabled={text.trim() === ''}
        onPress={() => take(text, t('invite.worthless'))}
      />
      {process.env.TARO_ENV === 'weapp' && <Button wide kind="soft" label={t('invite.scan')} onPress={scan} />}
    </View>
  )
}

function Invite({ token, onAnother }: { token: string; onAnother(): void }) {
  const { t } = useTranslation('welcome')
  const { data, error, refetch, isFetching } = useCall(peopleApi.openInvite, { token })
  if (data) return <Join token={token} invite={data} />
  if (error instanceof CloudFailure && error.code === 'inviteWorthless') {
    return (
      <View className="stack g4 welcome__form">
        <Banner kind="caution" boxed text={sentenceFor(error)} />
        <Button wide kind="soft" label={t('invite.another')} onPress={onAnother} />
      </View>
    )
  }
  if (error) return <FailedState text={sentenceFor(error)} onRetry={() => void refetch()} loading={isFetching} />
  return <Skeleton />
}
