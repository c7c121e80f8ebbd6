import '../../startWords'
import '../../start.scss'
import { isAllowed } from '@domain/people/permissions'
import { startApi, type WhyPage } from '@domain/rollout/startApi'
import { isUnread } from '@domain/rollout/why'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useCall, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { restartAtToday } from '../../../../ways'
import { FormerWhys } from '../../parts/start/FormerWhys'
import { refreshStart } from '../../parts/start/refreshing'
import { WhyCard } from '../../parts/start/WhyCard'
import { openStart, openWhyWriting } from '../../ways'

/**
 * Why the company uses OKRs. `?first=1` shows it to who has just come in, with the way on to Today, and goes there at
 * once where there is nothing for them to read.
 */
export default function WhyOfCompany() {
  const { t } = useTranslation('start')
  const isFirst = useRouter().params.first === '1'
  return (
    <MemberPage leave="back" title={t('why.title')} cards={1}>
      {(member) =>
        isAllowed('readRollout', member.me.roles) ? (
          <Reading member={member} isFirst={isFirst} />
        ) : (
          <PageFrame title={t('why.title')} leave="back">
            <EmptyState title={t('why.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

/** Whether somebody who has just come in has anything to do here: to read it, or as an administrator to begin. */
function concerns({ why, readEdition, sponsors }: WhyPage, { roles }: Member['me']): boolean {
  if (why) return isUnread(why, { edition: readEdition })
  return sponsors.length === 0 && roles.includes('administrator')
}

function Reading({ member, isFirst }: { member: Member; isFirst: boolean }) {
  const { t } = useTranslation('start')
  const { data, error, refetch, isFetching } = useCall(startApi.why, { companyId: member.company.id }, { kept: true })
  // Decided by the first answer: who names a sponsor here, or reads it here, comes back to this page.
  const [goesOn, setGoesOn] = useState<boolean>()
  if (isFirst && goesOn === undefined && !isFetching && (data || error)) {
    setGoesOn(!data || !concerns(data, member.me))
  }
  useEffect(() => {
    if (goesOn) void restartAtToday()
  }, [goesOn])
  if (!data || (isFirst && goesOn !== false)) {
    return <Waiting title={t('why.title')} leave="back" cards={1} error={isFirst ? null : error} onRetry={refetch} />
  }
  return <Page member={member} page={data} isFirst={isFirst} />
}

interface PageProps {
  member: Member
  page: WhyPage
  isFirst: boolean
}

function Page({ member, page, isFirst }: PageProps) {
  const { t } = useTranslation('start')
  const { company, me } = member
  const { why, readEdition } = page
  const mark = useSend(startApi.markWhyRead, refreshStart)
  const mayWrite = isAllowed('writeWhy', me.roles)
  const unread = isUnread(why, { edition: readEdition })
  const onRead = async () => {
    try {
      if (why && unread) await mark.send({ companyId: company.id, edition: why.edition })
    } catch {
      // `mark.error` is shown; who has just come in need not wait for it.
      if (!isFirst) return
    }
    if (isFirst) void restartAtToday()
  }
  return (
    <PageFrame
      title={t('why.title')}
      leave={isFirst ? 'close' : 'back'}
      banner={mark.error ? <Banner kind="error" text={sentenceFor(mark.error)} /> : undefined}
      footer={
        isFirst ? (
          <Button
            wide
            kind={why ? 'filled' : 'text'}
            label={t(why ? 'why.begin' : 'why.later')}
            loading={mark.isSending}
            onPress={() => void onRead()}
          />
        ) : undefined
      }
    >
      {why ? (
        <View className="stack g3">
          <WhyCard
            why={why}
            today={page.today}
            heading={isFirst ? t('why.welcome', { company: company.name }) : undefined}
          />
          {!isFirst &&
            (unread ? (
              <Button wide label={t('why.read')} loading={mark.isSending} onPress={() => void onRead()} />
            ) : (
              <Card>
                <Cell icon="check" title={t('why.wasRead')} />
              </Card>
            ))}
          {mayWrite && !isFirst && (
            <Card>
              <Cell icon="edit" title={t('why.again')} text={t('why.againText')} onPress={openWhyWriting} />
            </Card>
          )}
          {why.edition > 1 && !isFirst && <FormerWhys companyId={company.id} today={page.today} />}
        </View>
      ) : (
        <Nobody page={page} member={member} mayWrite={mayWrite} />
      )}
    </PageFrame>
  )
}

/** Nobody has said why: whose it is, or whom to ask. */
function Nobody({ page, member, mayWrite }: Pick<PageProps, 'page' | 'member'> & { mayWrite: boolean }) {
  const { t } = useTranslation('start')
  const { sponsors, administrators } = page
  const names = (people: WhyPage['sponsors']) => people.map(({ name }) => name).join(t('names'))
  if (mayWrite) {
    return (
      <EmptyState
        title={t('why.notYet')}
        text={t('why.sayIt')}
        action={{ text: t('why.write'), onPress: openWhyWriting }}
      />
    )
  }
  if (sponsors.length > 0) {
    return <EmptyState title={t('why.notYet')} text={t('why.waitsFor', { names: names(sponsors) })} />
  }
  if (isAllowed('nameSponsor', member.me.roles)) {
    return (
      <EmptyState
        title={t('why.notYet')}
        text={t('why.nameSponsor')}
        action={{ text: t('why.toSponsor'), onPress: openStart }}
      />
    )
  }
  return <EmptyState title={t('why.notYet')} text={t('why.noSponsor', { names: names(administrators) })} />
}
