import { peopleApi } from '@domain/people/api'
import { refresh } from '../../../../cloud'
import { chooseCompany } from '../../../../session'
import { restartAtWhy } from '../../ways'

/** Into a company that the reader now belongs to: first of all, why it uses OKRs. */
export async function enter(companyId: string): Promise<void> {
  chooseCompany(companyId)
  await refresh(peopleApi.session)
  await restartAtWhy()
}
