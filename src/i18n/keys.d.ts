import type common from '@locales/zh-CN/common.json'
import type components from '@locales/zh-CN/components.json'

/**
 * Every key that `t` takes, from the Chinese files: a key that does not exist fails the type check.
 * A subpackage's namespace is named here too; a type costs nothing in the bundle.
 */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      components: typeof components
    }
  }
}
