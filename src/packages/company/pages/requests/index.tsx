import '../../joiningWords'
import { civilDateAt } from '@domain/calendar/civilDate'
import { type JoinRequestView, joiningApi } from '@domain/people/joiningApi'
import { isAllowed } from '@domain/people/permissions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { ApproveSheet } from '../../parts/joining/ApproveSheet'
import { DeclineSheet } from '../../parts/joining/DeclineSheet'

/** Who asked to join: to be let in, or declined with a reason. */
export default function RequestsPage() {
  const { t } = useTranslation('joining')
  return (
    <MemberPage leave="back" title={t('requests')}>
      {(member) =>
        isAllowed('admit', member.me.roles) ? (
          <Requests member={member} />
        ) : (
          <PageFrame title={t('requests')} leave="back">
            <EmptyState title={t('notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Requests({ member }: { member: Member }) {
  const { t } = useTranslation(['joining', 'common'])
  const companyId = member.company.id
  const list = useCallPages(joiningApi.joinRequests, (after) => ({ companyId, after }))
  const [chosen, setChosen] = useState<JoinRequestView>()
  const [step, setStep] = useState<'approve' | 'decline'>()
  useListGestures(list)
  const close = () => setStep(undefined)
  const answered = async () => {
    close()
    await Promise.all([list.refresh(), refresh(joiningApi.waitingRequests)])
  }
  return (
    <PageFrame
      title={t('requests')}
      leave="back"
      overlays={
        <>
          <ApproveSheet
            open={step === 'approve'}
            member={member}
            request={chosen}
            onDone={() => void answered()}
            onDecline={() => setStep('decline')}
            onClose={close}
          />
          <DeclineSheet
            open={step === 'decline'}
            companyId={companyId}
            request={chosen}
            onDone={() => void answered()}
            onFailed={() => void list.refresh()}
            onClose={close}
          />
        </>
      }
    >
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <View>
          <Card list>
            {list.items.map((request) => (
              <View key={request.id} ariaRole="listitem">
                <Row
                  request={request}
                  today={member.today}
                  onOpen={() => {
                    setChosen(request)
                    setStep('approve')
                  }}
                />
              </View>
            ))}
          </Card>
          {list.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </View>
      )}
    </PageFrame>
  )
}

interface RowProps {
  request: JoinRequestView
  today: Member['today']
  onOpen: () => void
}

function Row({ request, today, onOpen }: RowProps) {
  const { t } = useTranslation('joining')
  const words = useWords()
  const { id, name, as, employeeNumber, askedAt, invitedBy } = request
  const day = formatDate(words, civilDateAt(askedAt), today)
  return (
    <Cell
      height={72}
      before={<Avatar name={name} memberId={id} />}
      title={name}
      text={[
        as.kind === 'coach' && t('coach', { day: formatDate(words, as.endsOn, today) }),
        employeeNumber !== null && t('number', { number: employeeNumber }),
        invitedBy ? t('asked', { day, name: invitedBy.name }) : t('askedAlone', { day }),
      ]
        .filter(Boolean)
        .join(' · ')}
      onPress={onOpen}
    />
  )
}
