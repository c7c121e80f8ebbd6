import Taro from '@tarojs/taro'

/**
 * This phone's storage, 10 MB in WeChat and 1 MB a key. Nothing here throws: a full or forbidden storage costs what
 * would have been kept, never the screen.
 */
export const storage = {
  /** What was kept under a key; `undefined` where nothing is. */
  read(key: string): unknown {
    try {
      const value: unknown = Taro.getStorageSync(key)
      // WeChat answers an unknown key with an empty string.
      return value === '' || value === null ? undefined : value
    } catch {
      return undefined
    }
  },

  /** Keeps a value, before it returns. @returns false where there was no room */
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },

  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      return undefined
    }
  },
}
