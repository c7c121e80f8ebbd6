import { agenda } from '@domain/review/agenda'
import { meetingMinutes } from '@domain/review/meeting'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { durationText } from './time'

const total = meetingMinutes * 60

/** What the half hour is for, and how much of it is left. */
export function Agenda() {
  const { t } = useTranslation('review')
  const timer = useTimer()
  const left = total - timer.seconds
  return (
    <Section title={t('agenda.title')}>
      <Card>
        {agenda.map((point) => (
          <Cell
            key={point.kind === 'question' ? point.question : point.kind}
            height={52}
            title={t(`agenda.${point.kind === 'question' ? point.question : point.kind}`)}
            value={t('agenda.minutes', { count: point.minutes })}
          />
        ))}
      </Card>
      <View className="row between g3 agenda__timer">
        <Text className="t-heading num" ariaRole="timer">
          {left >= 0 ? t('agenda.left', { time: durationText(left) }) : t('agenda.over', { time: durationText(-left) })}
        </Text>
        <Button
          kind="line"
          label={t(timer.runs ? 'agenda.pause' : timer.seconds > 0 ? 'agenda.goOn' : 'agenda.start')}
          onPress={timer.toggle}
        />
      </View>
    </Section>
  )
}

/** Counts seconds by the clock, so that it is right again after the app was left. */
function useTimer() {
  const [counted, setCounted] = useState(0)
  const [since, setSince] = useState<number>()
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
