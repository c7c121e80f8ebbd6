import type { Loose } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'

interface ModalOptions extends Callbacks {
  title?: string
  content?: string
  showCancel?: boolean
  confirmText?: string
  cancelText?: string
  editable?: boolean
  placeholderText?: string
}

/** WeChat's own words for the buttons of a modal that names none. */
const words = { confirm: '确定', cancel: '取消' }

/** What WeChat draws over the page: toast, loading, modal and action sheet, as plain elements a test can find by role. */
export function dialogsApi(): Loose {
  let toast: HTMLElement | undefined
  const hideToast = (): void => {
    toast?.remove()
    toast = undefined
  }
  const showToast = (title: string, milliseconds?: number): void => {
    hideToast()
    const shown = panel('status', 'wx-toast', title)
    toast = shown
    if (milliseconds !== undefined) setTimeout(() => shown.remove(), milliseconds)
  }

  return {
    showToast: (options: Callbacks & { title: string; duration?: number }) => {
      showToast(options.title, options.duration ?? 1500)
      return succeed(options, 'showToast')
    },
    hideToast: (options?: Callbacks) => {
      hideToast()
      return succeed(options, 'hideToast')
    },
    showLoading: (options: Callbacks & { title?: string }) => {
      showToast(options.title ?? '')
      return succeed(options, 'showLoading')
    },
    hideLoading: (options?: Callbacks) => {
      hideToast()
      return succeed(options, 'hideLoading')
    },
    showModal,
    showActionSheet,
  }
}

function showModal(options: ModalOptions): Promise<Loose> {
  return new Promise((resolve) => {
    const dialog = panel('dialog', 'wx-modal', options.title ?? '', options.content)
    const field = options.editable ? dialog.appendChild(document.createElement('input')) : undefined
    if (field) field.placeholder = options.placeholderText ?? ''
    const close = (confirm: boolean): void => {
      dialog.remove()
      const content = confirm ? (field?.value ?? null) : null
      resolve(succeed(options, 'showModal', { confirm, cancel: !confirm, content }))
    }
    if (options.showCancel !== false) button(dialog, options.cancelText ?? words.cancel, () => close(false))
    button(dialog, options.confirmText ?? words.confirm, () => close(true))
  })
}

function showActionSheet(options: Callbacks & { itemList: string[]; alertText?: string }): Promise<Loose> {
  return new Promise((resolve, reject) => {
    const sheet = panel('dialog', 'wx-action-sheet', options.alertText ?? '')
    const close = (tapIndex?: number): void => {
      sheet.remove()
      if (tapIndex === undefined) fail(options, 'showActionSheet', 'cancel').then(resolve, reject)
      else resolve(succeed(options, 'showActionSheet', { tapIndex }))
    }
    options.itemList.forEach((item, index) => button(sheet, item, () => close(index)))
    button(sheet, words.cancel, () => close())
  })
}

function panel(role: string, className: string, ...lines: (string | undefined)[]): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'))
  element.setAttribute('role', role)
  element.className = className
  for (const line of lines) if (line) element.appendChild(document.createElement('p')).textContent = line
  return element
}

function button(parent: HTMLElement, text: string, press: () => void): void {
  const element = parent.appendChild(document.createElement('button'))
  element.textContent = text
  element.addEventListener('click', press)
}
