import Taro from '@tarojs/taro'

/**
 * Has WeChat show its privacy consent where it has not been given yet: before a name is sent anywhere.
 * Hosts without such a consent (browsers, WeCom, old WeChat) have none to ask for.
 *
 * @returns whether the person agreed
 */
export function agreedToPrivacy(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      if (!Taro.canIUse('requirePrivacyAuthorize')) resolve(true)
      else Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
    } catch {
      resolve(true)
    }
  })
}

/** Copies a text, which WeChat counts among what is personal. @returns whether it was copied */
export async function copied(text: string): Promise<boolean> {
  if (!(await agreedToPrivacy())) return false
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
