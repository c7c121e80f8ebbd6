import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { showToast } from '../../../components/Toast'
import { copied } from '../../../features/privacy'

/** What somebody was writing that can no longer be sent: to be copied, or given up. */
export function Yours({ text, onDiscard }: { text: string; onDiscard: () => void }) {
  const { t } = useTranslation('feedback')
  const onCopy = async () => {
    if (await copied(text)) showToast({ text: t('answering.copied') })
  }
  return (
    <View>
      <Section title={t('answering.yours')}>
        <View className="stack g3">
          <View className="card pad answer__text">
            <Text userSelect>{text}</Text>
          </View>
          <View className="row g2">
            <Button kind="soft" label={t('answering.copy')} onPress={() => void onCopy()} />
            <Button kind="text" label={t('answering.discard')} onPress={onDiscard} />
          </View>
        </View>
      </Section>
    </View>
  )
}
