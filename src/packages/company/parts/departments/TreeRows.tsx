import type { DepartmentView } from '@domain/people/api'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { openDepartment } from '../../ways'

interface Props {
  /** Those that are shown. */
  rows: readonly DepartmentView[]
  /** The whole tree. */
  departments: readonly DepartmentView[]
  /** What stands under a name; how many are inside it when left out. */
  textOf?: (department: DepartmentView) => string
}

/** Departments as rows that lead to their pages. */
export function TreeRows({ rows, departments, textOf }: Props) {
  const { t } = useTranslation('departments')
  const inside = ({ id }: DepartmentView) => departments.filter(({ path }) => path.at(-2) === id).length
  const countOf = (department: DepartmentView) => {
    const count = inside(department)
    return count === 0 ? '' : t('inside', { count })
  }
  return (
    <Card>
      {rows.map((department) => (
        <Cell
          key={department.id}
          title={department.name}
          text={(textOf ?? countOf)(department)}
          onPress={() => openDepartment(department.id)}
        />
      ))}
    </Card>
  )
}
