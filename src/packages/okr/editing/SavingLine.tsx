import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import type { Saving } from './useEditing'

export interface SavingLineProps {
  saving: Saving
  /** Why the cloud refused it. */
  refusal?: string
  /** Shows what somebody else wrote. */
  onTheirs: () => void
  /** Who can see it. */
  children: ReactNode
}

/** Who can see the text, and where it is. */
export function SavingLine({ saving, refusal, onTheirs, children }: SavingLineProps) {
  const { t } = useTranslation('editor')
  return (
    <View className="row between g2 editing-saving">
      {children}
      {saving === 'conflicted' ? (
        <Button kind="text" label={t('conflict.theirs')} onPress={onTheirs} />
      ) : (
        <Text className="t-cap c3" ariaLive="polite">
          {saving === 'refused' ? refusal : t(savingKeys[saving])}
        </Text>
      )}
    </View>
  )
}

const savingKeys = { here: 'savedHere', saving: 'saving', cloud: 'savedCloud', waiting: 'waiting' } as const
