import '../../calendarWords'
import '../../calendar.scss'
import { type CivilDate, yearAndMonthOf } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { isAllowed } from '@domain/people/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { CompanyDays } from '../../calendar/CompanyDays'
import { DaySheet } from '../../calendar/DaySheet'
import { MonthCard } from '../../calendar/MonthCard'
import { useChanges } from '../../calendar/useChanges'
import { useWorkingTime } from '../../calendar/WorkingTime'
import { YearDays } from '../../calendar/YearDays'

/** The company's work calendar: everyone reads it, an administrator sets it. */
export default function CalendarPage() {
  const { t } = useTranslation('calendar')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Calendar member={member} />}
    </MemberPage>
  )
}

function Calendar({ member }: { member: Member }) {
  const { t } = useTranslation('calendar')
  const { company, me, today } = member
  const [shown, setShown] = useState(() => yearAndMonthOf(today))
  const [day, setDay] = useState<CivilDate>()
  const mayChange = isAllowed('changeCalendar', me.roles)
  const changes = useChanges(member)
  const calendar = calendarOf(company)
  const time = useWorkingTime({ company, mayChange, changes })
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={
        changes.error && day === undefined ? <Banner kind="error" text={sentenceFor(changes.error)} /> : undefined
      }
      overlays={
        <>
          <DaySheet
            day={day}
            company={company}
            today={today}
            mayChange={mayChange}
            changes={changes}
            onClose={() => {
              setDay(undefined)
              changes.reset()
            }}
          />
          {time.sheets}
        </>
      }
    >
      <MonthCard calendar={calendar} today={today} shown={shown} onShow={setShown} onDay={setDay} />
      <YearDays year={shown.year} company={company} today={today} mayChange={mayChange} changes={changes} />
      <CompanyDays company={company} today={today} mayChange={mayChange} changes={changes} />
      {time.section}
    </PageFrame>
  )
}
