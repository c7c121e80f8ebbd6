import { hooks, mergeInternalComponents } from '@tarojs/shared'
import attributes from './accessibility.json'

const components: Record<string, Record<string, string>> = {}
for (const [component, names] of Object.entries(attributes)) {
  components[component] = {}
  for (const name of names) components[component][name] = ''
}

mergeInternalComponents(components)

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
