import { createActions, type Reply } from './actions'
import type { CollectionDeclaration } from './catalog'
import { Collections } from './collections'
import type { OperationReport } from './request'
import { Storage } from './storage'
import { Transactions } from './transactions'

export type { CollectionDeclaration } from './catalog'
export type { IndexDeclaration } from './indexing'
export type { OperationReport } from './request'

export interface DatabaseOptions {
  /** Where the files live; absent, they live in a temporary folder until `close`. */
  directory?: string
  /** These exist from the start and have these indexes; others come by `createCollection` and have none but `_id`. */
  collections: CollectionDeclaration[]
  /** The clock behind `db.serverDate()` and `$currentDate`. */
  now: () => Date
  onOperation?: (report: OperationReport) => void
}

/** The JSON body for the SDK: `requestId` with what was asked for, or with `code` and `message` of a refusal. */
export type DatabaseReply = Reply

export interface Database {
  /** By the name of the action, `database.getDocument` and so on; the parameters are the body of the request. */
  actions: ReadonlyMap<string, (parameters: Record<string, unknown>, caller?: string) => Promise<DatabaseReply>>
  /** Empties everything; what was declared exists again. */
  reset(): Promise<void>
  /** Writes what is under way and frees the files. */
  close(): Promise<void>
}

/** @throws Error when the stored documents break a unique index that is declared only now */
export function openDatabase({ directory, collections: declared, now, onOperation }: DatabaseOptions): Database {
  const storage = new Storage(directory)
  const collections = new Collections(storage, declared)
  const transactions = new Transactions(collections)
  return {
    actions: createActions({ collections, transactions, now }, onOperation ?? (() => undefined)),
    reset: async () => {
      transactions.clear()
      collections.reset()
    },
    close: async () => {
      transactions.clear()
      await storage.close()
    },
  }
}
