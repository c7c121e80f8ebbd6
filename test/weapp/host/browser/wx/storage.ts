import type { Loose } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'

/** Keys in this window's localStorage, which outlives a reload as WeChat's storage outlives the app. */
const prefix = 'weapp:'

const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))

/** WeChat answers an unknown key with an empty string, not with undefined. */
function read(key: string): unknown {
  const text = localStorage.getItem(prefix + key)
  return text === null ? '' : (JSON.parse(text) as { value?: unknown }).value
}

const write = (key: string, value: unknown): void => localStorage.setItem(prefix + key, JSON.stringify({ value }))
const remove = (key: string): void => localStorage.removeItem(prefix + key)
const info = (): Loose => ({ keys: keys(), currentSize: 0, limitSize: 10240 })

type Keyed = Callbacks & { key: string }

export function storageApi(): Loose {
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: () => keys().forEach(remove),
    getStorageInfoSync: info,
    getStorage: (options: Keyed) =>
      keys().includes(options.key)
        ? succeed(options, 'getStorage', { data: read(options.key) })
        : fail(options, 'getStorage', 'data not found'),
    setStorage: (options: Keyed & { data: unknown }) => {
      write(options.key, options.data)
      return succeed(options, 'setStorage')
    },
    removeStorage: (options: Keyed) => {
      remove(options.key)
      return succeed(options, 'removeStorage')
    },
    clearStorage: (options?: Callbacks) => {
      keys().forEach(remove)
      return succeed(options, 'clearStorage')
    },
    getStorageInfo: (options?: Callbacks) => succeed(options, 'getStorageInfo', info()),
  }
}
