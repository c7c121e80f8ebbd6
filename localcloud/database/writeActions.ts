import { randomBytes } from 'node:crypto'
import type { Collection } from './catalog'
import type { Change } from './changes'
import { decodeDocument, encode, refuseUnstorable } from './ejson'
import { invalidParameter, requestFailed } from './errors'
import { encodeKey, LONGEST_ID } from './keys'
import { type Document, isDocument, rank, rankOf } from './ordering'
import { documentParameter, documentTexts, textParameter } from './parameters'
import { idInTransaction, soleId } from './readActions'
import { Found, find } from './reading'
import { type Action, type Request, type Selection, selection } from './request'
import { readUpdate, replacement, type Update } from './updating'

/** 32 hexadecimal digits as the real one makes them; the time in front keeps neighbours together. */
const newId = () => Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')

const refuseUnusableId = (id: unknown) => {
  const kind = rankOf(id)
  if (id === undefined || kind === rank.array || kind === rank.regularExpression || kind === rank.undefined) {
    throw requestFailed(`The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex'}`)
  }
  if (encodeKey(id).length > LONGEST_ID)
    throw requestFailed(`key too large to index: an _id has at most ${LONGEST_ID} bytes`)
}

/** `_id` comes first in a stored document, as MongoDB puts it. */
const withId = ({ _id: id = newId(), ...fields }: Document): Document => {
  refuseUnusableId(id)
  return { _id: id, ...fields }
}

export const insertDocument: Action = async (request) => {
  const { environment, parameters } = request
  const { collections, transactions } = environment
  const collection = collections.named(parameters.collectionName)
  const documents = documentTexts(parameters).map((text) => withId(decodeDocument(text, environment)))
  if (documents.length === 0) throw invalidParameter('data must hold at least one document')
  const insertedIds = documents.map(({ _id }) => _id)
  if (parameters.transactionId) {
    const transaction = transactions.named(textParameter(parameters, 'transactionId'))
    for (const document of documents) transaction.insert(collection, storable(document))
  } else {
    await collections.storage.change(() => ({
      write: collections.prepare(documents.map((document) => ({ collection, id: document._id, after: document }))),
      result: undefined,
    }))
  }
  return { data: { insertedIds } }
}

/** @throws DatabaseError at once, where a transaction would otherwise only refuse at its commit */
const storable = (document: Document): Document => {
  refuseUnstorable(document, encode(document))
  return document
}

interface Modification {
  update: Update
  /**
   * The whole content is replaced: then a document counts as updated even when it already was like that
   * (`stats.updated` of Document.set is 1 whenever the document exists), where an update counts what it changed.
   */
  replaces: boolean
}

/** What a request wants done to the documents that it chooses. */
const readModification = ({ environment, parameters }: Request): Modification => {
  const specification = documentParameter(parameters, 'data', environment)
  const names = Object.keys(specification)
  const operators = names.filter((name) => name.startsWith('$'))
  if (parameters.merge === false) {
    if (operators.length > 0)
      throw requestFailed(`the replacement document must not contain update operators: ${operators.join(', ')}`)
    return { update: replacement(specification), replaces: true }
  }
  if (names.length === 0) throw invalidParameter('data must be a non-empty object')
  if (operators.length > 0 && operators.length < names.length)
    throw requestFailed(`Unknown modifier: ${names.find((name) => !name.startsWith('$')) ?? ''}`)
  const now = environment.now
  return { update: readUpdate(operators.length > 0 ? specification : { $set: specification }, now), replaces: false }
}

const changed = (found: Found, update: Update, selected: Selection, collection: Collection): Change | undefined => {
  const { document, stored } = found
  const after = decodeDocument(stored.text)
  update.apply(after, selected.filter)
  return encode(after) === stored.text
    ? undefined
    : { collection, id: document._id, before: { stored, document }, after }
}

