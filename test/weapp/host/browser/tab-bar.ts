import type { AppJson } from '../package-format'

export interface TabBar {
  /** Marks the tab of `path`, and hides the bar where `path` is no tab. */
  select(path: string): void
}

/** WeChat's own tab bar, for an app that does not draw one. */
export function drawTabBar(config: NonNullable<AppJson['tabBar']>, choose: (path: string) => void): TabBar {
  const bar = document.body.appendChild(document.createElement('div'))
  bar.className = 'wx-tab-bar'
  bar.setAttribute('role', 'tablist')
  const tabs = config.list.map((item) => {
    const tab = bar.appendChild(document.createElement('div'))
    tab.setAttribute('role', 'tab')
    tab.textContent = item.text
    tab.addEventListener('click', () => choose(item.pagePath))
    return { tab, path: item.pagePath }
  })
  return {
    select(path) {
      bar.hidden = !tabs.some((one) => one.path === path)
      for (const one of tabs) one.tab.setAttribute('aria-selected', String(one.path === path))
    },
  }
}
