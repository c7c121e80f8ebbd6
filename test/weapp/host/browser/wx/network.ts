import type { Loose } from '../../package-format'
import { type Callbacks, succeed } from './answer'
import type { PhoneEvents } from './events'

/** Whether the phone has a network; a test switches it, and the mini program hears of it. */
export class Network {
  online = true

  constructor(private readonly events: PhoneEvents) {}

  switch(online: boolean): void {
    this.online = online
    this.events.tell('NetworkStatusChange', { isConnected: online, networkType: this.type() })
  }

  api(): Loose {
    return { getNetworkType: (options?: Callbacks) => succeed(options, 'getNetworkType', { networkType: this.type() }) }
  }

  private type(): string {
    return this.online ? 'wifi' : 'none'
  }
}
