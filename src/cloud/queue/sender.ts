import {
  add,
  type CheckInWords,
  drop,
  keepMine,
  next,
  type Outcome,
  type Queue,
  type Queued,
  sendAgain,
  settle,
  type Write,
} from './queue'

/** What the sender stands on; given by `queue/index.ts`, and by tests. */
export interface Surroundings<Answer> {
  load(): Queue
  /** Must have stored the queue when it returns: the next thing may be the app's end. */
  save(queue: Queue): void
  send(write: Write): Promise<{ outcome: Outcome; answer?: Answer }>
  now(): number
  /** Calls back after some milliseconds. */
  later(milliseconds: number, then: () => void): void
  changed(queue: Queue): void
  sent(write: Write, answer: Answer): void
}

/** How a write stood after its first attempt. */
export type Attempt = 'sent' | 'waiting' | 'refused' | 'conflicted'

/** Pauses before the cloud is tried again while the phone believes itself online, in milliseconds. */
const pauses = [3_000, 10_000, 30_000, 120_000] as const

/**
 * Sends what waits, one at a time and in order. Stored before it is sent and marked after, so that whatever happens
 * between the two only repeats a write, which its id makes harmless.
 */
export class Sender<Answer> {
  private queue: Queue
  private inFlight: { write: Queued; attempt: Promise<void> } | undefined
  private failures = 0
  private timed = false
  private readonly listeners = new Map<string, ((attempt: Attempt) => void)[]>()

  constructor(private readonly surroundings: Surroundings<Answer>) {
    this.queue = surroundings.load()
  }

  /** What waits now. */
  get waiting(): Queue {
    return this.queue
  }

  /** The version that the cloud gave a draft last; known at once, where screens are told a moment later. */
  versionOf(draftId: string): number | undefined {
    return this.queue.versions[draftId]
  }

  /** Stores a write and sends it; answers after its first attempt, or at once where others are in its way. */
  submit(write: Write): Promise<Attempt> {
    this.change(add(this.queue, write, this.surroundings.now()))
    return this.attemptOf(write.id)
  }

  /** Sends a refused write again, a check-in perhaps in other words. */
  sendAgain(id: string, words: Partial<CheckInWords> = {}): Promise<Attempt> {
    this.change(sendAgain(this.queue, id, words))
    return this.attemptOf(id)
  }

  /** Puts the person's own words on top of what somebody else wrote. */
  keepMine(id: string, words: Partial<CheckInWords> = {}): Promise<Attempt> {
    this.change(keepMine(this.queue, id, words))
    return this.attemptOf(id)
  }

  /**
   * Takes a write out.
   * @returns false where it reached the cloud before that
   */
  async drop(id: string): Promise<boolean> {
    if (this.inFlight?.write.id === id) await this.inFlight.attempt
    const there = this.queue.items.some((item) => item.id === id)
    if (there) this.change(drop(this.queue, id))
    this.wake()
    return there
  }

  /** Sends whatever can be sent now. To be called when the network returns and when the app is shown. */
  wake(): void {
    if (this.inFlight) return
    const write = next(this.queue)
    if (!write) return this.answerAll()
    this.inFlight = { write, attempt: this.attempt(write) }
  }

  private async attempt(write: Queued): Promise<void> {
    const { outcome, answer } = await this.surroundings.send(write)
    this.inFlight = undefined
    // The answer is shown before the write goes, so that no screen falls back to the old value in between.
    if (outcome.result === 'sent' && answer !== undefined) this.surroundings.sent(write, answer)
    this.change(settle(this.queue, write, outcome))
    const reached = outcome.result !== 'unreachable' && outcome.result !== 'trouble'
    this.answer(write.id, reached ? outcome.result : 'waiting')
    if (reached) {
      this.failures = 0
      this.wake()
    } else {
      this.answerAll()
      this.tryLater()
    }
  }

  private tryLater(): void {
    if (this.timed) return
    this.timed = true
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? pauses[0]
    this.failures += 1
    this.surroundings.later(pause, () => {
      this.timed = false
      this.wake()
    })
  }

  private attemptOf(id: string): Promise<Attempt> {
    return new Promise((resolve) => {
      this.listeners.set(id, [...(this.listeners.get(id) ?? []), resolve])
      this.wake()
    })
  }

  private answer(id: string, attempt: Attempt): void {
    const waiting = this.listeners.get(id) ?? []
    this.listeners.delete(id)
    for (const resolve of waiting) resolve(attempt)
  }

  /** Nothing more can be sent now: whoever still asks is told how their write stands. */
  private answerAll(): void {
    for (const id of [...this.listeners.keys()]) {
      this.answer(id, this.queue.items.find((item) => item.id === id)?.standing.state ?? 'sent')
    }
  }

  private change(queue: Queue): void {
    if (queue === this.queue) return
    this.queue = queue
    this.surroundings.save(queue)
    this.surroundings.changed(queue)
  }
}
