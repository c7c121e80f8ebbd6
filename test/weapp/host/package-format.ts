/** A setData payload, a wxml attribute value, a `wx` argument: whatever the phone bundle hands over. */
export type Loose = Record<string, unknown>

/** The part of a page's or component's JSON that the host reads. */
export interface ComponentJson extends Loose {
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
}

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

/** `app.json`, as Taro writes it. */
export interface AppJson extends ComponentJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  entryPagePath?: string
  window?: { navigationBarTitleText?: string }
  tabBar?: { custom?: boolean; color?: string; selectedColor?: string; list: TabBarItem[] }
}

/** A whole `dist/weapp`, ready to be injected into a window: paths are without extension, as WeChat names files. */
export interface WeappPackage {
  app: AppJson
  json: Record<string, ComponentJson>
  js: Record<string, string>
  wxss: Record<string, string>
  /** Files with their bytes that are asked for by URL: pictures and fonts, as `data:` URLs. */
  assets: Record<string, string>
  /** Source of a function table `path → template`, compiled from every wxml and wxs of the package. */
  templates: string
  /** The same for the built-in components. */
  builtinTemplates: string
  /** Properties that the package's wxml sets on each built-in component. */
  attributes: Record<string, string[]>
  /** Names of every function of `wx`, from the published typings: Taro derives its API from `Object.keys(wx)`. */
  wxApis: string[]
  /** What the template compiler complained about; a clean build has none. */
  warnings: string[]
}

/** What a test may decide about the phone before the mini program starts. */
export interface PhoneOptions {
  /** Whether JavaScript sees `Intl`: true as on most iPhones, false as on most Androids. */
  intl: boolean
  /** As in `wx.getAppBaseInfo()`: `zh_CN`, `en`. */
  language: string
  /** As in `wx.getAppBaseInfo()`: 16 is the ordinary size, WeChat's largest is 23. */
  fontSizeSetting: number
  platform: 'ios' | 'android' | 'devtools'
  /** Names of `wx` that this phone does not have (older WeChat, WeCom). */
  missing: string[]
  /** What the person answers when WeChat asks whether messages may be sent. */
  subscribes: 'accept' | 'reject'
  /** What becomes of a picture that WeChat's menu for pictures is opened with. */
  shares: 'shares' | 'cancels'
  /** Whether the person lets the mini program save pictures. */
  album: 'granted' | 'denied'
  /** Whether there is room for a file. */
  disk: 'free' | 'full'
  /** Page to open, with its query, instead of the app's first: `pages/today/index?from=share`. */
  open?: string
  /** Enter options such as `scene`. */
  scene: number
}

export const ordinaryPhone: PhoneOptions = {
  intl: true,
  language: 'zh_CN',
  fontSizeSetting: 16,
  platform: 'ios',
  missing: [],
  subscribes: 'accept',
  shares: 'shares',
  album: 'granted',
  disk: 'free',
  scene: 1001,
}
