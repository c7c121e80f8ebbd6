import type { CivilDate } from '@domain/calendar/civilDate'
import { type CompanyView, type MyMembership, type MyRequest, peopleApi, type Session } from '@domain/people/api'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccount } from '../cloud/account'
import { queryClient } from '../cloud/client'
import { callKey, useCall } from '../cloud/useCall'
import { todayNow } from '../features/okr/today'
import { languageOf } from '../i18n/languageOf'
import { chooseCompany, useChosenCompany } from './company'

/** The reader in the company that is shown. */
export interface Member {
  company: CompanyView
  me: MyMembership
  /** The company's day, by the cloud's clock as far as it is known. */
  today: CivilDate
  /** All that they belong to. */
  companies: Session['companies']
  /** Where they asked to be let in besides. */
  requests: readonly MyRequest[]
  switchCompany(companyId: string): void
}

export type SessionState =
  | { state: 'reading' }
  | { state: 'failed'; error: Error; retry(): void }
  /** Only at the local sign-in: in WeChat everybody is signed in. */
  | { state: 'signedOut' }
  /** A WeChat user whom no company has yet: the first run. */
  | { state: 'nowhere'; asksConsent: boolean; requests: readonly MyRequest[] }
  | ({ state: 'member'; asksConsent: boolean } & Member)

/** Who the reader is, and where. Kept, so that the app opens at once and offline. */
export function useSession(): SessionState {
  const account = useAccount(({ id }) => id)
  const companyId = useChosenCompany(({ id }) => id)
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const { data, error, refetch, dataUpdatedAt } = useCall(
    peopleApi.session,
    companyId === null ? { companyId, language } : { companyId },
    { kept: true, freshFor: 5 * 60_000 },
  )
  // What was shown first stays, also when the reader changes the language of the app; it need not be asked for again.
  useEffect(() => {
    if (companyId !== null || !data?.current) return
    const shown = data.current.company.id
    queryClient.setQueryData(callKey(account, peopleApi.session, { companyId: shown }), data)
    chooseCompany(shown)
  }, [account, companyId, data])
  if (account === null) return { state: 'signedOut' }
  if (data?.current) {
    const { company, me, today } = data.current
    return {
      state: 'member',
      asksConsent: data.asksConsent,
      company,
      me,
      today: todayNow(today, dataUpdatedAt, Date.now()),
      companies: data.companies,
      requests: data.requests,
      switchCompany: chooseCompany,
    }
  }
  if (data) return { state: 'nowhere', asksConsent: data.asksConsent, requests: data.requests }
  return error ? { state: 'failed', error, retry: refetch } : { state: 'reading' }
}
