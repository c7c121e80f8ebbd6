import { isDeepStrictEqual } from 'node:util'
import { decodeDocument, encode, refuseUnstorable } from './ejson'
import { collectionExists, collectionMissing, duplicateKey, invalidParameter } from './errors'
import { entriesOf, entryKey, fieldsOf, type Index, type IndexDeclaration } from './indexing'
import { after, documentKey, head, idKey, placeBytes, placeOf } from './keys'
import type { Document } from './ordering'
import type { Range, Storage } from './storage'

export interface CollectionDeclaration {
  name: string
  indexes: IndexDeclaration[]
}

export interface Collection {
  /** The head of the keys of its documents and ids. */
  number: number
  name: string
  indexes: Index[]
  /** The place of the next document, in order of insertion. */
  nextPlace: number
}

/** A document as it lies in the store: its text is what a reply sends. */
export interface Stored {
  place: number
  text: string
}

/** One document before and after a change; `before` absent is an insertion, `after` absent a removal. */
export interface Change {
  collection: Collection
  id: unknown
  before?: { stored: Stored; document: Document }
  after?: Document
}

/** Told of every document that a write touches, with the text that it had before. */
export type ChangeListener = (collection: Collection, id: unknown, before: Stored | undefined) => void

interface CollectionRecord {
  number: number
}

interface IndexRecord {
  number: number
  declaration: IndexDeclaration
  multikey: boolean[]
  inexact: boolean[]
}

const collectionRecordKey = (name: string) => `collection ${name}`
const indexRecordKey = (collection: string, name: string) => `index ${collection} ${name}`
const NEXT_NUMBER = 'next number'

/** The collections with their documents and indexes, kept in step. */
export class Collections {
  private readonly collections = new Map<string, Collection>()
  private readonly listeners = new Set<ChangeListener>()

  constructor(
    readonly storage: Storage,
    private readonly declared: readonly CollectionDeclaration[],
  ) {
    this.load()
  }

