import type { DepartmentView } from '@domain/people/api'
import { RadioGroup, RadioRow } from '../../components/Cell'
import { Sheet } from '../../components/Sheet'

export interface DepartmentSheetProps {
  open: boolean
  title: string
  /** In the company's own order. */
  departments: readonly DepartmentView[]
  value: string
  onChoose: (departmentId: string) => void
  onClose: () => void
}

/** Departments as a tree read from above: what is above a department stands under its name. */
export function DepartmentSheet({ open, title, departments, value, onChoose, onClose }: DepartmentSheetProps) {
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <RadioGroup label={title}>
        {departments.map(({ id, name, path }) => (
          <RadioRow
            key={id}
            title={name}
            text={path
              .slice(0, -1)
              .map((above) => nameOf.get(above) ?? '')
              .filter(Boolean)
              .join(' / ')}
            chosen={id === value}
            onChoose={() => {
              onChoose(id)
              onClose()
            }}
          />
        ))}
      </RadioGroup>
    </Sheet>
  )
}
