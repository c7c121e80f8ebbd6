import type { CivilDate } from '@domain/calendar/civilDate'
import { civilDateAt } from '@domain/calendar/civilDate'
import type { DepartmentView } from '@domain/people/api'
import type { AudienceView, NudgeView } from '@domain/reminder/api'
import { useTranslation } from 'react-i18next'
import { Cell } from '../../../../components/Cell'
import { useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'

interface Props {
  said: readonly NudgeView[]
  departments: readonly DepartmentView[]
  today: CivilDate
}

/** What was said by hand, with who said it to whom, and when. */
export function Said({ said, departments, today }: Props) {
  const { t } = useTranslation('reminding')
  const words = useWords()
  const audience = (to: AudienceView): string => {
    if (to.kind === 'people') return t('nudge.named', { name: to.first?.name ?? '', count: to.count })
    const department = departments.find(({ id }) => id === to.departmentId)?.name ?? ''
    return to.kind === 'department' ? department : t(`nudge.notYet.${to.step}`, { department })
  }
  return (
    <>
      {said.map(({ id, text, at, state, by, to }) => (
        <Cell
          key={id}
          title={text}
          text={t('nudge.line', {
            name: by?.name ?? '',
            department: audience(to),
            day: formatDate(words, civilDateAt(at), today),
          })}
          value={t(`nudge.${state}`)}
        />
      ))}
    </>
  )
}
