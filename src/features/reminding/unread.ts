import { reminderApi } from '@domain/reminder/api'
import { callCloud, refresh, useCall } from '../../cloud'
import { useAccount } from '../../cloud/account'
import { queryClient } from '../../cloud/client'
import { callKey } from '../../cloud/useCall'
import type { TabName } from '../../components/PageFrame/tabs'
import type { Member } from '../../session'

const none: readonly TabName[] = []
const inbox: readonly TabName[] = ['inbox']

/** The tabs with something unread, for the bar. Asked when the app comes to the front, not by each page. */
export function useUnread({ company }: Pick<Member, 'company'>): readonly TabName[] {
  const { data } = useCall(reminderApi.unread, { companyId: company.id }, { inFront: true })
  return data && data.count > 0 ? inbox : none
}

/** Something was done: the dot may go. Nothing is asked where there is none. */
export function lookAgain(companyId: string): void {
  const key = callKey(useAccount.getState().id, reminderApi.unread, { companyId })
  const known = queryClient.getQueryData<{ count: number }>(key)
  if (known && known.count > 0) void refresh(reminderApi.unread, { companyId })
}

/** Marks what was opened as read, from the inbox or from a message. */
export async function markRead(companyId: string, reminderIds: readonly string[]): Promise<void> {
  try {
    await callCloud(reminderApi.markRead, { companyId, reminderIds: [...reminderIds] })
  } catch {
    // Without a network it is unread again when the list is read next, as it is in the cloud.
    return
  }
  await refresh(reminderApi.unread, { companyId })
}
