import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/**
 * Tells TanStack Query when the network comes and goes and when the app is in front: WeChat has neither
 * `navigator.onLine` nor `visibilitychange`. In browsers the library listens by itself (`connection.h5.ts`).
 */
export function watchConnection(): void {
  onlineManager.setEventListener((setOnline) => {
    const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(changed)
    Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
    return () => Taro.offNetworkStatusChange(changed)
  })
  focusManager.setEventListener((setFocused) => {
    const shown = () => setFocused(true)
    const hidden = () => setFocused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
}
