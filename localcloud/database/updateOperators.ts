import { requestFailed } from './errors'
import { matcher, nativeFilter, queryContext } from './matching'
import { compare, type Document, equal, isDocument, MISSING, rank, rankOf } from './ordering'
import { sorted } from './sorting'
import { typeName } from './types'
import type { Slot } from './updatePaths'

/**
 * The update operators as MongoDB 4 defines them. mingo's (7.2.7) leave a document as it is where MongoDB refuses: a
 * number added to a text, an element pushed onto none of an array; so these are our own.
 */
export interface UpdateOperator {
  /** Whether the path is made when it is not there. */
  create: boolean
  /** @throws DatabaseError when the operand can never be right */
  prepare(operand: unknown, path: string): (slot: Slot, now: () => Date) => void
}

const arithmetic = (
  name: string,
  compute: (current: number, operand: number) => number,
  initial: (operand: number) => number,
): UpdateOperator => ({
  create: true,
  prepare: (operand, path) => {
    if (typeof operand !== 'number') {
      throw requestFailed(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      )
    }
    return (slot) => {
      const current = slot.get()
      if (current === MISSING) slot.set(initial(operand))
      else if (typeof current === 'number') slot.set(compute(current, operand))
      else
        throw requestFailed(
          `Cannot apply ${name} to a value of non-numeric type. The field '${path}' is of type ${typeName(current)}`,
        )
    }
  },
})

const extreme = (turn: 1 | -1): UpdateOperator => ({
  create: true,
  prepare: (operand) => (slot) => {
    const current = slot.get()
    if (current === MISSING || compare(operand, current) * turn > 0) slot.set(operand)
  },
})

/** The array at a slot; `undefined` where there is none yet. */
const arrayAt = (slot: Slot, path: string, operator: string): unknown[] | undefined => {
  const current = slot.get()
  if (current === MISSING) return undefined
  if (Array.isArray(current)) return current
  throw requestFailed(
    `Cannot apply ${operator}: the field '${path}' must be an array but is of type ${typeName(current)}`,
  )
}

const wholeNumber = (name: string, value: unknown): number | undefined => {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw requestFailed(`The value for ${name} must be an integer value`)
  return value
}

const elementOrder = (specification: unknown): ((elements: unknown[]) => unknown[]) => {
  if (specification === 1 || specification === -1) {
    return (elements) => [...elements].sort((left, right) => compare(left, right) * specification)
  }
  if (!isDocument(specification) || Object.keys(specification).length === 0) {
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  const order = Object.entries(specification).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed('The $sort element value must be either 1 or -1')
    return { path, direction } as const
  })
  return (elements) => sorted(elements, order, (element) => (isDocument(element) ? element : {}))
}

const modifiers = new Set(['$each', '$position', '$sort', '$slice'])

const readPush = (operand: unknown) => {
  if (!isDocument(operand) || !('$each' in operand))
    return { each: [operand], position: undefined, sort: undefined, slice: undefined }
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name))
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray(operand.$each)) throw requestFailed('The argument to $each in $push must be an array')
  return {
    each: operand.$each as unknown[],
    position: wholeNumber('$position', operand.$position),
    sort: operand.$sort === undefined ? undefined : elementOrder(operand.$sort),
    slice: wholeNumber('$slice', operand.$slice),
  }
}

const sliced = (elements: unknown[], slice: number) => (slice < 0 ? elements.slice(slice) : elements.slice(0, slice))

const $push: UpdateOperator = {
  create: true,
  prepare: (operand, path) => {
    const { each, position, sort, slice } = readPush(operand)
    return (slot) => {
      let elements = [...(arrayAt(slot, path, '$push') ?? [])]
      elements.splice(position ?? elements.length, 0, ...structuredEach(each))
      if (sort) elements = sort(elements)
      slot.set(slice === undefined ? elements : sliced(elements, slice))
    }
  },
}

/** One operand may go into several documents or slots; none of them may share what it can change later. */
const structuredEach = (each: readonly unknown[]) => each.map(copy)

export const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy)
  if (!isDocument(value)) return value
  const copied: Document = {}
  for (const name of Object.keys(value)) copied[name] = copy(value[name])
  return copied
}

