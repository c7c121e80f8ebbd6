import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'

interface Props {
  /** What the other device has; `null` while it could not be read. */
  other: ReactNode
  onMine: () => void
  onTheirs: () => void
}

/** Two devices wrote the same words: both are shown, and neither is gone before one was chosen. */
export function Conflict({ other, onMine, onTheirs }: Props) {
  const { t } = useTranslation(['review', 'common'])
  return (
    <Section title={t('conflict.title')}>
      <View className="stack g3">
        <Banner boxed kind="caution" text={t('conflict.text')} />
        {other}
        <View className="row row--wrap g2">
          <Button kind="soft" label={t('conflict.mine')} onPress={onMine} />
          {other !== null && <Button kind="line" label={t('conflict.theirs')} onPress={onTheirs} />}
        </View>
      </View>
    </Section>
  )
}
