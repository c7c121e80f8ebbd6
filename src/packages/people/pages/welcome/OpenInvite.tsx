import { type InviteOfMine, joiningApi, type OpenedInvite } from '@domain/people/joiningApi'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { FailedState } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { TextField } from '../../../../components/TextField'
import { enter } from './enter'
import { inviteTokenIn } from './inviteToken'
import { Join } from './Join'

/** Opens an invite: by the link that led here, or by one that is pasted or scanned. */
export function OpenInvite({ token: given, onAsked }: { token: string | undefined; onAsked(): void }) {
  const [token, setToken] = useState(given)
  return token === undefined ? (
    <EnterToken onToken={setToken} />
  ) : (
    <Invite token={token} onAsked={onAsked} onAnother={() => setToken(undefined)} />
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
      const { path, result } = await Taro.scanCode({})
      // For a code of this mini program WeChat says the page that it leads to, and no result (wx.scanCode).
      take(path || result, t('invite.scanFailed'))
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

interface InviteProps {
  token: string
  onAsked(): void
  onAnother(): void
}

function Invite({ token, onAsked, onAnother }: InviteProps) {
  const { data, error, refetch, isFetching } = useCall(joiningApi.openInvite, { token })
  const [worthless, setWorthless] = useState(false)
  const isWorthless = error instanceof CloudFailure && error.code === 'inviteWorthless'
  if (worthless || isWorthless) return <Worthless onAnother={onAnother} />
  if (data?.reader === 'member') return <Inside invite={data} />
  if (data?.reader === 'waiting' && data.by === 'name') return <Asked invite={data} onBack={onAsked} />
  if (data) return <Join token={token} invite={data} onAsked={onAsked} onWorthless={() => setWorthless(true)} />
  if (error) return <FailedState text={sentenceFor(error)} onRetry={() => void refetch()} loading={isFetching} />
  return <Skeleton />
}

function Worthless({ onAnother }: { onAnother(): void }) {
  const { t } = useTranslation('welcome')
  return (
    <View className="stack g4 welcome__form">
      <Banner kind="caution" boxed text={t('invite.worthless')} />
      <Button wide kind="soft" label={t('invite.another')} onPress={onAnother} />
    </View>
  )
}

/** For who belongs there already: the link leads in, also from another company. */
function Inside({ invite: { companyId, companyName: company } }: { invite: InviteOfMine }) {
  const { t } = useTranslation('welcome')
  return (
    <View className="stack g4 welcome__form">
      <View>
        <Text className="t-headline welcome__company" ariaRole="heading" ariaLevel={2}>
          {company}
        </Text>
        <Text className="t-sub c2">{t('joining.member')}</Text>
      </View>
      <Button wide label={t('joining.enter', { company })} onPress={() => void enter(companyId)} />
    </View>
  )
}

function Asked({ invite, onBack }: { invite: OpenedInvite; onBack(): void }) {
  const { t } = useTranslation('welcome')
  const { companyName: company } = invite
  return (
    <View className="stack g4 welcome__form">
      <View>
        <Text className="t-headline welcome__company" ariaRole="heading" ariaLevel={2}>
          {company}
        </Text>
        <Text className="t-strong welcome__company">{t('request.asked')}</Text>
        <Text className="t-sub c2">{t('request.askedText', { company })}</Text>
      </View>
      <Button wide kind="soft" label={t('request.title')} onPress={onBack} />
    </View>
  )
}
