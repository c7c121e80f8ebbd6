import Taro from '@tarojs/taro'

/** Where an administrator enters the State Council's notice for a year. */
export const openAnnouncing = (year: number): void =>
  void Taro.navigateTo({ url: `/packages/people/pages/announce/index?year=${year}` })
