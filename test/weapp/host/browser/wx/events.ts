import type { Loose } from '../../package-format'

type Listener = (payload: Loose) => void

/** The `wx.onX` and `wx.offX` functions, and the other end, from which the phone tells what happened. */
export class PhoneEvents {
  private readonly listeners = new Map<string, Set<Listener>>()

  /** @param name without its prefix: `NetworkStatusChange` for `wx.onNetworkStatusChange` */
  on(name: string, listener: Listener): void {
    const all = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, all.add(listener))
  }

  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  tell(name: string, payload: Loose): void {
    for (const listener of this.listeners.get(name) ?? []) listener(payload)
  }
}
