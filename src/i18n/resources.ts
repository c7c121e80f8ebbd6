import enCommon from '@locales/en/common.json'
import enComponents from '@locales/en/components.json'
import enCheckIn from '@locales/en/checkIn.json'
import enCloud from '@locales/en/cloud.json'
import enOkr from '@locales/en/okr.json'
import enToday from '@locales/en/today.json'
import zhCommon from '@locales/zh-CN/common.json'
import zhComponents from '@locales/zh-CN/components.json'
import zhCheckIn from '@locales/zh-CN/checkIn.json'
import zhCloud from '@locales/zh-CN/cloud.json'
import zhOkr from '@locales/zh-CN/okr.json'
import zhToday from '@locales/zh-CN/today.json'
import enOkrs from '@locales/en/okrs.json'
import zhOkrs from '@locales/zh-CN/okrs.json'
import enInbox from '@locales/en/inbox.json'
import zhInbox from '@locales/zh-CN/inbox.json'
import enMe from '@locales/en/me.json'
import zhMe from '@locales/zh-CN/me.json'

/**
 * The words that the first screens need, one namespace a file of `locales/`. A subpackage brings its own with
 * `addWords` (index.ts), so that the main package does not carry them.
 */
export const resources = {
  'zh-CN': {
    common: zhCommon,
    components: zhComponents,
    inbox: zhInbox,
    me: zhMe,
    okrs: zhOkrs,
    checkIn: zhCheckIn,
    cloud: zhCloud,
    okr: zhOkr,
    today: zhToday,
  },
  en: {
    common: enCommon,
    components: enComponents,
    inbox: enInbox,
    me: enMe,
    okrs: enOkrs,
    checkIn: enCheckIn,
    cloud: enCloud,
    okr: enOkr,
    today: enToday,
  },
}
