import { openJournal, type Journal } from '../journal'
import type { JsonObject } from '../json'

/** What functions sent to people or had checked, newest last, kept instead of sent: `GET /outbox`. */
export interface OutboxEntry extends JsonObject {
  readonly kind: 'message' | 'textCheck' | 'upload'
  /** ISO time by the cloud's clock. */
  readonly at: string
  /** The function that asked; absent for a program outside. */
  readonly function?: string
  /** 0 when WeChat would have accepted it. */
  readonly errCode: number
}

/** Entries are kept in memory up to this many, the oldest go first. */
const kept = 10_000

export class Outbox {
  private entries: JsonObject[]
  private readonly journal: Journal

  /** @param file where entries are kept; without one, in memory */
  constructor(file: string | undefined) {
    const { journal, records } = openJournal(file)
    this.journal = journal
    this.entries = records.slice(-kept)
  }

  add(entry: OutboxEntry): void {
    this.journal.append(entry)
    this.entries.push(entry)
    if (this.entries.length > kept) this.entries.shift()
  }

  clear(): void {
    this.journal.clear()
    this.entries = []
  }

  /** `messages` are those that were accepted; a message that WeChat would not have taken is under `refused`. */
  snapshot() {
    const of = (kind: OutboxEntry['kind']) => this.entries.filter((entry) => entry.kind === kind)
    return {
      messages: of('message').filter((entry) => entry.errCode === 0),
      refused: of('message').filter((entry) => entry.errCode !== 0),
      textChecks: of('textCheck'),
      uploads: of('upload'),
    }
  }
}
