import { peopleApi } from '@domain/people/api'
import { bounds, languages, type Language } from '@domain/people/model'
import { setUpApi } from '@domain/people/setUpApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { CloudFailure, refresh, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Segmented } from '../../../../components/Segmented'
import { Sheet } from '../../../../components/Sheet'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import type { Member } from '../../../../session'

/** Only what was changed is kept, so that what somebody else changes meanwhile stays theirs. */
const changesSchema = v.object({ name: v.optional(v.string()), language: v.optional(v.picklist(languages)) })

/** What the company is called, and its language: a row of the page, and what opens over it. */
export function useNaming({ company }: Pick<Member, 'company'>) {
  const { t } = useTranslation('company')
  const [isOpen, setOpen] = useState(false)
  return {
    section: (
      <Section title={t('naming.title')}>
        <Card>
          <Cell icon="edit" title={t('naming.entry')} text={company.name} onPress={() => setOpen(true)} />
        </Card>
      </Section>
    ),
    layers: (
      <Sheet open={isOpen} title={t('naming.entry')} onClose={() => setOpen(false)}>
        <NamingForm company={company} onDone={() => setOpen(false)} />
      </Sheet>
    ),
  }
}

function NamingForm({ company, onDone }: Pick<Member, 'company'> & { onDone: () => void }) {
  const { t } = useTranslation(['company', 'common'])
  const [changes, keep, , arrived] = useKept(`company:${company.id}`, changesSchema)
  const { send, isSending } = useSend(setUpApi.nameCompany)
  const [trouble, setTrouble] = useState<string>()
  const name = changes?.name ?? company.name
  const language: Language = changes?.language ?? company.language
  const { min, max } = bounds.companyName
  const change = (part: NonNullable<typeof changes>) => {
    setTrouble(undefined)
    keep({ ...changes, ...part })
  }
  const onSave = async () => {
    if (name.trim().length < min) return setTrouble(t('naming.tooShort', { min }))
    try {
      await send({ companyId: company.id, version: company.version, name: name.trim(), language })
    } catch (error) {
      const isStale = error instanceof CloudFailure && error.code === 'staleVersion'
      setTrouble(isStale ? t('naming.changed') : sentenceFor(error))
      if (isStale) await refresh(peopleApi.session)
      return
    }
    arrived(changes)
    onDone()
    showToast({ text: t('naming.saved') })
    await refresh(peopleApi.session)
  }
  return (
    <View className="stack g3">
      <TextField
        label={t('naming.name')}
        value={name}
        max={max}
        error={trouble}
        onChange={(typed) => change({ name: typed })}
      />
      <View className="stack g2">
        <Text className="t-strong">{t('naming.language')}</Text>
        <Segmented
          label={t('naming.language')}
          items={languages.map((value) => ({ value, text: t(`common:language.${value}`) }))}
          value={language}
          onChange={(chosen) => change({ language: chosen })}
        />
        <Text className="t-cap c2">{t('naming.hint')}</Text>
      </View>
      <Button wide label={t('naming.save')} loading={isSending} onPress={() => void onSave()} />
    </View>
  )
}
