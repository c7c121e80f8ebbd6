import '../myDataWords'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { useSession } from '../../../session'
import { openNotice } from '../../../ways'
import { useAgreeing } from './useAgreeing'

interface Props {
  /** What anything personal is typed into. */
  children: ReactNode
  onNotNow(): void
}

/** Shows what is personal once its reader has agreed to the notice; until then what the notice says, in short. */
export function Agreed({ children, onNotNow }: Props) {
  const session = useSession()
  const isAsked = (session.state === 'member' || session.state === 'nowhere') && session.asksConsent
  return isAsked ? <Asking onNotNow={onNotNow} /> : <>{children}</>
}

function Asking({ onNotNow }: Pick<Props, 'onNotNow'>) {
  const { t } = useTranslation('myData')
  const { agree, isSending, error } = useAgreeing()
  return (
    <View className="stack g4">
      <Text className="t-headline" ariaRole="heading" ariaLevel={2}>
        {t('asking.title')}
      </Text>
      <Card>
        <Cell icon="me" height={68} title={t('asking.points.what')} />
        <Cell icon="people" height={68} title={t('asking.points.why')} />
        <Cell icon="lock" height={68} title={t('asking.points.where')} />
        <Cell icon="undo" height={68} title={t('asking.points.rights')} />
        <Cell icon="doc" title={t('asking.read')} onPress={openNotice} />
      </Card>
      {error && <Banner kind="error" boxed text={sentenceFor(error)} />}
      <Button wide label={t('asking.agree')} loading={isSending} onPress={() => void agree()} />
      <Button wide kind="text" label={t('asking.notNow')} onPress={onNotNow} />
    </View>
  )
}
