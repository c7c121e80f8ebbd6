import Taro from '@tarojs/taro'

const addressOf = (page: string, values: Record<string, string>): string =>
  `/packages/review/pages/${page}/index?${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`

/** Where the answers of a cycle are written. */
export const openWriting = (cycleId: string): void =>
  void Taro.navigateTo({ url: addressOf('write', { cycle: cycleId }) })

/** Somebody's review, as their reviewer reads it. */
export const openReview = (memberId: string, cycleId: string): void =>
  void Taro.navigateTo({ url: addressOf('read', { member: memberId, cycle: cycleId }) })

/** The same in the place of the one in front: several in a row without going back. */
export const goToReview = (memberId: string, cycleId: string): void =>
  void Taro.redirectTo({ url: addressOf('read', { member: memberId, cycle: cycleId }) })
