import type { Loose } from '../../package-format'
import type { Pages } from '../pages'
import { resolvePath } from '../styles'
import { type Callbacks, fail, succeed } from './answer'

type Target = Callbacks & { url: string }

/** Moving between pages, with the refusals that WeChat gives: a tab page is switched to, any other is not. */
export function navigationApi(pages: Pages): Loose {
  const go = (
    name: string,
    options: Target,
    wanted: 'tab' | 'page' | 'any',
    act: (path: string, query: Loose) => void,
  ): Promise<Loose> => {
    const { path, query } = parse(options.url, pages.currentRoute())
    if (!pages.exists(path)) return fail(options, name, `page "${path}" is not found`)
    if (wanted === 'tab' && !pages.isTab(path)) return fail(options, name, 'can not switch to no-tabBar page')
    if (wanted === 'page' && pages.isTab(path)) return fail(options, name, 'can not navigate to a tabbar page')
    act(path, query)
    return succeed(options, name)
  }

  return {
    navigateTo: (options: Target) => go('navigateTo', options, 'page', (path, query) => pages.push(path, query)),
    redirectTo: (options: Target) => go('redirectTo', options, 'page', (path, query) => pages.replace(path, query)),
    reLaunch: (options: Target) => go('reLaunch', options, 'any', (path, query) => pages.relaunch(path, query)),
    switchTab: (options: Target) => go('switchTab', options, 'tab', (path) => pages.switchTab(path)),
    navigateBack: (options?: Callbacks & { delta?: number }) => {
      pages.back(options?.delta ?? 1)
      return succeed(options, 'navigateBack')
    },
    pageScrollTo: (options: Callbacks & { scrollTop?: number }) => {
      window.scrollTo(0, options.scrollTop ?? 0)
      return succeed(options, 'pageScrollTo')
    },
    setNavigationBarTitle: (options: Callbacks & { title: string }) => {
      document.title = options.title
      return succeed(options, 'setNavigationBarTitle')
    },
  }
}

/** `../edit/index?id=7` → path without slash, and its query decoded. */
export function parse(url: string, from: string): { path: string; query: Loose } {
  const [path = '', search = ''] = url.split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [key = '', value = ''] = pair.split('=')
      return [key, decodeURIComponent(value)] as const
    })
  return { path: resolvePath(path, from), query: Object.fromEntries(pairs) }
}
