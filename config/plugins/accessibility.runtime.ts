import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './accessibility.json'

const components: Record<string, Record<string, string>> = {}
for (const [component, names] of Object.entries(attributes)) {
  components[component] = {}
  for (const name of names) components[component][name] = ''
}

mergeInternalComponents(components)
