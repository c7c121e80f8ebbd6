import { peopleApi } from '@domain/people/api'
import { type RemindingPage, reminderApi } from '@domain/reminder/api'
import type { ReminderRules, Reminding } from '@domain/reminder/model'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, refresh, sentenceFor } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'

/**
 * Saves each choice as it is made, one after the other. Where something else was saved meanwhile, on another device or
 * by the choice before, the choice alone is put on top of it.
 */
export function useSaving({ company: { id: companyId } }: Pick<Member, 'company'>, page: RemindingPage) {
  const { t } = useTranslation('reminding')
  const before = useRef(Promise.resolve())
  const told = async (saving: Promise<unknown>) => {
    try {
      await saving
      showToast({ text: t('saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    // Both carry the version that the next save names.
    await Promise.all([refresh(reminderApi.reminding, { companyId }), refresh(peopleApi.session)])
  }
  const onNewest = async (saveOn: (page: RemindingPage) => Promise<unknown>) => {
    try {
      await saveOn(page)
    } catch (error) {
      if (!(error instanceof CloudFailure && error.code === 'staleVersion')) throw error
      await saveOn(await callCloud(reminderApi.reminding, { companyId }))
    }
  }
  const inTurn = (saveOn: (page: RemindingPage) => Promise<unknown>) => {
    before.current = before.current.then(() => told(onNewest(saveOn)))
  }
  return {
    save: (change: (page: RemindingPage) => Partial<Reminding>) =>
      inTurn((on) =>
        callCloud(reminderApi.saveReminding, {
          companyId,
          version: on.version,
          reminding: { ...on.reminding, ...change(on) },
        }),
      ),
    saveRules: (change: Partial<ReminderRules>) =>
      inTurn(({ company: { version, rules } }) =>
        callCloud(reminderApi.saveReminderRules, { companyId, version, rules: { ...rules, ...change } }),
      ),
  }
}
