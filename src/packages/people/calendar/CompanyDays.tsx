import { addDays, type CivilDate, daysBetween, weekdayOf } from '@domain/calendar/civilDate'
import type { AlternatingSaturdays, CalendarException } from '@domain/calendar/exceptions'
import type { CompanyView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../cloud'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Chip } from '../../../components/Chip'
import { useWords } from '../../../features/okr/present'
import { formatDate, formatDateWithWeekday } from '../../../i18n/format'
import type { Changes } from './useChanges'

interface Props {
  company: CompanyView
  today: CivilDate
  mayChange: boolean
  changes: Changes
}

/** The company's own days, from the one that is next on, and its big and small weeks. */
export function CompanyDays({ company, today, mayChange, changes }: Props) {
  const { t } = useTranslation('calendar')
  const [all, setAll] = useState(false)
  const days = company.calendar.exceptions.filter(isNamed)
  const past = days.filter((each) => lastDayOf(each) < today)
  const shown = all ? days : days.filter((each) => lastDayOf(each) >= today)
  return (
    <Section title={t('company.title')}>
      <View className="stack g3">
        <Card>
          {shown.map((exception) => (
            <OwnDay key={exception.id} exception={exception} today={today} />
          ))}
          <BigAndSmall company={company} today={today} mayChange={mayChange} changes={changes} />
        </Card>
        {past.length > 0 && !all && (
          <Button kind="text" label={t('company.past', { count: past.length })} onPress={() => setAll(true)} />
        )}
        {mayChange && <Text className="t-sub c2">{t('company.hint')}</Text>}
      </View>
    </Section>
  )
}

type NamedDay = Exclude<CalendarException, AlternatingSaturdays>

const isNamed = (exception: CalendarException): exception is NamedDay => exception.kind !== 'alternatingSaturdays'

const lastDayOf = (exception: NamedDay): CivilDate => (exception.kind === 'workday' ? exception.date : exception.until)

function OwnDay({ exception, today }: { exception: NamedDay; today: CivilDate }) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  if (exception.kind === 'workday') {
    return (
      <Cell
        title={exception.name}
        text={formatDateWithWeekday(words, exception.date, today)}
        value={t('company.work')}
      />
    )
  }
  const { from, until, name } = exception
  const text =
    from === until
      ? formatDateWithWeekday(words, from, today)
      : t('range', { from: formatDate(words, from, today), until: formatDate(words, until, today) })
  return <Cell title={name} text={text} value={t('company.off', { count: daysBetween(from, until) + 1 })} />
}

/** 大小周: on from a Saturday that is worked; off again with a tap. */
function BigAndSmall({ company, today, mayChange, changes }: Props) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const [choosing, setChoosing] = useState(false)
  const [id, setId] = useState(newId)
  const current = company.calendar.exceptions.find(
    (each): each is AlternatingSaturdays =>
      each.kind === 'alternatingSaturdays' && (each.until === null || each.until >= today),
  )
  const saturday = addDays(today, (6 - weekdayOf(today) + 7) % 7)
  const start = async (from: CivilDate) => {
    const exception = { kind: 'alternatingSaturdays', id, from, until: null } as const
    if (!(await changes.change({ kind: 'addException', exception }))) return
    setChoosing(false)
    setId(newId())
  }
  return (
    <>
      <Cell
        title={t('weeks.title')}
        text={
          current
            ? t('weeks.on', { day: formatDate(words, current.from, today) })
            : t(choosing ? 'weeks.choose' : 'weeks.off')
        }
        after={
          mayChange ? (
            <Button
              small
              kind="soft"
              label={t(current ? 'weeks.stopNamed' : choosing ? 'weeks.notNow' : 'weeks.startNamed')}
              text={t(current ? 'weeks.stop' : choosing ? 'weeks.notNow' : 'weeks.start')}
              loading={changes.isSending}
              onPress={() => {
                if (current) void changes.change({ kind: 'removeException', exceptionId: current.id })
                else setChoosing(!choosing)
              }}
            />
          ) : undefined
        }
      />
      {choosing && !current && (
        <View className="row row--wrap g2 weeks" ariaRole="group" ariaLabel={t('weeks.choose')}>
          {[saturday, addDays(saturday, 7)].map((date) => (
            <Chip key={date} line text={formatDateWithWeekday(words, date, today)} onPress={() => void start(date)} />
          ))}
        </View>
      )}
    </>
  )
}
