import Taro from '@tarojs/taro'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^20 is some 2^119: two phones never make the same. */
const length = 20

/** Random bytes that were fetched ahead: WeChat gives them by callback only, and an id is needed at once. */
let pool: number[] = []
let fetching = false

/** WeChat's own source of randomness, from base library 2.21 on; elsewhere the fallback has to do. */
function fetchBytes(): void {
  if (fetching) return
  fetching = true
  try {
    Taro.getUserCryptoManager?.().getRandomValues({
      length: 1024,
      success: ({ randomValues }) => {
        pool = [...new Uint8Array(randomValues)]
        fetching = false
      },
      fail: () => undefined,
    })
  } catch {
    // No such source here: `fetching` stays, so that it is not asked again.
  }
}

function randomIndex(): number {
  for (let byte = pool.pop(); byte !== undefined; byte = pool.pop()) {
    // Bytes beyond the last full multiple of 62 would favour the first letters.
    if (byte < 248) return byte % alphabet.length
  }
  return Math.floor(Math.random() * alphabet.length)
}

/**
 * A new id for anything this phone makes: 20 letters and digits.
 *
 * Ids must only be different from each other; nobody gains anything by guessing one, since every call checks who asks.
 * So `Math.random` is enough where WeChat's source is missing or not yet filled.
 */
export function newId(): string {
  if (pool.length < 2 * length) fetchBytes()
  return Array.from({ length }, () => alphabet.charAt(randomIndex())).join('')
}
