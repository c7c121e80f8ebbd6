import path from 'node:path'
import attributes from './accessibility.json'

/** The little of Taro's plugin context and platform that is used here; Taro exports no type for it. */
interface Platform {
  template?: { mergeComponents(context: unknown, components: Record<string, Record<string, string>>): void }
  runtimePath: string | string[]
}
interface PluginContext {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void
}

const components = Object.fromEntries(
  Object.entries(attributes).map(([component, names]) => [
    component,
    Object.fromEntries(names.map((name) => [name, ''])),
  ]),
)

/**
 * Taro writes no `aria-*` into the templates it generates. This adds them, build side (the templates) and run side
 * (Taro's table of short attribute names, in accessibility.runtime.ts), both from accessibility.json.
 * `@tarojs/plugin-inject` would do it, but does not install beside Taro 4.2.1.
 */
export default function accessibility(context: PluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, components)
      platform.runtimePath = [...[platform.runtimePath].flat(), path.resolve(__dirname, 'accessibility.runtime.ts')]
    },
  })
}
