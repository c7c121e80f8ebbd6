import type { OperationReport } from './database'

/** Database work, counted. Documents are counted where the database touched them, not where a function used them. */
export interface Work {
  operations: number
  /** Operations that read, alone or inside a transaction. */
  reads: number
  /** Operations that write, alone or inside a transaction. */
  writes: number
  /** Transactions that were begun. */
  transactions: number
  documentsRead: number
  documentsScanned: number
  /** Operations that no index served. */
  collectionScans: number
}

interface CollectionWork extends Work {
  actions: Record<string, number>
}

/** One running or finished call of a function. */
export interface CallRecord extends Work {
  readonly id: string
  readonly function: string
  readonly source: string
  readonly openid: string | undefined
  /** ISO time by the cloud's clock. */
  readonly startedAt: string
  /** Real milliseconds, once it has ended. */
  duration: number | undefined
  /** 0 once it has ended well. */
  errCode: number | undefined
  /** Each database operation, in order. */
  readonly database: { action: string; collection: string; read: number; scanned: number; index: string }[]
  /** What the function wrote to its console, the last lines. */
  readonly log: string[]
}

/** Calls are remembered one by one up to this many, the oldest go first; the sums go on. */
const rememberedCalls = 1000
const rememberedLines = 200
const rememberedOperations = 200

const none = (): Work => ({
  operations: 0,
  reads: 0,
  writes: 0,
  transactions: 0,
  documentsRead: 0,
  documentsScanned: 0,
  collectionScans: 0,
})

const reading = /^database\.(get|calculate|aggregate)/
const writing = /^database\.(insert|modify|update|remove|delete)/

/** What the cloud has done since it started or was last reset: `GET /stats`. */
export class Stats {
  private total = none()
  private byCollection = new Map<string, CollectionWork>()
  private byFunction = new Map<string, Work & { calls: number; errors: number }>()
  private calls = new Map<string, CallRecord>()
  private processorAtReset = process.cpuUsage()

  /** Counts one database operation, for its collection and for the call that asked for it. */
  operation(report: OperationReport): void {
    add(this.total, report)
    // To begin or end a transaction concerns no collection.
    if (report.collection !== '') {
      const collection = this.collection(report.collection)
      collection.actions[report.action] = (collection.actions[report.action] ?? 0) + 1
      add(collection, report)
    }
    const call = report.caller === undefined ? undefined : this.calls.get(report.caller)
    if (!call) return
    add(call, report)
    add(this.function(call.function), report)
    if (call.database.length < rememberedOperations) {
      const { action, documentsReturned: read, documentsScanned: scanned, index } = report
      call.database.push({ action, collection: report.collection, read, scanned, index })
    }
  }

  begin(call: Pick<CallRecord, 'id' | 'function' | 'source' | 'openid' | 'startedAt'>): void {
    this.function(call.function).calls += 1
    this.calls.set(call.id, { ...call, ...none(), duration: undefined, errCode: undefined, database: [], log: [] })
    for (const oldest of this.calls.keys()) {
      if (this.calls.size <= rememberedCalls) break
      this.calls.delete(oldest)
    }
  }

  log(id: string, line: string): void {
    const lines = this.calls.get(id)?.log
    if (!lines) return
    lines.push(line)
    if (lines.length > rememberedLines) lines.shift()
  }

  /** @param duration real milliseconds @param errCode 0 when the call ended well */
  end(id: string, duration: number, errCode: number): void {
    const call = this.calls.get(id)
    if (!call) return
    call.duration = duration
    call.errCode = errCode
    if (errCode !== 0) this.function(call.function).errors += 1
  }

  reset(): void {
    this.total = none()
    this.byCollection.clear()
    this.byFunction.clear()
    this.calls.clear()
    this.processorAtReset = process.cpuUsage()
  }

  snapshot() {
    const { user, system } = process.cpuUsage(this.processorAtReset)
    return {
      ...this.total,
      /** Milliseconds of processor time, of all threads: what work costs, whoever else uses the machine. */
      processor: (user + system) / 1000,
      byCollection: Object.fromEntries(this.byCollection),
      byFunction: Object.fromEntries(this.byFunction),
      calls: [...this.calls.values()],
    }
  }

  private collection(name: string): CollectionWork {
    const known = this.byCollection.get(name)
    if (known) return known
    const created = { ...none(), actions: {} }
    this.byCollection.set(name, created)
    return created
  }

  private function(name: string): Work & { calls: number; errors: number } {
    const known = this.byFunction.get(name)
    if (known) return known
    const created = { ...none(), calls: 0, errors: 0 }
    this.byFunction.set(name, created)
    return created
  }
}

function add(work: Work, report: OperationReport): void {
  work.operations += 1
  if (reading.test(report.action)) work.reads += 1
  if (writing.test(report.action)) work.writes += 1
  if (report.action === 'database.startTransaction') work.transactions += 1
  work.documentsRead += report.documentsReturned
  work.documentsScanned += report.documentsScanned
  if (report.index === 'collection-scan') work.collectionScans += 1
}
