import '../../calendarWords'
import '../../calendar.scss'
import type { AnnouncedYear } from '@domain/calendar/announced'
import { yearAndMonthOf } from '@domain/calendar/civilDate'
import { calendarOf, companyCalendarOf } from '@domain/calendar/company'
import { changedDays } from '@domain/calendar/day'
import { daysOfYear } from '@domain/calendar/month'
import { type NoticeProblem, readNotice } from '@domain/calendar/notice'
import type { CompanyView } from '@domain/people/api'
import { isAllowed } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useKeptText } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDate, formatDateWithWeekday, formatWeekday } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { useChanges } from '../../calendar/useChanges'
import { whyText } from '../../calendar/why'
import { Festivals, MakeUp } from '../../calendar/YearDays'

/** The State Council's notice for a year, pasted, read and looked at before it is saved: `?year=`. */
export default function AnnouncePage() {
  const { t } = useTranslation('calendar')
  const { year = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('announce.title', { year })} cards={1}>
      {(member) =>
        isAllowed('changeCalendar', member.me.roles) ? (
          <Announce member={member} year={Number(year)} />
        ) : (
          <PageFrame title={t('announce.title', { year })} leave="back">
            <EmptyState title={t('announce.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Announce({ member, year }: { member: Member; year: number }) {
  const { t } = useTranslation(['calendar', 'common'])
  const problemText = useProblemText()
  const { company, today } = member
  const [text, keepText, letTextGo] = useKeptText(`notice:${company.id}:${year}`)
  const changes = useChanges(member)
  const notice = useMemo(() => readNotice(text, { year, announcedOn: today }), [text, year, today])
  const isEmpty = text.trim() === ''
  const announcement = notice.read ? notice.announcement : undefined
  const onSave = async () => {
    if (!announcement) return
    if (!(await changes.change({ kind: 'announceYear', announcement: forCloud(announcement) }))) return
    letTextGo()
    leavePage()
  }
  return (
    <PageFrame
      title={t('announce.title', { year })}
      leave="back"
      footer={
        <Button
          wide
          label={announcement ? t('announce.save', { year: announcement.year }) : t('common:save')}
          disabled={!announcement}
          loading={changes.isSending}
          onPress={() => void onSave()}
        />
      }
    >
      <View className="stack g3">
        <Text className="t-sub c2">{t('announce.hint')}</Text>
        <TextField
          lines={5}
          label={t('announce.notice')}
          value={text}
          error={isEmpty || notice.read ? undefined : problemText(notice.problem)}
          onChange={(written) => {
            keepText(written)
            changes.reset()
          }}
        />
        {changes.error && <Banner boxed kind="error" text={sentenceFor(changes.error)} />}
        {announcement && <Preview announcement={announcement} company={company} />}
      </View>
    </PageFrame>
  )
}

const forCloud = ({ off, makeUp, ...rest }: AnnouncedYear) => ({ ...rest, off: [...off], makeUp: [...makeUp] })

/** Says what cannot be read, in the words of the notice. */
function useProblemText(): (problem: NoticeProblem) => string {
  const { t } = useTranslation('calendar')
  const words = useWords()
  return (problem) => {
    switch (problem.kind) {
      case 'noFestival':
        return t('problem.noFestival')
      case 'noDays':
        return t('problem.noDays', { festival: t(`festivals.${problem.festival}`) })
      case 'noSuchDay':
        return t('problem.noSuchDay', { text: problem.text })
      case 'otherWeekday':
        return t('problem.otherWeekday', {
          day: formatDate(words, problem.date, '0000-01-01'),
          weekday: formatWeekday(words, problem.date),
        })
      case 'otherCount':
        return t('problem.otherCount', {
          festival: t(`festivals.${problem.festival}`),
          said: problem.said,
          counted: problem.counted,
        })
    }
  }
}

/** What was read, and every day that changes with it. */
function Preview({ announcement, company }: { announcement: AnnouncedYear; company: CompanyView }) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const { year, off, makeUp } = announcement
  const { years, exceptions } = company.calendar
  const after = companyCalendarOf({
    years: [...years.filter((each) => each.year !== year), announcement],
    exceptions,
  })
  const december = daysOfYear(year - 1).slice(-7)
  const changed = changedDays([...december, ...daysOfYear(year)], calendarOf(company), after)
  return (
    <>
      <Section title={t('announce.read', { year })}>
        <Card>
          <Festivals off={off} />
          {makeUp.length > 0 && <MakeUp days={makeUp} />}
        </Card>
      </Section>
      <Section title={t('announce.changes', { count: changed.length })}>
        {changed.length > 0 && (
          <Card>
            {changed.map(({ date, before, after: now }) => (
              <Cell
                key={date}
                height={52}
                title={formatDateWithWeekday(words, date, yearAndMonthOf(date).year === year ? date : `${year}-01-01`)}
                text={t('announce.was', { before: whyText(t, before), after: whyText(t, now) })}
                value={t(now.isWorkday ? 'company.work' : 'announce.rest')}
              />
            ))}
          </Card>
        )}
      </Section>
    </>
  )
}
