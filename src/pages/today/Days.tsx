import type { CivilDate } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
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
  return (
    <View className="stack g4">
      <CalendarStrip
        label={t('today:week')}
        days={weekOf(t, today, weeks, chinaCalendar)}
        onWeek={(by) => setWeeks((shown) => shown + by)}
      />
      <WorkdayRuler
        days={rulerDays(cycle, today, chinaCalendar)}
        labels={rulerLabels(t, cycle)}
        left={cycleTitle(t, cycle, company.fiscalStartMonth)}
        right={t('today:workday', { ...workdayOfCycle(cycle, today, chinaCalendar) })}
      />
    </View>
  )
})
