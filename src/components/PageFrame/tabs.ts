import type { IconName } from '../Icon'

export type TabName = 'today' | 'okrs' | 'me'

/** The tabs, in the order of app.config.ts. */
export const tabs = [
  { name: 'today', icon: 'today', url: '/pages/today/index' },
  { name: 'okrs', icon: 'okr', url: '/pages/okrs/index' },
  { name: 'me', icon: 'me', url: '/pages/me/index' },
] as const satisfies readonly { name: TabName; icon: IconName; url: string }[]
