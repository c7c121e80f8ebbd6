import Taro from '@tarojs/taro'

/** Where a champion says something to a department. */
export const openNudging = (): void => void Taro.navigateTo({ url: '/packages/reminder/pages/nudge/index' })
