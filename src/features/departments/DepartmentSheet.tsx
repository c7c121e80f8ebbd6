import type { DepartmentView } from '@domain/people/api'
import { ChoiceSheet, type ChoiceSheetProps } from '../choice/ChoiceSheet'

interface Props extends Omit<ChoiceSheetProps<string>, 'items'> {
  /** In the company's own order. */
  departments: readonly DepartmentView[]
  /** What can be chosen besides, above them all: the whole company. */
  first?: { value: string; text: string }
}

/** Departments as a tree read from above: what is above a department stands under its name. */
export function DepartmentSheet({ departments, first, ...sheet }: Props) {
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  const above = (path: readonly string[]) =>
    path
      .slice(0, -1)
      .map((id) => nameOf.get(id) ?? '')
      .filter(Boolean)
      .join(' / ')
  return (
    <ChoiceSheet
      {...sheet}
      items={[
        ...(first ? [first] : []),
        ...departments.map(({ id, name, path }) => ({ value: id, text: name, hint: above(path) })),
      ]}
    />
  )
}