  /** @throws DatabaseError DATABASE_COLLECTION_NOT_EXIST */
  named(name: unknown): Collection {
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a non-empty string')
    const collection = this.collections.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  onChange(listener: ChangeListener): void {
    this.listeners.add(listener)
  }

  /** @throws DatabaseError when a collection has that name, or none may have it */
  async create(name: unknown): Promise<void> {
    if (
      typeof name !== 'string' ||
      !/^[A-Za-z0-9_\u0080-\uffff][^$\0]{0,119}$/.test(name) ||
      name.startsWith('system.')
    ) {
      throw invalidParameter(
        'the name of a collection has 1 to 120 characters, begins with none but a letter, a digit or _, and holds no $',
      )
    }
    await this.storage.change(() => {
      if (this.collections.has(name)) throw collectionExists(name)
      return { write: () => this.add(name), result: undefined }
    })
  }

  /** Empties everything and begins again with the declared collections. */
  reset(): void {
    this.storage.changeNow(() => {
      for (const store of [this.storage.documents, this.storage.ids, this.storage.entries, this.storage.meta]) {
        store.clearSync()
      }
    })
    this.collections.clear()
    this.load()
  }

  // Reading

  byPlace(collection: Collection, place: number): Stored | undefined {
    const text = this.storage.documents.get(documentKey(collection.number, place))
    return text === undefined ? undefined : { place, text }
  }

  byId(collection: Collection, id: unknown): Stored | undefined {
    const place = this.storage.ids.get(idKey(collection.number, id))
    return place === undefined ? undefined : this.byPlace(collection, placeOf(place))
  }

  /** All documents in order of insertion. */
  *all(collection: Collection): Generator<Stored> {
    const start = head(collection.number)
    for (const { key, value } of this.storage.documents.getRange({ start, end: after(start) })) {
      yield { place: placeOf(key), text: value }
    }
  }

  size(collection: Collection): number {
    const start = head(collection.number)
    return this.storage.documents.getCount({ start, end: after(start) })
  }

  /** The keys of an index in a range, in key order or backwards; each ends in the document's place. */
  *keys(range: Range): Generator<Buffer> {
    const { start, end, reverse } = range
    // lmdb walks backwards from `start`, which it includes, to `end`, which it does not
    const bounds = reverse ? { start: end, end: start, reverse: true, exclusiveStart: true } : { start, end }
    const firstIncluded = reverse ? this.storage.entries.doesExist(start) : false
    for (const key of this.storage.entries.getKeys(bounds)) yield key
    if (firstIncluded) yield start
  }

  /** Places in the order of their documents' ids. */
  *idPlaces(range: Range): Generator<{ key: Buffer; place: number }> {
    const { start, end, reverse } = range
    const bounds = reverse ? { start: end, end: start, reverse: true, exclusiveStart: true } : { start, end }
    for (const { key, value } of this.storage.ids.getRange(bounds)) yield { key, place: placeOf(value) }
    const first = reverse ? this.storage.ids.get(start) : undefined
    if (first) yield { key: start, place: placeOf(first) }
  }

  // Writing

  /**
   * Prepares changes that happen together or not at all.
   *
   * @returns what writes them, to be called within the same lmdb transaction
   * @throws DatabaseError when a document is not storable, or would share an id or a unique key with another
   */
  prepare(changes: readonly Change[]): () => void {
    const removed = new Set<string>()
    const added = new Map<string, { key: Buffer; prefix: Buffer; index: Index; place: number }>()
    const flags: (() => void)[] = []
    const writes: (() => void)[] = []
    const newIds = new Map<string, unknown>()
    const freedIds = new Set<string>()

    for (const { collection, before, after: document } of changes) {
      for (const index of before ? collection.indexes : []) {
        if (!before) continue
        for (const prefix of entriesOf(index, before.document).prefixes) {
          removed.add(entryKey(prefix, before.stored.place).toString('latin1'))
        }
      }
      if (before && !document) freedIds.add(idKey(collection.number, before.document._id).toString('latin1'))
    }
    for (const change of changes) {
      const { collection, id, before, after: document } = change
      if (!document) {
        if (before) writes.push(() => this.erase(collection, id, before.stored))
        continue
      }
      const text = encode(document)
      refuseUnstorable(document, text)
      if (!before) this.refuseTakenId(collection, id, newIds, freedIds)
      const place = before ? before.stored.place : collection.nextPlace++
      for (const index of collection.indexes) {
        const entries = entriesOf(index, document)
        if (entries.multikey.some((i) => !index.multikey[i]) || entries.inexact.some((i) => !index.inexact[i])) {
          flags.push(() => this.raiseFlags(index, entries.multikey, entries.inexact))
        }
        for (const prefix of entries.prefixes) {
          const key = entryKey(prefix, place)
          added.set(key.toString('latin1'), { key, prefix, index, place })
        }
      }
      writes.push(() => this.put(collection, id, { place, text }, before?.stored))
    }
    this.refuseDuplicates(added, removed)
    return () => {
      for (const raise of flags) raise()
      for (const key of removed) if (!added.has(key)) this.storage.entries.remove(Buffer.from(key, 'latin1'))
      for (const [key, entry] of added) if (!removed.has(key)) this.storage.entries.put(entry.key, NOTHING)
      for (const write of writes) write()
    }
  }

  private put(collection: Collection, id: unknown, stored: Stored, before: Stored | undefined): void {
    this.tell(collection, id, before)
    this.storage.documents.put(documentKey(collection.number, stored.place), stored.text)
    if (!before) this.storage.ids.put(idKey(collection.number, id), placeBytes(stored.place))
  }

  private erase(collection: Collection, id: unknown, before: Stored): void {
    this.tell(collection, id, before)
    this.storage.documents.remove(documentKey(collection.number, before.place))
    this.storage.ids.remove(idKey(collection.number, id))
  }

  private tell(collection: Collection, id: unknown, before: Stored | undefined): void {
    for (const listener of this.listeners) listener(collection, id, before)
  }

  private refuseTakenId(
    collection: Collection,
    id: unknown,
    newIds: Map<string, unknown>,
    freed: ReadonlySet<string>,
  ): void {
    const key = idKey(collection.number, id)
    const text = key.toString('latin1')
    if (newIds.has(text) || (!freed.has(text) && this.storage.ids.doesExist(key))) {
      throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
    }
    newIds.set(text, id)
  }

  private refuseDuplicates(
    added: ReadonlyMap<string, { key: Buffer; prefix: Buffer; index: Index; place: number }>,
    removed: ReadonlySet<string>,
  ): void {
    const taken = new Map<string, number>()
    for (const { prefix, index, place } of added.values()) {
      if (!index.unique) continue
      const text = prefix.toString('latin1')
      const other = taken.get(text)
      if (other !== undefined && other !== place) throw this.duplicate(index, prefix)
      taken.set(text, place)
      for (const key of this.keys({ start: prefix, end: after(prefix) })) {
        if (placeOf(key) !== place && !removed.has(key.toString('latin1'))) throw this.duplicate(index, prefix)
      }
    }
  }

  private duplicate(index: Index, prefix: Buffer) {
    const fields = index.fields.map((indexField) => indexField.path).join(', ')
    return duplicateKey(index.collection, index.name, `{ ${fields} } (${prefix.length} bytes)`)
  }

  // Declarations

  private load(): void {
    for (const { key, value } of this.storage.meta.getRange({ start: 'collection ', end: 'collection!' })) {
      const name = key.slice('collection '.length)
      const { number } = value as CollectionRecord
      this.collections.set(name, { number, name, indexes: [], nextPlace: this.lastPlace(number) + 1 })
    }
    this.storage.changeNow(() => {
      for (const { name } of this.declared) if (!this.collections.has(name)) this.add(name)
      this.dropUndeclared()
      for (const { name, indexes } of this.declared) {
        const collection = this.named(name)
        collection.indexes = indexes.map((declaration) => this.loadOrBuild(collection, declaration))
      }
    })
  }

  private lastPlace(number: number): number {
    const start = head(number)
    for (const key of this.storage.documents.getKeys({ start: after(start), end: start, reverse: true, limit: 1 })) {
      return placeOf(key)
    }
    return 0
  }

  private nextNumber(): number {
    const number = (this.storage.meta.get(NEXT_NUMBER) as number | undefined) ?? 1
    this.storage.meta.put(NEXT_NUMBER, number + 1)
    return number
  }

  private add(name: string): void {
    const number = this.nextNumber()
    const record: CollectionRecord = { number }
    this.storage.meta.put(collectionRecordKey(name), record)
    this.collections.set(name, { number, name, indexes: [], nextPlace: 1 })
  }

  private dropUndeclared(): void {
    const wanted = new Map(
      this.declared.flatMap(({ name, indexes }) => indexes.map((index) => [indexRecordKey(name, index.name), index])),
    )
    for (const { key, value } of [...this.storage.meta.getRange({ start: 'index ', end: 'index!' })]) {
      const record = value as IndexRecord
      if (isDeepStrictEqual(wanted.get(key), record.declaration)) continue
      this.storage.meta.remove(key)
      const start = head(record.number)
      for (const entry of [...this.storage.entries.getKeys({ start, end: after(start) })]) {
        this.storage.entries.remove(entry)
      }
    }
  }

  private loadOrBuild(collection: Collection, declaration: IndexDeclaration): Index {
    const record = this.storage.meta.get(indexRecordKey(collection.name, declaration.name)) as IndexRecord | undefined
    const fields = fieldsOf(declaration)
    const index: Index = {
      number: record?.number ?? this.nextNumber(),
      name: declaration.name,
      collection: collection.name,
      fields,
      unique: declaration.unique ?? false,
      multikey: record?.multikey ?? fields.map(() => false),
      inexact: record?.inexact ?? fields.map(() => false),
    }
    if (!record) this.build(collection, index)
    return index
  }

  private build(collection: Collection, index: Index): void {
    this.saveRecord(index)
    for (const { place, text } of this.all(collection)) {
      const { prefixes, multikey, inexact } = entriesOf(index, decodeDocument(text))
      this.raiseFlags(index, multikey, inexact)
      for (const prefix of prefixes) {
        for (const key of index.unique ? this.keys({ start: prefix, end: after(prefix) }) : []) {
          if (placeOf(key) !== place) throw this.duplicate(index, prefix)
        }
        this.storage.entries.put(entryKey(prefix, place), NOTHING)
      }
    }
  }

  private raiseFlags(index: Index, multikey: readonly number[], inexact: readonly number[]): void {
    if (multikey.every((i) => index.multikey[i]) && inexact.every((i) => index.inexact[i])) return
    for (const i of multikey) index.multikey[i] = true
    for (const i of inexact) index.inexact[i] = true
    this.saveRecord(index)
  }

  private saveRecord(index: Index): void {
    const record: IndexRecord = {
      number: index.number,
      declaration: {
        name: index.name,
        keys: index.fields.map(({ path, direction }) => ({ field: path, direction })),
        ...(index.unique && { unique: true }),
      },
      multikey: index.multikey,
      inexact: index.inexact,
    }
    this.storage.meta.put(indexRecordKey(index.collection, index.name), record)
  }
}

const NOTHING = Buffer.alloc(0)
