import { civilDateAt } from '@domain/calendar/civilDate'
import { annualTalkApi, type TalkPage } from '@domain/review/annualTalkApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { Dialog } from '../../../../components/Dialog'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'

interface Props {
  member: Member
  page: TalkPage
  /** The version that is on the screen, as long as all of it is in the cloud. */
  version: number | undefined
  /** The version in the cloud once everything written is there; `undefined` where that failed. */
  saved: () => Promise<number | undefined>
  /** Whether there is a word in it. */
  isWordless: boolean
  reload: () => Promise<unknown>
}

/** With whom the document is shared, and how that ends. The section stands in the page, its dialog over it. */
export function useSharing({ member, page, version, saved, isWordless, reload }: Props) {
  const { t } = useTranslation(['annualTalk', 'common'])
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const share = useSend(annualTalkApi.shareAnnualTalk)
  const takeBack = useSend(annualTalkApi.takeBackAnnualTalk)
  const { reviewer, talk, year, today } = page
  const own = { companyId: member.company.id, year }
  const sharing = talk?.sharing ?? { state: 'own' as const }
  const name = reviewer?.name ?? ''
  const day = sharing.state === 'shared' ? formatDate(words, civilDateAt(sharing.sharedAt), today) : ''

  const onShare = async () => {
    const sent = await saved()
    if (sent === undefined || !reviewer) return setAsking(false)
    try {
      await share.send({ ...own, version: sent, withId: reviewer.id })
      showToast({ text: t('share.done') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setAsking(false)
    await reload()
  }
  const onTakeBack = async () => {
    try {
      await takeBack.send(own)
      showToast({ text: t('share.takenBack') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await reload()
  }
  const standing = () => {
    if (sharing.state === 'own') return t(reviewer ? 'share.own' : 'share.nobody')
    if (!sharing.reaches) return t('share.unreached', { day })
    return t(sharing.version === version ? 'share.shared' : 'share.changed', { day, name })
  }
  const isCurrent = sharing.state === 'shared' && sharing.reaches && sharing.version === version
  return {
    isShared: sharing.state === 'shared' && sharing.reaches,
    section: (
      <Section title={t('share.title')}>
        <View className="card pad stack g3">
          <Text>{standing()}</Text>
          <View className="row row--wrap g2">
            {reviewer && !isCurrent && (
              <Button
                kind="soft"
                label={t(sharing.state === 'shared' && sharing.reaches ? 'share.again' : 'share.with', { name })}
                disabled={isWordless}
                onDisabledPress={() => showToast({ text: t('empty.title') })}
                onPress={() => setAsking(true)}
              />
            )}
            {sharing.state === 'shared' && (
              <Button
                kind="line"
                label={t('share.takeBack')}
                loading={takeBack.isSending}
                onPress={() => void onTakeBack()}
              />
            )}
          </View>
        </View>
      </Section>
    ),
    dialog: (
      <Dialog
        open={asking}
        title={t('share.askTitle', { name })}
        text={t('share.askText', { name })}
        act={t('share.act')}
        safe={t('common:notNow')}
        loading={share.isSending}
        onAct={() => void onShare()}
        onSafe={() => setAsking(false)}
      />
    ),
  }
}
