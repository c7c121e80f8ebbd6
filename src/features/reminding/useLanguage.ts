import { peopleApi } from '@domain/people/api'
import { reminderApi } from '@domain/reminder/api'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud, keep, kept, refresh } from '../../cloud'
import { useLanguageSetting } from '../../i18n/language'
import { languageOf } from '../../i18n/languageOf'
import type { Member } from '../../session'

/** Tells the cloud in which language messages are to be written: the one that the app speaks, each time it is another. */
export function useToldLanguage({ company }: Pick<Member, 'company'>): void {
  const language = languageOf(useTranslation().i18n.language)
  const chosen = useLanguageSetting(({ choice }) => choice !== 'system')
  const companyId = company.id
  useEffect(() => {
    const place = `toldLanguage:${companyId}`
    const told = chosen ? `${language}!` : language
    if (kept(place, v.string()) === told) return
    callCloud(reminderApi.keepLanguage, { companyId, language, chosen }).then(
      () => {
        keep(place, told)
        // The membership has a new version, which saving one's profile names.
        return refresh(peopleApi.session)
      },
      // Told at the next start: nothing waits for it.
      () => undefined,
    )
  }, [companyId, language, chosen])
}
