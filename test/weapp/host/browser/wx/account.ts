import type { Loose } from '../../package-format'
import { type Callbacks, succeed } from './answer'

/** Identity, privacy and messages: this phone's owner agrees to everything. */
export function accountApi(): Loose {
  return {
    login: (options?: Callbacks) => succeed(options, 'login', { code: 'code-of-this-phone' }),
    checkSession: (options?: Callbacks) => succeed(options, 'checkSession'),
    getPrivacySetting: (options?: Callbacks) => succeed(options, 'getPrivacySetting', { needAuthorization: false }),
    requirePrivacyAuthorize: (options?: Callbacks) => succeed(options, 'requirePrivacyAuthorize'),
    getSetting: (options?: Callbacks) => succeed(options, 'getSetting', { authSetting: {} }),
    requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) =>
      succeed(options, 'requestSubscribeMessage', Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))),
  }
}
