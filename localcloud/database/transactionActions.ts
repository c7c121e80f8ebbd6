import { encode } from './ejson'
import { textParameter } from './parameters'
import { insertDocument, modifyDocument, removeDocument } from './writeActions'
import type { Action, Request } from './request'

const transactionId = ({ parameters }: Request) => textParameter(parameters, 'transactionId')

export const startTransaction: Action = async ({ environment }) => ({ transactionId: environment.transactions.start() })

export const commitTransaction: Action = async (request) => {
  await request.environment.transactions.commit(transactionId(request))
  return { data: {} }
}

export const abortTransaction: Action = async (request) => {
  request.environment.transactions.abort(transactionId(request))
  return { data: {} }
}

/**
 * The four actions of the transaction class that older SDKs have (`@cloudbase/database` still ships it as
 * `dist/commonjs/transaction.js`): by `_id`, with numbers and documents as Extended JSON texts beside `requestId`.
 */
const byId = (request: Request): Request => {
  const { _id: id, ...parameters } = request.parameters
  transactionId(request)
  return { ...request, parameters: { ...parameters, query: encode({ _id: id }) } }
}

export const getInTransaction: Action = async (request) => {
  const { environment, parameters } = request
  const collection = environment.collections.named(parameters.collectionName)
  const document = environment.transactions.named(transactionId(request)).read(collection, parameters._id)
  return { data: document ? encode(document) : 'null' }
}

const dataOf = (answer: Record<string, unknown>) => answer.data as Record<string, unknown>

export const updateDocInTransaction: Action = async (request) => {
  const wanted = byId(request)
  const text = String(request.parameters.data)
  const merge = /^\s*\{\s*"\$/.test(text)
  const data = dataOf(await modifyDocument({ ...wanted, parameters: { ...wanted.parameters, merge } }))
  const upserted = data.upsert_id === null ? null : JSON.stringify([{ _id: data.upsert_id }])
  return { updated: encode(data.updated), upserted }
}

export const deleteDocInTransaction: Action = async (request) => ({
  deleted: encode(dataOf(await removeDocument(byId(request))).deleted),
})

export const insertDocInTransaction: Action = async (request) => {
  transactionId(request)
  const [id] = dataOf(await insertDocument(request)).insertedIds as unknown[]
  return { inserted: encode(1), ok: encode(1), insertedId: encode(id) }
}
