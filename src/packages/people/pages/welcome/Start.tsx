import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Wave } from '../../../../components/EmptyState'
import { openNotice } from '../../../../ways'
import { LocalSignIn, LocalSignOut } from './LocalSignIn'

interface Props {
  /** Only at the local sign-in: nobody is anybody yet. */
  signedOut: boolean
  /** Belongs to no company. */
  nowhere: boolean
  onInvite(): void
  onCreate(): void
}

/** The first screen for somebody who belongs nowhere: what this is, and the ways in. */
export function Start({ signedOut, nowhere, onInvite, onCreate }: Props) {
  const { t } = useTranslation('welcome')
  return (
    <View>
      <View className="welcome__wave">
        <Wave height={150} />
      </View>
      <Text className="t-display welcome__title" ariaRole="heading" ariaLevel={2}>
        {t('title')}
      </Text>
      <Text className="c2 welcome__text">{t('text')}</Text>
      {signedOut ? (
        <LocalSignIn />
      ) : (
        <>
          <Card>
            <Cell icon="people" height={68} title={t('open')} text={t('openText')} onPress={onInvite} />
            <Cell icon="flag" height={68} title={t('create')} text={t('createText')} onPress={onCreate} />
          </Card>
          {nowhere && <LocalSignOut />}
        </>
      )}
      <View className="welcome__privacy">
        <LockLine text={t('privacy')} />
        <Button wide kind="text" label={t('notice')} onPress={openNotice} />
      </View>
    </View>
  )
}
