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

/** Every expression of `db.command.aggregate` (`meta`, which belongs to text search, excepted). */
export const expressionNames = [
  'abs',
  'add',
  'ceil',
  'divide',
  'exp',
  'floor',
  'ln',
  'log',
  'log10',
  'mod',
  'multiply',
  'pow',
  'sqrt',
  'subtract',
  'trunc',
  'arrayElemAt',
  'arrayToObject',
  'concatArrays',
  'filter',
  'in',
  'indexOfArray',
  'isArray',
  'map',
  'range',
  'reduce',
  'reverseArray',
  'size',
  'slice',
  'zip',
  'and',
  'not',
  'or',
  'cmp',
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'neq',
  'cond',
  'ifNull',
  'switch',
  'dateFromParts',
  'dateFromString',
  'dayOfMonth',
  'dayOfWeek',
  'dayOfYear',
  'isoDayOfWeek',
  'isoWeek',
  'isoWeekYear',
  'millisecond',
  'minute',
  'month',
  'second',
  'hour',
  'week',
  'year',
  'literal',
  'mergeObjects',
  'objectToArray',
  'allElementsTrue',
  'anyElementTrue',
  'setDifference',
  'setEquals',
  'setIntersection',
  'setIsSubset',
  'setUnion',
  'concat',
  'dateToString',
  'indexOfBytes',
  'indexOfCP',
  'split',
  'strLenBytes',
  'strLenCP',
  'strcasecmp',
  'substr',
  'substrBytes',
  'substrCP',
  'toLower',
  'toUpper',
  'addToSet',
  'avg',
  'first',
  'last',
  'max',
  'min',
  'push',
  'stdDevPop',
  'stdDevSamp',
  'sum',
  'let',
] as const

type AggregateCommand = Record<(typeof expressionNames)[number], (operand?: unknown) => unknown> & {
  pipeline(): PipelineWithin
}

/** The pipeline of a `lookup`. */
export type PipelineWithin = Record<StageNames, (specification: unknown) => PipelineWithin> & { done(): unknown }

type StageNames =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

export type Pipeline = Aggregate & Record<StageNames, (specification: unknown) => Pipeline>

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

/** What `gt` and its kin return goes on with `and` and `or`. */
interface Operation {
  (...operands: unknown[]): Record<'and' | 'or', (...operands: unknown[]) => unknown>
}

type Named<Names extends string> = Record<Names, Operation>

type QueryNames =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'mod'
type ArrayNames = 'all' | 'elemMatch' | 'size'
type OtherQueryNames = 'geoNear' | 'geoWithin' | 'geoIntersects' | 'expr' | 'jsonSchema'
type UpdateNames = 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'bit'
type ArrayUpdateNames = 'push' | 'pop' | 'shift' | 'unshift' | 'addToSet' | 'pull' | 'pullAll'

/** `db.command`: what the operators do is the SDK's business. */
export type Command = Named<QueryNames | ArrayNames | OtherQueryNames | UpdateNames | ArrayUpdateNames>

export interface Client {
  command: Command & { aggregate: AggregateCommand; project: Named<'slice' | 'elemMatch'> }
  Geo: Record<'Point' | 'LineString', (...operands: unknown[]) => unknown>
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
