import { addDays, type CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { type CalendarException, exceptionLimits } from '@domain/calendar/exceptions'
import type { CompanyView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, sentenceFor, useKeptText } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { StepButton } from '../../../components/NumberField'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useWords } from '../../../features/okr/present'
import { formatDateWithWeekday } from '../../../i18n/format'
import type { Changes } from './useChanges'
import { whyText } from './why'

interface Props {
  day: CivilDate | undefined
  company: CompanyView
  today: CivilDate
  mayChange: boolean
  changes: Changes
  onClose: () => void
}

/** One day: why it is worked or not, and for an administrator what the company makes of it. */
export function DaySheet({ day, company, today, mayChange, changes, onClose }: Props) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const [last, setLast] = useState(day)
  if (day !== undefined && day !== last) setLast(day)
  // While the sheet leaves, it shows the day that it showed.
  const date = day ?? last
  if (date === undefined) return null
  const found = calendarOf(company).dayOf(date)
  const own = company.calendar.exceptions.find((exception) => names(exception, date))
  return (
    <Sheet open={day !== undefined} title={formatDateWithWeekday(words, date, today)} onClose={onClose}>
      <View className="stack g3">
        <View>
          <Text>{whyText(t, found)}</Text>
          {found.certainty === 'provisional' && <Text className="t-sub c2 block">{t('unannouncedDay')}</Text>}
        </View>
        {changes.error && <Banner boxed kind="error" text={sentenceFor(changes.error)} />}
        {mayChange &&
          (own ? (
            <Button
              wide
              kind="line"
              label={t('removeNamed', { name: own.name })}
              loading={changes.isSending}
              onPress={() =>
                void changes.change({ kind: 'removeException', exceptionId: own.id }).then(closeIf(onClose))
              }
            />
          ) : (
            <DayForm
              key={date}
              date={date}
              isWorkday={found.isWorkday}
              companyId={company.id}
              today={today}
              changes={changes}
              onSaved={onClose}
            />
          ))}
      </View>
    </Sheet>
  )
}

type NamedDay = Exclude<CalendarException, { kind: 'alternatingSaturdays' }>

function names(exception: CalendarException, date: CivilDate): exception is NamedDay {
  if (exception.kind === 'workday') return exception.date === date
  return exception.kind === 'dayOff' && exception.from <= date && date <= exception.until
}

const closeIf = (onClose: () => void) => (arrived: boolean) => {
  if (arrived) onClose()
}

interface FormProps {
  date: CivilDate
  isWorkday: boolean
  companyId: string
  today: CivilDate
  changes: Changes
  onSaved: () => void
}

/** A worked day becomes one of days off, any other an extra workday; what it is called is kept while it is typed. */
function DayForm({ date, isWorkday, companyId, today, changes, onSaved }: FormProps) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const [name, keepName, letNameGo] = useKeptText(`calendar:${companyId}:${date}`)
  const [days, setDays] = useState(1)
  const [id] = useState(newId)
  const until = addDays(date, days - 1)
  const exception: CalendarException = isWorkday
    ? { kind: 'dayOff', id, from: date, until, name }
    : { kind: 'workday', id, date, name }
  const onSave = async () => {
    if (!(await changes.change({ kind: 'addException', exception }))) return
    letNameGo()
    onSaved()
  }
  return (
    <>
      <TextField
        label={t(isWorkday ? 'dayOff.name' : 'workday.name')}
        hint={t(isWorkday ? 'dayOff.hint' : 'workday.hint')}
        value={name}
        max={exceptionLimits.name}
        onChange={keepName}
      />
      {isWorkday && (
        <View className="row between g3" ariaRole="group" ariaLabel={t('dayOff.length')}>
          <View className="grow" ariaLive="polite">
            <Text>{t('days', { count: days })}</Text>
            {days > 1 && (
              <Text className="t-sub c2 block">{t('until', { day: formatDateWithWeekday(words, until, today) })}</Text>
            )}
          </View>
          <StepButton
            small
            direction="less"
            step="1"
            unit={t('day')}
            disabled={days === 1}
            onStep={() => setDays((count) => Math.max(1, count - 1))}
          />
          <StepButton
            small
            direction="more"
            step="1"
            unit={t('day')}
            disabled={days === exceptionLimits.daysInARow}
            onStep={() => setDays((count) => Math.min(exceptionLimits.daysInARow, count + 1))}
          />
        </View>
      )}
      <Button
        wide
        label={t(isWorkday ? 'dayOff.save' : 'workday.save')}
        disabled={name.trim() === ''}
        loading={changes.isSending}
        onPress={() => void onSave()}
      />
    </>
  )
}
