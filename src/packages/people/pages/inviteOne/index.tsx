import '../../inviteWords'
import '../../invite/invite.scss'
import { civilDateAt } from '@domain/calendar/civilDate'
import { type InviteView, joiningApi } from '@domain/people/joiningApi'
import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { refresh, sentenceFor, useCall, useKept, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { ShareInvite } from '../../invite/ShareInvite'
import { invitePathOf, tokenKeyOf } from '../../invite/token'

/** One invite: how to hand it on, where it stands, and taking it back. */
export default function InviteOnePage() {
  const { t } = useTranslation('invite')
  return (
    <MemberPage leave="back" title={t('one')}>
      {(member) => <WithInvite member={member} />}
    </MemberPage>
  )
}

function WithInvite({ member }: { member: Member }) {
  const { t } = useTranslation('invite')
  const { id = '' } = useRouter().params
  const { data, error, refetch } = useCall(joiningApi.invite, { companyId: member.company.id, inviteId: id })
  if (!data) return <Waiting title={t('one')} leave="back" error={error} onRetry={refetch} />
  return <Invite member={member} invite={data} />
}

function Invite({ member, invite }: { member: Member; invite: InviteView }) {
  const { t } = useTranslation(['invite', 'common'])
  const companyId = member.company.id
  const [token, , forgetToken] = useKept(tokenKeyOf(invite.id), v.string())
  const [asking, setAsking] = useState(false)
  const revoke = useSend(joiningApi.revokeInvite)
  const isOpen = invite.state === 'open'
  // The title gives nothing away: whoever sees the card in a chat learns no company's name.
  useShareAppMessage(() => ({
    title: t('common:product'),
    path: isOpen && token ? invitePathOf(token) : '/pages/today/index',
  }))

  const onRevoke = async () => {
    try {
      await revoke.send({ companyId, inviteId: invite.id })
      forgetToken()
      showToast({ text: t('revoked') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setAsking(false)
    await Promise.all([refresh(joiningApi.invite), refresh(joiningApi.invites)])
  }
  return (
    <PageFrame
      title={t('one')}
      leave="back"
      overlays={
        <Dialog
          open={asking}
          title={t('revoke')}
          text={t('revokeText')}
          act={t('revoke')}
          safe={t('keep')}
          danger
          loading={revoke.isSending}
          onAct={() => void onRevoke()}
          onSafe={() => setAsking(false)}
        />
      }
    >
      <View className="stack g4">
        {isOpen &&
          (token === undefined ? (
            <Text className="t-sub c2">{t('onlyHere')}</Text>
          ) : (
            <ShareInvite companyId={companyId} token={token} />
          ))}
        <Facts member={member} invite={invite} />
        {isOpen && <Button wide kind="text" label={t('revoke')} onPress={() => setAsking(true)} />}
      </View>
    </PageFrame>
  )
}

function Facts({ member, invite }: { member: Member; invite: InviteView }) {
  const { t } = useTranslation('invite')
  const words = useWords()
  const departments = useDepartments(member)
  const { departmentId, as, uses, mostUses, lastDay, state, madeBy, createdAt } = invite
  const day = (date: typeof lastDay) => formatDate(words, date, member.today)
  const name = departments.find(({ id }) => id === departmentId)?.name ?? ''
  return (
    <Card>
      <Cell title={t('status')} value={t(`state.${state}`)} />
      <Cell title={t('for')} value={as.kind === 'coach' ? t('coachUntil', { day: day(as.endsOn) }) : t('colleagues')} />
      <Cell title={t('department')} value={departmentId === null ? t('whole') : name} />
      <Cell title={t('used')} value={t('usedOf', { uses, mostUses })} />
      <Cell title={t('until')} value={day(lastDay)} />
      {madeBy && <Cell title={t('madeBy')} value={madeBy.name} />}
      <Cell title={t('madeOn')} value={day(civilDateAt(createdAt))} />
    </Card>
  )
}
