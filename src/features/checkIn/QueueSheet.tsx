import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Queued, sender, useQueue } from '../../cloud'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Icon } from '../../components/Icon'
import { Sheet } from '../../components/Sheet'
import { useWords, type Words } from '../okr/present'
import { saidText } from './said'

/** What was written, in one line. */
function wordsOf(t: Words, item: Queued): string {
  if (item.kind === 'draft') return t('checkIn:queue.draft')
  const { value, confidence, note } = item.input
  const said = saidText(t, item, value, confidence)
  return note === '' ? said : `${said}${t('clauseJoin')}${note}`
}

function standingText(t: Words, { standing, kind }: Queued): string {
  if (standing.state === 'waiting') return t('checkIn:queue.waiting')
  if (standing.state === 'refused') return standing.failure.message
  return kind === 'draft' ? t('checkIn:queue.draftConflict') : t('components:keyResult.conflicted')
}

interface Props {
  open: boolean
  onClose(): void
}

/** Everything that is still on this phone, in the order in which it was written, each with a way on. */
export function QueueSheet({ open, onClose }: Props) {
  const t = useWords()
  const items = useQueue((queue) => queue.items)
  const [givingUp, setGivingUp] = useState<string>()
  return (
    <>
      <Sheet open={open} title={t('checkIn:queue.title')} onClose={onClose}>
        {items.length === 0 && <Text className="t-sub c2 queued">{t('checkIn:queue.empty')}</Text>}
        {items.map((item) => (
          <QueuedItem key={`${item.kind} ${item.id}`} item={item} onGiveUp={() => setGivingUp(item.id)} />
        ))}
      </Sheet>
      <Dialog
        open={givingUp !== undefined}
        danger
        title={t('checkIn:queue.giveUpTitle')}
        text={t('checkIn:queue.giveUpText')}
        act={t('checkIn:queue.giveUp')}
        safe={t('notNow')}
        onSafe={() => setGivingUp(undefined)}
        onAct={() => {
          if (givingUp !== undefined) void sender().drop(givingUp)
          setGivingUp(undefined)
        }}
      />
    </>
  )
}

function QueuedItem({ item, onGiveUp }: { item: Queued; onGiveUp(): void }) {
  const t = useWords()
  const { id, standing } = item
  const again = standing.state === 'conflicted' ? () => sender().keepMine(id) : () => sender().sendAgain(id)
  return (
    <View className="queued">
      <Text className="t-strong">{item.title || t('checkIn:queue.untitled')}</Text>
      <Text className="queued__words" userSelect>
        {wordsOf(t, item)}
      </Text>
      <View className={`row g1 t-cap ${standing.state === 'waiting' ? 'c3' : 'c-off-track'}`}>
        <Icon name={standing.state === 'waiting' ? 'clock' : 'warn'} size={14} />
        <Text className="grow">{standingText(t, item)}</Text>
      </View>
      <View className="row g2 queued__acts">
        {standing.state !== 'waiting' && (
          <Button
            small
            kind="soft"
            label={t(standing.state === 'conflicted' ? 'checkIn:conflict.keepMine' : 'checkIn:queue.sendAgain')}
            onPress={() => void again()}
          />
        )}
        <Button small kind="text" label={t('checkIn:queue.giveUp')} onPress={onGiveUp} />
      </View>
    </View>
  )
}
