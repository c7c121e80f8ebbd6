import { joiningApi } from '@domain/people/joiningApi'
import { Image, Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useCall } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button, OpenButton } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Skeleton } from '../../../components/Skeleton'
import { showToast } from '../../../components/Toast'
import { writeFile } from '../../../features/file/files'
import { handOver } from '../../../features/picture/easel'
import { copied } from '../../../features/privacy'

interface Props {
  companyId: string
  token: string
}

/** In WeChat an invite is a card in a chat, a mini program code, or a word to be pasted. */
export function ShareInvite({ companyId, token }: Props) {
  const { t } = useTranslation('invite')
  const copy = async () => {
    if (await copied(token)) showToast({ text: t('copied') })
  }
  return (
    <View className="stack g3">
      <OpenButton wide opens="share" label={t('share')} />
      <Code companyId={companyId} token={token} />
      <Card padded>
        <Text className="t-cap c3">{t('token')}</Text>
        <Text className="invite__secret" userSelect>
          {token}
        </Text>
      </Card>
      <Button wide kind="soft" label={t('copyToken')} onPress={() => void copy()} />
    </View>
  )
}

function Code({ companyId, token }: Props) {
  const { t } = useTranslation('invite')
  // WeChat draws the same code however often it is asked.
  const { data, error } = useCall(joiningApi.inviteCode, { companyId, token }, { freshFor: Number.POSITIVE_INFINITY })
  if (error) return <Banner boxed kind="caution" text={sentenceFor(error)} />
  if (!data) return <Skeleton cards={1} />
  const { base64, type } = data
  const keepIt = async () => {
    try {
      const outcome = await handOver(await writeFile(base64, `OKR.${type === 'image/png' ? 'png' : 'jpg'}`))
      if (outcome !== 'cancelled') showToast({ text: t(outcome === 'saved' ? 'codeSaved' : 'codeShared') })
    } catch {
      showToast({ text: t('codeFailed') })
    }
  }
  return (
    <View className="stack g3">
      <Card padded>
        <View className="invite__code">
          <Image
            className="invite__picture"
            src={`data:${type};base64,${base64}`}
            ariaRole="img"
            ariaLabel={t('code')}
          />
          <Text className="t-cap c2">{t('codeText')}</Text>
        </View>
      </Card>
      <Button wide kind="soft" label={t('keepCode')} onPress={() => void keepIt()} />
    </View>
  )
}
