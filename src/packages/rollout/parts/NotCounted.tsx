import { isAllowed } from '@domain/people/permissions'
import { boardApi } from '@domain/rollout/boardApi'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { EmptyState } from '../../../components/EmptyState'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'

/** Nothing was counted yet: when it will be, and for whoever leads the rollout a way to have it counted now. */
export function NotCounted({ member: { company, me } }: { member: Pick<Member, 'company' | 'me'> }) {
  const { t } = useTranslation('adoption')
  const companyId = company.id
  const count = useSend(boardApi.countNow, () => refresh(boardApi.board, { companyId }))
  const onCount = async () => {
    if (count.isSending) return
    try {
      const { state } = await count.send({ companyId })
      showToast({ text: t(state === 'counting' ? 'board.counting' : 'board.counted') })
    } catch {
      // `count.error` is shown.
    }
  }
  return (
    <>
      {count.error && <Banner boxed kind="error" text={sentenceFor(count.error)} />}
      <EmptyState
        title={t('board.notCounted')}
        text={t('board.notCountedHint')}
        action={
          isAllowed('countBoard', me.roles)
            ? { text: t(count.isSending ? 'board.counting' : 'board.count'), onPress: () => void onCount() }
            : undefined
        }
      />
    </>
  )
}
