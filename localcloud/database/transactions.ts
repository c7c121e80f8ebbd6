import { randomBytes } from 'node:crypto'
import type { Collection } from './catalog'
import type { Change, Stored } from './changes'
import type { Collections } from './collections'
import { decodeDocument, encode } from './ejson'
import { duplicateKey, transactionConflict, transactionGone } from './errors'
import { idKey } from './keys'
import type { Document } from './ordering'

/** A transaction that nobody ends is given up after this time, as in the real one. */
export const TRANSACTION_LIFETIME_MILLISECONDS = 30_000

/** How long one loser of a conflict may hold back the next before it, too, is told to try again. */
const RETRY_SPACING_MILLISECONDS = 1000

interface Written {
  collection: Collection
  id: unknown
  /** As text, so that nobody changes it while reading; absent when the document was removed. */
  text: string | undefined
}

/**
 * Transactions under snapshot isolation: each sees the documents as they were when it began, and its own writes; of two
 * that write one document the first to commit wins, and the other learns it from its commit.
 *
 * From its commit, and not from the write itself, because only there `wx-server-sdk` leaves the error's `code` whole,
 * by which `runTransaction` knows to try again (its document methods turn it into `errCode` -501001).
 *
 * A snapshot costs nothing until somebody else writes: then the document as it was is kept for every transaction open.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  /** By document: the last in the queue of those who lost over it. */
  private readonly queues = new Map<string, Promise<void>>()
  /** By document: ends the turn of the one who is trying again. */
  private readonly retrying = new Map<string, () => void>()

  constructor(private readonly collections: Collections) {
    collections.onChange((collection, id, before) => {
      const key = keyOf(collection, id)
      this.retrying.get(key)?.()
      for (const transaction of this.open.values()) transaction.remember(key, before)
    })
  }

  start(): string {
    const id = randomBytes(16).toString('hex')
    const timer = setTimeout(() => this.open.delete(id), TRANSACTION_LIFETIME_MILLISECONDS)
    timer.unref()
    this.open.set(id, new Transaction(this.collections, timer))
    return id
  }

  /** @throws DatabaseError DATABASE_TRANSACTION_FAIL when it was never begun, has ended or has expired */
  named(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    return transaction
  }

  /** @throws DatabaseError DATABASE_TRANSACTION_CONFLICT, or what a write would throw; the transaction is over either way */
  async commit(id: string): Promise<void> {
    const transaction = this.named(id)
    try {
      await this.collections.storage.change(() => {
        const changes = transaction.changes()
        const write = this.collections.prepare(changes)
        // no longer open when its own writes are told to the open ones
        return { write: () => (this.end(id), write()), result: undefined }
      })
    } catch (error) {
      this.end(id)
      const key = transaction.conflictingKey
      if (key !== undefined) await this.turn(key)
      throw error
    }
  }

  abort(id: string): void {
    this.named(id)
    this.end(id)
  }

  clear(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }

  private end(id: string): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    clearTimeout(transaction.timer)
    this.open.delete(id)
  }

  /**
   * Losers over one document are sent back one by one, each when the one before has committed. All at once they would
   * meet again, and the SDKs try only three times.
   */
  private async turn(key: string): Promise<void> {
    const ahead = this.queues.get(key)
    let leave: () => void = () => undefined
    const mine = new Promise<void>((resolve) => {
      leave = resolve
    })
    this.queues.set(key, mine)
    await ahead
    const over = () => {
      clearTimeout(timer)
      this.retrying.delete(key)
      if (this.queues.get(key) === mine) this.queues.delete(key)
      leave()
    }
    const timer = setTimeout(over, RETRY_SPACING_MILLISECONDS)
    this.retrying.set(key, over)
  }
}

const keyOf = (collection: Collection, id: unknown) => idKey(collection.number, id).toString('latin1')

export class Transaction {
  private readonly before = new Map<string, Stored | undefined>()
  private readonly written = new Map<string, Written>()
  conflictingKey: string | undefined

  constructor(
    private readonly collections: Collections,
    readonly timer: NodeJS.Timeout,
  ) {}

  /** Keeps what a document was when the transaction began; only the first change since then matters. */
  remember(key: string, before: Stored | undefined): void {
    if (!this.before.has(key)) this.before.set(key, before)
  }

  read(collection: Collection, id: unknown): Document | undefined {
    const key = keyOf(collection, id)
    const written = this.written.get(key)
    const { text } =
      written ?? (this.before.has(key) ? this.before.get(key) : this.collections.byId(collection, id)) ?? {}
    return text === undefined ? undefined : decodeDocument(text)
  }

  /** @param document absent removes it */
  write(collection: Collection, id: unknown, document: Document | undefined): void {
    this.written.set(keyOf(collection, id), { collection, id, text: document && encode(document) })
  }

  insert(collection: Collection, document: Document): void {
    if (this.read(collection, document._id)) {
      throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`)
    }
    this.write(collection, document._id, document)
  }

  /** @throws DatabaseError DATABASE_TRANSACTION_CONFLICT when a written document has changed since the beginning */
  changes(): Change[] {
    return [...this.written].flatMap(([key, { collection, id, text }]) => {
      if (this.before.has(key)) {
        this.conflictingKey = key
        throw transactionConflict()
      }
      const stored = this.collections.byId(collection, id)
      if (!stored && text === undefined) return []
      const before = stored && { stored, document: decodeDocument(stored.text) }
      return [{ collection, id, ...(before && { before }), ...(text !== undefined && { after: decodeDocument(text) }) }]
    })
  }
}
