import type { DepartmentView } from '@domain/people/api'
import { ChoiceSheet, type ChoiceSheetProps } from '../choice/ChoiceSheet'

interface Props extends Omit<ChoiceSheetProps<string>, 'items'> {
  /** In the company's own order. */
  departments: readonly DepartmentView[]
  /** Offered before them, such as all of them. */
  first?: ChoiceSheetProps<string>['items']
}

/** The names of the departments above one, from the root. */
export function namesAbove(departments: readonly DepartmentView[], path: readonly string[]): string {
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  return path
    .slice(0, -1)
    .map((id) => nameOf.get(id) ?? '')
    .filter(Boolean)
    .join(' / ')
}

/** Departments as a tree read from above: what is above a department stands under its name. */
export function DepartmentSheet({ departments, first = [], ...sheet }: Props) {
  return (
    <ChoiceSheet
      {...sheet}
      items={[
        ...first,
        ...departments.map(({ id, name, path }) => ({ value: id, text: name, hint: namesAbove(departments, path) })),
      ]}
    />
  )
}
