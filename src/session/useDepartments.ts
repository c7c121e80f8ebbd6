import { type DepartmentView, peopleApi } from '@domain/people/api'
import { inTreeOrder } from '@domain/people/tree'
import { useEffect } from 'react'
import { useCallPages } from '../cloud/useCallPages'
import type { Member } from './useSession'

/** A company's departments, each after the one above it, in its own order; those of a large company come page after page. */
export function useDepartments({ company }: Pick<Member, 'company'>): readonly DepartmentView[] {
  const { items, hasMore, error, more } = useCallPages(
    peopleApi.departments,
    (after) => ({ companyId: company.id, after }),
    { kept: true, freshFor: 60 * 60_000, edition: company.version },
  )
  useEffect(() => {
    if (hasMore && !error) more()
  }, [hasMore, error, items.length, more])
  return inTreeOrder<DepartmentView>(items)
}
