import type { CalendarDay } from '@domain/calendar/day'
import type { TFunction } from 'i18next'

/** Why a day is worked or not: 国庆节放假, 调休上班. */
export function whyText(t: TFunction<'calendar'>, day: CalendarDay): string {
  switch (day.why) {
    case 'festival':
      return t('why.festival', { festival: t(`festivals.${day.festival}`) })
    case 'companyDayOff':
    case 'companyWorkday':
      return t(`why.${day.why}`, { name: day.name })
    case 'ordinary':
    case 'weekend':
    case 'makeUp':
    case 'alternatingSaturday':
      return t(`why.${day.why}`)
  }
}
