import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database as Store, open, type RootDatabase } from 'lmdb'

/** A change in two halves: what may refuse comes first and writes nothing; what writes comes last and cannot refuse. */
export interface Work<T> {
  (): { write: () => void; result: T }
}

interface Waiting {
  prepare: () => { write: () => void; acknowledge: () => void }
  refuse: (error: unknown) => void
}

export interface Range {
  start: Buffer
  /** Not included. */
  end: Buffer
  reverse?: boolean
}

/** lmdb walks backwards from `start`, which it includes, to `end`, which it does not: the other way about. */
const backwards = ({ start, end }: Range) => ({ start: end, end: start, reverse: true, exclusiveStart: true })

/** The keys in a range, in their order or backwards. */
export function* keysWithin(store: Store<Buffer, Buffer>, range: Range): Generator<Buffer> {
  yield* store.getKeys(range.reverse ? backwards(range) : range)
  if (range.reverse && store.doesExist(range.start)) yield range.start
}

/** The keys and values in a range, in the keys' order or backwards. */
export function* entriesWithin(store: Store<Buffer, Buffer>, range: Range): Generator<{ key: Buffer; value: Buffer }> {
  yield* store.getRange(range.reverse ? backwards(range) : range)
  const first = range.reverse ? store.get(range.start) : undefined
  if (first) yield { key: range.start, value: first }
}

/**
 * The files: one lmdb environment with documents by collection and place, places by collection and id, and index
 * entries, all in one transaction a change.
 *
 * Concurrent changes share one lmdb transaction, and each is acknowledged after it committed. lmdb writes a new root
 * only after all pages below it, so a killed process leaves the state of the last commit whole; and the commit
 * is flushed before it returns (lmdb's default), so the same holds for a machine that loses power.
 */
export class Storage {
  private readonly root: RootDatabase<unknown, string>
  readonly documents: Store<string, Buffer>
  readonly ids: Store<Buffer, Buffer>
  readonly entries: Store<Buffer, Buffer>
  readonly meta: Store<unknown, string>
  private readonly directory: string
  private readonly temporary: boolean
  private waiting: Waiting[] = []
  private closed = false

  /** @param directory where the files live; absent, they live in a temporary folder until `close` */
  constructor(directory: string | undefined) {
    this.temporary = directory === undefined
    this.directory = directory ?? mkdtempSync(join(tmpdir(), 'localcloud-'))
    this.root = open<unknown, string>({ path: join(this.directory, 'database'), maxDbs: 8, noSync: this.temporary })
    this.documents = this.root.openDB<string, Buffer>({ name: 'documents', encoding: 'string', keyEncoding: 'binary' })
    this.ids = this.root.openDB<Buffer, Buffer>({ name: 'ids', encoding: 'binary', keyEncoding: 'binary' })
    this.entries = this.root.openDB<Buffer, Buffer>({ name: 'entries', encoding: 'binary', keyEncoding: 'binary' })
    this.meta = this.root.openDB<unknown, string>({ name: 'meta', encoding: 'json' })
  }

  /** Resolves when the work is on disk; rejects when the work refused, and then nothing of it was written. */
  change<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) {
        reject(new Error('the database is closed'))
        return
      }
      if (this.waiting.length === 0) setImmediate(() => this.commit())
      this.waiting.push({
        prepare: () => {
          const { write, result } = work()
          return { write, acknowledge: () => resolve(result) }
        },
        refuse: reject,
      })
    })
  }

  /** Runs at once, for opening and resetting: what `work` writes is on disk when this returns. */
  changeNow(write: () => void): void {
    this.root.transactionSync(write)
  }

  private commit(): void {
    const batch = this.waiting
    this.waiting = []
    const settle: (() => void)[] = []
    try {
      this.root.transactionSync(() => {
        for (const { prepare, refuse } of batch) {
          const prepared = attempt(prepare)
          if ('error' in prepared) {
            settle.push(() => refuse(prepared.error))
          } else {
            // a failure in here aborts the whole batch: half a change must not be committed with the others
            prepared.value.write()
            settle.push(prepared.value.acknowledge)
          }
        }
      })
    } catch (error) {
      for (const { refuse } of batch) refuse(error)
      return
    }
    for (const tell of settle) tell()
  }

  async close(): Promise<void> {
    if (this.closed) return
    if (this.waiting.length > 0) this.commit()
    this.closed = true
    await this.root.close()
    if (this.temporary) rmSync(this.directory, { recursive: true, force: true })
  }
}

const attempt = <T>(run: () => T): { value: T } | { error: unknown } => {
  try {
    return { value: run() }
  } catch (error) {
    return { error }
  }
}
