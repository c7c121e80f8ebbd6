import { Catalog, type Collection, type CollectionDeclaration } from './catalog'
import { type Change, type ChangeListener, type Stored, Writer } from './changes'
import { collectionExists, collectionMissing, invalidParameter } from './errors'
import { after, documentKey, head, idKey, placeOf } from './keys'
import { entriesWithin, keysWithin, type Range, type Storage } from './storage'

/** The collections with their documents and indexes. */
export class Collections {
  private readonly catalog: Catalog
  private readonly writer: Writer
  private collections: Map<string, Collection>

  /** @throws DatabaseError when stored documents repeat a key of an index that is declared unique only now */
  constructor(
    readonly storage: Storage,
    declared: readonly CollectionDeclaration[],
  ) {
    this.catalog = new Catalog(storage, declared)
    this.writer = new Writer(storage, this.catalog)
    this.collections = this.catalog.load()
  }

  onChange(listener: ChangeListener): void {
    this.writer.onChange(listener)
  }

  /** As `Writer.prepare`. */
  prepare(changes: readonly Change[]): () => void {
    return this.writer.prepare(changes)
  }

  /** @throws DatabaseError DATABASE_COLLECTION_NOT_EXIST */
  named(name: unknown): Collection {
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a non-empty string')
    const collection = this.collections.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
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
      return { write: () => this.collections.set(name, this.catalog.add(name)), result: undefined }
    })
  }

  /** Empties everything and begins again with the declared collections. */
  reset(): void {
    this.storage.changeNow(() => {
      for (const store of [this.storage.documents, this.storage.ids, this.storage.entries, this.storage.meta]) {
        store.clearSync()
      }
    })
    this.collections = this.catalog.load()
  }

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
  keys(range: Range): Generator<Buffer> {
    return keysWithin(this.storage.entries, range)
  }

  /** Places in the order of their documents' ids. */
  *idPlaces(range: Range): Generator<{ key: Buffer; place: number }> {
    for (const { key, value } of entriesWithin(this.storage.ids, range)) yield { key, place: placeOf(value) }
  }
}
