import { type MemberDetail, membersApi } from '@domain/people/membersApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, sentenceFor, useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { placeOf } from '../../../../features/people/PersonCell'
import type { Member } from '../../../../session'
import { refreshMembers } from '../../parts/members/refreshing'
import { useMemberWords } from '../../parts/members/words'
import { WithMember } from '../../parts/members/WithMember'
import { openHandOver, openMember, openMemberEdit, openMemberLeaving } from '../../ways'

/** One member: where they are in the company, what they are at work on, and leaving or coming back. */
export default function MemberDetailPage() {
  const { t } = useTranslation('members')
  return (
    <WithMember title={t('member')}>{({ reader, detail }) => <Detail reader={reader} detail={detail} />}</WithMember>
  )
}

function Detail({ reader, detail }: { reader: Member; detail: MemberDetail }) {
  const words = useMemberWords(reader.today)
  const { t } = words
  const { person, standing, manager, reviewer, reports, heads, employeeNumber, roles, successor } = detail
  const companyId = reader.company.id
  const isHere = standing.state === 'active'
  const none = t('facts.none')
  const join = (names: readonly { name: string }[]) => names.map(({ name }) => name).join(t('components:join'))
  return (
    <PageFrame
      title={t('member')}
      leave="back"
      banner={!detail.settled ? <Settling companyId={companyId} memberId={person.id} /> : undefined}
      footer={isHere ? <Button wide label={t('edit')} onPress={() => openMemberEdit(person.id)} /> : undefined}
    >
      <View className="stack g3">
        <Card>
          <Cell
            height={72}
            before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
            title={person.name}
            text={placeOf(person)}
          />
        </Card>
        {standing.state === 'left' && (
          <Banner
            boxed
            kind="caution"
            text={
              successor
                ? t('leftTo', { day: words.day(standing.leftOn), name: successor.name })
                : t('leftOn', { day: words.day(standing.leftOn) })
            }
          />
        )}
        <Card>
          <Cell title={t('facts.employeeNumber')} value={employeeNumber ?? none} />
          <Cell
            title={t('facts.manager')}
            value={manager?.name ?? none}
            {...(manager ? { onPress: () => openMember(manager.id) } : {})}
          />
          {manager?.id !== reviewer?.id && <Cell title={t('facts.reviewer')} value={reviewer?.name ?? none} />}
          {words.roles(roles) !== '' && <Cell title={t('facts.roles')} value={words.roles(roles)} />}
          {reports.length > 0 && <Cell title={t('facts.reports')} text={join(reports)} height={68} />}
          {heads.length > 0 && <Cell title={t('facts.heads')} text={join(heads)} height={68} />}
        </Card>
        <Work detail={detail} />
        {isHere ? (
          <Card>
            <Cell
              icon="close"
              height={68}
              title={t('end')}
              text={t('endText')}
              onPress={() => openMemberLeaving(person.id)}
            />
          </Card>
        ) : standing.forgottenOn !== undefined ? null : (
          <ComingBack companyId={companyId} detail={detail} />
        )}
      </View>
    </PageFrame>
  )
}

function Work({ detail: { person, running } }: { detail: MemberDetail }) {
  const { t } = useTranslation('members')
  const has = running.objectives + running.keyResults > 0
  return (
    <Section title={t('work')}>
      <Card>
        {has ? (
          <Cell
            icon="okr"
            height={68}
            title={t('handOver')}
            text={t('workCount', {
              objectives: t('objectives', { count: running.objectives }),
              keyResults: t('keyResults', { count: running.keyResults }),
            })}
            onPress={() => openHandOver(person.id)}
          />
        ) : (
          <Cell icon="okr" title={t('noWork')} />
        )}
      </Card>
    </Section>
  )
}

/** What somebody left behind and is not taken care of yet. */
function Settling({ companyId, memberId }: { companyId: string; memberId: string }) {
  const { t } = useTranslation('members')
  const onGoOn = async () => {
    try {
      while (!(await callCloud(membersApi.settleLeaver, { companyId, memberId })).settled);
      showToast({ text: t('settled') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await refreshMembers()
  }
  return <Banner kind="caution" text={t('unsettled')} action={{ text: t('carryOn'), onPress: () => void onGoOn() }} />
}

function ComingBack({ companyId, detail }: { companyId: string; detail: MemberDetail }) {
  const { t } = useTranslation('members')
  const { id: memberId, name } = detail.person
  const [asking, setAsking] = useState(false)
  const { send, isSending } = useSend(membersApi.takeBack)
  const onTakeBack = async () => {
    try {
      await send({ companyId, memberId })
      showToast({ text: t('isBack', { name }) })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setAsking(false)
    await refreshMembers()
  }
  return (
    <>
      <Button wide kind="soft" label={t('takeBack')} onPress={() => setAsking(true)} />
      <Dialog
        open={asking}
        title={t('takeBackAsk', { name })}
        text={t('takeBackText')}
        act={t('takeBack')}
        safe={t('leaving.keep')}
        loading={isSending}
        onAct={() => void onTakeBack()}
        onSafe={() => setAsking(false)}
      />
    </>
  )
}
