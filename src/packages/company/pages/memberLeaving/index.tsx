import { addDays, type CivilDate, civilDateSchema } from '@domain/calendar/civilDate'
import { lastDays } from '@domain/people/leaving'
import { type MemberDetail, membersApi } from '@domain/people/membersApi'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { showToast } from '../../../../components/Toast'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import type { Member } from '../../../../session'
import { Consequences } from '../../parts/members/Consequences'
import { PersonOrNobodySheet } from '../../parts/members/PersonOrNobodySheet'
import { refreshMembers } from '../../parts/members/refreshing'
import { useMemberWords } from '../../parts/members/words'
import { WithMember } from '../../parts/members/WithMember'

/** Ends somebody's membership: their last day, and who takes over. */
export default function MemberLeavingPage() {
  const { t } = useTranslation('members')
  return (
    <WithMember title={t('leaving.title')}>
      {({ reader, detail }) => <Leaving reader={reader} detail={detail} />}
    </WithMember>
  )
}

const choiceSchema = v.object({
  day: v.optional(civilDateSchema),
  successor: v.nullable(v.object({ id: v.string(), name: v.string() })),
})
const untouched: v.InferOutput<typeof choiceSchema> = { successor: null }

function Leaving({ reader, detail }: { reader: Member; detail: MemberDetail }) {
  const { t, day } = useMemberWords(reader.today)
  const { company, today } = reader
  const { id: memberId, name } = detail.person
  const [kept, keep, letGo] = useKept(`leaving:${memberId}`, choiceSchema)
  const { day: chosenDay, successor } = kept ?? untouched
  const leftOn = chosenDay ?? today
  const [sheet, setSheet] = useState<'day' | 'successor' | 'asking'>()
  const close = () => setSheet(undefined)
  const end = useSend(membersApi.endMembership)
  const [trouble, setTrouble] = useState<string>()
  if (detail.standing.state === 'left') {
    return (
      <PageFrame
        title={t('leaving.title')}
        leave="back"
        banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      >
        <EmptyState title={t('leaving.done', { name })} />
      </PageFrame>
    )
  }
  const dayText = (date: CivilDate) =>
    date === today ? t('leaving.today') : date === addDays(today, -1) ? t('leaving.yesterday') : day(date)
  const onEnd = async () => {
    setTrouble(undefined)
    try {
      const ended = await end.send({ companyId: company.id, memberId, leftOn, successorId: successor?.id ?? null })
      let { settled } = ended
      while (!settled) ({ settled } = await callCloud(membersApi.settleLeaver, { companyId: company.id, memberId }))
    } catch (error) {
      setTrouble(sentenceFor(error))
      close()
      // They may have left already: what they leave behind is settled from their page.
      await refreshMembers()
      return
    }
    letGo()
    await refreshMembers()
    showToast({ text: t('leaving.done', { name }) })
    const { objectives, keyResults } = detail.running
    if (objectives + keyResults === 0) leavePage()
    else void Taro.redirectTo({ url: `/packages/company/pages/handOver/index?id=${memberId}` })
  }
  return (
    <PageFrame
      title={t('leaving.title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={<Button wide label={t('leaving.act')} onPress={() => setSheet('asking')} />}
      overlays={
        <>
          <ChoiceSheet
            open={sheet === 'day'}
            title={t('leaving.day')}
            items={lastDays(today).map((date) => ({ value: date, text: dayText(date), hint: day(date) }))}
            value={leftOn}
            onChoose={(date) => keep({ day: date, successor })}
            onClose={close}
          />
          <PersonOrNobodySheet
            open={sheet === 'successor'}
            companyId={company.id}
            title={t('leaving.successor')}
            nobody={t('leaving.nobody')}
            hasOne={successor !== null}
            without={memberId}
            onChoose={(person) => {
              const chosen = person && { id: person.memberId, name: person.name }
              keep({ ...(chosenDay === undefined ? {} : { day: chosenDay }), successor: chosen })
              close()
            }}
            onClose={close}
          />
          <Dialog
            open={sheet === 'asking'}
            title={t('leaving.ask', { name })}
            text={t('leaving.askText', { name })}
            act={t('leaving.sure')}
            safe={t('leaving.keep')}
            danger
            loading={end.isSending}
            onAct={() => void onEnd()}
            onSafe={close}
          />
        </>
      }
    >
      <View className="stack g3">
        <Consequences
          intro={t('leaving.intro', { name })}
          points={[t('leaving.access'), t('leaving.roles'), t('leaving.okrs'), t('leaving.history')]}
        />
        <Card>
          <Cell title={t('leaving.day')} value={dayText(leftOn)} onPress={() => setSheet('day')} />
          <Cell
            height={68}
            title={t('leaving.successor')}
            {...(detail.reports.length > 0
              ? { text: t('leaving.successorText', { count: detail.reports.length }) }
              : {})}
            value={successor?.name ?? t('leaving.nobody')}
            onPress={() => setSheet('successor')}
          />
        </Card>
      </View>
    </PageFrame>
  )
}
