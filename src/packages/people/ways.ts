import Taro from '@tarojs/taro'

/** Where an administrator enters the State Council's notice for a year. */
export const openAnnouncing = (year: number): void =>
  void Taro.navigateTo({ url: `/packages/people/pages/announce/index?year=${year}` })

/** Why the company uses OKRs, for who has just come in; it goes on to Today by itself where nobody has said why. */
export const restartAtWhy = (): Promise<unknown> => Taro.reLaunch({ url: '/packages/rollout/pages/why/index?first=1' })

/** One invite, as its maker and administrators see it. */
export const openInviteOf = (inviteId: string): void =>
  void Taro.navigateTo({ url: `/packages/people/pages/inviteOne/index?id=${inviteId}` })
