import type { Collection } from './catalog'
import { type Condition, type Conditions, conditions } from './conditions'
import type { Index, IndexField } from './indexing'
import { after, boundary, component, encodeKey, head, rankByte } from './keys'
import { compare, type Document, rankOf } from './ordering'
import { isPosition } from './paths'
import type { Range } from './storage'

/** Fields to order by, the first one first. */
export type Sort = readonly { path: string; direction: 1 | -1 }[]

/** One way into the documents that may match. */
export type Plan =
  | { kind: 'scan' }
  | {
      kind: 'index'
      index: Index
      /** Disjoint, in key order. */
      ranges: Range[]
      /** The keys come in the wanted order, within each range. */
      sorted: boolean
      reverse: boolean
      /** Bytes that the keys of one range share; the order among ranges is decided behind them. */
      shared: number[]
      /** The ranges hold the matching documents and no others. */
      exact: boolean
      /** The ranges leave something of the index out. */
      bounded: boolean
    }
  | { kind: 'union'; plans: Extract<Plan, { kind: 'index' }>[] }

export type IndexPlan = Extract<Plan, { kind: 'index' }>

/** More combinations of several `$in` lists than this are not worth separate walks. */
const MOST_POINTS = 1000
/** More ranges than this are read one after another and sorted afterwards rather than merged. */
const MOST_MERGED = 64

/** The ids of a collection, seen as an index on `_id`. */
export const idIndex = (collection: Collection): Index => ({
  number: collection.number,
  name: '_id',
  collection: collection.name,
  fields: [{ path: '_id', parts: ['_id'], direction: 1 }],
  unique: true,
  multikey: [false],
  inexact: [false],
})

export const isIdIndex = (index: Index) => index.name === '_id' && index.fields[0]?.path === '_id'

interface Demands {
  points?: Extract<Condition, { kind: 'points' }>
  lower?: Extract<Condition, { kind: 'lower' | 'upper' }>
  upper?: Extract<Condition, { kind: 'lower' | 'upper' }>
  /** Demands on this path, those included that are not in the above. */
  count: number
}

const demandsByPath = ({ conjuncts }: Conditions): Map<string, Demands> => {
  const byPath = new Map<string, Demands>()
  for (const { path, condition } of conjuncts) {
    const demands = byPath.get(path) ?? { count: 0 }
    byPath.set(path, demands)
    demands.count++
    if (condition.kind === 'points') {
      if (!demands.points || condition.values.length < demands.points.values.length) demands.points = condition
    } else {
      demands[condition.kind] ??= condition
    }
  }
  return byPath
}

interface Prefix {
  bytes: Buffer
}

const distinctPoints = (values: readonly unknown[]) => {
  const sorted = [...values].sort(compare)
  return sorted.filter((value, at) => at === 0 || compare(value, sorted[at - 1]) !== 0)
}

const extend = (
  index: Index,
  prefixes: readonly Prefix[],
  indexField: IndexField,
  values: readonly unknown[],
): Prefix[] => {
  const components = distinctPoints(values).map((value) =>
    isIdIndex(index) ? encodeKey(value) : component(value, indexField.direction).bytes,
  )
  const extended = prefixes.flatMap(({ bytes }) => components.map((next) => ({ bytes: Buffer.concat([bytes, next]) })))
  return extended
}

/** The range of one component between two bounds of one type, in key order. */
const between = (
  prefix: Buffer,
  indexField: IndexField,
  demands: { lower?: Demands['lower']; upper?: Demands['upper'] },
): Range => {
  const { direction } = indexField
  const first = direction === 1 ? demands.lower : demands.upper
  const last = direction === 1 ? demands.upper : demands.lower
  const kind = rankOf((demands.lower ?? demands.upper)?.value)
  const at = (value: unknown) => Buffer.concat([prefix, boundary(value, direction)])
  // what was shortened stands at its beginning, on both sides of the value itself
  const isWhole = (value: unknown) => component(value, direction).bytes.equals(boundary(value, direction))
  const bracket = Buffer.concat([prefix, rankByte(kind, direction)])
  return {
    start: first ? (first.inclusive || !isWhole(first.value) ? at(first.value) : after(at(first.value))) : bracket,
    end: last ? (last.inclusive || !isWhole(last.value) ? after(at(last.value)) : at(last.value)) : after(bracket),
  }
}

interface Candidate {
  plan: IndexPlan
  score: number
}

const sortServed = (index: Index, at: number, sort: Sort): { served: boolean; reverse: boolean } => {
  const turn = sort[0] ? sort[0].direction * (index.fields[at]?.direction ?? 1) : 1
  const served = sort.every(({ path, direction }, i) => {
    const indexField = index.fields[at + i]
    return (
      indexField?.path === path &&
      indexField.direction * direction === turn &&
      !index.multikey[at + i] &&
      !index.inexact[at + i]
    )
  })
  return { served, reverse: served && turn === -1 }
}

