import { addDays, type CivilDate, civilDate, daysFrom, weekdayOf } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import type { Leave } from '@domain/reminder/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { type CalendarDay, CalendarStrip } from '../../../components/CalendarStrip'
import { Sheet } from '../../../components/Sheet'
import { useWords, type Words } from '../../../features/okr/present'
import { formatDateWithWeekday, formatWeekdayShort } from '../../../i18n/format'

interface Props {
  open: boolean
  leave: Leave | null
  today: CivilDate
  onChange: (leave: Leave | null) => void
  onClose: () => void
}

/** The days on which somebody is away: the first is tapped, then the last. */
export function LeaveSheet({ open, leave, today, onChange, onClose }: Props) {
  const { t } = useTranslation('reminding')
  return (
    <Sheet open={open} title={t('leave.title')} subtitle={t('leave.choose')} onClose={onClose}>
      <Days leave={leave} today={today} onChange={onChange} onClose={onClose} />
    </Sheet>
  )
}

/** Mounted anew each time the sheet opens. */
function Days({ leave, today, onChange, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation(['reminding', 'components'])
  const words = useWords()
  const running = leave !== null && leave.until >= today ? leave : null
  const [chosen, setChosen] = useState<Leave | null>(running)
  const [hasFirst, setHasFirst] = useState(false)
  const [week, setWeek] = useState(() => mondayOf(running && running.from > today ? running.from : today))
  const choose = (date: CivilDate) => {
    const goesOn = hasFirst && chosen !== null && date >= chosen.from
    setChosen({ from: goesOn ? chosen.from : date, until: date })
    setHasFirst(!goesOn)
  }
  const turn = (by: -1 | 1) => setWeek((shown) => (by < 0 && shown <= mondayOf(today) ? shown : addDays(shown, by * 7)))
  const day = (date: CivilDate) => formatDateWithWeekday(words, date, today)
  const end = (next: Leave | null) => {
    onChange(next)
    onClose()
  }
  return (
    <View className="stack g3">
      <View className="row between g2">
        <Button small kind="text" label={t('components:calendar.previousWeek')} onPress={() => turn(-1)} />
        <Button small kind="text" label={t('components:calendar.nextWeek')} onPress={() => turn(1)} />
      </View>
      <Text className="t-sub c2">{day(week)}</Text>
      <CalendarStrip
        label={t('leave.days')}
        days={weekOf(words, week, today, chosen)}
        onChoose={(date) => choose(civilDate(date))}
        onWeek={turn}
      />
      <Text className="t-strong" ariaLive="polite">
        {chosen === null ? t('leave.none') : t('leave.span', { from: day(chosen.from), until: day(chosen.until) })}
      </Text>
      <Text className="t-sub c2">{t('leave.hint')}</Text>
      <Button wide label={t('leave.set')} disabled={chosen === null} onPress={() => end(chosen)} />
      {running && <Button wide kind="text" label={t('leave.end')} onPress={() => end(null)} />}
    </View>
  )
}

const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekdayOf(date))

function weekOf(words: Words, monday: CivilDate, today: CivilDate, chosen: Leave | null): CalendarDay[] {
  return daysFrom(monday, addDays(monday, 6)).map((date) => {
    const { why } = chinaCalendar.dayOf(date)
    return {
      date,
      weekday: formatWeekdayShort(words, date),
      label: formatDateWithWeekday(words, date, today),
      workday: chinaCalendar.isWorkday(date),
      ...(why === 'festival' ? { exception: 'rest' as const } : why === 'makeUp' ? { exception: 'work' as const } : {}),
      today: date === today,
      chosen: chosen !== null && chosen.from <= date && date <= chosen.until,
      unavailable: date < today,
    }
  })
}
