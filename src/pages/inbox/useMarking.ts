import { type Inbox, type ReminderView, reminderApi } from '@domain/reminder/api'
import type { InfiniteData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, refresh, sentenceFor } from '../../cloud'
import { useAccount } from '../../cloud/account'
import { queryClient } from '../../cloud/client'
import { callKey } from '../../cloud/useCall'
import { showToast } from '../../components/Toast'
import { markRead } from '../../features/reminding'

/** As many as one call marks: a page. */
const atOnce = 20

/**
 * Shows these as read at once, before the cloud has heard.
 * @returns whether that cut an answer short, which is to be asked for again
 */
function showRead(companyId: string, ids: readonly string[]): boolean {
  const key = callKey(useAccount.getState().id, reminderApi.inbox, { companyId, after: null })
  // An answer that is on its way would show them as unread again.
  const isCut = queryClient.isFetching({ queryKey: key }) > 0
  void queryClient.cancelQueries({ queryKey: key })
  const read = (item: ReminderView) => (ids.includes(item.id) ? { ...item, read: true } : item)
  queryClient.setQueryData<InfiniteData<Inbox>>(
    key,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(read) })) },
  )
  return isCut
}

/** Marking entries of the list as read: one that is opened, or all that there are. */
export function useMarking(companyId: string, { items, pages }: { items: ReminderView[]; pages: Inbox[] }) {
  const { t } = useTranslation('inbox')
  const [isMarking, setMarking] = useState(false)

  const mark = async (ids: readonly string[]) => {
    const isCut = showRead(companyId, ids)
    await markRead(companyId, ids)
    if (isCut) await refresh(reminderApi.inbox, { companyId })
  }

  const markAll = async () => {
    setMarking(true)
    let isCut = false
    try {
      let unread = items.filter(({ read }) => !read).map(({ id }) => id)
      let after = pages[pages.length - 1]?.after ?? null
      for (;;) {
        for (let from = 0; from < unread.length; from += atOnce) {
          const reminderIds = unread.slice(from, from + atOnce)
          await callCloud(reminderApi.markRead, { companyId, reminderIds })
          isCut = showRead(companyId, reminderIds) || isCut
        }
        if (after === null) break
        const page: Inbox = await callCloud(reminderApi.inbox, { companyId, after })
        unread = page.items.filter(({ read }) => !read).map(({ id }) => id)
        after = page.after
      }
      showToast({ text: t('marked') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setMarking(false)
    await Promise.all([refresh(reminderApi.unread, { companyId }), isCut && refresh(reminderApi.inbox, { companyId })])
  }

  return { mark, markAll, isMarking }
}
