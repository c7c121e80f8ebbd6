import { trainingApi } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { OpenButton } from '../../../../components/Button'
import { hourText } from './present'

/** How long after its change a code is asked for: the clocks of phone and cloud differ. Milliseconds. */
const spare = 1000
/** How soon it is asked for again where it could not be had: a room waits for it. Milliseconds. */
const retryAfter = 10_000
const day = 24 * 3_600_000

/** The code of now, as large as the phone allows; a new one comes by itself. */
export function RoomCodeCard({ companyId, trainingId }: { companyId: string; trainingId: string }) {
  const { t } = useTranslation('training')
  const { data, error, refetch } = useCall(trainingApi.roomCode, { companyId, trainingId }, { freshFor: 0 })
  const waits =
    data?.state === 'open' ? data.changesAt - data.now : data?.state === 'early' ? data.opensAt - data.now : undefined
  // Longer than a day the page is not left open, and a timer could not count it anyway.
  const due = error ? retryAfter : waits !== undefined && waits < day ? waits + spare : undefined
  useEffect(() => {
    if (due === undefined) return
    const timer = setTimeout(() => void refetch(), due)
    return () => clearTimeout(timer)
  }, [data, error, due, refetch])
  if (error && !data) return <Banner boxed kind="error" text={sentenceFor(error)} />
  if (!data || data.state === 'over') return null
  return (
    <View className="room-code" ariaRole="group" ariaLabel={t('code.title')}>
      {error && <Banner boxed kind="error" text={sentenceFor(error)} />}
      <View className="card room">
        {data.state === 'early' ? (
          <Text className="c2">{t('code.early', { time: hourText(data.opensAt) })}</Text>
        ) : (
          <>
            <Text className="t-sub c2">{t('code.how')}</Text>
            <View
              className="room__code num"
              ariaRole="img"
              ariaLabel={t('code.spoken', { digits: [...data.code].join(' ') })}
            >
              <Text ariaHidden>{`${data.code.slice(0, 3)} ${data.code.slice(3)}`}</Text>
            </View>
            <Text className="t-sub c2 num">{t('code.changes', { time: hourText(data.changesAt) })}</Text>
            <Text className="t-sub c2 num">{t('code.closes', { time: hourText(data.closesAt) })}</Text>
            {process.env.TARO_ENV === 'weapp' && <OpenButton opens="share" kind="soft" label={t('code.share')} />}
          </>
        )}
      </View>
    </View>
  )
}
