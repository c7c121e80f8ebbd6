import type { RolloutRole } from '@domain/rollout/roles'
import { startApi } from '@domain/rollout/startApi'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../../cloud'
import type { Person } from '../../../../components/PeoplePicker'
import { showToast } from '../../../../components/Toast'
import { refreshStart } from './refreshing'

/** Names people for roles, and ends these, saying what came of it. */
export function useNaming(companyId: string) {
  const { t } = useTranslation('start')
  const naming = useSend(startApi.nameRole)
  const ending = useSend(startApi.endRole)
  const told = async (sending: Promise<unknown>, done: string) => {
    try {
      await sending
      showToast({ text: done })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await refreshStart()
  }
  return {
    isSending: naming.isSending || ending.isSending,
    name: ({ memberId, name }: Pick<Person, 'memberId' | 'name'>, role: RolloutRole) =>
      told(naming.send({ companyId, memberId, role }), t('start.named', { name })),
    end: (memberId: string, role: RolloutRole) => told(ending.send({ companyId, memberId, role }), t('start.ended')),
  }
}
