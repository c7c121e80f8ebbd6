import type { DepartmentView } from '@domain/people/api'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Segmented } from '../../../../components/Segmented'
import type { Opened, Writing } from './form'

interface Props {
  opened: Opened
  writing: Pick<Writing, 'by' | 'departmentId' | 'people'>
  departments: readonly DepartmentView[]
  onChange: (part: Pick<Writing, 'by'>) => void
  onChoose: (what: Writing['by']) => void
}

/** Whom the words are for: chosen here, or said where the page was opened from. */
export function Audience({ opened, writing, departments, onChange, onChoose }: Props) {
  const { t } = useTranslation('reminding')
  const nameOf = (id: string | null) => departments.find((each) => each.id === id)?.name
  if (opened.for === 'notYet') {
    const title = t(`nudge.notYet.${opened.step}`, { department: nameOf(opened.departmentId) ?? '' })
    return (
      <Card>
        <Cell icon="people" title={title} />
      </Card>
    )
  }
  const { by, departmentId, people } = writing
  return (
    <>
      {opened.for === 'anybody' && (
        <Segmented
          label={t('nudge.to')}
          items={(['department', 'people'] as const).map((value) => ({ value, text: t(`nudge.by.${value}`) }))}
          value={by}
          onChange={(value) => onChange({ by: value })}
        />
      )}
      <Card>
        {by === 'department' ? (
          <Cell
            icon="people"
            title={t('nudge.department')}
            value={nameOf(departmentId) ?? t('nudge.choose')}
            onPress={() => onChoose('department')}
          />
        ) : (
          <Cell
            icon="people"
            title={t('nudge.to')}
            value={people.length === 0 ? t('nudge.people') : people.map(({ name }) => name).join(t('nudge.join'))}
            onPress={() => onChoose('people')}
          />
        )}
      </Card>
    </>
  )
}
