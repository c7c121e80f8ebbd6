import { connect, type DatabaseServer, type DatabaseServerOptions, startDatabaseServer } from './databaseServer'

/** Any document as the SDKs hand it over. */
export type Fields = Record<string, unknown>

interface Stats {
  stats: { updated: number; removed: number; created: number }
}

/**
 * The part of `wx-server-sdk`'s database that the tests use, typed: its own declarations return `Promise | void`
 * and leave out half of the commands.
 */
export interface Query {
  where(condition: unknown): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: Fields): Query
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(options: { data: unknown; multi?: boolean }): Promise<Stats>
  remove(options?: { multi?: boolean }): Promise<Stats>
}

export interface Document {
  field(projection: Fields): Document
  get(): Promise<{ data: Fields }>
  set(options: { data: unknown }): Promise<Stats>
  update(options: { data: unknown }): Promise<Stats>
  remove(): Promise<Stats>
}

export interface Aggregate {
  end(): Promise<{ list: Fields[] }>
}

export type Pipeline = Aggregate & { [stage: string]: (specification: unknown) => Pipeline }

export interface Collection extends Query {
  doc(id: string | number): Document
  add(options: { data: unknown }): Promise<{ _id: string; _ids: string[] }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<void>
  rollback(reason?: unknown): Promise<void>
}

/** `db.command` with everything it has; what the commands are is the SDK's business. */
export interface Command {
  [name: string]: (...operands: unknown[]) => Command
}

export interface Client {
  command: Command & { aggregate: Command; project: Command }
  Geo: { [shape: string]: (...operands: unknown[]) => unknown }
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options?: string }): unknown
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

export interface ConnectedServer extends DatabaseServer {
  db: Client
}

/** `wx-server-sdk` itself, connected to a server of its own. */
export async function startWithClient(options: DatabaseServerOptions = {}): Promise<ConnectedServer> {
  const server = await startDatabaseServer(options)
  connect(server.url)
  const cloud = (await import('wx-server-sdk')).default as unknown as {
    init(options: { env: string }): void
    database(): Client
  }
  cloud.init({ env: 'local' })
  return { ...server, db: cloud.database() }
}

/** What the SDK throws. */
export interface Refusal {
  errCode?: number
  code?: string
  message: string
}

export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise
  } catch (error) {
    return error as Refusal
  }
  throw new Error('expected a refusal')
}
