import '../../memberWords'
import type { CivilDate } from '@domain/calendar/civilDate'
import type { MemberRow } from '@domain/people/membersApi'
import type { Role } from '@domain/people/model'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../../../features/okr/present'
import { formatDateWithWeekday } from '../../../../i18n/format'

/** How members are spoken of. */
export function useMemberWords(today: CivilDate) {
  const { t } = useTranslation(['members', 'me', 'components'])
  const words = useWords()
  /** What somebody is besides a member of staff. */
  const roles = (of: readonly Role[]): string =>
    of
      .filter((role) => role !== 'member')
      .map((role) => t(`me:roles.${role}`))
      .join(t('components:join'))
  return {
    t,
    roles,
    day: (date: CivilDate): string => formatDateWithWeekday(words, date, today),
    /** Under a name: department, title, number, roles. */
    place: ({ person, employeeNumber, roles: had }: MemberRow): string =>
      [
        person.departmentName,
        person.title,
        employeeNumber === null ? '' : t('number', { number: employeeNumber }),
        roles(had),
      ]
        .filter(Boolean)
        .join(' · '),
    /** Who reads somebody's review where no manager does. */
    standsIn: ({ reviewer }: MemberRow): string =>
      reviewer === null ? t('nobody') : t('standsIn', { name: reviewer.name }),
  }
}
