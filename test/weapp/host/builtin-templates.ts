import { TmplGroup } from 'glass-easel-template-compiler'

/** Components that only need their children drawn; what they do on a phone beyond that is not imitated. */
const containers = [
  'view',
  'text',
  'button',
  'scroll-view',
  'swiper',
  'swiper-item',
  'form',
  'label',
  'movable-area',
  'movable-view',
  'cover-view',
  'cover-image',
  'picker',
  'picker-view',
  'picker-view-column',
  'radio',
  'radio-group',
  'checkbox',
  'checkbox-group',
  'icon',
  'rich-text',
  'navigator',
  'video',
  'map',
  'web-view',
  'ad',
  'page-meta',
  'navigation-bar',
  'root-portal',
  'match-media',
  'page-container',
  'share-element',
]

/** Components that stand on an element of the browser; `native-x` becomes a plain `<x>` in the backend. */
const native: Record<string, string> = {
  input: `<native-input type="{{password ? 'password' : 'text'}}" inputmode="{{type}}" value="{{value}}" placeholder="{{placeholder}}" disabled="{{disabled}}" maxlength="{{maxlength}}" aria-label="{{ariaLabel}}" />`,
  textarea: `<native-textarea value="{{value}}" placeholder="{{placeholder}}" disabled="{{disabled}}" maxlength="{{maxlength}}" aria-label="{{ariaLabel}}" />`,
  image: `<native-img src="{{src}}" alt="{{ariaLabel}}" />`,
  switch: `<native-input type="checkbox" checked="{{checked}}" disabled="{{disabled}}" aria-label="{{ariaLabel}}" />`,
  slider: `<native-input type="range" min="{{min}}" max="{{max}}" step="{{step}}" value="{{value}}" disabled="{{disabled}}" aria-label="{{ariaLabel}}" />`,
  canvas: '<native-canvas />',
  progress: `<native-progress value="{{percent}}" max="100" />`,
}

export const builtinNames = [...containers, ...Object.keys(native)]

/** @returns source of the function table `component name → template` of the built-in components */
export function compileBuiltins(): string {
  const group = new TmplGroup()
  for (const name of containers) group.addTmpl(name, '<slot/>')
  for (const [name, template] of Object.entries(native)) group.addTmpl(name, template)
  const source = group.getTmplGenObjectGroups()
  group.free()
  return source
}
