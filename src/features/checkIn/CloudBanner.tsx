import { civilDateAt } from '@domain/calendar/civilDate'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOnline, useQueue } from '../../cloud'
import { Banner } from '../../components/Banner'
import { formatDate } from '../../i18n/format'
import { useWords, type Words } from '../okr/present'
import { QueueSheet } from './QueueSheet'

interface Props {
  /** What the page shows, so that the banner can say how old it is: a result of `useCall` or `useCallPages`. */
  answer?: { dataUpdatedAt: number; error: Error | null }
}

/** When an answer was given, on the phone's own clock: 9:12, and the day where it was not today. */
function seenText(t: Words, at: number, online: boolean): string {
  const moment = new Date(at)
  const time = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`
  const day = civilDateAt(at)
  if (day === civilDateAt(Date.now())) return t(online ? 'cloud:stale' : 'cloud:offline', { time })
  return t(online ? 'cloud:staleDay' : 'cloud:offlineDay', { day: formatDate(t, day), time })
}

/** Under a page's top row: how old what is shown is, and what was written that is not in the cloud yet. */
export function CloudBanner({ answer }: Props) {
  const t = useWords()
  const online = useOnline()
  const [isOpen, setOpen] = useState(false)
  const attention = useQueue(({ items }) => items.filter(({ standing }) => standing.state !== 'waiting').length)
  const held = useQueue(({ items }) => items.some(({ standing }) => standing.state === 'waiting' && standing.held))
  const waiting = useQueue(({ items }) => items.filter(({ standing }) => standing.state === 'waiting').length)
  const see = { text: t('checkIn:queue.see'), onPress: () => setOpen(true) }
  const old = answer && answer.dataUpdatedAt > 0 && (!online || answer.error)
  // The view stays when it is empty: a child more or less of the page would send the whole page anew.
  return (
    <View>
      {old && <Banner kind="offline" text={seenText(t, answer.dataUpdatedAt, online)} />}
      {attention > 0 && <Banner kind="error" text={t('checkIn:queue.attention', { count: attention })} action={see} />}
      {attention === 0 && held && (
        <Banner kind="queued" text={t('checkIn:queue.banner', { count: waiting })} action={see} />
      )}
      <QueueSheet open={isOpen} onClose={() => setOpen(false)} />
    </View>
  )
}
