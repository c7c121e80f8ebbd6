import type { Loose, PhoneOptions } from '../../package-format'
import { type Callbacks, succeed } from './answer'
import { pixelRatio } from './canvas'

/** Heights of an iPhone with a notch, in px. */
const statusBarHeight = 44
const homeIndicatorHeight = 34

/** Where WeChat draws its capsule: 87 × 32, seven px from the right edge. */
const capsule = { width: 87, height: 32, top: statusBarHeight + 4, right: 7 }

/** What the phone says about itself. Theme follows the browser's colour scheme. */
export function deviceApi(options: PhoneOptions, launch: Loose): Loose {
  const width = (): number => window.innerWidth
  const height = (): number => window.innerHeight
  const theme = (): string => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

  const safeArea = (): Loose => {
    const bottom = height() - homeIndicatorHeight
    return { top: statusBarHeight, left: 0, right: width(), bottom, width: width(), height: bottom - statusBarHeight }
  }
  const windowInfo = (): Loose => ({
    pixelRatio,
    windowWidth: width(),
    windowHeight: height(),
    screenWidth: width(),
    screenHeight: height(),
    statusBarHeight,
    safeArea: safeArea(),
  })
  const appInfo = (): Loose => ({
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: options.language,
    theme: theme(),
    fontSizeSetting: options.fontSizeSetting,
    host: { env: 'WeChat' },
    enableDebug: false,
  })
  const deviceInfo = (): Loose => ({
    brand: options.platform === 'ios' ? 'iPhone' : 'HUAWEI',
    model: options.platform === 'ios' ? 'iPhone 13' : 'ALN-AL00',
    system: options.platform === 'ios' ? 'iOS 17.0' : 'Android 12',
    platform: options.platform,
  })
  const everything = (): Loose => ({ ...windowInfo(), ...appInfo(), ...deviceInfo() })

  return {
    canIUse: (name: string) => !options.missing.includes(name),
    getWindowInfo: windowInfo,
    getAppBaseInfo: appInfo,
    getDeviceInfo: deviceInfo,
    getSystemSetting: () => ({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getSystemInfoSync: everything,
    getSystemInfo: (callbacks?: Callbacks) => succeed(callbacks, 'getSystemInfo', everything()),
    getSystemInfoAsync: (callbacks?: Callbacks) => succeed(callbacks, 'getSystemInfoAsync', everything()),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({
      width: capsule.width,
      height: capsule.height,
      top: capsule.top,
      bottom: capsule.top + capsule.height,
      right: width() - capsule.right,
      left: width() - capsule.right - capsule.width,
    }),
  }
}
