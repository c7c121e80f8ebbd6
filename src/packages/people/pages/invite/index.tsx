import '../../inviteWords'
import { civilDateAt } from '@domain/calendar/civilDate'
import { type InviteView, joiningApi } from '@domain/people/joiningApi'
import { isAllowed } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keep, sentenceFor, useCallPages, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { useTermsForm } from '../../invite/TermsForm'
import { inviteFor, termsSchema, usualTerms } from '../../invite/terms'
import { tokenKeyOf } from '../../invite/token'
import { openInviteOf } from '../../ways'

/** Makes invites, and shows those that were made. */
export default function InvitePage() {
  const { t } = useTranslation(['me', 'invite'])
  return (
    <MemberPage leave="back" title={t('invite.title')} cards={2}>
      {(member) =>
        isAllowed('invite', member.me.roles) ? (
          <Invites member={member} />
        ) : (
          <PageFrame title={t('invite.title')} leave="back">
            <EmptyState title={t('invite:notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Invites({ member }: { member: Member }) {
  const { t } = useTranslation(['invite', 'me'])
  const { company, me, today } = member
  const companyId = company.id
  const [kept, keepTerms, forgetTerms] = useKept(`invite:${companyId}:terms`, termsSchema)
  const [usual] = useState(() => usualTerms(isAllowed('inviteCoach', me.roles) ? null : me.departmentId))
  const terms = kept ?? usual
  const { form, sheets } = useTermsForm(member, terms, keepTerms)
  const list = useCallPages(joiningApi.invites, (after) => ({ companyId, after }))
  const make = useSend(joiningApi.createInvite)
  useListGestures(list)

  const onMake = async () => {
    try {
      const { token, invite } = await make.send(inviteFor(companyId, terms, today))
      keep(tokenKeyOf(invite.id), token)
      forgetTerms()
      await list.refresh()
      openInviteOf(invite.id)
    } catch {
      // The banner shows `make.error`; what was chosen stays.
    }
  }
  return (
    <PageFrame title={t('me:invite.title')} leave="back" overlays={sheets}>
      <View className="stack g3">
        <Text className="t-sub c2">{t('text')}</Text>
        {make.error && <Banner boxed kind="error" text={sentenceFor(make.error)} />}
        {form}
        <Button wide label={t('make')} loading={make.isSending} onPress={() => void onMake()} />
      </View>
      <Section title={t('made')}>
        {list.isPending ? (
          <Skeleton cards={1} />
        ) : list.error && list.items.length === 0 ? (
          <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
        ) : list.items.length === 0 ? (
          <Text className="t-sub c2">{t('none')}</Text>
        ) : (
          <List member={member} list={list} />
        )}
      </Section>
    </PageFrame>
  )
}

interface ListProps {
  member: Member
  list: { items: InviteView[]; hasMore: boolean; isLoadingMore: boolean; more: () => void }
}

function List({ member, list }: ListProps) {
  const { t } = useTranslation(['invite', 'common'])
  const words = useWords()
  const departments = useDepartments(member)
  const { today } = member
  const nameOf = ({ departmentId }: InviteView) =>
    departmentId === null ? t('whole') : (departments.find(({ id }) => id === departmentId)?.name ?? '')
  return (
    <View>
      <Card list>
        {list.items.map((invite) => (
          <View key={invite.id} ariaRole="listitem">
            <Cell
              height={72}
              icon={invite.as.kind === 'coach' ? 'coach' : 'people'}
              title={invite.as.kind === 'coach' ? `${t('coach')} · ${nameOf(invite)}` : nameOf(invite)}
              text={[
                t('line', {
                  state: t(`state.${invite.state}`),
                  uses: invite.uses,
                  mostUses: invite.mostUses,
                  day: formatDate(words, invite.lastDay, today),
                }),
                invite.madeBy &&
                  t('by', { name: invite.madeBy.name, day: formatDate(words, civilDateAt(invite.createdAt), today) }),
              ]
                .filter(Boolean)
                .join(' · ')}
              onPress={() => openInviteOf(invite.id)}
            />
          </View>
        ))}
      </Card>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </View>
  )
}
