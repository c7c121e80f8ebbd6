import type {
  AriaAttributes,
  AriaRole,
  CSSProperties,
  DOMAttributes,
  KeyboardEvent,
  PointerEvent,
  ReactNode,
} from 'react'

/** What any of Taro's base elements may be given in the product's code. */
export interface BaseProps extends Omit<DOMAttributes<HTMLElement>, 'children'> {
  id?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
  hidden?: boolean
  hoverClass?: string
  ariaRole?: AriaRole
  /** What Taro's Babel preset makes of `ariaRole` where it stands in JSX; a spread one stays as it is. */
  role?: AriaRole
  [name: `aria${string}` | `data-${string}`]: unknown
}

type ElementAttributes = AriaAttributes & DOMAttributes<HTMLElement> & Record<string, unknown>

/** Roles that a keyboard must reach and that answer to Enter, as a native control would. */
const operable = new Set([
  'button',
  'link',
  'tab',
  'radio',
  'option',
  'checkbox',
  'switch',
  'menuitem',
  'slider',
  'spinbutton',
])

/** Enter presses anything operable; Space too, except links, as browsers have it. */
function pressByKey(event: KeyboardEvent<HTMLElement>) {
  if (event.target !== event.currentTarget) return
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

function kebab(name: string): string {
  return name === 'ariaRole'
    ? 'role'
    : name.replace(/^aria([A-Z])/, (_, first: string) => `aria-${first.toLowerCase()}`)
}

/** The pressed look of `hoverClass`: WeChat adds the class while a finger is down, and so does this. */
function pressedLook(hoverClass: string) {
  const at = (event: PointerEvent<HTMLElement>) => event.currentTarget.classList
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => at(event).add(hoverClass),
    onPointerUp: (event: PointerEvent<HTMLElement>) => at(event).remove(hoverClass),
    onPointerLeave: (event: PointerEvent<HTMLElement>) => at(event).remove(hoverClass),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => at(event).remove(hoverClass),
  }
}

/** Props that are the phone's alone. */
const phoneOnly =
  /^(hover|catchMove|compileMode|cursorSpacing|adjustPosition|holdKeyboard|showConfirmBar|openType|enhanced|showScrollbar|userSelect|confirmType|alwaysEmbed|disableDefaultPadding)/

/**
 * Taro's props of a base element as attributes of an HTML element: `ariaLabel` becomes `aria-label`, `ariaRole`
 * becomes `role`, and what has an operable role can be reached and pressed by keyboard.
 */
export function elementAttributes(props: BaseProps): ElementAttributes {
  const attributes: ElementAttributes = {}
  for (const [name, value] of Object.entries(props)) {
    if (value !== undefined && !phoneOnly.test(name)) attributes[kebab(name)] = value
  }
  if (props.hoverClass && props.hoverClass !== 'none') Object.assign(attributes, pressedLook(props.hoverClass))
  const role = props.role ?? props.ariaRole
  if (role && operable.has(role) && props.onClick) {
    attributes.tabIndex ??= 0
    attributes.onKeyDown ??= pressByKey
  }
  return attributes
}
