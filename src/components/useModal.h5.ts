import { useEffect, useRef } from 'react'

const reachable = 'input, textarea, button, a[href], [tabindex]:not([tabindex="-1"])'

/** Things that a keyboard may reach inside, in order; what is not shown cannot take the focus. */
function stopsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(reachable)].filter((stop) => stop.offsetParent !== null)
}

/**
 * In the browser an open dialog or sheet takes the focus (on what asks for it by `data-autofocus`, else on the panel
 * itself), keeps Tab inside, closes on Escape, holds the page still, and gives the focus back when it goes.
 *
 * @param id of the panel
 */
export function useModal(id: string, open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open) return
    const panel = document.getElementById(id)
    if (!panel) return
    const before = document.activeElement
    const page = panel.closest<HTMLElement>('.taro_page')
    const overflow = page?.style.overflowY ?? ''
    if (page) page.style.overflowY = 'hidden'
    panel.tabIndex = -1
    const body = panel.querySelector<HTMLElement>('.sheet__body')
    // Words alone, more than fit: the arrow keys scroll only what has the focus.
    if (body && body.scrollHeight > body.clientHeight && stopsIn(body).length === 0) body.tabIndex = 0
    const first = panel.querySelector<HTMLElement>('[data-autofocus]') ?? panel
    first.focus({ preventScroll: true })

    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        close.current()
      }
      if (event.key !== 'Tab') return
      const stops = stopsIn(panel)
      const [head, tail] = [stops[0], stops.at(-1)]
      if (!head || !tail) return
      const at = document.activeElement
      if (event.shiftKey && (at === head || at === panel)) {
        event.preventDefault()
        tail.focus()
      } else if (!event.shiftKey && at === tail) {
        event.preventDefault()
        head.focus()
      }
    }
    panel.addEventListener('keydown', key)
    return () => {
      panel.removeEventListener('keydown', key)
      if (page) page.style.overflowY = overflow
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [id, open])
}
