import Taro from '@tarojs/taro'

/** Where the phone's own things stand at the top of the screen, px. */
export interface TopMetrics {
  /** The status bar's height; 0 in a browser. */
  statusBar: number
  /** Room kept free on the right for WeChat's capsule; 16 where there is none. */
  capsule: number
}

const browser: TopMetrics = { statusBar: 0, capsule: 16 }
/** What the look keeps free where the phone has a capsule but does not say where (look/tokens.md, Safe areas). */
const usualCapsule = 106

interface Window {
  statusBarHeight?: number
  windowWidth?: number
}

function windowOf(): Window {
  try {
    return Taro.getWindowInfo()
  } catch {
    try {
      return Taro.getSystemInfoSync()
    } catch {
      return {}
    }
  }
}

let known: TopMetrics | undefined

/** Asked once: neither the status bar nor the capsule moves while the app runs. */
export function topMetrics(): TopMetrics {
  known ??= process.env.TARO_ENV === 'h5' ? browser : measured()
  return known
}

/** Between capsule and title, px. */
const apart = 12

function measured(): TopMetrics {
  const { statusBarHeight = 20, windowWidth } = windowOf()
  try {
    const capsule = Taro.getMenuButtonBoundingClientRect()
    if (windowWidth && capsule.left > 0) {
      // The row is 44 high and centred on the capsule, wherever a phone puts it.
      const middle = (capsule.top + capsule.bottom) / 2
      return { statusBar: Math.max(0, middle - 22), capsule: Math.max(0, windowWidth - capsule.left + apart) }
    }
  } catch {
    // Some hosts have no capsule to ask for.
  }
  return { statusBar: statusBarHeight, capsule: usualCapsule }
}
