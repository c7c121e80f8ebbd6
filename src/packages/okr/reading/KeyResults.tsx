import type { CheckInView, ObjectiveView } from '@domain/okr/api'
import type { KeyResult } from '@domain/okr/model'
import { achieved } from '@domain/okr/progress'
import { memo, useMemo } from 'react'
import { useQueuedCheckIn } from '../../../cloud'
import { Card } from '../../../components/Card'
import { KeyResultRow } from '../../../components/KeyResultRow'
import {
  pendingOf,
  presentKeyResult,
  type Setting,
  useWords,
  valueText,
  withQueued,
} from '../../../features/okr/present'

export interface KeyResultsProps {
  objective: ObjectiveView
  checkIns: readonly CheckInView[]
  setting: Setting
  myId: string
  /** Opens the update sheet, also to choose between two people's updates. */
  onUpdate: (objective: ObjectiveView, keyResultId: string) => void
}

/** Check-ins that a trend shows. */
const mostPoints = 12

/** The key results of an objective in detail: marks, trend, health, confidence. */
export function KeyResults({ objective, checkIns, setting, myId, onUpdate }: KeyResultsProps) {
  return (
    <Card>
      {objective.keyResults.map((keyResult) => (
        <Row
          key={keyResult.id}
          objective={objective}
          keyResult={keyResult}
          checkIns={checkIns}
          setting={setting}
          myId={myId}
          onUpdate={onUpdate}
        />
      ))}
    </Card>
  )
}

const Row = memo((props: KeyResultsProps & { keyResult: KeyResult }) => {
  const { objective, keyResult, checkIns, setting, myId, onUpdate } = props
  const words = useWords()
  const queued = useQueuedCheckIn(keyResult.id)
  const shown = withQueued(keyResult, queued, { today: setting.today, byId: myId })
  const trend = useMemo(() => {
    const values = checkIns
      .filter(({ keyResultId, undoneAt }) => keyResultId === keyResult.id && undoneAt === null)
      .slice(0, mostPoints)
      .map(({ value }) => value)
      .reverse()
    return {
      shares: values.map((value) => achieved(keyResult.measure, value)),
      from: valueText(words, values[0] ?? 0, keyResult.unit),
      to: valueText(words, values.at(-1) ?? 0, keyResult.unit),
    }
  }, [checkIns, keyResult, words])
  return (
    <KeyResultRow
      {...presentKeyResult(words, objective, shown, setting, true)}
      trend={trend}
      pending={pendingOf(queued)}
      onResolve={() => onUpdate(objective, keyResult.id)}
    />
  )
})
