import { type Document, isDocument, MISSING, rank, rankOf } from './ordering'

/** What a filter demands of one path, as far as an index could serve it. */
export type Condition =
  /** The path holds one of these values. */
  | { kind: 'points'; values: unknown[]; exact: boolean }
  | { kind: 'lower' | 'upper'; value: unknown; inclusive: boolean; exact: boolean }

export interface Conjunct {
  path: string
  condition: Condition
}

/** A filter, taken apart into demands that all have to hold. */
export interface Conditions {
  conjuncts: Conjunct[]
  /** Alternatives of which one has to hold, each list from one `$or`. */
  alternatives: Document[][]
  /** Nothing else is demanded: a document that meets all conjuncts matches. */
  complete: boolean
}

const indexable = new Set<number>([
  rank.null,
  rank.number,
  rank.string,
  rank.object,
  rank.binary,
  rank.objectId,
  rank.boolean,
  rank.date,
  rank.timestamp,
])

/** Values for which the key's bytes alone decide whether a field equals them. */
const exactRanks = new Set<number>([rank.number, rank.string, rank.objectId, rank.boolean, rank.date])

const isIndexable = (value: unknown) =>
  value !== MISSING && !(value instanceof RegExp) && indexable.has(rankOf(value)) && !Number.isNaN(value)

const isExact = (value: unknown) =>
  exactRanks.has(rankOf(value)) &&
  !(typeof value === 'object' && !(value instanceof Date) && rankOf(value) === rank.number)

const pointsOf = (values: unknown[]): Condition | undefined =>
  values.length > 0 && values.every(isIndexable) ? { kind: 'points', values, exact: values.every(isExact) } : undefined

const boundOf = (kind: 'lower' | 'upper', inclusive: boolean, value: unknown): Condition | undefined => {
  if (!isIndexable(value) || rankOf(value) === rank.object) return undefined
  // `{$gte: null}` is `{$eq: null}`, `{$gt: null}` is nothing at all: left to the matcher, within the nulls
  if (rankOf(value) === rank.null) return { kind: 'points', values: [null], exact: false }
  return { kind, value, inclusive, exact: isExact(value) }
}

/** The text that every match of an anchored pattern begins with, `''` when it says none. */
export function literalPrefix(expression: RegExp): string {
  if (!expression.source.startsWith('^') || /[im]/.test(expression.flags) || expression.source.includes('|')) return ''
  let prefix = ''
  for (const character of expression.source.slice(1)) {
    if (/[\\^$.*+?()[\]{}]/.test(character)) {
      // a quantifier may make the character before it optional
      return /[*?{]/.test(character) ? [...prefix].slice(0, -1).join('') : prefix
    }
    prefix += character
  }
  return prefix
}

const prefixConditions = (expression: RegExp): Condition[] => {
  const prefix = literalPrefix(expression)
  if (prefix === '') return []
  return [
    { kind: 'lower', value: prefix, inclusive: true, exact: false },
    // the largest code point: no text that begins with the prefix lies behind it
    { kind: 'upper', value: `${prefix}\u{10ffff}`, inclusive: true, exact: false },
  ]
}

/** The conditions of one operator; `undefined` where an index has nothing to say. */
const conditionsOf = (operator: string, operand: unknown): { conditions: Condition[]; complete: boolean } => {
  const one = (condition: Condition | undefined) =>
    condition ? { conditions: [condition], complete: true } : { conditions: [], complete: false }
  switch (operator) {
    case '$eq':
      return one(pointsOf([operand]))
    case '$in':
      return one(Array.isArray(operand) ? pointsOf(operand) : undefined)
    case '$gt':
      return one(boundOf('lower', false, operand))
    case '$gte':
      return one(boundOf('lower', true, operand))
    case '$lt':
      return one(boundOf('upper', false, operand))
    case '$lte':
      return one(boundOf('upper', true, operand))
    case '$all': {
      const first = Array.isArray(operand)
        ? operand.find((item) => isIndexable(item) && rankOf(item) !== rank.object)
        : undefined
      const condition = first === undefined ? undefined : pointsOf([first])
      return { conditions: condition ? [condition] : [], complete: false }
    }
    case '$regex':
      return { conditions: operand instanceof RegExp ? prefixConditions(operand) : [], complete: false }
    default:
      return { conditions: [], complete: false }
  }
}

const isOperators = (value: unknown): value is Document => {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first?.startsWith('$') ?? false
}

const addField = (found: Conditions, path: string, demand: unknown): void => {
  const operators = isOperators(demand) ? demand : demand instanceof RegExp ? { $regex: demand } : { $eq: demand }
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$elemMatch' && isDocument(operand)) {
      addElements(found, path, operand)
      continue
    }
    const { conditions, complete } = conditionsOf(operator, operand)
    for (const condition of conditions) found.conjuncts.push({ path, condition })
    found.complete &&= complete
  }
}

/** Of the elements of one array only what each must be by itself is known to an index. */
const addElements = (found: Conditions, path: string, criteria: Document): void => {
  found.complete = false
  if (isOperators(criteria)) return
  for (const [name, demand] of Object.entries(criteria)) {
    if (!name.startsWith('$')) addField(found, `${path}.${name}`, demand)
  }
}

const add = (found: Conditions, filter: Document): void => {
  for (const [name, demand] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(demand)) {
      for (const part of demand) if (isDocument(part)) add(found, part)
    } else if (name === '$or' && Array.isArray(demand) && demand.every(isDocument)) {
      const [only, ...others] = demand
      if (only && others.length === 0) add(found, only)
      else {
        found.alternatives.push(demand)
        found.complete = false
      }
    } else if (name.startsWith('$')) {
      found.complete = false
    } else {
      addField(found, name, demand)
    }
  }
}

export function conditions(filter: Document): Conditions {
  const found: Conditions = { conjuncts: [], alternatives: [], complete: true }
  add(found, filter)
  return found
}
