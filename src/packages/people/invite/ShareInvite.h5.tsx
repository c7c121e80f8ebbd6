import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showToast } from '../../../components/Toast'
import { copied } from '../../../features/privacy'
import { invitePathOf } from './token'

/** In a browser an invite is its link. */
export function ShareInvite({ token }: { companyId: string; token: string }) {
  const { t } = useTranslation('invite')
  const { origin, pathname } = window.location
  const link = `${origin}${pathname}#${invitePathOf(token)}`
  const copy = async () => {
    if (await copied(link)) showToast({ text: t('copied') })
  }
  return (
    <View className="stack g3">
      <Card padded>
        <Text className="t-cap c3">{t('link')}</Text>
        <Text className="invite__secret" userSelect>
          {link}
        </Text>
      </Card>
      <Button wide label={t('copyLink')} onPress={() => void copy()} />
    </View>
  )
}
