import type { Collection } from './catalog'
import type { Collections } from './collections'
import type { Reading } from './ejson'
import { invalidParameter } from './errors'
import { nativeFilter, matcher } from './matching'
import { computeOptions } from './operators'
import type { Document } from './ordering'
import { documentParameter, type Parameters } from './parameters'
import type { Cost } from './reading'
import type { Transactions } from './transactions'

/** What was asked of the database and what it cost, for whoever watches. */
export interface OperationReport {
  action: string
  collection: string
  documentsReturned: number
  documentsScanned: number
  index: string | 'collection-scan' | '_id'
  caller: string | undefined
}

/** What every action works with. */
export interface Environment extends Reading {
  collections: Collections
  transactions: Transactions
}

/** One request under way; what the action finds out about its cost goes into `cost`. */
export interface Request {
  environment: Environment
  parameters: Parameters
  cost: Cost & { returned: number }
}

/** What an action answers besides the id of the request. */
export type Answer = Record<string, unknown>

export type Action = (request: Request) => Promise<Answer>

export interface Selection {
  collection: Collection
  filter: Document
  matches: (document: Document) => boolean
}

/** The collection and the documents in it that a request is about. */
export function selection({ environment, parameters }: Request): Selection {
  const collection = environment.collections.named(parameters.collectionName)
  const filter = nativeFilter(documentParameter(parameters, 'query', environment))
  // a request about one document that names none must not fall upon any
  if (parameters.queryType === 'DOC' && !('_id' in filter)) throw invalidParameter('the id of the document is missing')
  return { collection, filter, matches: matcher(filter, computeOptions) }
}
