import '../../joiningWords'
import { longestNumber } from '@domain/people/roster'
import type { Entry, Joining } from '@domain/people/joining'
import { type JoiningView, joiningApi } from '@domain/people/joiningApi'
import { isAllowed } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'

/** Whether who joins is in at once or waits, and a line of the list that may be claimed again. */
export default function JoiningPage() {
  const { t } = useTranslation('joining')
  return (
    <MemberPage leave="back" title={t('settings')}>
      {({ company, me }) =>
        isAllowed('setJoining', me.roles) ? (
          <WithJoining companyId={company.id} />
        ) : (
          <PageFrame title={t('settings')} leave="back">
            <EmptyState title={t('notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function WithJoining({ companyId }: { companyId: string }) {
  const { t } = useTranslation('joining')
  const { data, error, refetch } = useCall(joiningApi.joining, { companyId })
  if (!data) return <Waiting title={t('settings')} leave="back" error={error} onRetry={refetch} />
  return <Settings companyId={companyId} joining={data} />
}

function Settings({ companyId, joining }: { companyId: string; joining: JoiningView }) {
  const { t } = useTranslation('joining')
  const [freeing, setFreeing] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const save = useSend(joiningApi.saveJoining)
  const free = useSend(joiningApi.freeLine)
  // What was tapped last shows at once, and until the cloud says what holds.
  const [tapped, setTapped] = useState<Joining>()
  const { listed, unlisted } = tapped ?? joining
  const based = useRef(joining.version)
  if (tapped === undefined) based.current = joining.version
  const turn = useRef(Promise.resolve())
  const store = async (next: Joining) => {
    try {
      based.current = (await save.send({ companyId, version: based.current, ...next })).version
      showToast({ text: t('saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await refresh(joiningApi.joining)
    setTapped((latest) => (latest === next ? undefined : latest))
  }
  // One after the other: each builds on the version that the one before it made.
  const choose = (part: Partial<Joining>) => {
    const next = { listed, unlisted, ...part }
    setTapped(next)
    turn.current = turn.current.then(() => store(next))
  }
  const onFree = async (employeeNumber: string) => {
    setTrouble(undefined)
    try {
      await free.send({ companyId, employeeNumber })
    } catch (error) {
      // The dialog stays open with what was typed, and says it.
      setTrouble(sentenceFor(error))
      return
    }
    showToast({ text: t('freed') })
    closeFreeing()
  }
  const closeFreeing = () => {
    setFreeing(false)
    setTrouble(undefined)
  }
  return (
    <PageFrame
      title={t('settings')}
      leave="back"
      overlays={
        <Dialog
          open={freeing}
          title={t('free')}
          text={trouble ?? t('freeText')}
          act={t('freeAct')}
          safe={t('freeSafe')}
          reason={{ label: t('freeNumber'), max: longestNumber }}
          loading={free.isSending}
          onAct={(employeeNumber) => void onFree(employeeNumber)}
          onSafe={closeFreeing}
        />
      }
    >
      <View className="stack g4">
        <Text className="t-sub c2">{t(joining.hasRoster ? 'hasRoster' : 'noRoster')}</Text>
        <EntryChoice
          title={t('listed')}
          text={t('listedText')}
          value={listed}
          onChange={(value) => choose({ listed: value })}
        />
        <EntryChoice
          title={t('unlisted')}
          text={t('unlistedText')}
          value={unlisted}
          onChange={(value) => choose({ unlisted: value })}
        />
        {unlisted === 'atOnce' && <Banner boxed kind="caution" text={t('careful')} />}
        {joining.hasRoster && (
          <Card>
            <Cell icon="return" title={t('free')} onPress={() => setFreeing(true)} />
          </Card>
        )}
      </View>
    </PageFrame>
  )
}

interface EntryChoiceProps {
  title: string
  text: string
  value: Entry
  onChange: (value: Entry) => void
}

function EntryChoice({ title, text, value, onChange }: EntryChoiceProps) {
  const { t } = useTranslation('joining')
  return (
    <View className="stack g2">
      <View>
        <Text className="t-strong">{title}</Text>
        <View className="t-cap c2">
          <Text>{text}</Text>
        </View>
      </View>
      <Segmented
        label={title}
        items={[
          { value: 'atOnce', text: t('atOnce') },
          { value: 'afterApproval', text: t('afterApproval') },
        ]}
        value={value}
        onChange={onChange}
      />
    </View>
  )
}
