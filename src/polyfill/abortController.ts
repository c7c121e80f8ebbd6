/**
 * WeChat's JavaScript has no `AbortController`, and TanStack Query silently never fetches without one.
 * This is the part of the DOM standard's that a cancelled request needs: no `AbortSignal.timeout`, no `any`.
 * The build provides it in place of the missing global on phones only (config/index.ts).
 */
type Listener = (event: { type: 'abort'; target: Signal }) => void

class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.listeners.add(listener)
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener)
  }

  /** @throws the reason given to `abort`, once aborted */
  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Marks the signal as aborted and tells every listener, once. */
  end(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const event = { type: 'abort' as const, target: this }
    this.onabort?.(event)
    for (const listener of [...this.listeners]) listener(event)
    this.listeners.clear()
  }
}

export class AbortController {
  readonly signal = new Signal()

  /** @param reason what `signal.reason` becomes; an error named AbortError when left out, as in browsers */
  abort(reason: unknown = Object.assign(new Error('aborted'), { name: 'AbortError' })): void {
    this.signal.end(reason)
  }
}
