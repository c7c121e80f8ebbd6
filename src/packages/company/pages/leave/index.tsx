import '../../memberWords'
import { peopleApi } from '@domain/people/api'
import { membersApi } from '@domain/people/membersApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { restartAtToday } from '../../../../ways'
import { Consequences } from '../../parts/members/Consequences'

/** Ends one's own membership. */
export default function LeavePage() {
  const { t } = useTranslation('members')
  return (
    <MemberPage leave="back" title={t('leave.title')} cards={1}>
      {(member) => <Leave member={member} />}
    </MemberPage>
  )
}

function Leave({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  const [asking, setAsking] = useState(false)
  const { send, isSending, error } = useSend(membersApi.leaveCompany)
  const company = member.company.name
  const onLeave = async () => {
    try {
      await send({ companyId: member.company.id })
    } catch {
      // The banner says why.
      setAsking(false)
      return
    }
    showToast({ text: t('leave.done', { company }) })
    await refresh(peopleApi.session)
    await restartAtToday()
  }
  return (
    <PageFrame
      title={t('leave.title')}
      leave="back"
      banner={error ? <Banner kind="error" text={sentenceFor(error)} /> : undefined}
      footer={<Button wide label={t('leave.act')} onPress={() => setAsking(true)} />}
      overlays={
        <Dialog
          open={asking}
          title={t('leave.ask', { company })}
          text={t('leave.askText')}
          act={t('leave.sure')}
          safe={t('leave.keep')}
          danger
          loading={isSending}
          onAct={() => void onLeave()}
          onSafe={() => setAsking(false)}
        />
      }
    >
      <Consequences
        intro={t('leave.intro', { company })}
        points={[t('leave.access'), t('leave.okrs'), t('leave.back')]}
      />
    </PageFrame>
  )
}
