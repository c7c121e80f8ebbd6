import type { IconName } from '../Icon'

export type TabName = 'today' | 'okrs' | 'inbox' | 'me'

/** The tabs, in the order of app.config.ts. */
export const tabs = [
  { name: 'today', icon: 'today', url: '/pages/today/index' },
  { name: 'okrs', icon: 'okr', url: '/pages/okrs/index' },
  { name: 'inbox', icon: 'inbox', url: '/pages/inbox/index' },
  { name: 'me', icon: 'me', url: '/pages/me/index' },
] as const satisfies readonly { name: TabName; icon: IconName; url: string }[]
