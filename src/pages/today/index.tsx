import { okrApi } from '@domain/okr/api'
import { isAllowed } from '@domain/people/permissions'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useCall } from '../../cloud'
import { FailedState } from '../../components/EmptyState'
import { PageFrame } from '../../components/PageFrame'
import { Skeleton } from '../../components/Skeleton'
import { CloudBanner, useCheckIn } from '../../features/checkIn'
import { settingOf, useWords } from '../../features/okr/present'
import { todayNow } from '../../features/okr/today'
import { CompanyName, CompanySheet } from '../../features/companies/CompanySwitch'
import { MemberPage } from '../../features/page/MemberPage'
import { useReadiness, useToldLanguage, useUnread } from '../../features/reminding'
import type { Member } from '../../session'
import { Content } from './Content'
import { Shown } from './Shown'

/** What waits for the reader, and their own key results: the screen that opens. */
export default function TodayPage() {
  const t = useWords()
  const title = t('components:tabs.today')
  return (
    <MemberPage title={title} tab="today">
      {(member) =>
        isAllowed('browse', member.me.roles) ? (
          <Today key={member.company.id} member={member} title={title} />
        ) : (
          <OutsideToday key={member.company.id} member={member} title={title} />
        )
      }
    </MemberPage>
  )
}

const noPeople: never[] = []

function Today({ member, title }: { member: Member; title: string }) {
  const { company } = member
  const answer = useCall(okrApi.today, { companyId: company.id }, { kept: true })
  const { data, error, isFetching, refetch } = answer
  const today = data && todayNow(data.today, answer.dataUpdatedAt, Date.now())
  const setting = useMemo(() => today && settingOf(company, today), [company, today])
  const [switching, setSwitching] = useState(false)
  const unread = useUnread(member)
  useReadiness(member)
  useToldLanguage(member)

  const checkIn = useCheckIn({
    member,
    today,
    people: data?.people ?? noPeople,
  })
  usePullDownRefresh(async () => {
    await refetch()
    Taro.stopPullDownRefresh()
  })

  return (
    <PageFrame
      title={title}
      tab="today"
      unread={unread}
      extra={<CompanyName member={member} onOpen={() => setSwitching(true)} />}
      banner={<CloudBanner answer={answer} />}
      overlays={
        <>
          <CompanySheet member={member} open={switching} onClose={() => setSwitching(false)} />
          {checkIn.layer}
        </>
      }
    >
      {data && setting ? (
        <Content data={data} member={member} setting={setting} isFetching={isFetching} onUpdate={checkIn.open} />
      ) : error ? (
        <FailedState onRetry={() => void refetch()} loading={isFetching} />
      ) : (
        <Skeleton cards={3} />
      )}
    </PageFrame>
  )
}

/** The day of a coach from outside: what is shown to them. */
function OutsideToday({ member, title }: { member: Member; title: string }) {
  const unread = useUnread(member)
  const [switching, setSwitching] = useState(false)
  return (
    <PageFrame
      watermarked
      title={title}
      tab="today"
      unread={unread}
      extra={<CompanyName member={member} onOpen={() => setSwitching(true)} />}
      banner={<CloudBanner />}
      overlays={<CompanySheet member={member} open={switching} onClose={() => setSwitching(false)} />}
    >
      <Shown companyId={member.company.id} />
    </PageFrame>
  )
}
