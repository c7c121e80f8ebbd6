import { encode, refuseUnstorable } from './ejson'
import { duplicateKey } from './errors'
import { duplicateOf, entriesOf, entryKey, type Index } from './indexing'
import type { Catalog, Collection } from './catalog'
import { after, documentKey, idKey, placeBytes, placeOf } from './keys'
import type { Document } from './ordering'
import { keysWithin, type Storage } from './storage'

/** A document as it lies in the store: its text is what a reply sends. */
export interface Stored {
  /** Its number in the collection's order of insertion. */
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

interface Entry {
  key: Buffer
  prefix: Buffer
  index: Index
  place: number
}

const NOTHING = Buffer.alloc(0)

const textOf = (key: Buffer) => key.toString('latin1')

/** Writes documents with their ids and index entries, so that all three always agree. */
export class Writer {
  private readonly listeners = new Set<ChangeListener>()

  constructor(
    private readonly storage: Storage,
    private readonly catalog: Catalog,
  ) {}

  onChange(listener: ChangeListener): void {
    this.listeners.add(listener)
  }

  /**
   * Prepares changes that happen together or not at all.
   *
   * @returns what writes them, to be called within the same lmdb transaction
   * @throws DatabaseError when a document is not storable, or would share an id or a unique key with another
   */
  prepare(changes: readonly Change[]): () => void {
    const removed = new Set<string>()
    const freedIds = new Set<string>()
    for (const { collection, before, after: document } of changes) {
      if (!before) continue
      for (const index of collection.indexes) {
        for (const prefix of entriesOf(index, before.document).prefixes)
          removed.add(textOf(entryKey(prefix, before.stored.place)))
      }
      if (!document) freedIds.add(textOf(idKey(collection.number, before.document._id)))
    }
    const added = new Map<string, Entry>()
    const newIds = new Set<string>()
    const writes = changes.map((change) => {
      if (!change.before && change.after) this.refuseTakenId(change, newIds, freedIds)
      return this.prepareOne(change, added)
    })
    this.refuseDuplicates(added, removed)
    return () => {
      for (const key of removed) if (!added.has(key)) this.storage.entries.remove(Buffer.from(key, 'latin1'))
      for (const [key, entry] of added) if (!removed.has(key)) this.storage.entries.put(entry.key, NOTHING)
      for (const write of writes) write()
    }
  }

  private prepareOne({ collection, id, before, after: document }: Change, added: Map<string, Entry>): () => void {
    if (!document) return () => before && this.erase(collection, id, before.stored)
    const text = encode(document)
    refuseUnstorable(document, text)
    const place = before ? before.stored.place : collection.nextPlace++
    const flags: (() => void)[] = []
    for (const index of collection.indexes) {
      const { prefixes, multikey, inexact } = entriesOf(index, document)
      flags.push(() => this.catalog.raiseFlags(index, multikey, inexact))
      for (const prefix of prefixes) {
        const key = entryKey(prefix, place)
        added.set(textOf(key), { key, prefix, index, place })
      }
    }
    return () => {
      for (const raise of flags) raise()
      this.put(collection, id, { place, text }, before?.stored)
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

  private refuseTakenId({ collection, id }: Change, newIds: Set<string>, freed: ReadonlySet<string>): void {
    const key = idKey(collection.number, id)
    const text = textOf(key)
    if (newIds.has(text) || (!freed.has(text) && this.storage.ids.doesExist(key))) {
      throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
    }
    newIds.add(text)
  }

  private refuseDuplicates(added: ReadonlyMap<string, Entry>, removed: ReadonlySet<string>): void {
    const taken = new Map<string, number>()
    for (const { prefix, index, place } of added.values()) {
      if (!index.unique) continue
      const text = textOf(prefix)
      const other = taken.get(text)
      if (other !== undefined && other !== place) throw duplicateOf(index)
      taken.set(text, place)
      for (const key of keysWithin(this.storage.entries, { start: prefix, end: after(prefix) })) {
        if (placeOf(key) !== place && !removed.has(textOf(key))) throw duplicateOf(index)
      }
    }
  }
}
