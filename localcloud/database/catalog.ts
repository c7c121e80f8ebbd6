import { isDeepStrictEqual } from 'node:util'
import { decodeDocument } from './ejson'
import { duplicateOf, entriesOf, entryKey, fieldsOf, type Index, type IndexDeclaration } from './indexing'
import { after, head, placeOf } from './keys'
import { keysWithin, type Storage } from './storage'

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

const NOTHING = Buffer.alloc(0)

/** Which collections and indexes there are: what the files say, brought to what is declared. */
export class Catalog {
  constructor(
    private readonly storage: Storage,
    private readonly declared: readonly CollectionDeclaration[],
  ) {}

  /**
   * All collections, those that are declared among them, with the declared indexes and no others.
   *
   * @throws DatabaseError when stored documents repeat a key of an index that is declared unique
   */
  load(): Map<string, Collection> {
    const collections = new Map<string, Collection>()
    for (const { key, value } of this.storage.meta.getRange({ start: 'collection ', end: 'collection!' })) {
      const name = key.slice('collection '.length)
      const { number } = value as CollectionRecord
      collections.set(name, { number, name, indexes: [], nextPlace: this.lastPlace(number) + 1 })
    }
    this.storage.changeNow(() => {
      this.dropUndeclared()
      for (const { name, indexes } of this.declared) {
        const collection = collections.get(name) ?? this.add(name)
        collections.set(name, collection)
        collection.indexes = indexes.map((declaration) => this.loadOrBuild(collection, declaration))
      }
    })
    return collections
  }

  /** Records a new, empty collection; within an lmdb transaction. */
  add(name: string): Collection {
    const number = this.nextNumber()
    const record: CollectionRecord = { number }
    this.storage.meta.put(collectionRecordKey(name), record)
    return { number, name, indexes: [], nextPlace: 1 }
  }

  /** Records what the values of an index have shown; within an lmdb transaction. */
  raiseFlags(index: Index, multikey: readonly number[], inexact: readonly number[]): void {
    if (multikey.every((i) => index.multikey[i]) && inexact.every((i) => index.inexact[i])) return
    for (const i of multikey) index.multikey[i] = true
    for (const i of inexact) index.inexact[i] = true
    this.saveRecord(index)
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
    for (const { key: documentKey, value: text } of this.storage.documents.getRange({
      start: head(collection.number),
      end: after(head(collection.number)),
    })) {
      const place = placeOf(documentKey)
      const { prefixes, multikey, inexact } = entriesOf(index, decodeDocument(text))
      this.raiseFlags(index, multikey, inexact)
      for (const prefix of prefixes) {
        for (const key of index.unique ? keysWithin(this.storage.entries, { start: prefix, end: after(prefix) }) : []) {
          if (placeOf(key) !== place) throw duplicateOf(index)
        }
        this.storage.entries.put(entryKey(prefix, place), NOTHING)
      }
    }
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
