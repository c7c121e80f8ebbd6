import { accessApi } from '@domain/people/accessApi'
import { peopleApi } from '@domain/people/api'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'

/** What a change of roles shows itself in: the reader's own roles too. */
const refreshAccess = (): Promise<unknown> =>
  Promise.all([accessApi.access, accessApi.coaches, peopleApi.session].map((call) => refresh(call)))

/** Says what came of a change, and shows it. */
export function useChanging() {
  const { t } = useTranslation('access')
  return async (sending: Promise<unknown>, done: string = t('saved')): Promise<void> => {
    try {
      await sending
      showToast({ text: done })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await refreshAccess()
  }
}
