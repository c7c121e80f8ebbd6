import path from 'node:path'
import elements from './elements.json'

type Elements = Record<string, Record<string, string>>

/** The little of Taro's plugin context and platform that is used here; Taro exports no type for it. */
interface Platform {
  template?: { internalComponents: Elements }
  runtimePath: string | string[]
}
interface PluginContext {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void
}

/** What of the weapp platform reaches the phone: its reconciler and, once more, the table of every element. */
const wechat = '@tarojs/plugin-platform-weapp/dist/runtime'

/**
 * The elements of the phone's templates, and all that each may be given: elements.json takes the place of Taro's own
 * table, which knows every attribute of WeChat's but no `aria-*`. Each attribute is written out once a level of the
 * templates, and every first start loads it. An empty text is an attribute without a default.
 *
 * Build side (the templates) and run side (Taro's short names of attributes and elements, in elements.runtime.ts) must
 * agree, so both read the same file. What a screen gives an element and the file does not name never reaches the phone:
 * `test/house/elements` looks for it.
 */
export default function onlyElementsInUse(context: PluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.internalComponents = { ...elements, Block: {} }
      const ours = path.resolve(__dirname, 'elements.runtime.ts')
      platform.runtimePath = [platform.runtimePath].flat().map((file) => (file === wechat ? ours : file))
    },
  })
}
