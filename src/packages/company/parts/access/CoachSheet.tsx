import type { CoachView } from '@domain/people/accessApi'
import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Sheet } from '../../../../components/Sheet'

interface Props {
  open: boolean
  /** Kept while the sheet leaves. */
  coach: CoachView | undefined
  /** Where they come from, and until when. */
  text: string
  onDay: () => void
  onEnd: () => void
  onClose: () => void
}

/** One coach: until when they come, and the end of it. */
export function CoachSheet({ open, coach, text, onDay, onEnd, onClose }: Props) {
  const { t } = useTranslation('access')
  if (!coach) return null
  return (
    <Sheet open={open} title={coach.person.name} subtitle={text} onClose={onClose}>
      <View className="stack g3">
        {coach.outside && (
          <Card>
            <Cell icon="today" title={t('changeEnd')} onPress={onDay} />
          </Card>
        )}
        <Button wide kind="text" label={t('end')} onPress={onEnd} />
      </View>
    </Sheet>
  )
}
