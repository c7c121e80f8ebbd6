import { civilDateAt } from '@domain/calendar/civilDate'
import type { CivilDate } from '@domain/calendar/civilDate'
import type { AuditChange, AuditValue, OwnDay } from '@domain/people/audit'
import type { AuditActor, AuditLine, AuditSubject } from '@domain/people/auditApi'
import { useTranslation } from 'react-i18next'
import { i18next } from '../../../../i18n'
import { useWords } from '../../../../features/okr/present'
import { formatDate, formatNumber } from '../../../../i18n/format'
import { clockText, minuteText } from '../clock'

/** A line of the audit trail in words. */
export interface AuditTexts {
  /** 指定管理员 */
  title: string
  /** 陈屹; empty where it was done to nobody in particular. */
  subject: string
  /** 许青禾 · 11月18日 10:02 */
  when: string
  /** 角色：成员 → 成员、管理员 */
  changes: string[]
}

/** Writes lines of the audit trail in the reader's language. */
export function useAuditTexts(today: CivilDate) {
  const { t } = useTranslation('audit')
  const words = useWords()
  const day = (date: CivilDate) => formatDate(words, date, today)

  const span = ({ from, until }: { from: CivilDate; until: CivilDate }) =>
    from === until ? day(from) : t('calendar.range', { from: day(from), until: day(until) })

  const ownDayText = (own: OwnDay): string => {
    switch (own.kind) {
      case 'dayOff':
        return t('calendar.dayOff', { days: span(own), name: own.name })
      case 'workday':
        return t('calendar.workday', { day: day(own.date), name: own.name })
      case 'alternatingSaturdays':
        return own.until === null
          ? t('calendar.saturdays', { from: day(own.from) })
          : t('calendar.saturdaysUntil', { from: day(own.from), until: day(own.until) })
    }
  }
  const holidaysText = ({ year, off, makeUp }: Extract<AuditValue, { kind: 'holidays' }>): string => {
    const holidays = t('calendar.holidays', { year, off: off.map(span).join(t('join')) })
    return makeUp.length === 0 ? holidays : t('calendar.makeUp', { holidays, days: makeUp.map(day).join(t('join')) })
  }
  const valueText = (value: AuditValue | null): string => {
    switch (value?.kind) {
      case undefined:
        return t('nothing')
      case 'text':
        return value.text
      case 'names':
        return value.names.join(t('join'))
      case 'words':
        return value.words.map(wordOf).join(t('join'))
      case 'day':
        return day(value.day)
      case 'flag':
        return t(value.on ? 'yes' : 'no')
      case 'number':
        return formatNumber(value.number)
      case 'hours':
        return t('calendar.range', { from: minuteText(value.from), until: minuteText(value.until) })
      case 'weekday':
        return words(`date.weekdays.${value.weekday}`)
      case 'ownDays':
        return value.days.map(ownDayText).join(t('join'))
      case 'holidays':
        return holidaysText(value)
    }
  }
  const changeText = ({ field, before, after }: AuditChange): string =>
    before === null
      ? t('set', { field: t(`field.${field}`), after: valueText(after) })
      : t('change', { field: t(`field.${field}`), before: valueText(before), after: valueText(after) })
  const subjectText = (subject: AuditSubject | null): string => {
    switch (subject?.kind) {
      case 'person':
        return subject.person.name
      case 'department':
        return subject.name
      case 'objective':
        return subject.title
      case 'company':
      case undefined:
        return ''
    }
  }
  const actorText = (by: AuditActor | null): string => {
    if (by === null) return t('somebody')
    return typeof by === 'string' ? t(`actor.${by}`) : by.name
  }
  return ({ action, by, at, subject, changes }: AuditLine): AuditTexts => ({
    title: action === null ? t('unknown') : t(`action.${action}`),
    subject: subject?.kind === 'person' && subject.person.id === idOf(by) ? '' : subjectText(subject),
    when: t('when', { name: actorText(by), day: day(civilDateAt(at)), time: clockText(at) }),
    changes: changes.map(changeText),
  })
}

const idOf = (by: AuditActor | null): string | undefined => (by === null || typeof by === 'string' ? undefined : by.id)

/** A state or a role in words; what this release does not know stays as it is. */
const wordOf = (word: string): string => i18next.t(`audit:word.${word}`, { defaultValue: word })
