import type { GeneralComponent, template } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { Loose, WeappPackage } from '../package-format'
import { evaluate } from './evaluate'

/** Default values of properties whose default a screen relies on; all others start undefined. */
const defaults: Record<string, Loose> = {
  input: { value: '', placeholder: '', type: 'text', password: false, disabled: false, maxlength: 140 },
  textarea: { value: '', placeholder: '', disabled: false, maxlength: 140 },
  image: { src: '', mode: 'scaleToFill' },
  button: { disabled: false },
  switch: { checked: false, disabled: false },
  slider: { min: 0, max: 100, step: 1, value: 0, disabled: false },
  progress: { percent: 0 },
}

/** How far from its end a scroll-view says `scrolltolower`, in px, when the page does not say. */
const defaultLowerThreshold = 50

type Tell = (type: string, detail: Loose) => void
type Attached = (element: HTMLElement, tell: Tell, component: GeneralComponent) => void

/** What the component does with the browser's own events once it stands in the page. */
const whenAttached: Record<string, Attached> = {
  input: textEntry,
  textarea: textEntry,
  switch: (element, tell) => {
    listen(element, 'input', 'change', (input) => tell('change', { value: input.checked }))
  },
  slider: (element, tell) => {
    listen(element, 'input', 'input', (input) => tell('changing', { value: Number(input.value) }))
    listen(element, 'input', 'change', (input) => tell('change', { value: Number(input.value) }))
  },
  image: (element, tell) => {
    const picture = element.querySelector('img')
    picture?.addEventListener('load', () =>
      tell('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture?.addEventListener('error', () => tell('error', { errMsg: 'GET image error' }))
  },
  'scroll-view': (element, tell, component) => {
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
      tell('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      const threshold = Number(component.data.lowerThreshold ?? defaultLowerThreshold)
      if (scrollTop + clientHeight >= scrollHeight - threshold) tell('scrolltolower', { direction: 'bottom' })
    })
  },
}

/** Properties that move something in the browser when they change. */
const whenChanged: Record<string, Record<string, (element: HTMLElement, value: unknown) => void>> = {
  'scroll-view': {
    scrollTop: (element, value) => {
      if (typeof value === 'number') element.scrollTop = value
    },
    scrollIntoView: (element, value) => {
      if (typeof value === 'string' && value) element.querySelector(`#${CSS.escape(value)}`)?.scrollIntoView()
    },
  },
  input: { focus: focusField },
  textarea: { focus: focusField },
}

function focusField(element: HTMLElement, value: unknown): void {
  if (value === true) queueMicrotask(() => element.querySelector<HTMLElement>('input,textarea')?.focus())
}

function listen(element: HTMLElement, selector: string, event: string, tell: (field: HTMLInputElement) => void): void {
  const field = element.querySelector<HTMLInputElement>(selector)
  field?.addEventListener(event, (happened) => {
    // The browser's own event would otherwise arrive at the component a second time, as a bubbling `input` or `change`.
    happened.stopPropagation()
    tell(field)
  })
}

function textEntry(element: HTMLElement, tell: Tell): void {
  const selector = 'input,textarea'
  listen(element, selector, 'input', (field) =>
    tell('input', { value: field.value, cursor: field.selectionStart ?? 0 }),
  )
  listen(element, selector, 'focus', (field) => tell('focus', { value: field.value, height: 0 }))
  listen(element, selector, 'blur', (field) => tell('blur', { value: field.value }))
  element.addEventListener('keydown', (event) => {
    const field = element.querySelector<HTMLInputElement>(selector)
    if (event.key === 'Enter' && field instanceof HTMLInputElement) tell('confirm', { value: field.value })
  })
}

/** Registers every built-in component in `space`, so that the package's wxml finds them by name. */
export function defineBuiltins(globals: CodeSpace, space: CodeSpace, pkg: WeappPackage): void {
  const templates = evaluate<Record<string, template.ComponentTemplate['content']>>(pkg.builtinTemplates)
  for (const [name, content] of Object.entries(templates)) {
    const names = new Set([...(pkg.attributes[name] ?? []), ...Object.keys(defaults[name] ?? {})])
    const properties = Object.fromEntries(
      [...names].map((property) => [property, { type: null, value: defaults[name]?.[property] }]),
    )
    const component = globals
      .getComponentSpace()
      .define(name)
      .options({ virtualHost: false, reflectToAttributes: true, writeIdToDOM: true })
      .template({ groupList: templates, content })
      .definition({
        properties,
        lifetimes: {
          attached(this: GeneralComponent) {
            const element = elementOf(this)
            if (!element) return
            whenAttached[name]?.(element, (type, detail) => this.triggerEvent(type, detail, {}), this)
            for (const [property, change] of Object.entries(whenChanged[name] ?? {}))
              change(element, this.data[property])
          },
        },
        observers: Object.fromEntries(
          Object.entries(whenChanged[name] ?? {}).map(([property, change]) => [
            property,
            function (this: GeneralComponent, value: unknown) {
              const element = elementOf(this)
              if (element) change(element, value)
            },
          ]),
        ),
      })
      .registerComponent()
    space.getComponentSpace().setGlobalUsingComponent(name, component.general())
  }
}

function elementOf(component: GeneralComponent): HTMLElement | undefined {
  const element: unknown = component.getBackendElement()
  return element instanceof HTMLElement ? element : undefined
}
