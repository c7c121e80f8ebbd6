import type { CivilDate } from '@domain/calendar/civilDate'
import type { ObjectiveView } from '@domain/okr/api'
import type { PersonView } from '@domain/people/api'
import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useQueue } from '../../cloud'
import { lastQueuedFor } from '../../cloud/queue/queue'
import type { Member } from '../../session'
import { peopleById, settingOf, withQueued } from '../okr/present'
import { CheckInSheet } from './CheckInSheet'
import type { CheckInTarget } from './toasts'

interface Surroundings {
  member: Member
  /** The company's day; `undefined` while it is not read yet. */
  today: CivilDate | undefined
  people: readonly PersonView[]
}

interface Opened {
  /** Opening anew begins anew. */
  time: number
  target: CheckInTarget
}

/**
 * The update sheet of a page.
 *
 * @returns `open`, stable for memoised rows, and the layer to put into the page frame's overlays
 */
export function useCheckIn({ member, today, people }: Surroundings): {
  open(objective: ObjectiveView, keyResultId: string): void
  layer: ReactNode
} {
  const { company, me } = member
  const [opened, setOpened] = useState<Opened>()
  const [isOpen, setOpen] = useState(false)
  const latest = useRef({ companyId: company.id, myId: me.id, today })
  latest.current = { companyId: company.id, myId: me.id, today }

  const open = useCallback((objective: ObjectiveView, keyResultId: string) => {
    const { companyId, myId, today: day } = latest.current
    const found = objective.keyResults.find(({ id }) => id === keyResultId)
    if (!found || day === undefined) return
    const keyResult = withQueued(found, lastQueuedFor(useQueue.getState(), keyResultId), { today: day, byId: myId })
    setOpened((before) => ({ time: (before?.time ?? 0) + 1, target: { companyId, objective, keyResult } }))
    setOpen(true)
  }, [])

  const byId = useMemo(() => peopleById(people), [people])
  const setting = useMemo(() => today && settingOf(company, today), [company, today])
  // The view around it stays: adding to and taking from a page's own children would send the whole page anew.
  const layer = (
    <View>
      {opened && setting && (
        <CheckInSheet
          key={opened.time}
          open={isOpen}
          target={opened.target}
          setting={setting}
          people={byId}
          myId={me.id}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  )
  return { open, layer }
}
