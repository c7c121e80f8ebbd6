import 'wx-server-sdk'
import type { SdkDatabase } from './sdk'

/** What the SDK takes and its own declarations leave out (wx-server-sdk 4.0.2, `src/api/database/api/database`). */
declare module 'wx-server-sdk' {
  export function init(config: { env: symbol }): void
  export function database<Collections>(config: { throwOnNotFound: boolean }): SdkDatabase<Collections>
}
