import { peopleApi } from '@domain/people/api'
import { type RemindingPage, reminderApi } from '@domain/reminder/api'
import type { ReminderRules, Reminding } from '@domain/reminder/model'
import { useTranslation } from 'react-i18next'
import { callCloud, refresh, sentenceFor } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'

/** Saves each choice as it is made. What was chosen elsewhere meanwhile is shown, and the choice is made anew. */
export function useSaving({ company: { id: companyId } }: Pick<Member, 'company'>, page: RemindingPage) {
  const { t } = useTranslation('reminding')
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
  const { version, company } = page
  return {
    save: (reminding: Reminding) => told(callCloud(reminderApi.saveReminding, { companyId, version, reminding })),
    saveRules: (rules: ReminderRules) =>
      void told(
        callCloud(reminderApi.saveReminderRules, {
          companyId,
          version: company.version,
          rules,
        }),
      ),
  }
}
