import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { cycleOn, workdayOfCycle } from '@domain/okr/cycle'
import type { CompanyView } from '@domain/people/api'
import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { CalendarStrip } from '../../components/CalendarStrip'
import { WorkdayRuler } from '../../components/WorkdayRuler'
import { cycleTitle, useWords } from '../../features/okr/present'
import { rulerDays, rulerLabels, weekOf } from './calendar'

interface Props {
  company: CompanyView
  today: CivilDate
}

/** Where in the week and in the cycle today is. */
export const Days = memo(function Days({ company, today }: Props) {
  const t = useWords()
  const [weeks, setWeeks] = useState(0)
  const cycle = cycleOn(today, company)
  const calendar = calendarOf(company)
  const uncertain = calendar.dayOf(cycle.lastDay).certainty === 'provisional'
  const workday = t('today:workday', { ...workdayOfCycle(cycle, today, calendar) })
  return (
    <View className="stack g4">
      <CalendarStrip
        label={t('today:week')}
        days={weekOf(t, today, weeks, calendar)}
        onWeek={(by) => setWeeks((shown) => shown + by)}
      />
      <WorkdayRuler
        days={rulerDays(cycle, today, calendar)}
        labels={rulerLabels(t, cycle)}
        left={cycleTitle(t, cycle, company.fiscalStartMonth)}
        right={uncertain ? t('today:unannounced', { workday }) : workday}
      />
    </View>
  )
})
