import type { AssociatedBackend, CodeSpace, component, Root } from 'glass-easel-miniprogram-adapter'
import type { Loose, WeappPackage } from '../package-format'
import type { ModuleLoader } from './modules'
import { addStyle } from './styles'
import { drawTabBar, type TabBar } from './tab-bar'

/** How near to its end a page says `onReachBottom`, in px (WeChat's `onReachBottomDistance`). */
const reachBottomDistance = 50

type Instance = component.GeneralComponent & Record<string, unknown>

interface OpenPage {
  route: string
  instance: Instance
  root: Root
  holder: HTMLElement
  style: HTMLStyleElement
  tabBar?: Root
  scrollTop: number
  nearBottom: boolean
}

interface Surroundings {
  pkg: WeappPackage
  space: CodeSpace
  backend: AssociatedBackend
  modules(): ModuleLoader
}

/** The page stack with its tab pages, which WeChat keeps alive while another tab is shown. */
export class Pages {
  private stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private readonly tabBar: TabBar | undefined
  /** Route of a page whose first `setData` comes before it is on the stack. */
  private opening: string | undefined

  constructor(private readonly world: Surroundings) {
    const { tabBar } = world.pkg.app
    if (tabBar && !tabBar.custom) this.tabBar = drawTabBar(tabBar, (path) => this.switchTab(path))
    window.addEventListener('scroll', () => this.scrolled())
  }

  instances(): unknown[] {
    return this.stack.map((page) => page.instance)
  }

  currentRoute(): string {
    return this.opening ?? this.top()?.route ?? 'app'
  }

  top(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  isTab(path: string): boolean {
    return this.world.pkg.app.tabBar?.list.some((item) => item.pagePath === path) ?? false
  }

  exists(path: string): boolean {
    return this.world.pkg.js[path] !== undefined
  }

  push(path: string, query: Loose): void {
    const top = this.top()
    if (top) this.hide(top)
    this.open(path, query)
  }

  replace(path: string, query: Loose): void {
    const top = this.stack.pop()
    if (top) this.close(top)
    this.open(path, query)
  }

  back(delta: number): void {
    for (let left = delta; left > 0 && this.stack.length > 1; left -= 1) {
      const page = this.stack.pop()
      if (page) this.close(page)
    }
    const top = this.top()
    if (top) this.show(top)
  }

  relaunch(path: string, query: Loose): void {
    for (const page of new Set([...this.stack, ...this.tabs.values()])) this.close(page)
    this.stack = []
    this.open(path, query)
  }

  switchTab(path: string): void {
    const left = this.top()
    if (left?.route === path) return
    for (const page of this.stack.reverse())
      if (this.isTab(page.route)) this.hide(page)
      else this.close(page)
    this.stack = []
    const kept = this.tabs.get(path)
    if (!kept) {
      this.open(path, {})
      return
    }
    this.stack = [kept]
    this.show(kept)
  }

  /** Calls a lifetime of the page on screen, such as `onPullDownRefresh`. */
  tell(lifetime: string, ...details: unknown[]): unknown {
    const top = this.top()
    return top && call(top, lifetime, ...details)
  }

  private open(path: string, query: Loose): void {
    const { pkg, space, backend } = this.world
    this.opening = path
    try {
      this.world.modules().inject(path)
      const style = addStyle(pkg, path)
      const root = backend.createRoot('page', space, path)
      const holder = document.body.appendChild(document.createElement('div'))
      holder.className = 'wx-page'
      holder.dataset.route = path
      attach(root, holder)
      const instance = root.get() as Instance
      Object.assign(instance, { route: path, __route__: path, options: query })
      const page: OpenPage = { route: path, instance, root, holder, style, scrollTop: 0, nearBottom: false }
      if (this.isTab(path)) this.openTab(page)
      this.stack.push(page)
      this.settle(page)
      call(page, 'onLoad', query)
      call(page, 'onShow', {})
      queueMicrotask(() => call(page, 'onReady'))
    } finally {
      this.opening = undefined
    }
  }

  private openTab(page: OpenPage): void {
    this.tabs.set(page.route, page)
    const custom = 'custom-tab-bar/index'
    if (!this.world.pkg.app.tabBar?.custom || !this.exists(custom)) return
    this.world.modules().inject(custom)
    const bar = this.world.backend.createRoot('custom-tab-bar', this.world.space, custom)
    page.tabBar = bar
    attach(bar, page.holder)
    Object.assign(page.instance, { getTabBar: () => bar.get() })
  }

  /** Makes `page` the one that is seen. */
  private settle(page: OpenPage): void {
    const { pkg } = this.world
    page.holder.style.display = ''
    page.style.disabled = false
    window.scrollTo(0, page.scrollTop)
    document.title = pkg.json[page.route]?.navigationBarTitleText ?? pkg.app.window?.navigationBarTitleText ?? ''
    this.tabBar?.select(page.route)
  }

  private show(page: OpenPage): void {
    this.settle(page)
    call(page, 'onShow', {})
  }

  private hide(page: OpenPage): void {
    page.scrollTop = window.scrollY
    call(page, 'onHide')
    page.holder.style.display = 'none'
    // Each page of a mini program is a window of its own: a covered page's rules reach no other page.
    page.style.disabled = true
  }

  private close(page: OpenPage): void {
    call(page, 'onUnload')
    page.root.release()
    page.tabBar?.release()
    page.holder.remove()
    page.style.remove()
    this.tabs.delete(page.route)
  }

  private scrolled(): void {
    const page = this.top()
    if (!page) return
    call(page, 'onPageScroll', { scrollTop: window.scrollY })
    const left = document.documentElement.scrollHeight - window.scrollY - window.innerHeight
    const near = left <= reachBottomDistance
    if (near && !page.nearBottom) call(page, 'onReachBottom')
    page.nearBottom = near
  }
}

function attach(root: Root, holder: HTMLElement): void {
  const placeholder = holder.appendChild(document.createElement('div'))
  root.attach(holder as never, placeholder as never)
}

function call(page: OpenPage, lifetime: string, ...details: unknown[]): unknown {
  const method: unknown = page.instance[lifetime]
  return typeof method === 'function' ? method.apply(page.instance, details) : undefined
}
