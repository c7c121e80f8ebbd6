import type { ObjectiveView } from '@domain/okr/api'
import { memo } from 'react'
import { useQueuedCheckIn } from '../../cloud'
import { Card } from '../../components/Card'
import { KeyResultRow } from '../../components/KeyResultRow'
import { pendingOf, presentKeyResult, type Setting, useWords, withQueued } from '../../features/okr/present'
import { openObjective } from '../../ways'
import type { MyKeyResult } from './sections'

interface Shared {
  setting: Setting
  myId: string
  onUpdate(objective: ObjectiveView, keyResultId: string): void
}

/** My key results in a card, each one tap away from its update. */
export function KeyResults({ list, ...shared }: Shared & { list: readonly MyKeyResult[] }) {
  return (
    <Card>
      {list.map(({ objective, keyResult }) => (
        <Row key={keyResult.id} objective={objective} keyResult={keyResult} {...shared} />
      ))}
    </Card>
  )
}

/** Drawn again only when its own key result changes: an update sends one row to the screen. */
const Row = memo(function Row({ objective, keyResult, setting, myId, onUpdate }: Shared & MyKeyResult) {
  const t = useWords()
  const queued = useQueuedCheckIn(keyResult.id)
  const shown = withQueued(keyResult, queued, { today: setting.today, byId: myId })
  const update = () => onUpdate(objective, keyResult.id)
  return (
    <KeyResultRow
      {...presentKeyResult(t, objective, shown, setting)}
      pending={pendingOf(queued)}
      onOpen={() => openObjective(objective._id)}
      onUpdate={update}
      onResolve={update}
    />
  )
})