const $addToSet: UpdateOperator = {
  create: true,
  prepare: (operand, path) => {
    const several = isDocument(operand) && '$each' in operand
    if (several && Object.keys(operand).length > 1)
      throw requestFailed('Found unexpected fields after $each in $addToSet')
    const each: unknown = several ? operand.$each : [operand]
    if (!Array.isArray(each)) throw requestFailed('The argument to $each in $addToSet must be an array')
    return (slot) => {
      const elements = [...(arrayAt(slot, path, '$addToSet') ?? [])]
      for (const element of each) if (!elements.some((other) => equal(other, element))) elements.push(copy(element))
      slot.set(elements)
    }
  },
}

/** What `$pull` takes out: documents by a filter, other values by a condition or as they are. */
const pulled = (operand: unknown): ((element: unknown) => boolean) => {
  const options = { context: queryContext(), scriptEnabled: false }
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
    const matches = matcher(nativeFilter(operand), options)
    return (element) => isDocument(element) && matches(element)
  }
  if (!isDocument(operand) && rankOf(operand) !== rank.regularExpression) return (element) => equal(element, operand)
  const matches = matcher(nativeFilter({ element: operand }), options)
  return (element) => matches({ element })
}

const removing = (name: string, read: (operand: unknown) => (element: unknown) => boolean): UpdateOperator => ({
  create: false,
  prepare: (operand, path) => {
    const leaves = read(operand)
    return (slot) => {
      const elements = arrayAt(slot, path, name)
      if (elements) slot.set(elements.filter((element) => !leaves(element)))
    }
  },
})

const $pop: UpdateOperator = {
  create: false,
  prepare: (operand, path) => {
    if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
    return (slot) => {
      const elements = arrayAt(slot, path, '$pop')
      if (elements) slot.set(operand === 1 ? elements.slice(0, -1) : elements.slice(1))
    }
  },
}

const bitwise: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
}

const $bit: UpdateOperator = {
  create: true,
  prepare: (operand, path) => {
    if (!isDocument(operand) || Object.keys(operand).length === 0) {
      throw requestFailed('The $bit modifier is not compatible with what it is given: it needs {and|or|xor: integer}')
    }
    const steps = Object.entries(operand).map(([name, value]) => {
      const apply = bitwise[name]
      if (!apply) throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
      if (typeof value !== 'number' || !Number.isInteger(value))
        throw requestFailed('The $bit modifier field must be an Integer(32/64 bit)')
      return (current: bigint) => apply(current, BigInt(value))
    })
    return (slot) => {
      const current = slot.get()
      if (current !== MISSING && !Number.isInteger(current)) {
        throw requestFailed(
          `Cannot apply $bit to a value of non-integral type. The field '${path}' is of type ${typeName(current)}`,
        )
      }
      const start = current === MISSING ? 0n : BigInt(Number(current))
      slot.set(
        Number(
          BigInt.asIntN(
            64,
            steps.reduce((value, step) => step(value), start),
          ),
        ),
      )
    }
  },
}

const $currentDate: UpdateOperator = {
  create: true,
  prepare: (operand) => {
    const asDate = operand === true || (isDocument(operand) && operand.$type === 'date')
    if (!asDate) throw requestFailed("$currentDate sets dates only: true or {$type: 'date'}")
    return (slot, now) => slot.set(now())
  },
}

const $set: UpdateOperator = { create: true, prepare: (operand) => (slot) => slot.set(copy(operand)) }

export const updateOperators: ReadonlyMap<string, UpdateOperator> = new Map([
  ['$set', $set],
  ['$unset', { create: false, prepare: () => (slot: Slot) => slot.remove() }],
  [
    '$inc',
    arithmetic(
      '$inc',
      (current, operand) => current + operand,
      (operand) => operand,
    ),
  ],
  [
    '$mul',
    arithmetic(
      '$mul',
      (current, operand) => current * operand,
      () => 0,
    ),
  ],
  ['$max', extreme(1)],
  ['$min', extreme(-1)],
  ['$push', $push],
  ['$addToSet', $addToSet],
  ['$pull', removing('$pull', pulled)],
  [
    '$pullAll',
    removing('$pullAll', (operand) => {
      if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
      return (element) => operand.some((value) => equal(element, value))
    }),
  ],
  ['$pop', $pop],
  ['$bit', $bit],
  ['$currentDate', $currentDate],
  ['$setOnInsert', $set],
])
