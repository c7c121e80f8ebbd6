import { calendarApi } from '@domain/calendar/api'
import type { WorkingHours } from '@domain/calendar/hours'
import type { CalendarChange } from '@domain/calendar/rules'
import { peopleApi } from '@domain/people/api'
import type { CheckInCadence } from '@domain/people/model'
import { useTranslation } from 'react-i18next'
import { refresh, useSend } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'

/** Changes the company's calendar and hours. */
export function useChanges({ company }: Pick<Member, 'company'>) {
  const { t } = useTranslation('calendar')
  const calendar = useSend(calendarApi.changeCalendar)
  const time = useSend(calendarApi.changeWorkingTime)
  const base = { companyId: company.id, version: company.version }
  /** @returns whether it arrived */
  const sent = async (answer: Promise<{ meetings: number }>): Promise<boolean> => {
    try {
      const { meetings } = await answer
      await refresh(peopleApi.session)
      showToast({ text: meetings > 0 ? t('savedWithMeetings', { count: meetings }) : t('saved') })
      return true
    } catch {
      // The screen shows `error`; what somebody else changed meanwhile is read before it is tried again.
      await refresh(peopleApi.session)
      return false
    }
  }
  return {
    change: (change: CalendarChange) => sent(calendar.send({ ...base, change })),
    setTime: (hours: WorkingHours, weekday: CheckInCadence['weekday']) => sent(time.send({ ...base, hours, weekday })),
    /** Why the last one did not arrive. */
    error: calendar.error ?? time.error,
    /** Lets go of the error. */
    reset: () => {
      calendar.reset()
      time.reset()
    },
    isSending: calendar.isSending || time.isSending,
  }
}

export type Changes = ReturnType<typeof useChanges>
