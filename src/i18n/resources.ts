import enCommon from '@locales/en/common.json'
import enComponents from '@locales/en/components.json'
import zhCommon from '@locales/zh-CN/common.json'
import zhComponents from '@locales/zh-CN/components.json'

/**
 * The words that the first screens need, one namespace a file of `locales/`. A subpackage brings its own with
 * `addWords` (index.ts), so that the main package does not carry them.
 */
export const resources = {
  'zh-CN': { common: zhCommon, components: zhComponents },
  en: { common: enCommon, components: enComponents },
}
