import type { Collection } from './catalog'
import type { Stored } from './changes'
import type { Collections } from './collections'
import { decodeDocument } from './ejson'
import { placeOf } from './keys'
import type { Document } from './ordering'
import { isIdIndex, type IndexPlan, type Plan, plan, type Sort } from './planner'
import { sorted } from './sorting'
import type { Range } from './storage'

export interface Find {
  collection: Collection
  /** As `nativeFilter` leaves it. */
  filter: Document
  matches: (document: Document) => boolean
  sort: Sort
  skip: number
  limit: number
}

/** What a search cost, counted while it runs. */
export interface Cost {
  scanned: number
  index: string
}

/** A document on its way out: its text is at hand, and it is parsed only when somebody looks inside. */
export class Found {
  private parsed: Document | undefined

  constructor(readonly stored: Stored) {}

  /** Belongs to whoever asks first: nothing else of the database holds on to it. */
  get document(): Document {
    this.parsed ??= decodeDocument(this.stored.text)
    return this.parsed
  }
}

interface Place {
  key: Buffer
  place: number
}

const within = function* (collections: Collections, { index, reverse }: IndexPlan, range: Range): Generator<Place> {
  if (Buffer.compare(range.start, range.end) >= 0) return
  const bounds = { ...range, reverse }
  if (isIdIndex(index)) yield* collections.idPlaces(bounds)
  else for (const key of collections.keys(bounds)) yield { key, place: placeOf(key) }
}

/** Several ranges as one, in the order of what follows the bytes that the keys of each have in common. */
function* merged(collections: Collections, indexPlan: IndexPlan): Generator<Place> {
  const turn = indexPlan.reverse ? -1 : 1
  const lanes = indexPlan.ranges.map((range, at) => {
    const walk = within(collections, indexPlan, range)
    return { walk, next: walk.next(), shared: indexPlan.shared[at] ?? 0 }
  })
  try {
    for (;;) {
      let first: (typeof lanes)[number] | undefined
      for (const lane of lanes) {
        if (lane.next.done) continue
        if (
          !first ||
          first.next.done ||
          compareTails(lane.next.value, lane.shared, first.next.value, first.shared) * turn < 0
        ) {
          first = lane
        }
      }
      if (!first || first.next.done) return
      yield first.next.value
      first.next = first.walk.next()
    }
  } finally {
    for (const { walk } of lanes) walk.return(undefined)
  }
}

const compareTails = (left: Place, leftShared: number, right: Place, rightShared: number) =>
  left.key.compare(right.key, rightShared, right.key.length, leftShared, left.key.length)

function* distinct(places: Iterable<number>): Generator<number> {
  const seen = new Set<number>()
  for (const place of places) {
    if (seen.has(place)) continue
    seen.add(place)
    yield place
  }
}

function* placesOf(collections: Collections, indexPlan: IndexPlan, inOrder: boolean): Generator<number> {
  if (inOrder && indexPlan.sorted && indexPlan.ranges.length > 1) {
    for (const { place } of merged(collections, indexPlan)) yield place
    return
  }
  for (const range of indexPlan.reverse ? [...indexPlan.ranges].reverse() : indexPlan.ranges) {
    for (const { place } of within(collections, indexPlan, range)) yield place
  }
}

const severalPlaces = (chosen: IndexPlan) => chosen.index.multikey.some(Boolean)

/** The places that a plan leads to, each once. */
function* places(
  collections: Collections,
  chosen: Exclude<Plan, { kind: 'scan' }>,
  inOrder: boolean,
): Generator<number> {
  if (chosen.kind === 'union') {
    yield* distinct(
      (function* () {
        for (const part of chosen.plans) yield* placesOf(collections, part, false)
      })(),
    )
  } else {
    const found = placesOf(collections, chosen, inOrder)
    yield* severalPlaces(chosen) ? distinct(found) : found
  }
}

/** Walking all of an index for a filter that it does not decide is a scan, in the order of the index. */
export const nameOf = (chosen: Plan): string => {
  if (chosen.kind === 'scan') return 'collection-scan'
  if (chosen.kind === 'index') return chosen.bounded || chosen.exact ? chosen.index.name : 'collection-scan'
  return [...new Set(chosen.plans.map(({ index }) => index.name))].join('+')
}

/** The documents a plan leads to, fetched one by one as they are asked for. */
function* fetched(
  collections: Collections,
  collection: Collection,
  chosen: Plan,
  inOrder: boolean,
  cost: Cost,
): Generator<Found> {
  if (chosen.kind === 'scan') {
    for (const stored of collections.all(collection)) {
      cost.scanned++
      yield new Found(stored)
    }
    return
  }
  for (const place of places(collections, chosen, inOrder)) {
    const stored = collections.byPlace(collection, place)
    if (!stored) continue
    cost.scanned++
    yield new Found(stored)
  }
}

/** Lazily, in the wanted order, so that a page costs what it holds where an index gives that order. */
export function* find(collections: Collections, request: Find, cost: Cost): Generator<Found> {
  const { collection, filter, matches, sort, skip, limit } = request
  const chosen = plan(collection, filter, sort)
  cost.index = nameOf(chosen)
  const decided = chosen.kind === 'index' && chosen.exact
  const inOrder = sort.length === 0 || (chosen.kind === 'index' && chosen.sorted)
  let candidates: Iterable<Found> = fetched(collections, collection, chosen, sort.length > 0 && inOrder, cost)
  if (!decided) candidates = only(candidates, matches)
  if (!inOrder) candidates = sorted([...candidates], sort, (found) => found.document)
  yield* page(candidates, skip, limit)
}

function* only(candidates: Iterable<Found>, matches: (document: Document) => boolean): Generator<Found> {
  for (const found of candidates) if (matches(found.document)) yield found
}

function* page<T>(items: Iterable<T>, skip: number, limit: number): Generator<T> {
  if (limit <= 0) return
  let at = 0
  for (const item of items) {
    if (at++ < skip) continue
    yield item
    if (at >= skip + limit) return
  }
}

/** How many match; where an index decides the filter, no document is looked at. */
export function count(
  collections: Collections,
  { collection, filter, matches }: Pick<Find, 'collection' | 'filter' | 'matches'>,
  cost: Cost,
): number {
  const chosen = plan(collection, filter, [])
  cost.index = nameOf(chosen)
  let total = 0
  if (chosen.kind === 'index' && chosen.exact) {
    for (const _ of places(collections, chosen, false)) total++
    return total
  }
  if (chosen.kind === 'scan' && Object.keys(filter).length === 0) return collections.size(collection)
  for (const found of fetched(collections, collection, chosen, false, cost)) if (matches(found.document)) total++
  return total
}
