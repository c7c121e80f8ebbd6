import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'
import { hooks, internalComponents, mergeReconciler } from '@tarojs/shared'
import elements from './elements.json'

/** The run side of elements.ts, in place of the weapp platform's own: the same reconciler, our table of elements. */
mergeReconciler(hostConfig)
Object.assign(internalComponents, elements, { Block: {} })

/**
 * ARIA's states are the words `true` and `false`; WeChat's component framework writes the boolean `true` into an
 * element as an empty attribute and `false` as none, and both mean "not known".
 */
function word(name: string, value: unknown): unknown {
  return typeof value === 'boolean' && /^aria[A-Z-]/.test(name) ? String(value) : value
}

hooks.tap('modifyHydrateData', (data: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(data)) data[name] = word(name, value)
})

hooks.tap('modifySetAttrPayload', (_element: unknown, name: string, payload: { value: unknown }) => {
  payload.value = word(name, payload.value)
})
