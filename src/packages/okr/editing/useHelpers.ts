import type { PersonView } from '@domain/people/api'
import { championsApi } from '@domain/rollout/championsApi'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import type { Person } from '../../../components/PeoplePicker'
import { pickable } from '../../../features/people/PeopleSheet'

/**
 * Whom a writer could ask first: the champions of their department, then the company's coaches.
 * @param open asks the cloud only while somebody looks
 */
export function useHelpers(companyId: string, open: boolean): readonly Person[] {
  const { t } = useTranslation('editor')
  const { data } = useCall(championsApi.helpersForMe, open ? { companyId } : null, { kept: true })
  return useMemo(() => {
    const as = (role: 'champion' | 'coach') => (person: PersonView) => ({
      ...pickable(person),
      team: [t(`helper.${role}`), person.departmentName].filter(Boolean).join(' · '),
    })
    return data ? [...data.champions.map(as('champion')), ...data.coaches.map(as('coach'))] : []
  }, [data, t])
}
