import { civilDateAt } from '@domain/calendar/civilDate'
import { type MyRequest, peopleApi } from '@domain/people/api'
import { joiningApi } from '@domain/people/joiningApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'

/** Where the reader asked to be let in, and what became of it. */
export function MyRequests({ requests }: { requests: readonly MyRequest[] }) {
  const { t } = useTranslation('welcome')
  return (
    <Section title={t('request.title')}>
      <View className="stack g3 welcome__requests" ariaRole="list">
        {requests.map((request) => (
          <View key={request.id} ariaRole="listitem">
            <Request request={request} />
          </View>
        ))}
      </View>
    </Section>
  )
}

function Request({ request: { id, companyName, askedAt, standing } }: { request: MyRequest }) {
  const { t } = useTranslation('welcome')
  const words = useWords()
  const [looking, setLooking] = useState<'never' | 'now' | 'looked'>('never')
  const withdraw = useSend(joiningApi.withdrawRequest, () => refresh(peopleApi.session))
  const isWaiting = standing.state === 'waiting'
  const day = formatDate(words, civilDateAt(askedAt), civilDateAt(Date.now()))
  const look = async () => {
    setLooking('now')
    await refresh(peopleApi.session)
    setLooking('looked')
  }
  const putAway = async () => {
    try {
      await withdraw.send({ joinRequestId: id })
      if (isWaiting) showToast({ text: t('request.withdrawn') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
  }
  return (
    <Card padded>
      <View className="stack g3">
        <View>
          <Text className="t-heading welcome__company">{companyName}</Text>
          <Text className="t-strong welcome__company">{t(`request.${standing.state}`)}</Text>
          <Text className="t-sub c2">
            {standing.state === 'declined'
              ? t('request.declinedText', { reason: standing.reason })
              : t(`request.${standing.state}Text`, { day })}
          </Text>
        </View>
        {isWaiting && (
          <Button wide kind="soft" label={t('request.look')} loading={looking === 'now'} onPress={() => void look()} />
        )}
        {isWaiting && looking === 'looked' && (
          <Text className="t-sub c2" ariaRole="status" ariaLive="polite">
            {t('request.still')}
          </Text>
        )}
        <Button
          wide
          kind="text"
          label={t(isWaiting ? 'request.withdraw' : 'request.putAway')}
          loading={withdraw.isSending}
          onPress={() => void putAway()}
        />
      </View>
    </Card>
  )
}
