import { peopleApi } from '@domain/people/api'
import { bounds } from '@domain/people/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { refresh, sentenceFor, useKept, useSend } from '../../cloud'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/Toast'
import { agreedToPrivacy } from '../../features/privacy'
import type { Member } from '../../session'

export interface ProfileSheetProps {
  open: boolean
  member: Member
  onClose: () => void
}

/** My own name and title in this company. */
export function ProfileSheet({ open, member, onClose }: ProfileSheetProps) {
  const { t } = useTranslation('me')
  return (
    <Sheet open={open} title={t('profile.title')} onClose={onClose}>
      <ProfileForm member={member} onSaved={onClose} />
    </Sheet>
  )
}

/** Mounted anew each time the sheet opens; what was typed and not saved is there again. */
function ProfileForm({ member, onSaved }: { member: Member; onSaved: () => void }) {
  const { t } = useTranslation(['me', 'common'])
  const { company, me } = member
  const [keptName, keepName, forgetName] = useKept(`profile:${company.id}:name`, v.string())
  const [keptTitle, keepTitle, forgetTitle] = useKept(`profile:${company.id}:title`, v.string())
  const [name, setName] = useState(keptName ?? me.name)
  const [title, setTitle] = useState(keptTitle ?? me.title)
  const save = useSend(peopleApi.saveProfile)

  const onSave = async () => {
    if (!(await agreedToPrivacy())) return
    try {
      await save.send({ companyId: company.id, version: me.version, name, title })
    } catch {
      // The field shows `save.error`, and the text stays.
      return
    }
    forgetName()
    forgetTitle()
    await Promise.all([refresh(peopleApi.session), refresh(peopleApi.person)])
    showToast({ text: t('profile.saved') })
    onSaved()
  }

  return (
    <View className="stack g3">
      <TextField
        nickname
        label={t('profile.name')}
        value={name}
        max={bounds.personName.max}
        error={save.error ? sentenceFor(save.error) : undefined}
        onChange={(text) => {
          setName(text)
          keepName(text)
        }}
      />
      <TextField
        label={t('profile.jobTitle')}
        value={title}
        max={bounds.jobTitle.max}
        onChange={(text) => {
          setTitle(text)
          keepTitle(text)
        }}
      />
      <Button wide label={t('common:save')} loading={save.isSending} onPress={() => void onSave()} />
    </View>
  )
}
