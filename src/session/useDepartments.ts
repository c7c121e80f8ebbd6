import { peopleApi } from '@domain/people/api'
import { useCall } from '../cloud/useCall'
import type { Member } from './useSession'

/** A company's departments in its own order. Asked once for each version of the company. */
export const useDepartments = ({ company }: Pick<Member, 'company'>) =>
  useCall(
    peopleApi.departments,
    { companyId: company.id },
    { kept: true, freshFor: 60 * 60_000, edition: company.version },
  )
