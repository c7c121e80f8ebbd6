import type { Collections } from './collections'
import { encode } from './ejson'
import { requestFailed } from './errors'
import { computeOptions } from './operators'
import { type Document, isDocument, rank, rankOf } from './ordering'
import { countParameter, documentParameter, sortParameter, textParameter } from './parameters'
import { readProjection } from './projecting'
import { type Cost, count, type Find, Found, find } from './reading'
import { type Action, type Request, type Selection, selection } from './request'

/** https://docs.cloudbase.net/database/query: 100 documents unless asked otherwise, and never more than 1,000. */
const PAGE = 100
const LARGEST_PAGE = 1000

/** The id in a filter that is nothing but an id; `undefined` otherwise. */
export function soleId({ filter }: Selection): unknown {
  if (!('_id' in filter) || Object.keys(filter).length !== 1) return undefined
  const id = filter._id
  return isDocument(id) || Array.isArray(id) || rankOf(id) === rank.regularExpression ? undefined : id
}

/**
 * The only document a transaction's request may be about.
 *
 * @throws DatabaseError when the request is a search: transactions work on single documents by id
 */
export function idInTransaction(selected: Selection): unknown {
  const id = soleId(selected)
  if (id === undefined) {
    throw requestFailed('[OperationDenied] where is not supported in a transaction: use doc(id) or add')
  }
  return id
}

const projectionOf = ({ parameters, environment }: Request) => {
  const specification = documentParameter(parameters, 'projection', environment)
  return Object.keys(specification).length === 0 ? undefined : readProjection(specification, computeOptions)
}

const getInTransaction = (request: Request, selected: Selection): Document[] => {
  const { environment, parameters, cost } = request
  const transaction = environment.transactions.named(textParameter(parameters, 'transactionId'))
  const document = transaction.read(selected.collection, idInTransaction(selected))
  cost.index = '_id'
  cost.scanned = document ? 1 : 0
  return document ? [document] : []
}

/** A single document by its id is fetched without a plan. */
const search = (collections: Collections, request: Find, cost: Cost): Iterable<Found> => {
  const id = soleId(request)
  if (id === undefined) return find(collections, request, cost)
  const stored = collections.byId(request.collection, id)
  cost.index = '_id'
  cost.scanned = stored ? 1 : 0
  return stored && request.skip === 0 && request.limit > 0 ? [new Found(stored)] : []
}

export const getDocument: Action = async (request) => {
  const { environment, parameters, cost } = request
  const selected = selection(request)
  const project = projectionOf(request)
  if (parameters.transactionId) {
    const documents = getInTransaction(request, selected)
    cost.returned = documents.length
    return { data: { list: documents.map((document) => encode(project ? project(document) : document)) } }
  }
  const sort = sortParameter(parameters)
  const skip = countParameter(parameters, 'offset', 0)
  const limit = Math.min(countParameter(parameters, 'limit', PAGE), LARGEST_PAGE)
  const list: string[] = []
  for (const found of search(environment.collections, { ...selected, sort, skip, limit }, cost)) {
    list.push(project ? encode(project(found.document)) : found.stored.text)
  }
  cost.returned = list.length
  return { data: { list, offset: skip, limit } }
}

export const calculateDocument: Action = async (request) => {
  const total = count(request.environment.collections, selection(request), request.cost)
  return { data: { total } }
}
