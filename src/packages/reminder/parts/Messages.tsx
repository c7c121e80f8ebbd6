import type { RemindingPage } from '@domain/reminder/api'
import { templateNames } from '@domain/reminder/templates'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { showToast } from '../../../components/Toast'
import { askForMore, canAsk } from '../../../features/reminding'

interface Props {
  companyId: string
  page: RemindingPage
}

/** How many messages one can still get, or why none comes, and the way to more. */
export function Messages({ companyId, page: { left, unreachable, templates } }: Props) {
  const { t } = useTranslation('reminding')
  const count = templateNames.reduce((sum, name) => sum + left[name], 0)
  const onAllow = async () => {
    const allowed = await askForMore(companyId)
    showToast({ text: t(allowed ? 'messages.allowed' : 'messages.notAllowed') })
  }
  return (
    <Section title={t('messages.title')}>
      <View className="card pad stack g3">
        <Text className="t-strong">{count > 0 ? t('messages.left', { count }) : t('messages.none')}</Text>
        {unreachable && <Text className="t-sub c2">{t(`messages.why.${unreachable}`)}</Text>}
        <Text className="t-sub c2">{t('messages.inbox')}</Text>
        {!canAsk() ? (
          <Text className="t-sub c2">{t('messages.onlyWechat')}</Text>
        ) : (
          templates.length > 0 && <Button kind="soft" label={t('messages.allow')} onPress={() => void onAllow()} />
        )}
      </View>
    </Section>
  )
}
