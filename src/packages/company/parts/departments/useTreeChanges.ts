import { peopleApi } from '@domain/people/api'
import { type Carried, departmentsApi } from '@domain/people/departmentsApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, refresh, sentenceFor } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'

/** Everything that shows the tree is asked for again. */
export const refreshTree = () => Promise.all([refresh(peopleApi.departments), refresh(departmentsApi.department)])

/** Changes of the tree: each is sent, carried through to its end, and shown; what was refused says why. */
export function useTreeChanges(companyId: string) {
  const { t } = useTranslation('departments')
  const [isSending, setSending] = useState(false)
  const [isCarrying, setCarrying] = useState(false)

  /** Goes on, call after call, until a change is carried through. */
  const carryOn = async () => {
    while (!(await callCloud(departmentsApi.continueTreeChange, { companyId })).settled);
  }
  /** @returns whether it was made */
  const make = async (change: () => Promise<Partial<Carried>>, made: string): Promise<boolean> => {
    setSending(true)
    try {
      const { settled = true } = await change()
      setCarrying(!settled)
      if (!settled) await carryOn()
      // Not done before the page has the version that the next change builds on.
      await refreshTree()
      showToast({ text: made })
      return true
    } catch (error) {
      await refreshTree()
      const isStale = error instanceof CloudFailure && error.code === 'staleVersion'
      showToast({ text: isStale ? t('changed') : sentenceFor(error) })
      return false
    } finally {
      setSending(false)
      setCarrying(false)
    }
  }
  return { make, isSending, /** Whether one takes longer than a call. */ isCarrying }
}
