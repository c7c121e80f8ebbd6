import { peopleApi } from '@domain/people/api'
import { bounds } from '@domain/people/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useKeptText, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { TextField } from '../../../../components/TextField'
import { agreedToPrivacy } from '../../../../features/privacy'
import { enter } from './enter'

interface Props {
  token: string
  invite: { companyName: string; departmentName: string }
}

/** Who is inviting, and the one thing that they need: a name. */
export function Join({ token, invite: { companyName: company, departmentName: department } }: Props) {
  const { t } = useTranslation('welcome')
  const [name, setName, forgetName] = useKeptText('welcome:name')
  const { send, isSending, error } = useSend(peopleApi.join, ({ companyId }) => {
    forgetName()
    return enter(companyId)
  })
  const join = async () => {
    if (await agreedToPrivacy()) await send({ token, name: name.trim() }).catch(() => undefined)
  }
  return (
    <View className="stack g4 welcome__form">
      <View>
        <Text className="t-sub c2">{t('invite.found')}</Text>
        <Text className="t-headline welcome__company">{company}</Text>
        <Text className="t-sub c2">{t('invite.department', { department })}</Text>
      </View>
      {error && <Banner kind="error" boxed text={sentenceFor(error)} />}
      <TextField
        nickname
        label={t('invite.name')}
        hint={t('invite.nameHint')}
        value={name}
        max={bounds.personName.max}
        onChange={setName}
      />
      <Button
        wide
        label={t('invite.join', { company })}
        loading={isSending}
        disabled={name.trim() === ''}
        onPress={() => void join()}
      />
      <LockLine text={t('privacy')} />
    </View>
  )
}
