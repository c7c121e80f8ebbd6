import Taro from '@tarojs/taro'

/** What the phone says of itself that screens need; anything a host lacks is `undefined`. */
export interface Host {
  /** As the host writes it: `zh_CN`, `en`, `zh-Hans-CN`… */
  language: string | undefined
  theme: 'light' | 'dark' | undefined
  /** WeChat's own text size setting in px, 16 being standard; absent in browsers and in WeCom. */
  fontSizeSetting: number | undefined
}

type BaseInfo = Partial<{ language: string; theme: string; fontSizeSetting: number }>

/** WeCom has no getAppBaseInfo, and old WeChat neither: the deprecated call knows the same there. */
function baseInfo(): BaseInfo {
  try {
    return Taro.getAppBaseInfo()
  } catch {
    try {
      return Taro.getSystemInfoSync()
    } catch {
      return {}
    }
  }
}

/** Asks the host anew: language, theme and text size may change while the app is in the background. */
export function readHost(): Host {
  const info = baseInfo()
  const theme = info.theme === 'dark' || info.theme === 'light' ? info.theme : undefined
  const size = info.fontSizeSetting
  return {
    language: info.language || undefined,
    theme,
    fontSizeSetting: typeof size === 'number' && size > 0 ? size : undefined,
  }
}

/**
 * Follows the system's theme where the host tells of changes.
 *
 * @returns how to stop following
 */
export function watchTheme(changed: (theme: 'light' | 'dark') => void): () => void {
  const listener = ({ theme }: { theme: string }) => changed(theme === 'dark' ? 'dark' : 'light')
  try {
    Taro.onThemeChange(listener)
    return () => Taro.offThemeChange(listener)
  } catch {
    return () => undefined
  }
}
