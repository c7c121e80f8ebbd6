import { CurrentWindowBackendContext, Event } from 'glass-easel'
import type { WeappPackage } from '../package-format'
import type { Files } from './wx/files'

/** Attributes that a built-in component shows to the browser; its other properties are for JavaScript alone. */
const shown = /^(role$|aria-|id$|class$|style$|disabled$|data-|auto-height$|scroll-[xy]$|mode$)/

/** Roles that WeChat gives a component by itself, when the page says nothing else. */
const ownRole: Record<string, string> = { button: 'button' }

/**
 * Draws glass-easel's tree in this window's document: `view` as `<wx-view>`, `native-input` as `<input>`,
 * and hands the browser's touches and clicks back to it.
 */
export function createBackend(
  pkg: WeappPackage,
  builtins: ReadonlySet<string>,
  files: Files,
): CurrentWindowBackendContext {
  const backend = new CurrentWindowBackendContext()
  backend.document = {
    createElement: (name: string) => {
      if (name.startsWith('native-'))
        return nativeElement(name.slice('native-'.length), (path) => pkg.assets[path] ?? files.addressOf(path) ?? path)
      return builtins.has(name) ? builtinElement(name) : document.createElement(name)
    },
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as CurrentWindowBackendContext['document']

  backend.onEvent((target, type, detail, options) => {
    const origin: unknown = Reflect.get(options, 'originalEvent')
    if (type === 'tap' && origin instanceof UIEvent && insideDisabledButton(origin.target)) return
    const event = new Event(type, detail, { ...options, extraFields: touchFields(origin) })
    Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return backend
}

/** WeChat swallows a tap on a disabled `button`; the browser's element knows nothing of it. */
function insideDisabledButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('wx-button[disabled]') !== null
}

/** `touches` and `changedTouches`, which a mini program reads from the event itself. */
function touchFields(origin: unknown): Record<string, unknown> {
  if (origin instanceof TouchEvent)
    return { touches: touchList(origin.touches), changedTouches: touchList(origin.changedTouches) }
  if (!(origin instanceof MouseEvent)) return {}
  const { clientX, clientY, pageX, pageY } = origin
  const touch = { identifier: 0, clientX, clientY, pageX, pageY }
  return { touches: [touch], changedTouches: [touch] }
}

function touchList(list: TouchList): object[] {
  return [...list].map(({ identifier, clientX, clientY, pageX, pageY }) => ({
    identifier,
    clientX,
    clientY,
    pageX,
    pageY,
  }))
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 'undefined' || value === 'null'

const isFalse = (value: unknown): boolean => isNothing(value) || value === false || value === 'false'

function builtinElement(name: string): HTMLElement {
  const element = document.createElement(`wx-${name}`)
  const set = element.setAttribute.bind(element)
  const role = ownRole[name]
  if (role) set('role', role)
  element.setAttribute = (property: string, value: unknown) => {
    const attribute = attributeName(property)
    if (!shown.test(attribute)) return
    const absent = attribute === 'disabled' ? isFalse(value) : isNothing(value)
    if (absent && attribute === 'role' && role) set('role', role)
    else if (absent) element.removeAttribute(attribute)
    else set(attribute, String(value))
    if (attribute === 'disabled' && role) set('aria-disabled', String(!absent))
  }
  return element
}

/** `ariaValuenow` and `aria-valuenow` → `aria-valuenow`; `ariaRole` → `role`. */
function attributeName(property: string): string {
  const dashed = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return dashed === 'aria-role' ? 'role' : dashed
}

/** @param addressOf where the browser finds a file of the package or of the phone */
function nativeElement(name: string, addressOf: (path: string) => string): HTMLElement {
  const element = document.createElement(name)
  const set = element.setAttribute.bind(element)
  element.setAttribute = (attribute: string, value: unknown) => {
    if (attribute === 'disabled' || attribute === 'checked') Reflect.set(element, attribute, !isFalse(value))
    else if (attribute === 'value') {
      // Setting an equal value would move the caret of somebody who is typing.
      const text = String(value ?? '')
      if (Reflect.get(element, 'value') !== text) Reflect.set(element, 'value', text)
    } else if (attribute === 'src') set('src', addressOf(String(value)))
    else if (name === 'img' && attribute === 'alt') set('alt', isNothing(value) ? '' : String(value))
    else if (isNothing(value)) element.removeAttribute(attribute)
    else set(attribute, String(value))
  }
  return element
}
