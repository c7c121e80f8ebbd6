import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { durationText } from './time'

export interface TimerProps {
  minutes: number
  /** Whether it starts at once. */
  runs?: boolean
}

/** How much is left of some minutes, and by how much they are exceeded. */
export function Timer({ minutes, runs = false }: TimerProps) {
  const { t } = useTranslation('review')
  const timer = useTimer(runs)
  const left = minutes * 60 - timer.seconds
  return (
    <View className="row between g3 agenda__timer">
      <Text className="t-heading num" ariaRole="timer">
        {left >= 0 ? t('agenda.left', { time: durationText(left) }) : t('agenda.over', { time: durationText(-left) })}
      </Text>
      <Button
        small
        kind="line"
        label={t(timer.runs ? 'agenda.pause' : timer.seconds > 0 ? 'agenda.goOn' : 'agenda.start')}
        onPress={timer.toggle}
      />
    </View>
  )
}

/** Counts seconds by the clock, so that it is right again after the app was left. */
function useTimer(startsAtOnce: boolean) {
  const [counted, setCounted] = useState(0)
  const [since, setSince] = useState<number | undefined>(() => (startsAtOnce ? Date.now() : undefined))
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (since === undefined) return
    const tick = setTimeout(() => setNow(Date.now()), 1000)
    return () => clearTimeout(tick)
  }, [since, now])
  const running = since === undefined ? 0 : Math.max(0, now - since) / 1000
  const toggle = () => {
    setCounted(counted + running)
    setNow(Date.now())
    setSince(since === undefined ? Date.now() : undefined)
  }
  return { seconds: Math.floor(counted + running), runs: since !== undefined, toggle }
}
