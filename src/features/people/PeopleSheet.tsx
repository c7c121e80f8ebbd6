import { peopleApi, type PersonView } from '@domain/people/api'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { PeoplePicker, type Person } from '../../components/PeoplePicker'
import { Sheet } from '../../components/Sheet'
import { useRested } from '../../components/useRested'
import { useCallPages } from '../../cloud'

/** A colleague as the picker shows one. */
export const pickable = ({ id, name, departmentName }: PersonView): Person => ({
  memberId: id,
  name,
  team: departmentName,
})

export interface PeopleSheetProps {
  open: boolean
  companyId: string
  title: string
  subtitle?: string
  /** Those chosen when it opens. */
  chosen: readonly Person[]
  /** Somebody who is not offered, such as the reader. */
  without?: string
  /** Who is offered before everybody else while nothing is searched. */
  first?: readonly Person[]
  /** No outside coaches. */
  staffOnly?: boolean
  several?: boolean
  /** Named for several; a single choice closes by itself. */
  done?: string
  loading?: boolean
  /** Below the people of a single choice, such as the choice of nobody. */
  extra?: ReactNode
  onChoose: (people: Person[]) => void
  onClose: () => void
}

const none: readonly Person[] = []

/** Picks one colleague or several, by name. */
export function PeopleSheet(props: PeopleSheetProps) {
  const {
    open,
    companyId,
    title,
    subtitle,
    chosen,
    without,
    first = none,
    staffOnly = false,
    several,
    done,
    loading,
    extra,
    onChoose,
    onClose,
  } = props
  const [typed, setTyped] = useState('')
  const [search] = useRested(typed)
  const [picked, setPicked] = useState<readonly Person[]>(chosen)
  useEffect(() => {
    if (open) setPicked(chosen)
  }, [open, chosen])
  const members = useCallPages(
    peopleApi.members,
    open ? (after) => ({ companyId, search, departmentId: null, staffOnly, after }) : null,
    { keepsShown: true },
  )
  const offered = search === '' ? first : none
  const others = members.items.filter(({ id }) => id !== without && offered.every(({ memberId }) => memberId !== id))
  return (
    <Sheet
      open={open}
      title={title}
      subtitle={subtitle}
      onClose={onClose}
      footer={
        several && done !== undefined ? (
          <Button wide label={done} loading={loading} onPress={() => onChoose([...picked])} />
        ) : (
          extra
        )
      }
    >
      <PeoplePicker
        people={[...offered, ...others.map(pickable)]}
        loading={members.isFetching}
        chosen={picked}
        several={several}
        search={typed}
        onSearch={setTyped}
        onChoose={(person) => (several ? setPicked([...picked, person]) : onChoose([person]))}
        onRemove={(memberId) => setPicked(picked.filter((person) => person.memberId !== memberId))}
        onMore={members.hasMore ? members.more : undefined}
      />
    </Sheet>
  )
}
