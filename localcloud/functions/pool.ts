import type { CloudFunction } from './catalogue'
import { Container, type ContainerOptions } from './container'
import type { Invocation } from './environment'

/** Containers of one function at a time; further calls wait for one to be free. */
const mostContainers = 4
/** Milliseconds after which a container that nobody used is let go; the last one of a function stays warm. */
const idleLimit = 60_000

interface Slot {
  readonly container: Container
  /** Names the container in its own `/admin/<worker>` address. */
  readonly worker: string
  busy: boolean
  idleSince: number
}

/** The warm containers of every function. */
export class Pool {
  private readonly slots = new Map<string, Slot[]>()
  private readonly queues = new Map<string, (() => void)[]>()
  private count = 0
  private readonly sweeper = setInterval(() => this.sweep(), idleLimit / 2).unref()

  /** @param options what each container gets; its address is made from its name */
  constructor(
    private readonly options: Omit<ContainerOptions, 'adminUrl'>,
    private readonly adminUrl: (worker: string) => string,
  ) {}

  /** Runs a call in a free container, a new one, or, when the function has its most, the first that comes free. */
  async run(invocation: Invocation): Promise<string> {
    const slot = await this.take(invocation.function)
    try {
      return await slot.container.run(invocation)
    } finally {
      slot.busy = false
      slot.idleSince = Date.now()
      this.forgetDead(invocation.function.name)
      this.queues.get(invocation.function.name)?.shift()?.()
    }
  }

  /** The call that runs in a container now, by the name of its address. */
  runningIn(worker: string): Invocation | undefined {
    for (const slots of this.slots.values()) {
      const found = slots.find((slot) => slot.worker === worker)
      if (found) return found.container.current
    }
    return undefined
  }

  /** Ends every container, with whatever runs in it. */
  async stop(): Promise<void> {
    const all = [...this.slots.values()].flat()
    this.slots.clear()
    await Promise.all(all.map((slot) => slot.container.stop()))
  }

  async close(): Promise<void> {
    clearInterval(this.sweeper)
    await this.stop()
  }

  private async take(cloudFunction: CloudFunction): Promise<Slot> {
    for (;;) {
      const slots = this.current(cloudFunction)
      const free = slots.find((slot) => !slot.busy) ?? this.create(cloudFunction, slots)
      if (free) {
        free.busy = true
        return free
      }
      await new Promise<void>((resolve) => {
        const queue = this.queues.get(cloudFunction.name) ?? []
        queue.push(resolve)
        this.queues.set(cloudFunction.name, queue)
      })
    }
  }

  /** The function's containers, without those that are dead or, being free, run code that has been replaced. */
  private current(cloudFunction: CloudFunction): Slot[] {
    this.forgetDead(cloudFunction.name)
    const slots = this.slots.get(cloudFunction.name) ?? []
    const outdated = slots.filter(
      (slot) => !slot.busy && slot.container.cloudFunction.version !== cloudFunction.version,
    )
    for (const slot of outdated) void slot.container.stop()
    const kept = slots.filter((slot) => !outdated.includes(slot))
    this.slots.set(cloudFunction.name, kept)
    return kept
  }

  private create(cloudFunction: CloudFunction, slots: Slot[]): Slot | undefined {
    if (slots.length >= mostContainers) return undefined
    const worker = `${cloudFunction.name}-${++this.count}`
    const container = new Container(cloudFunction, { ...this.options, adminUrl: this.adminUrl(worker) })
    const slot = { container, worker, busy: false, idleSince: Date.now() }
    slots.push(slot)
    return slot
  }

  private forgetDead(name: string): void {
    const slots = this.slots.get(name)
    if (slots?.some((slot) => slot.container.dead)) {
      this.slots.set(
        name,
        slots.filter((slot) => !slot.container.dead),
      )
    }
  }

  private sweep(): void {
    const now = Date.now()
    for (const [name, slots] of this.slots) {
      const stale = slots.slice(1).filter((slot) => !slot.busy && now - slot.idleSince > idleLimit)
      for (const slot of stale) void slot.container.stop()
      if (stale.length > 0) this.forgetDead(name)
    }
  }
}
