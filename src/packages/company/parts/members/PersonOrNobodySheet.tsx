import { View } from '@tarojs/components'
import { Button } from '../../../../components/Button'
import type { Person } from '../../../../components/PeoplePicker'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'

interface Props {
  open: boolean
  companyId: string
  title: string
  subtitle?: string
  /** Names the choice of nobody. */
  nobody: string
  /** Whether there is somebody now: only then nobody can be chosen. */
  hasOne: boolean
  /** Somebody who is not offered. */
  without?: string
  onChoose: (person: Person | null) => void
  onClose: () => void
}

const none: readonly Person[] = []

/** One colleague of the staff, or nobody. */
export function PersonOrNobodySheet({ nobody, hasOne, onChoose, ...sheet }: Props) {
  return (
    <PeopleSheet
      {...sheet}
      staffOnly
      chosen={none}
      extra={
        hasOne ? (
          <View className="stack">
            <Button wide kind="text" label={nobody} onPress={() => onChoose(null)} />
          </View>
        ) : undefined
      }
      onChoose={([person]) => person && onChoose(person)}
    />
  )
}