const candidate = (
  index: Index,
  byPath: ReadonlyMap<string, Demands>,
  found: Conditions,
  sort: Sort,
): Candidate | undefined => {
  let prefixes: Prefix[] = [{ bytes: head(index.number) }]
  let met = 0
  let exact = true
  let at = 0
  const settled = new Set<string>()
  for (; at < index.fields.length; at++) {
    const indexField = index.fields[at]
    const points = indexField && byPath.get(indexField.path)?.points
    if (!indexField || !points || (prefixes.length > 1 && prefixes.length * points.values.length > MOST_POINTS)) break
    prefixes = extend(index, prefixes, indexField, points.values)
    met++
    exact &&= points.exact && !index.inexact[at] && !indexField.parts.some(isPosition)
    if (points.values.length === 1 && !index.multikey[at]) settled.add(indexField.path)
  }
  const equalities = at
  const open = sort.filter(({ path }) => !settled.has(path))
  const { served, reverse } = sortServed(index, at, open)
  const sorted = served && (prefixes.length <= MOST_MERGED || open.length === 0)

  const next = index.fields[at]
  const demands = next && byPath.get(next.path)
  const bounds = next && demands ? usable(demands, index.multikey[at] ?? false) : undefined
  prefixes.sort((left, right) => Buffer.compare(left.bytes, right.bytes))
  const ranges = prefixes.map(({ bytes }) =>
    next && bounds ? between(bytes, next, bounds) : { start: bytes, end: after(bytes) },
  )
  if (bounds) {
    met += (bounds.lower ? 1 : 0) + (bounds.upper ? 1 : 0)
    exact &&=
      (bounds.lower?.exact ?? true) &&
      (bounds.upper?.exact ?? true) &&
      !index.inexact[at] &&
      !next?.parts.some(isPosition)
  }
  const servesSort = sort.length > 0 && sorted && open.length > 0
  if (equalities === 0 && !bounds && !servesSort) return undefined
  const whole = index.unique && equalities === index.fields.length
  return {
    plan: {
      kind: 'index',
      index,
      ranges,
      sorted,
      reverse,
      shared: prefixes.map(({ bytes }) => bytes.length),
      bounded: equalities > 0 || bounds !== undefined,
      exact: exact && found.complete && met === found.conjuncts.length,
    },
    score:
      equalities * 10 +
      (bounds ? 4 : 0) +
      // the order alone, under a filter that the index knows nothing of, may mean walking all of it
      (sort.length > 0 && sorted ? (equalities > 0 || bounds || isEmpty(found) ? 5 : 1) : 0) +
      (whole ? 20 : 0) -
      index.fields.length / 100,
  }
}

const isEmpty = ({ complete, conjuncts }: Conditions) => complete && conjuncts.length === 0

/** In an array different elements may meet the two ends of a range, so only one end narrows the walk. */
const usable = (
  { lower, upper }: Demands,
  multikey: boolean,
): { lower?: Demands['lower']; upper?: Demands['upper'] } | undefined => {
  if (!lower && !upper) return undefined
  if (lower && upper && (multikey || rankOf(lower.value) !== rankOf(upper.value))) return { lower }
  return { ...(lower && { lower }), ...(upper && { upper }) }
}

const best = (collection: Collection, found: Conditions, sort: Sort): Candidate | undefined => {
  const byPath = demandsByPath(found)
  let chosen: Candidate | undefined
  for (const index of [idIndex(collection), ...collection.indexes]) {
    const next = candidate(index, byPath, found, sort)
    if (next && (!chosen || next.score > chosen.score)) chosen = next
  }
  return chosen
}

/** The first list of alternatives that indexes serve throughout, walked one after another. */
const union = (collection: Collection, filter: Document, found: Conditions): Plan | undefined => {
  for (const alternatives of found.alternatives) {
    const plans = alternatives.map(
      (branch) => best(collection, conditions({ $and: [withoutAlternatives(filter), branch] }), [])?.plan,
    )
    if (plans.every((plan) => plan !== undefined))
      return { kind: 'union', plans: plans.map((plan) => ({ ...plan, exact: false })) }
  }
  return undefined
}

const withoutAlternatives = (filter: Document): Document =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== '$or'))

/**
 * Chooses how to reach the documents that a filter may match: by the index that decides most of the filter with
 * equalities, then the order, then a range; else by several indexes for the branches of an `$or`; else by all documents.
 *
 * @param filter as `nativeFilter` leaves it
 */
export function plan(collection: Collection, filter: Document, sort: Sort): Plan {
  const found = conditions(filter)
  const chosen = best(collection, found, sort)
  if (chosen && (chosen.score >= 9 || found.alternatives.length === 0)) return chosen.plan
  return union(collection, filter, found) ?? chosen?.plan ?? { kind: 'scan' }
}