/** The document that an upsert makes: what the filter demands to be equal, and the update on top. */
const upserted = (update: Update, { filter }: Selection): Document => {
  const base: Document = {}
  const takeEqualities = (conditions: Document): void => {
    for (const [path, demand] of Object.entries(conditions)) {
      if (path === '$and' && Array.isArray(demand))
        for (const part of demand) if (isDocument(part)) takeEqualities(part)
      if (path.startsWith('$') || path.includes('.')) continue
      if (isDocument(demand) && '$eq' in demand) base[path] = demand.$eq
      else if (!(isDocument(demand) && Object.keys(demand)[0]?.startsWith('$')) && !(demand instanceof RegExp))
        base[path] = demand
    }
  }
  takeEqualities(filter)
  update.apply(base, filter, true)
  return withId(base)
}

const modifyInTransaction = (request: Request, selected: Selection) => {
  const { environment, parameters } = request
  const transaction = environment.transactions.named(textParameter(parameters, 'transactionId'))
  const id = idInTransaction(selected)
  const { update, replaces } = readModification(request)
  const before = transaction.read(selected.collection, id)
  if (!before) {
    if (parameters.upsert !== true) return { updated: 0, document: undefined }
    const document = storable(upserted(update, selected))
    transaction.write(selected.collection, id, document)
    return { updated: 0, upsert_id: document._id, document }
  }
  const text = encode(before)
  update.apply(before, selected.filter)
  if (encode(before) === text) return { updated: replaces ? 1 : 0, document: before }
  transaction.write(selected.collection, id, storable(before))
  return { updated: 1, document: before }
}

interface Modified {
  updated: number
  upsert_id?: unknown
  /** The last document that was chosen, as it is now. */
  document: Document | undefined
}

const modify = (request: Request, selected: Selection, multiple: boolean): Promise<Modified> => {
  const { environment, parameters, cost } = request
  const { collections } = environment
  const { collection } = selected
  const { update, replaces } = readModification(request)
  return collections.storage.change<Modified>(() => {
    cost.scanned = 0
    const chosen = choose(request, selected, multiple)
    if (chosen.length === 0 && parameters.upsert === true) {
      const document = upserted(update, selected)
      const write = collections.prepare([{ collection, id: document._id, after: document }])
      return { write, result: { updated: 0, upsert_id: document._id, document } }
    }
    const changes = chosen.flatMap((found) => changed(found, update, selected, collection) ?? [])
    const document = changes.at(-1)?.after ?? chosen.at(-1)?.document
    return {
      write: collections.prepare(changes),
      result: { updated: replaces ? chosen.length : changes.length, document },
    }
  })
}

const choose = ({ environment, cost }: Request, selected: Selection, multiple: boolean): Found[] => {
  const id = soleId(selected)
  if (id === undefined) {
    const limit = multiple ? Number.POSITIVE_INFINITY : 1
    return [...find(environment.collections, { ...selected, sort: [], skip: 0, limit }, cost)]
  }
  const stored = environment.collections.byId(selected.collection, id)
  cost.index = '_id'
  cost.scanned = stored ? 1 : 0
  return stored ? [new Found(stored)] : []
}

export const modifyDocument: Action = async (request) => {
  const selected = selection(request)
  const { parameters } = request
  const { updated, upsert_id } = parameters.transactionId
    ? modifyInTransaction(request, selected)
    : await modify(request, selected, parameters.multi === true)
  return { data: { updated, upsert_id: upsert_id ?? null } }
}

export const modifyAndReturnDoc: Action = async (request) => {
  const selected = selection(request)
  const { updated, document } = request.parameters.transactionId
    ? modifyInTransaction(request, selected)
    : await modify(request, selected, false)
  request.cost.returned = document ? 1 : 0
  return { data: { updated, doc: document ? encode(document) : null } }
}

export const removeDocument: Action = async (request) => {
  const { environment, parameters } = request
  const { collections, transactions } = environment
  const selected = selection(request)
  const { collection } = selected
  if (parameters.transactionId) {
    const transaction = transactions.named(textParameter(parameters, 'transactionId'))
    const id = idInTransaction(selected)
    const deleted = transaction.read(collection, id) ? 1 : 0
    if (deleted) transaction.write(collection, id, undefined)
    return { data: { deleted } }
  }
  const deleted = await collections.storage.change(() => {
    const chosen = choose(request, selected, parameters.multi === true)
    const changes = chosen.map((found) => ({
      collection,
      id: found.document._id,
      before: { stored: found.stored, document: found.document },
    }))
    return { write: collections.prepare(changes), result: changes.length }
  })
  return { data: { deleted } }
}
