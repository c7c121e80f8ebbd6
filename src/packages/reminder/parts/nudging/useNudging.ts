import { reminderApi } from '@domain/reminder/api'
import { championsApi } from '@domain/rollout/championsApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, useCall, useKept, useSend } from '../../../../cloud'
import { pickable } from '../../../../features/people/PeopleSheet'
import type { Member } from '../../../../session'
import { audienceOf, keyOf, type Lack, type Opened, type Writing, writingSchema } from './form'

/**
 * A champion's words while they are written: kept at every change, begun with a kind suggestion where it is known what
 * they are about.
 *
 * @param departmentName of the department that the page was opened for
 */
export function useNudging({ company, me }: Pick<Member, 'company' | 'me'>, opened: Opened, departmentName: string) {
  const { t } = useTranslation('reminding')
  const companyId = company.id
  const ofDepartment = opened.for === 'champions' ? { companyId, departmentId: opened.departmentId } : null
  const champions = useCall(championsApi.championsOf, ofDepartment)
  const [kept, keep, forget] = useKept(keyOf(companyId, opened), writingSchema)
  const [nudgeId, setNudgeId] = useState(newId)
  const [lack, setLack] = useState<Lack>()
  const send = useSend(reminderApi.nudge)
  const others = champions.data?.champions.filter(({ id }) => id !== me.id) ?? []
  const blank: Writing = {
    nudgeId,
    by: opened.for === 'champions' ? 'people' : 'department',
    departmentId: null,
    people: others.map(pickable),
    text:
      opened.for === 'anybody'
        ? ''
        : t(opened.for === 'notYet' ? `nudge.suggest.${opened.step}` : 'nudge.suggest.champions', {
            department: departmentName,
          }),
  }
  const writing = kept ?? blank

  return {
    writing,
    lack,
    error: send.error,
    isSending: send.isSending,
    /** Whether it is not known yet whom the words are for. */
    isWaiting: champions.isLoading && !kept,
    change: (part: Partial<Writing>) => {
      setLack(undefined)
      send.reset()
      keep({ ...writing, ...part })
    },
    /** @returns whether it has been sent; where not, `lack` or `error` says why, and the words stay */
    send: async (): Promise<boolean> => {
      const to = audienceOf(writing, opened)
      const text = writing.text.trim()
      const missing = typeof to === 'string' ? to : text === '' ? 'needsText' : undefined
      setLack(missing)
      if (typeof to === 'string' || missing) return false
      try {
        await send.send({ companyId, nudgeId: writing.nudgeId, to, text })
      } catch {
        // `error` is shown.
        return false
      }
      forget()
      setNudgeId(newId())
      return true
    },
  }
}
